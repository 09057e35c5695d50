"""The last look at a built site, before it takes the place of the last good one.

Reads every file as a browser or a feed reader would. The only module that imports `selectolax`.
"""

import gzip
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers import expat

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hooks.publishing import policy

ASSETS = {".css", ".js", ".map", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".woff2", ".txt"}
NAMED = {"_headers", "CNAME", ".nojekyll"}
WATCHED = (
    "script,style,iframe,frame,object,embed,applet,base,meta[http-equiv],form,[src],[srcset],"
    "[style],[formaction],[ping],[background],[poster],link,html,title"
)
NEVER = {"style", "iframe", "frame", "object", "embed", "applet", "base"}
OWN = re.compile(r"(?![a-z][a-z0-9+.-]*:|//|\\)", re.IGNORECASE)  # an address on the same origin
EVENT = re.compile(rb"on(?<=[\s\"'/]on)[a-z]{3,30}\s{0,9}=")
SCHEME = re.compile(rb"script:|data:text")
LINKED = re.compile(r"(?:https?|mailto):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
LOADING = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect"}


def faults(folder: Path) -> Iterator[str]:
    """What must not be published, as `file: what is wrong`; sorted by file."""
    for path in sorted(files(folder)):
        name = path.relative_to(folder).as_posix()
        read = READERS.get(path.suffix.lower(), nothing)
        if path.is_symlink():
            yield f"{name}: it is a link to a file"
        elif read is nothing and path.suffix.lower() not in ASSETS and path.name not in NAMED:
            yield f"{name}: a file of this kind is never published"
        elif read is not nothing:
            yield from (f"{name}: {fault}" for fault in read(path.read_bytes()))


def files(folder: Path) -> Iterator[Path]:
    for base, _, names in os.walk(folder):
        yield from (Path(base, name) for name in names)


def nothing(data: bytes) -> Iterator[str]:
    yield from ()


def xml(data: bytes) -> Iterator[str]:
    """Whether the file is well-formed, by the parser that feed readers use."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        yield f"it is not well-formed XML ({error})"


def zipped(data: bytes) -> Iterator[str]:
    try:
        yield from xml(gzip.decompress(data))
    except (OSError, EOFError) as error:
        yield f"it cannot be unpacked ({error})"


def json_text(data: bytes) -> Iterator[str]:
    try:
        json.loads(data)
    except ValueError as error:
        yield f"it is not JSON ({error})"


def html(data: bytes) -> Iterator[str]:
    """What a page of the hub never holds: it could run, load or send something."""
    if not data.lstrip().startswith(b"<!doctype html>") or not data.rstrip().endswith(b"</html>"):
        yield "it is no whole page"
    if b"@@hub:" in data:
        yield "a mark of the frame was not filled in"
    tree = LexborHTMLParser(data)
    nodes = tree.css(WATCHED)
    seen = [node.tag for node in nodes]
    if seen.count("html") != 1 or "title" not in seen:
        yield "it has no title"
    if [node.attributes.get("content") for node in nodes if node.tag == "meta"] != [policy.POLICY]:
        yield "it has not the one content policy"
    for node in nodes:
        yield from element(node)
    lowered = data.lower()
    if EVENT.search(lowered) or SCHEME.search(lowered):
        yield from every_element(tree)


def element(node: LexborNode) -> Iterator[str]:
    """What is wrong with an element that can load or run something."""
    tag, attributes = node.tag or "", node.attributes
    if tag in NEVER:
        yield f"the element <{tag}>"
    if "style" in attributes:
        yield f"a style on <{tag}>"
    for name in ("src", "srcset", "action", "formaction", "ping", "background", "poster"):
        if not OWN.match((attributes.get(name) or "").strip()):
            yield f"<{tag}> with a foreign {name}"
    loads = LOADING & set((attributes.get("rel") or "").split())
    if tag == "link" and loads and not OWN.match(attributes.get("href") or ""):
        yield "<link> to a foreign file"
    if tag == "script" and "src" not in attributes:
        yield from script(node.text(), attributes.get("type") or "")


def script(text: str, kind: str) -> Iterator[str]:
    """A script in a page is data, or one that is known."""
    if kind in ("application/json", "application/ld+json"):
        yield from json_text(text.encode())
    elif kind or not policy.is_known(text):
        yield f"an unknown script in the page ({text.strip()[:40]!r})"


def every_element(tree: LexborHTMLParser) -> Iterator[str]:
    """The slow look, for a page in which something could be an event handler or a bad link."""
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name.startswith("on"):
                yield f"<{node.tag}> with {name}"
            if name in ("href", "xlink:href") and not LINKED.match((value or "").strip()):
                yield f"<{node.tag}> with a link that runs ({(value or '')[:40]!r})"


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".html": html,
    ".xml": xml,
    ".json": json_text,
    ".gz": zipped,
}
