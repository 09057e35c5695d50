"""What to type for a speaker who is not among the people, in the form that their list has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hooks.content.nodes import Items, Node
from hooks.content.story import Person
from hooks.content.yaml_value import written
from hooks.problems import nearest
from hooks.rules import Fault, fault


@dataclass(frozen=True, slots=True)
class Listed:
    """The people of a story; `indent` is what stands before the dashes of their list, if any."""

    people: Sequence[Person] = ()
    indent: str | None = None

    def unknown(self, name: str) -> Fault:
        """That the name is not among them, with the line that puts it there."""
        person = Person(name=name, role="…")
        near = nearest(name, [known.name for known in self.people])
        if self.indent is not None:
            line = f"{self.indent}- {entry(person)}"
            return fault("unknown-speaker", near, name=name, line=line)
        line = line_of([*self.people, person])
        return fault("unknown-speaker-in-brackets", near, name=name, line=line)


def line_of(people: Iterable[Person]) -> str:
    """The line of front matter that lists these people."""
    return f"people: [{', '.join(map(entry, people))}]"


def entry(person: Person) -> str:
    """The person on one line of YAML."""
    pairs = [("name", person.name), ("role", person.role), ("organisation", person.organisation)]
    return "{" + ", ".join(f"{key}: {written(text)}" for key, text in pairs if text) + "}"


def listed(people: Sequence[Person], node: Node | None, text: str) -> Listed:
    """The people, and how their list is written in the text of the file."""
    if not isinstance(node, Items):
        return Listed(people)
    line = text.split("\n")[node.line - 1]
    dash = line.startswith("-", node.column - 1)
    return Listed(people, " " * (node.column - 1) if dash else None)
