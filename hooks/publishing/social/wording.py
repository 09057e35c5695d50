"""What a social card says, and how its words are laid out.

Pure: whoever draws says how wide a text is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.knowledge.hub import Hub
from hooks.publishing.views import views

Measure = Callable[[str, int], float]  # the width of a text at a size, in pixels

SIZE = (1200, 630)  # what the networks ask for: https://ogp.me and X's "large image"
LEFT, WIDTH = 88, 1024  # of the words
KIND = (34, 102)  # size and line of what stands above the title
TITLE = ((74, 3), (62, 4), (50, 5))  # sizes that are tried, and how many lines there may be
TOP, LEADING = 112, 1.16  # of the title
TAGS, TAG_LINES = 32, (446, 490)  # size, and the two lines
RULE = 516  # a line between the words and the name
NAME, NAME_LEFT, NAME_LINE = 34, 148, 566
MARK = (LEFT, 530, 48)  # left, top, side
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a card; `form` is that of the kind of story, empty for the hub's own card."""

    title: str
    form: str = ""
    kind: str = ""
    tags: tuple[str, ...] = ()

    @property
    def alt(self) -> str:
        """The same for who does not see the picture."""
        first = f"{self.kind}: {self.title}" if self.kind else self.title
        parts = (part.rstrip(".") for part in (first, *self.tags))
        return ". ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class Shared:
    """What the head of a page tells of its card (https://ogp.me/#structured)."""

    url: str
    alt: str
    size: tuple[int, int] = SIZE


@dataclass(frozen=True, slots=True)
class Line:
    """A text on the card: the left end of its base line, and its size."""

    text: str
    size: int
    x: int
    y: int


def of_story(hub: Hub, story: Story) -> Wording:
    card = views.card(hub, story)
    return Wording(card.title, card.form, card.kind, card.tags)


def laid_out(wording: Wording, measure: Measure) -> tuple[Line, ...]:
    """Every line of the card but the hub's name: the kind, the title, and the tags below."""
    size, texts = fitted(wording.title, measure)
    title = [
        Line(text, size, LEFT, round(TOP + size * LEADING * n)) for n, text in enumerate(texts, 1)
    ]
    tags = [*filter(None, (*wording.tags[:1], " · ".join(wording.tags[1:])))]
    below = [
        Line(cut(tag, TAGS, measure), TAGS, LEFT, y)
        for tag, y in zip(tags, TAG_LINES[-len(tags) :], strict=False)
    ]
    above = [Line(cut(wording.kind, KIND[0], measure), KIND[0], LEFT, KIND[1])]
    return (*(above if wording.kind else ()), *title, *below)


def fitted(text: str, measure: Measure) -> tuple[int, list[str]]:
    """The largest size at which the text fits, and its lines; where none does, it is cut off."""
    lines: list[str] = []
    for size, most in TITLE:
        lines = list(wrapped(text, size, measure))
        if len(lines) <= most:
            return size, lines
    rest = " ".join(lines[most - 1 :])
    return size, [*lines[: most - 1], cut(rest, size, measure)]


def wrapped(text: str, size: int, measure: Measure) -> Iterator[str]:
    """The text in lines of whole words; a word that is wider than a line is broken."""
    space, line, used = measure(" ", size), "", 0.0
    for word in pieces(text, size, measure):
        width = measure(word, size)
        if line and used + space + width > WIDTH:
            yield line
            line = ""
        used = used + space + width if line else width
        line = f"{line} {word}" if line else word
    if line:
        yield line


def pieces(text: str, size: int, measure: Measure) -> Iterator[str]:
    """The words, those too wide in parts that fit."""
    for word in text.split():
        rest = word
        while measure(rest, size) > WIDTH:
            end = max(1, longest(rest, "", size, measure))
            yield rest[:end]
            rest = rest[end:]
        yield rest


def cut(text: str, size: int, measure: Measure) -> str:
    """The text, or as many of its words as one line holds with an ellipsis."""
    if measure(text, size) <= WIDTH:
        return text
    end = longest(text, ELLIPSIS, size, measure)
    kept = text[:end] if text[end] == " " else text[:end].rpartition(" ")[0] or text[:end]
    return kept.rstrip(" ,.;:–-") + ELLIPSIS


def longest(text: str, end: str, size: int, measure: Measure) -> int:
    """How many characters of the text fit on a line with `end` after them."""
    lengths = range(1, len(text) + 1)
    return bisect_left(lengths, True, key=lambda n: measure(text[:n] + end, size) > WIDTH)
