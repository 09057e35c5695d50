"""The tables of keys that front matter and `tags.yml` may hold, each with help and example."""
