"""The feeds that were published last, fetched from a list of their addresses, with their archives.

Over https alone, or from this machine itself. No more is asked for than the list names and what
the feeds found there say of their archives.
"""

import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

from hooks.gate.feeds import Feeds, is_feed

AT_ONCE, SECONDS = 8, 30
MOST = 20_000_000  # bytes of one document
NOT_THERE = (404, 410)
HERE = ("127.0.0.1", "localhost")


def addresses(file: Path) -> list[str]:
    """The addresses in the file, one a line, each once. Raises OSError, or ValueError for another
    line."""
    found = list(dict.fromkeys(filter(None, map(str.strip, file.read_text("utf-8").splitlines()))))
    for address in found:
        if not is_asked(address):
            raise ValueError(f"{address[:100]!a} is no address with https://")
    return found


def is_asked(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HERE)


def gather(found: Sequence[str], root: str, feeds: Feeds) -> None:
    """Reads what is at the addresses, and the archives that it leads to, into `feeds`.

    `root` is the address of the site. What is not there is left out. Raises OSError for what
    cannot be fetched, ValueError for what is no feed.
    """
    seen, wanted = set[str](), list(found)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while wanted:
            seen.update(wanted)
            texts = pool.map(fetched, wanted)
            each = zip(wanted, texts, strict=True)
            older = [next_of(address, data, root, feeds) for address, data in each if data]
            wanted = sorted({one for one in older if is_asked(one)} - seen)


def next_of(address: str, data: bytes, root: str, feeds: Feeds) -> str:
    """Reads one document, and gives the address of the older part of its archive, or none."""
    if not is_feed(data):
        raise ValueError(f"{address} is no feed")
    name = name_of(address, root)
    for _ in feeds.look(name, data):
        pass  # what was wrong with the last site is no fault of this one
    older = feeds.documents[name].older
    return older if urlsplit(older)[:2] == urlsplit(address)[:2] else ""


def name_of(address: str, root: str) -> str:
    """The name below the site's address, or below that of its host."""
    below = urlsplit(address).path[1:]
    return address.removeprefix(root) if root and address.startswith(root) else below


def fetched(address: str) -> bytes:
    """What is at the address; empty where nothing is. Raises OSError."""
    request = urllib.request.Request(address, headers={"User-Agent": "local-lore-feeds"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            data: bytes = answer.read(MOST + 1)
    except HTTPError as error:
        if error.code in NOT_THERE:
            return b""
        raise OSError(f"{address}: {error}") from error
    except OSError as error:
        raise OSError(f"{address}: {getattr(error, 'reason', error)}") from error
    if len(data) > MOST:
        raise OSError(f"{address}: it is longer than {MOST:,} bytes")
    return data
