"""What a story is, told to people and programs: each module makes the text of one kind of file."""
