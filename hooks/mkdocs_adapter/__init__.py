"""The door to MkDocs: its events become calls into the rooms. Nothing else imports `mkdocs`."""
