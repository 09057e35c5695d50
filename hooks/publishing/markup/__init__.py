"""Markdown becomes HTML: pure, within bounds, and held to a list of what it may be."""
