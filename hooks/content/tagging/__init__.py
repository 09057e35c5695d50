"""`tags.yml` becomes a vocabulary, and what stories say in it becomes tags."""
