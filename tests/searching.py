"""A built site's search, asked as a browser would ask it."""

from pathlib import Path

from hooks.publishing.search.ranking import Found, find
from hooks.publishing.search.reading import Files


def files(folder: Path) -> Files:
    return Files(lambda address: (folder / address).read_bytes())


def addresses(folder: Path) -> list[str]:
    """Every page that can be found."""
    read = files(folder)
    return [read.result(page)[0] for page in range(read.index["pages"])]


def asked(folder: Path, question: str, **how: bool) -> list[str]:
    """The addresses of what a question finds, best first."""
    read = files(folder)
    return [read.result(page)[0] for page in answer(read, question, **how).pages]


def answer(read: Files, question: str, **how: bool) -> Found:
    return find(read, question, **how)
