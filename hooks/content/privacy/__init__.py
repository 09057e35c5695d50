"""What is private in a text: ways to reach a person, numbers that lead to one, passwords."""
