"""Between: what follows from all stories together."""
