"""Social cards: the picture that a site shows where somebody shares a page of the hub."""
