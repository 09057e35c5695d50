"""One row of a table that says what a mapping in YAML may hold.

`schema` holds the table of a story, `vocabulary_schema` that of `tags.yml`. Readers go by them,
and every form, page and file that tells people what to write is made from them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FEW = 6  # words to choose from, which a message names all
LONGEST_TEXT = 300  # characters, where a row says nothing else


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that may stand as a value, and what it means.

    `refused`: it is known, but no story is published with it. `only_with`: another key of the same
    entry and the word that it must have.
    """

    word: str
    help: str
    refused: bool = False
    only_with: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key. `kind` is one of KINDS; `example` is how it is written, key and all.

    The text of an example is a sample that no story may hold, unless it `may_be_true` of one.
    `most` bounds the characters of a text, `at_most` the values of a list (0: no bound).
    `needed_with` names another key that makes this one needed; `unless` another key of the same
    entry and the word that makes it not needed. A form asks `prompt`; without one it asks nothing.
    `instead_of` names the key of the same entry in whose place it stands where that cannot serve:
    forms and examples have the other.
    """

    name: str
    kind: str
    help: str
    example: str
    label: str = ""
    prompt: str = ""
    required: bool = False
    most: int = LONGEST_TEXT
    at_most: int = 0
    choices: tuple[Choice, ...] = ()
    fields: tuple["Field", ...] = ()
    needed_with: str = ""
    unless: tuple[str, str] | None = None
    may_be_true: bool = False
    instead_of: str = ""

    @property
    def title(self) -> str:
        """What a form or a page calls it."""
        return self.label or self.name.replace("_", " ").capitalize()

    @property
    def shown(self) -> str:
        """The value of the example, without its key."""
        return self.example.partition(": ")[2].strip('"')

    @property
    def to_add(self) -> str:
        """The line that a message says to add. As it stands it says nothing of a story."""
        if self.kind == "tags":
            return f"{self.name}: […]"
        is_fact = self.kind in ("day", "word", "slug", "url") or self.may_be_true
        return f"{self.name}: …" if is_fact else self.example

    @property
    def wanted(self) -> str:
        """What belongs in the place of dots; empty where that is no one value."""
        words = [f"`{choice.word}`" for choice in self.taken]
        some, few = ", ".join(words[:3]), ", ".join(words[:FEW])
        many = "one or more" if self.kind == "tags" and self.at_most != 1 else "one"
        ways = {"day": f"{self.help}, as year-month-day", "text": self.help}
        told = f"{many} of {few}" if words else ways.get(self.kind, "")
        told = f"tags of stories/tags.yml, such as {some}" if len(words) > FEW else told
        return told if self.required or not told else f"{told}, or take `{self.name}` out"

    @property
    def words(self) -> tuple[str, ...]:
        """Every word it may have, also those that keep a story from being published."""
        return tuple(choice.word for choice in self.choices)

    @property
    def taken(self) -> tuple[Choice, ...]:
        """The choices with which a story may be published."""
        return tuple(choice for choice in self.choices if not choice.refused)


KINDS = {
    "text": "text on one line",
    "slug": "small letters, digits and single hyphens",
    "day": "a day, as year-month-day",
    "url": "a web address that begins with https://",
    "number": "a decimal number",
    "whole": "a whole number from 1 up",
    "flag": "`true` or `false`",
    "word": "one of the words below",
    "words": "a list of short texts",
    "tags": "a list of tags",
    "entries": "a list of entries, each with keys of its own",
}


def field_named(fields: Sequence[Field], name: str) -> Field:
    """The field of that name. Raises StopIteration when there is none: a bug, not input."""
    return next(field for field in fields if field.name == name)


def each(fields: Sequence[Field], above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field with its full name, such as `sources.url`, those of entries after theirs."""
    for field in fields:
        yield above + field.name, field
        yield from each(field.fields, f"{above}{field.name}.")
