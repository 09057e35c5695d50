"""The form "Tell a story", and the data by which its script says what the check says."""
