"""What may be wrong with a built site that no browser shows: leaks, broken feeds, a search that is no text."""

import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

import feedparser
from selectolax.lexbor import LexborHTMLParser

from tests.hostile.benign import SHOWN, STORIES, WORDS
from tests.hostile.site import CANARIES, LEAKS

# What a summary in a feed may hold.
FED = {
    "p", "code", "pre", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td", "em", "strong", "a", "div", "span", "sup",
    "hr", "br",
}  # fmt: skip
WRAP = {"html", "head", "body", "-text", "-comment"}
FEED_OF_TAG = "principles/community/feed.xml"
ACTIVE = re.compile(r"on[a-z]+|src|style", re.IGNORECASE)


def leaks(folder: Path, root: Path) -> Iterator[str]:
    """Every file that holds a secret, or a path of the machine."""
    secrets = [secret.encode() for secret in (*CANARIES, *LEAKS, str(root))]
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data, name = path.read_bytes(), path.relative_to(folder).as_posix()
        data = zlib.decompress(data) if path.suffix == ".idx" else data
        yield from (f"{name}: {secret.decode()}" for secret in secrets if secret in data)
        if path.is_symlink() or path.name.startswith("evil") or "passwd" in name:
            yield f"{name}: a stranger's file"


def broken(folder: Path) -> Iterator[str]:
    """XML and JSON that a parser does not take, and feeds that a reader does not."""
    for path in sorted(folder.rglob("*.xml")):
        try:
            expat.ParserCreate().Parse(path.read_bytes(), True)
        except expat.ExpatError as error:
            yield f"{path.relative_to(folder)}: {error}"
    for path in sorted(folder.rglob("*.json")):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            yield f"{path.relative_to(folder)}: {error}"
    for name in ("feed_rss_created.xml", "feed_rss_updated.xml", FEED_OF_TAG):
        yield from feed(name, (folder / name).read_bytes())


def feed(name: str, data: bytes) -> Iterator[str]:
    """What a subscriber's program makes of a feed: no item holds markup that lives."""
    read = feedparser.parse(data, sanitize_html=False)
    changes = name == "feed_rss_updated.xml"  # empty for as long as no story tells of a change
    if read.bozo or not (read.entries or changes):
        yield f"{name}: {read.get('bozo_exception', 'it is empty')}"
    for entry in read.entries:
        for what in elements(entry.get("summary", "")):
            yield f"{name}: {what} in the description of {entry.title[:40]!r}"


def searched(folder: Path) -> Iterator[str]:
    """Files of the search that a browser might take for a page, or that nobody can read."""
    if b"<" in (folder / "search/index.json").read_bytes():
        yield "search/index.json: holds a `<`"
    for path in sorted((folder / "search/data").iterdir()):
        data = zlib.decompress(path.read_bytes())
        if b"<" in data and data[:1] in b"[{":
            yield f"{path.name}: holds a `<`"


def elements(html: str) -> Iterator[str]:
    """Elements and attributes that may not be there."""
    if "<" not in html:
        return
    for node in LexborHTMLParser(html).css("*"):
        if node.tag not in WRAP | FED:
            yield f"<{node.tag}>"
        for name, value in node.attributes.items():
            if ACTIVE.fullmatch(name) or "script:" in (value or "").lower():
                yield f"<{node.tag} {name}>"


def unlike(folder: Path) -> Iterator[str]:
    """What is not to be seen of the honest stories."""
    for case in STORIES:
        kind = case.path.split("/")[1]
        path = folder / kind / f"hostile-{case.number}/index.html"
        page = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for selector, count, text in SHOWN[case.number]:
            found = page.css(selector)
            first = found[0].text().strip() if found else ""
            if len(found) != count or not first.startswith(text):
                yield f"{case.number}: {selector}: {len(found)} times, first {first!r}"
        words, wanted = page.css_first("article").text(), WORDS[case.number]
        yield from (f"{case.number}: no {text!r}" for text in wanted if text not in words)
