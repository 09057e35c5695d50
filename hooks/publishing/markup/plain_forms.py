"""Texts of the plainest forms of Markdown, in which nothing can be that a page may not hold.

Paragraphs, headings, list items, tables, links, bold and italics, of letters and common signs. A
check that only asks what is wrong need not convert them, which is most of its work.
"""

import re

WORDS = r"[\w ,.;:'\"’‘“”()–—£€%?!/+=…-]++"
LINK = r"\[[\w ,.;:'’‘“”()–—£%?/+-]++\]\((?:https://|/|(?:\.\./)+)?[A-Za-z0-9][A-Za-z0-9./#-]*+\)"
INLINE = rf"(?:{WORDS}|{LINK}|\*\*{WORDS}\*\*|\*{WORDS}\*)++"
LINE = rf"(?:\#{{2,4}}\ |-\ )?(?=[^\W_]|[\"'“‘(£\[*]){INLINE}(?<!\ )"
ROW = rf"\|(?:\ (?:{WORDS}|{LINK})\|){{1,12}}|\|(?:\ -{{3,20}}\ \|){{1,12}}"
PLAIN = re.compile(rf"(?:\n|{LINE}\n|{ROW}\n)*+")
OTHER = ("_", "![")  # what may be emphasis, and what may be a picture


def is_plain(body: str) -> bool:
    """Whether the text holds these forms alone."""
    return not any(sign in body for sign in OTHER) and bool(PLAIN.fullmatch(f"{body}\n"))
