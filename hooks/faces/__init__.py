"""What is generated from the schema, the vocabulary and the rules."""
