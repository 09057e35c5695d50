"""A stranger's text inside a comment on GitHub, where it is only ever text.

In `<code>` and `<pre>` GitHub makes nothing of a name with @ or a number with #; every sign that
Markdown or HTML could obey is written as its code.
"""

import html
import string
from collections.abc import Callable

from hooks.problems import visible

CODES = {ord(sign): f"&#{ord(sign)};" for sign in string.punctuation}
LONGEST = 300  # characters of a text on one line
ROOM = 64_000  # characters of one comment; GitHub takes 65,536


def code(text: str) -> str:
    """The text on one line as code, cut to what one line can hold."""
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"<code>{visible(cut).translate(CODES)}</code>"


def block(text: str, limit: int) -> str:
    """Several lines as they stand, up to `limit` characters; nothing ends the block early."""
    # An empty line cannot end it, as it would most HTML in Markdown (CommonMark 0.31, 4.6, kind 1).
    made = "\n".join(html.escape(visible(line.expandtabs(4))) for line in text.split("\n"))
    if len(made) > limit:
        made = (made[:limit].rpartition("\n")[0] or made[:limit]) + "\n…"
    return f"<pre>{made}</pre>"


def fitting(make: Callable[[int], str]) -> str:
    """What `make` makes of as many problems as a comment has room for."""
    texts = (make(shown) for shown in (50, 20, 5, 1))
    return next((text for text in texts if len(text) <= ROOM), "")
