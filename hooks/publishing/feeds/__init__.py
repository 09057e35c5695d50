"""Feeds: what is new, as RSS 2.0 and JSON Feed 1.1, with archives and lists of subscriptions.

Values in, text out; each entry is written once and stands as text in every feed that holds it.
"""
