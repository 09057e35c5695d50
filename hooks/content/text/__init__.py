"""Text by itself, whatever it is about: its characters, Markdown, days and addresses."""
