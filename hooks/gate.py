"""The last look at a built site, before it takes the place of the last good one.

Reads files as a browser or a feed reader would; scripts, fonts and photographs pass unread.
The only module that imports `selectolax`.
"""

import gzip
import json
import os
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers import expat

from selectolax.lexbor import LexborHTMLParser

from hooks.publishing import policy

Look = Callable[..., Iterator[str]]
UNREAD = {".png", ".jpg", ".jpeg", ".webp", ".woff2", ".js", ".map", ".txt", "CNAME", ".nojekyll"}
ENDS = b"<!doctype html></html>"  # how a page begins and ends
CONTROLS = bytes({*range(32), 127} - set(b"\t\n\f\r"))
LOWER = bytes(range(256)).lower()
TAG = re.compile(rb"<(?!!--)([a-z!?][^\s/>]*)")  # the text, so that no parser can overlook one
TAGS = {name.encode() for name in ("!doctype", *policy.ELEMENTS)}
EVENT = re.compile(rb"on(?<=[\s\"'/]on)[a-z]{3,40}\s*=")
WATCHED = f"""script:not([src]),link{"".join(f':not([rel="{rel}"])' for rel in policy.TOLD)},
    {",".join(f"[{name}]" for name in policy.LOADING)},[style],[http-equiv],svg a,[href*="\\\\"],
    {",".join(f'[href*="{part}"]:not([href^="https://"])' for part in (":", "//"))}"""


def faults(folder: Path) -> Iterator[str]:
    """What must not be published, as `file: what is wrong`; sorted by file."""
    if not (folder / "index.html").is_file():
        yield "index.html: the site has no first page"
    for entry in files(folder):
        for fault in dict.fromkeys(of_file(entry)):
            yield f"{Path(entry.path).relative_to(folder).as_posix()}: {fault}"


def files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """All that is in the folder and those in it; links are not followed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from files(entry.path)
            else:
                yield entry


def of_file(entry: os.DirEntry[str]) -> Iterator[str]:
    """What is wrong with the file, or why it cannot be read to the end."""
    path = Path(entry.path)
    read = READERS.get(path.name) or READERS.get(path.suffix.lower())
    if not entry.is_file(follow_symlinks=False):
        yield "it is a link, or no file"
    elif read:
        yield from told(read, path.read_bytes())
    elif not UNREAD & {path.name, path.suffix.lower()}:
        yield "a file of this kind is never published"


def told(read: Callable[[bytes], Iterator[str]], data: bytes) -> Iterator[str]:
    try:
        yield from read(data)
    except (ValueError, RecursionError, EOFError, OSError, zlib.error, expat.ExpatError) as error:
        yield f"it cannot be read ({error})"


def css(data: bytes) -> Iterator[str]:
    if policy.BY_CSS.search(data):
        yield "it loads from another site"


def script(data: bytes) -> Iterator[str]:
    if not policy.is_known(data):
        yield f"an unknown script ({data.strip()[:40]!r})"


def json_text(data: bytes) -> Iterator[str]:
    json.loads(data.decode(), parse_constant=int)  # a browser takes no NaN
    yield from ()


def index(data: bytes) -> Iterator[str]:
    """The search's index; escapes are undone first, for the search undoes them too."""
    if found := policy.INDEXED.search(json.dumps(json.loads(data), ensure_ascii=False)):
        yield f"the search would show {found.string[found.start() :][:40]!r} as HTML"


def xml(
    data: bytes, event: str = "StartNamespaceDecl", look: Look = policy.in_xml
) -> Iterator[str]:
    """What is wrong by the parser that feed readers use. Raises ExpatError."""
    found: list[str] = []
    parser = expat.ParserCreate("utf-8", " ")
    looks = {event: look, "XmlDecl": policy.encoded, "StartDoctypeDecl": policy.instructing}
    for name, check in {**looks, "ProcessingInstruction": policy.instructing}.items():
        setattr(parser, f"{name}Handler", lambda *seen, check=check: found.extend(check(*seen)))
    parser.Parse(data, True)
    yield from found


def html(data: bytes) -> Iterator[str]:
    """What a page of the hub never holds: it could run, load or send something."""
    data.decode()  # or it raises
    low, tree = data.translate(LOWER, CONTROLS), LexborHTMLParser(data)
    yield from whole(data, low, tree)
    for name in sorted(set(TAG.findall(low)) - TAGS):
        yield f"the element <{name.decode()[:40]}>"
    nodes = tree.css(WATCHED)
    if sum(node.tag == "meta" for node in nodes) > 1:
        yield "a second <meta> that stands for a header"
    for node in nodes:
        tag, attributes = node.tag or "", node.attributes
        yield from policy.in_page(tag, attributes)
        if tag == "script" and "src" not in attributes:
            is_data = attributes.get("type") in ("application/json", "application/ld+json")
            yield from told(json_text if is_data else script, node.text().encode())
    if EVENT.search(low):
        for node in tree.css("*"):
            yield from (f"<{node.tag}> with {name}" for name in node.attributes if name[:2] == "on")


def whole(data: bytes, low: bytes, tree: LexborHTMLParser) -> Iterator[str]:
    """What the page as a whole must be: Material ends each with its script."""
    first, last = tree.css_first("head>:first-child"), tree.css_first("body>script:last-child[src]")
    good = {
        "it is no whole page": last and low.strip()[:15] + low.strip()[-7:] == ENDS,
        "it has no title": tree.css_first("head>title"),
        "it does not begin by saying that it is UTF-8": b'<meta charset="utf-8">' in low[:1024],
        "a character that no page may have": len(low) == len(data),
        "a mark of the frame was not filled in": b"@@hub:" not in low,
        "it does not begin with the content policy": first and first.attributes == policy.META,
    }
    yield from (fault for fault, is_good in good.items() if not is_good)


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "_headers": policy.in_headers,
    "search_index.json": index,
    ".html": html,
    ".xml": xml,
    ".svg": lambda data: xml(data, "StartElement", policy.in_drawing),
    ".gz": lambda data: xml(gzip.decompress(data)),
    ".json": json_text,
    ".css": css,
}
