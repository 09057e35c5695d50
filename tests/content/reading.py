"""Front matter in bytes, and everything that is told of it."""

from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import read_document


def document(*front, body="Text.\n"):
    """The bytes of a file with these lines of front matter."""
    return "\n".join(["---", *front, "---", body]).encode()


def told(data, before=(), read=read_document):
    """The problems that reading the bytes adds to those there were before."""
    found = list(before)
    try:
        read("s.md", data, found)
    except SourceError as error:
        found.append(error.problem)
    return found[len(before) :]


def lines(data, read=read_document):
    """The problems as people see them."""
    return [str(problem) for problem in told(data, read=read)]


def values(data):
    """The keys and plain values of front matter that has nothing wrong with it."""
    found = []
    front = read_document("s.md", data, found).front
    assert found == []
    return {name.text: value.text for name, value in front.pairs}
