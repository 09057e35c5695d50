"""What others' tools find in the pages of the built site."""
