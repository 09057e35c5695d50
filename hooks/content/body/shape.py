"""The body of a story checked against its kind: sections, or turns of the people it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from hooks.content.body import body as bodies
from hooks.content.body import sections, turns
from hooks.content.body.speaker_lines import line_of, listed
from hooks.content.story import Person, Story
from hooks.content.syntax.source import Document
from hooks.content.values.record import Record
from hooks.content.vocabulary import Kind
from hooks.problems import Problem
from hooks.rules import fault, named

NOBODY, JUMP = named("no-speaker"), named("heading-jump")
NAMED = 10  # speakers in the line of people that a message gives


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The kind that a story has the form of, and that its folder is another kind's."""

    kind: Kind
    problem: Problem


def check_body(story: Story, kind: Kind, record: Record, document: Document) -> Story:
    """The story; what is wrong with its body, for a story of its kind, is added to the record."""
    place, found = (story.path, story.body, story.body_line), record.found
    by_sections = kind.body == "sections"
    other = sections.disguised(story.body, kind.sections) if by_sections else {}
    levels = list(bodies.check_headings(*place, other, story.title, by_sections))
    if by_sections:
        told = list(sections.check_sections(*place, kind.sections, other))
    else:
        who = listed(known(story, record), record.values.get("people"), document.text)
        told = list(turns.check_turns(*place, who))
    if any(problem.rule == NOBODY for problem in told):  # the headings may be meant for names
        levels = [problem for problem in levels if problem.rule != JUMP]
    found.extend((*levels, *told))
    return story


def people_line(document: Document, kind: Kind) -> str:
    """The line of front matter that lists those who speak in a conversation; empty for no one."""
    people = speaking(document.body) if kind.body == "turns" else ()
    return line_of(people[:NAMED]) if people else ""


def known(story: Story, record: Record) -> tuple[Person, ...]:
    """The people of a conversation; where it was told that some cannot be read, those who speak."""
    unread = "people" in record.meant or not all(person.name for person in story.people)
    return speaking(story.body) if unread or not story.people else story.people


def speaking(body: str) -> tuple[Person, ...]:
    """Who speaks, each once, in order; what they are is to be filled in."""
    names = dict.fromkeys(name for _, name in turns.speakers(body))
    return tuple(Person(name=name, role="…") for name in names)


def misplaced(path: str, document: Document, kind: Kind, kinds: Sequence[Kind]) -> Misplaced | None:
    """The kind that the body is of, if the folder is another kind's, and what to tell of it."""
    by_sections = kind.body == "sections"
    find = turned if by_sections else parted
    found = find(document.body, kinds)
    if found is None:
        return None
    folder = f"{path.partition(f'{kind.address}/')[0]}{found.address}/"
    told = (
        fault("turns-not-sections", folder=folder)
        if by_sections
        else fault("sections-not-turns", folder=folder)
    )
    return Misplaced(found, told.at(path, document.body_line))


def turned(body: str, kinds: Sequence[Kind]) -> Kind | None:
    """The kind of conversations, where somebody speaks and there is no section."""
    if any(level == 2 for _, level, _ in bodies.headings(body)) or not any(turns.speakers(body)):
        return None
    return next((kind for kind in kinds if kind.body == "turns"), None)


def parted(body: str, kinds: Sequence[Kind]) -> Kind | None:
    """The kind that has two of the sections of a text in which nobody speaks."""
    names = {words for _, level, words in bodies.headings(body) if level == 2}
    if len(names) < 2 or any(turns.speakers(body)):
        return None
    return next((kind for kind in kinds if len(names.intersection(kind.sections)) > 1), None)
