"""The last look at a built site, before it takes the place of the last good one.

Reads files as a browser or a feed reader would; scripts, fonts and photographs pass unread.
"""

import csv
import gzip
import io
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import FileIO
from operator import itemgetter
from pathlib import Path

from hooks import clock, workers
from hooks.gate_feeds import Document, Feeds, is_feed
from hooks.gate_frame import CONTROLS
from hooks.gate_page import json_text, page, told
from hooks.gate_xml import xml
from hooks.publishing import policy
from hooks.publishing.exports import is_harmless

UNREAD = {".png", ".jpg", ".jpeg", ".webp", ".woff2", ".js", ".map", ".txt", "CNAME", ".nojekyll"}
AT_ONCE = 600  # files of a piece of work
FEEDS = (".xml", ".json")  # how the names of feeds end
UNREAD |= {".idx"}  # the search's, packed: the script that reads them makes nothing but text


def faults(folder: Path) -> Iterator[str]:
    """What must not be published, as `file: what is wrong`; sorted by file."""
    if not (folder / "index.html").is_file():
        yield "index.html: the site has no first page"
    shared = [partial(of_files, folder, piece) for piece in pieces(folder)]
    feeds, found = Feeds(clock.today()), list[tuple[str, str]]()
    for wrong, documents in workers.share(shared):
        found += wrong
        feeds.documents |= documents
    told_of = (*sorted(found, key=itemgetter(0)), *feeds.whole())
    yield from (f"{name}: {fault}" for name, fault in told_of)


def pieces(folder: Path) -> Iterator[Sequence[os.DirEntry[str]]]:
    """The site's files in pieces; all that may be feeds are one, as they have their items alike."""
    found: dict[bool, list[os.DirEntry[str]]] = {True: [], False: []}
    for entry in files(folder):
        found[entry.name.endswith(FEEDS)].append(entry)
    yield found[True]
    yield from workers.chunks(found[False], AT_ONCE)


def of_files(
    folder: Path, entries: Sequence[os.DirEntry[str]]
) -> tuple[list[tuple[str, str]], dict[str, Document]]:
    """Name and fault of what is wrong with the files, and which of them are feeds."""
    feeds, found = Feeds(clock.today()), list[tuple[str, str]]()
    for entry in entries:
        name = name_in(folder, entry)
        found += [(name, fault) for fault in dict.fromkeys(of_file(entry, name, feeds))]
    return found, feeds.documents


def feeds_of(folder: Path, feeds: Feeds) -> Iterator[tuple[str, str]]:
    """Name and fault of each feed of the site, which `feeds` gathers."""
    for entry in files(folder):
        if entry.name.endswith(FEEDS):
            name = name_in(folder, entry)
            yield from ((name, fault) for fault in of_file(entry, name, feeds))
    yield from feeds.whole()


def name_in(folder: Path, entry: os.DirEntry[str]) -> str:
    """The file's path below the folder, with `/`."""
    return entry.path[len(str(folder)) + 1 :].replace(os.sep, "/")


def files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """All that is in the folder and those in it; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from files(entry.path)
            else:
                yield entry


def of_file(entry: os.DirEntry[str], name: str, feeds: Feeds) -> Iterator[str]:
    """What is wrong with the file, or why it cannot be read to the end; `feeds` gathers feeds."""
    ending = Path(entry.name).suffix.lower()
    read = READERS.get(entry.name) or READERS.get(ending)
    if not entry.is_file(follow_symlinks=False):
        yield "it is a link, or no file"
    elif read:
        data = content(entry.path)
        is_one = read in (xml, json_text) and is_feed(data)
        yield from told((lambda data: feeds.look(name, data)) if is_one else read, data)
    elif not UNREAD & {entry.name, ending}:
        yield "a file of this kind is never published"


def content(path: str) -> bytes:
    """All of a file, without a buffer in between: there are thousands."""
    with FileIO(path) as file:
        return file.readall()


def css(data: bytes) -> Iterator[str]:
    if policy.BY_CSS.search(data):
        yield "it loads from another site"


def settings(data: bytes) -> Iterator[str]:
    """The settings of the editor are text, which no browser takes for a page."""
    if b"<" in data.lstrip()[:1] or data.decode().isspace():
        yield "these are no settings"


def table(data: bytes) -> Iterator[str]:
    """A table in which no cell is a formula to a spreadsheet."""
    text = data.decode("utf-8-sig")
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), 1):
        yield from (f"row {number} can run ({c[:40]!r})" for c in row if not is_harmless(c))


def markdown(data: bytes) -> Iterator[str]:
    """A story's text, which no browser takes for a page even where it is told nothing of it."""
    data.decode()
    if not data.startswith(b"# ") or data.translate(None, CONTROLS) != data:
        yield "this is no story's text"


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "_headers": policy.in_headers,
    "config.yml": settings,
    ".html": page,
    ".xml": xml,
    ".opml": xml,
    ".svg": lambda data: xml(data, "StartElement", policy.in_drawing, policy.instructing),
    ".gz": lambda data: xml(gzip.decompress(data)),
    ".json": json_text,
    ".css": css,
    ".csv": table,
    ".md": markdown,
}
