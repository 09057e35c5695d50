"""XML of a built site as the parser of feed readers takes it."""

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat

from hooks.publishing import policy

Look = Callable[..., Iterator[str]]
STYLED = re.compile(r'type="text/css" href="(?:\.\./)*css/feed\.css"')


def xml(
    data: bytes,
    event: str = "StartNamespaceDecl",
    look: Look = policy.in_xml,
    instruction: Look | None = None,
) -> Iterator[str]:
    """What is wrong, by the parser that feed readers use."""
    data.decode()
    found: list[str] = []
    parser = expat.ParserCreate("utf-8", " ")
    looks = {event: look, "XmlDecl": policy.encoded, "StartDoctypeDecl": policy.instructing}
    for name, check in {**looks, "ProcessingInstruction": instruction or styled}.items():
        setattr(parser, f"{name}Handler", lambda *seen, check=check: found.extend(check(*seen)))
    parser.Parse(data, True)
    yield from found


def styled(target: str, data: str) -> Iterator[str]:
    """The one instruction that a feed may hold: the hub's own look for it in a browser."""
    if target != "xml-stylesheet" or not STYLED.fullmatch(data):
        yield from policy.instructing()
