"""The last look at a built site, before it takes the place of the last good one.

Reads files as a browser or a feed reader would; scripts, fonts and photographs pass unread.
"""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from io import FileIO
from operator import attrgetter, itemgetter
from pathlib import Path

from hooks import clock
from hooks.building import workers
from hooks.gate.feeds import Document, Feeds, has_twin, is_alone, is_feed, twin_of
from hooks.gate.page import json_text, page, told
from hooks.gate.text import css, markdown, settings, table
from hooks.gate.xml import xml
from hooks.publishing import policy

UNREAD = {".png", ".jpg", ".jpeg", ".webp", ".woff2", ".js", ".map", ".txt", "CNAME", ".nojekyll"}
AT_ONCE = 600  # files of a piece of work
Unread = Mapping[str, tuple[str, str] | None]
Named = tuple[str, os.DirEntry[str]]
Piece = Sequence[Named]
FEEDS = (".xml", ".json")  # how the names of feeds end
UNREAD |= {".idx"}  # the search's, packed: the script that reads them makes nothing but text


def faults(folder: Path) -> Iterator[str]:
    """What must not be published, as `file: what is wrong`; sorted by file."""
    yield from look(folder, {})[0]


def look(folder: Path, unread: Unread) -> tuple[list[str], dict[str, Document]]:
    """The faults of the folder's files, and the feeds among them.

    Those in `unread` are known to be good by themselves; with them stands what each feed says.
    """
    feeds = Feeds(clock.today())
    names = {name_in(folder, entry): entry for entry in files(folder)}
    known = unread.keys() - changed(names, unread)
    feeds.before = {n: Document(*said) for n in known if n in names and (said := unread[n])}
    shared = [partial(of_files, p) for p in pieces({n: names[n] for n in names if n not in known})]
    found = [] if "index.html" in names else [("index.html", "the site has no first page")]
    for wrong, documents in workers.share(shared):
        found += wrong
        feeds.documents |= documents
    told_of = (*sorted(found, key=itemgetter(0)), *feeds.whole())
    return [f"{name}: {fault}" for name, fault in told_of], feeds.before | feeds.documents


def changed(names: Iterable[str], unread: Unread) -> set[str]:
    """The feeds that have to be read again, as the other of the two has changed."""
    twins = ((name, twin_of(name)) for name in names if has_twin(name))
    return {each for two in twins if not unread.keys() >= {*two} for each in two}


def pieces(names: Mapping[str, os.DirEntry[str]]) -> Iterator[Piece]:
    """The files in pieces; feeds that have their items alike are in one."""
    feeds, pairs, rest = list[Named](), list[Named](), list[Named]()
    for name, entry in names.items():
        kind = rest if not name.endswith(FEEDS) else pairs if is_alone(name) else feeds
        kind.append((name, entry))
    yield from (feeds, pairs)
    yield from workers.chunks(rest, AT_ONCE)


def of_files(piece: Piece) -> tuple[list[tuple[str, str]], dict[str, Document]]:
    """Name and fault of what is wrong with the files, and which are feeds, without their items."""
    feeds, found = Feeds(clock.today()), list[tuple[str, str]]()
    for name, entry in piece:
        found += [(name, fault) for fault in dict.fromkeys(of_file(entry, name, feeds))]
    return found, {name: replace(one, items=()) for name, one in feeds.documents.items()}


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


def files(folder: Path | str) -> list[os.DirEntry[str]]:
    """All that is in the folder and those in it, sorted by path; links are not followed."""
    found, folders = list[os.DirEntry[str]](), [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    found.append(entry)
    return sorted(found, key=attrgetter("path"))


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
