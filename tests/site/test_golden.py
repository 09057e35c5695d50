"""One page of each kind and each feed, as they are: `make golden` writes them anew."""

import os
import re
from pathlib import Path

import pytest

from hooks.publishing.redirects import is_redirect

GOLDEN = Path(__file__).parent.parent / "golden"
ADDRESSES = [
    "", "visits/pear-wall/", "chats/bean-talk/", "crops/", "crops/apples/", "crops/fruit/",
    "counties/kent/", "stories/", "visits/", "tags/", "search/", "404.html",
    "vocabulary/", "crops/apple-trees/", "crops/apples/feed.xml", "feed_rss_created.xml", "feed_rss_updated.xml",
]  # fmt: skip


def ours(text: str) -> str:
    """The part of a page that the hub makes: its head's links, and all that stands in its body."""
    head = "\n".join(
        re.findall(r"<title>.*?</title>|<link rel=\"(?:alternate|canonical).*?>", text)
    )
    body = re.findall(r"<body>.*</body>", text, re.S)
    lines = (line.strip() for line in "\n".join([head, *body]).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_page_is_as_it_was(build, address):
    text = build().read(address)
    made = text if address.endswith(".xml") or is_redirect(text) else ours(text)
    file = GOLDEN / ((address.strip("/").replace("/", "_").removesuffix(".xml") or "home") + ".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(made, encoding="utf-8")

    assert made == file.read_text(encoding="utf-8")
