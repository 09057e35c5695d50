"""What to type for a speaker who is not among the people, in the form that their list has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.content.body.turn_names import initials
from hooks.content.story import Person
from hooks.content.syntax.nodes import Entries, Items, Node, Scalar, parts
from hooks.content.syntax.value import written
from hooks.content.values.record import Record
from hooks.problems import nearest
from hooks.rules import Fault, fault

KEYS = ("name", "role", "organisation")
SEVERAL = re.compile(r"\s?[,;&]\s?|\sand\s")  # between the names of two


@dataclass(frozen=True, slots=True)
class Listed:
    """The people of a story; `indent` is what stands before the dashes of their list, if any."""

    people: Sequence[Person] = ()
    indent: str | None = None

    def unknown(self, turns: Iterable[tuple[int, str]]) -> Iterator[tuple[int, Fault]]:
        """The first turn of each who is not among them, with the line that puts the speaker there,
        and every turn of one whose name is a slip.

        A line that lists everyone is told once.
        """
        known = [person.name for person in self.people]
        strange = [(index, name) for index, name in turns if name not in known]
        near = {name: near_one(name, known) for _, name in strange}
        new = [name for name, meant in near.items() if not meant]
        kept = [person for person in self.people if person.name and not is_several(person, new)]
        everyone = line_of([*kept, *(Person(name=name, role="…") for name in new)])
        first = {name: index for index, name in reversed(strange)}
        for index, name in strange:
            if not near[name] and index != first[name]:
                continue
            if self.indent is not None:
                line = f"{self.indent}- {entry(Person(name=name, role='…'))}"
                yield index, fault("unknown-speaker", near[name], name=name, line=line)
            elif near[name] or name == new[0]:
                told = fault("unknown-speaker-in-brackets", near[name], name=name, line=everyone)
                yield index, told


def near_one(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most likely meant, unless it is those of several."""
    known = list(known)
    near = initials(known).get(name.replace(".", "")) or nearest(name, known)
    return None if near and name in SEVERAL.split(near) else near


def is_several(person: Person, new: Iterable[str]) -> bool:
    """Whether the name is those of several, one of whom is new."""
    names = SEVERAL.split(person.name)
    return len(names) > 1 and not set(names).isdisjoint(new)


def line_of(people: Iterable[Person]) -> str:
    """The line of front matter that lists these people."""
    return f"people: [{', '.join(map(entry, people))}]"


def entry(person: Person) -> str:
    """The person on one line of YAML."""
    pairs = [(key, getattr(person, key)) for key in KEYS]
    return "{" + ", ".join(f"{key}: {written(text)}" for key, text in pairs if text) + "}"


def listed(people: Sequence[Person], node: Node | None, text: str) -> Listed:
    """The people, and how their list is written in the text of the file, if all can be read."""
    if not isinstance(node, Items) or len(node.nodes) != len(people):
        return Listed(people)
    line = text.split("\n")[node.line - 1]
    dash = line.startswith("-", node.column - 1)
    return Listed(people, " " * (node.column - 1) if dash else None)


def check_people(record: Record, line: str) -> None:
    """Where nobody in the list of people can be read, all of it is told at once, and left out.

    `line` is what to write in its place.
    """
    node = record.values.get("people")
    if node is None or not stands(node) or any(map(is_entry, parts(node))):
        return
    told = fault("not-entries", line, key="people", kind="no `name` and no `role`", more="")
    record.problem(node, told)
    record.meant.add("people")
    del record.values["people"]


def stands(node: Node) -> bool:
    """Whether there is anything at all."""
    return bool(node.text.strip() if isinstance(node, Scalar) else parts(node))


def is_entry(node: Node) -> bool:
    """Whether it has a key of a person, be it misspelt."""
    return isinstance(node, Entries) and any(nearest(key.text, KEYS) for key, _ in node.pairs)
