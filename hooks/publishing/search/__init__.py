"""The search: what the hub writes so that a browser finds a story, and the same ranking in Python.

`build` makes the files, `reading` and `ranking` ask them as the theme's `js/search/` does.
"""
