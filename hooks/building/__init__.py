"""A site grows in a folder of its own: what is kept of the last, and shared among processes."""
