"""What is certain in a story's front matter is written as it should be; prose is never touched.

Pure text in, text out. What is mended twice comes out as it was mended once.
"""

from collections.abc import Iterator, Sequence

from hooks.content.schema import story_schema
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.fences import FENCE
from hooks.content.syntax.nodes import Entries, Scalar, texts, value_in
from hooks.content.syntax.source import read_document
from hooks.content.tagging.run_together import same
from hooks.content.text import dates
from hooks.content.vocabulary import Vocabulary
from hooks.problems import Problem

DAYS = ("date", "updated")
BOM = "\ufeff"


def mended(text: str, vocabulary: Vocabulary) -> str:
    """The text of a story's file with plain line ends, and its front matter in good form.

    That is: no space at the end of a line, days as YYYY-MM-DD, tags by their slugs, and the keys
    in their order. What cannot be read without a problem of its form keeps its values and order.
    """
    text = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return text
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return text
    lines[: end + 1] = [line.rstrip(" \t") for line in lines[: end + 1]]
    front = front_of(lines)
    if front is not None:
        for scalar, value in values(front, vocabulary):
            put(lines, scalar, value)
        lines[1:end] = ordered(lines[1:end], front, list(story_schema.keys(vocabulary)))
    return "\n".join(lines)


def front_of(lines: Sequence[str]) -> Entries | None:
    """The front matter, if nothing is wrong with its form."""
    found: list[Problem] = []
    try:
        front = read_document("", "\n".join(lines).encode(), found).front
    except (SourceError, UnicodeEncodeError):
        return None
    return None if found else front


def values(front: Entries, vocabulary: Vocabulary) -> Iterator[tuple[Scalar, str]]:
    """Each value that should be written in another way, and how; the last of the file first."""
    facets = {facet.field: facet for facet in vocabulary.facets}
    found: list[tuple[Scalar, str]] = []
    for key, node in front.pairs:
        for scalar in texts(node):
            if key.text in facets:
                right = same(scalar.text, facets[key.text])
            else:
                right = dates.certain(scalar.text) if key.text in DAYS else None
            if right and right != scalar.text and not scalar.folded:
                found.append((scalar, right))
        day = value_in(node, "review_by") if isinstance(node, Entries) else None
        if key.text == "consent" and isinstance(day, Scalar):
            right = dates.certain(day.text)
            found += [(day, right)] if right and right != day.text else []
    yield from sorted(found, key=lambda each: (each[0].line, each[0].column), reverse=True)


def put(lines: list[str], scalar: Scalar, value: str) -> None:
    """Writes the value where the scalar stands, if it stands there just as it reads."""
    line, start = lines[scalar.line - 1], scalar.column - 1
    for written in (scalar.text, f'"{scalar.text}"', f"'{scalar.text}'"):
        if line.startswith(written, start):
            lines[scalar.line - 1] = line[:start] + value + line[start + len(written) :]
            return


def ordered(lines: list[str], front: Entries, order: Sequence[str]) -> list[str]:
    """The lines of front matter with its keys in the order; remarks stay above their key."""
    starts = [key.line - 2 for key, _ in front.pairs]
    names = [key.text for key, _ in front.pairs]
    if not starts:
        return lines
    plain = all(key.column == 1 for key, _ in front.pairs) and len(set(starts)) == len(starts)
    if not plain or not set(names) <= set(order):
        return lines
    for number, start in enumerate(starts):
        least = starts[number - 1] + 1 if number else 0
        while start > least and (lines[start - 1].startswith("#") or not lines[start - 1]):
            start -= 1
        starts[number] = start
    blocks = {
        name: lines[start:stop]
        for name, start, stop in zip(names, starts, [*starts[1:], len(lines)], strict=True)
    }
    return [*lines[: starts[0]], *(line for name in order for line in blocks.get(name, []))]
