"""How dear a build is, beside plain MkDocs with Material, on stories that a program made up."""
