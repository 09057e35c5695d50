"""Maps: an outline, and the tags that have a place on it."""
