"""Styles, settings, tables and texts of a built site, as a browser or a spreadsheet takes them."""

import csv
import io
from collections.abc import Iterator

from hooks.gate.frame import CONTROLS
from hooks.publishing import policy
from hooks.publishing.exports import is_harmless


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
