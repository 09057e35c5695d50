"""What comes in by GitHub: an issue made by a form becomes a story, a check becomes a comment."""
