"""Out: values become pages and feeds."""
