"""The ids of headings: what a link behind `#` may name on the page of a story."""

import html
import re

from hooks.content.body.body import headings
from hooks.content.text.forms import slugged
from hooks.content.text.prose import plain

TAKEN = (
    *("content", "text", "sources", "filed-under", "related-stories", "what-links-here"),
    *("changes", "use", "cite-text", "words", "older-newer"),
)
BEGINS = ("source-", "shows-", "hub-")  # the hub's own
AGAIN = re.compile(r"_\d{1,3}$")  # behind the id of a heading with the words of one before it


def slug(words: str, separator: str = "-") -> str:
    """The id of a heading: a slug that is nobody else's and nothing to a script."""
    made = slugged(html.unescape(words))[:60].strip("-") or "part"
    taken = made in TAKEN or made[0].isdigit() or made.startswith(BEGINS)
    return f"part-{made}" if taken else made


def of_page(words: str, separator: str = "-") -> str:
    """The id of a heading on a hand-written page, which has no ids but these."""
    return slugged(html.unescape(words))


def of_body(body: str) -> tuple[str, ...]:
    """The ids of the headings in a story's text."""
    return tuple(slug(plain(words)) for _, _, words in headings(body))


def leads_somewhere(fragment: str, known: tuple[str, ...]) -> bool:
    """Whether it may be the id of something on a page with these headings."""
    own = fragment in TAKEN or fragment.startswith(BEGINS) or ":" in fragment  # or a footnote
    return own or AGAIN.sub("", fragment) in known
