"""The kinds of pages: what each one holds, and where it is."""
