"""A built page as a browser reads it. The only module that imports `selectolax`."""

import csv
import json
import re
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from selectolax.lexbor import LexborHTMLParser

from hooks.gate.frame import CONTROLS, OWN, Seen, parts
from hooks.gate.frame import data as linked
from hooks.publishing import policy, redirects
from hooks.publishing.page_kinds import editor_page

ENDS = b"<!doctype html></html>"  # how a page begins and ends
LOWER = bytes(range(256)).lower()
TAG = re.compile(rb"<(?!!--)([a-z!?][^\s/>]*)")  # the text, so that no parser can overlook one
TAGS = {name.encode() for name in ("!doctype", *policy.ELEMENTS)}
EVENT = re.compile(rb"on(?<=[\s\"'/]on)[a-z]{3,40}\s*=")
WATCHED = "script,link,img,form,input,button,[style],[http-equiv],[background],[ping],svg a"
# Any link but the plainest is looked at more closely.
ODD = re.compile(b'href(?!="(?:https://[a-z0-9]|' + OWN + b'"))')
STUB = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" '
    f'content="{policy.POLICY}"><meta charset="utf-8"><title></title></head><body>'
).encode()


UNREADABLE = (
    *(ValueError, TypeError, AttributeError, RecursionError, EOFError, OSError),
    *(zlib.error, expat.ExpatError, csv.Error),
)


def told(read: Callable[[bytes], Iterator[str]], data: bytes) -> Iterator[str]:
    try:
        yield from read(data)
    except UNREADABLE as error:
        yield f"it cannot be read ({error})"


def script(data: bytes) -> Iterator[str]:
    if not policy.is_known(data):
        yield f"an unknown script ({data.strip()[:40]!r})"


def json_text(data: bytes) -> Iterator[str]:
    json.loads(data.decode(), parse_constant=int)  # a browser takes no NaN
    yield from ()


SEEN = Seen()
LEADS = b'http-equiv="refresh"'  # in the head of a page at an old address
EDITOR = editor_page.PAGE.encode()  # it has a policy of its own, and nothing else may use that


def page(data: bytes) -> Iterator[str]:
    """What is wrong with a page. Its frame is left out where a good page had the same.

    A page at an old address is a text of its own; one that leads anywhere else is no such page.
    """
    if data == EDITOR or (LEADS in data[:1000] and redirects.is_redirect(data.decode())):
        return
    divided = parts(data)
    if divided and divided.frame in SEEN.frames:
        (divided.words + divided.text).decode()  # or it raises, here and below
        for piece in linked(divided.words):
            yield from told(json_text, piece)
        if SEEN.is_plain(divided.text):
            return
        data = STUB + divided.text + divided.frame[1]
    data.decode()
    found = list(html(data))
    if divided and not found:
        SEEN.frames.add(divided.frame)
    yield from found


def html(data: bytes) -> Iterator[str]:
    """What a page of the hub never holds: it could run, load or send something."""
    low, tree = data.translate(LOWER, CONTROLS), LexborHTMLParser(data)
    yield from whole(data, low, tree)
    for name in sorted(set(TAG.findall(low)) - TAGS):
        yield f"the element <{name.decode()[:40]}>"
    nodes = tree.css(WATCHED + (",[href],[xlink\\:href]" if ODD.search(low) else ""))
    if sum(node.tag == "meta" for node in nodes) > 1:
        yield "a second <meta> that stands for a header"
    for node in nodes:
        tag, attributes = node.tag or "", node.attributes
        yield from policy.in_page(tag, attributes)
        if tag == "script" and "src" not in attributes:
            is_data = attributes.get("type") in ("application/json", "application/ld+json")
            text = node.text().encode()
            yield from told(json_text if is_data else script, text)
            if is_data and b"<" in text:
                yield "data that could end its own element"
    if EVENT.search(low):
        for node in tree.css("*"):
            yield from (f"<{node.tag}> with {name}" for name in node.attributes if name[:2] == "on")


def whole(data: bytes, low: bytes, tree: LexborHTMLParser) -> Iterator[str]:
    """What the page as a whole must be; each ends with the script of all."""
    first, last = tree.css_first("head>:first-child"), tree.css_first("body>script:last-child[src]")
    good = {
        "it is no whole page": last and low.strip()[:15] + low.strip()[-7:] == ENDS,
        "it has no title": tree.css_first("head>title"),
        "it does not begin by saying that it is UTF-8": b'<meta charset="utf-8">' in low[:1024],
        "a character that no page may have": len(low) == len(data),
        "it does not begin with the content policy": first and first.attributes == policy.META,
    }
    yield from (fault for fault, is_good in good.items() if not is_good)
