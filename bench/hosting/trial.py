"""What is wrong with a host: it is asked for a file of every kind, and read as browsers do."""

from collections.abc import Iterator
from pathlib import Path

from bench.hosting import asking
from bench.hosting.asking import Answer
from bench.hosting.kinds import AS_IT_IS, ASKED, LEAST, Kind, files, lifetime
from hooks.publishing import policy

HSTS = "Strict-Transport-Security"
# A server that is asked while a new site is put in place must not say "no such file" for a year.
MISSING = ("/no-such-page/", "/no-such-page/feed.xml", "/search/data/no-such-file.idx")


def faults(address: str, site: Path) -> Iterator[str]:
    """Everything that is not as it should be, with the file it was seen at."""
    for kind, path in files(site):
        answer = asking.get(address, path)
        yield from (f"{path} ({kind.name}): {what}" for what in wrong(kind, path, answer, site))
        yield from (f"{path} ({kind.name}): {what}" for what in unasked(address, path, answer))
    for path in MISSING:
        yield from (f"{path}: {what}" for what in absent(asking.get(address, path), site))
    yield from (f"/principles: {what}" for what in slashless(asking.get(address, "/principles")))
    if asking.get(address, "/_headers").status != 404:
        yield "/_headers: it is served, and says nothing to a reader"


def wrong(kind: Kind, path: str, answer: Answer, site: Path) -> Iterator[str]:
    """What the answer itself should not be."""
    if answer.status != 200:
        yield f"status {answer.status}"
        return
    file = site / path[1:] / ("index.html" if path.endswith("/") else "")
    media, _, charset = answer.headers.get("content-type", "").partition(";")
    if answer.body != file.read_bytes():
        yield "it is not the file"
    if media not in kind.types:
        yield f"it is sent as {media!r}, not as {kind.types[0]!r}"
    if media.startswith("text/") and charset.strip().lower() != "charset=utf-8":
        yield f"its text is not said to be UTF-8 ({charset!r})"
    if (kept := answer.headers.get("cache-control")) != lifetime(path):
        yield f"Cache-Control is {kept!r}, not {lifetime(path)!r}"
    yield from packing(path, answer)
    yield from security(answer)


def packing(path: str, answer: Answer) -> Iterator[str]:
    """A text has to be packed and what is packed already must not be."""
    packed = answer.headers.get("content-encoding")
    if path.endswith(AS_IT_IS):
        if packed:
            yield f"it is packed twice ({packed})"
    elif len(answer.body) >= LEAST:
        if not packed:
            yield f"it is sent as it is, {len(answer.body)} bytes"
        elif "accept-encoding" not in answer.headers.get("vary", "").lower():
            yield "Vary does not name Accept-Encoding"


def security(answer: Answer) -> Iterator[str]:
    for name, value in policy.HEADERS.items():
        if (found := answer.headers.get(name.lower())) != value:
            yield f"{name} is {found!r}"
    if not answer.headers.get(HSTS.lower(), "").startswith("max-age="):
        yield f"{HSTS} is missing"


def unasked(address: str, path: str, answer: Answer) -> Iterator[str]:
    """Who has the file already gets 304 and no body, by ETag and by date."""
    questions = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    for told, question in questions.items():
        if told not in answer.headers:
            yield f"it has no {told}"
        else:
            again = asking.get(address, path, {question: answer.headers[told]})
            if again.status != 304 or again.sent:
                yield f"{question} is answered with {again.status} and {again.sent} bytes"


def absent(answer: Answer, site: Path) -> Iterator[str]:
    if answer.status != 404:
        yield f"status {answer.status}"
    if answer.body != (site / "404.html").read_bytes():
        yield "it is not the hub's own page"
    if (kept := answer.headers.get("cache-control")) != ASKED:
        yield f"Cache-Control is {kept!r}, not {ASKED!r}"
    yield from security(answer)


def slashless(answer: Answer) -> Iterator[str]:
    """A folder without its slash leads to the one with it."""
    if answer.status not in (301, 302, 307, 308):
        yield f"status {answer.status}"
    elif not answer.headers.get("location", "").endswith("/principles/"):
        yield f"it leads to {answer.headers.get('location')!r}"
