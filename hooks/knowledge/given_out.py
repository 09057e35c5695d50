"""Ids that feeds gave out. Whoever follows knows a story by its id, and takes it for a new one
where that changes."""

from collections.abc import Iterator, Sequence

from hooks.content.authority import FILE
from hooks.content.history import Change, Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.moves import addresses_of
from hooks.problems import Problem
from hooks.rules import fault

WITHDRAWN = "withdrawn"


def items_of(story: Story) -> Iterator[str]:
    """The ids of all that feeds tell of the story."""
    if not story.retracted:
        yield story.id
    yield from (id_ for id_, _ in of_changes(story))


def part_of(one: Change | Retraction) -> str:
    """What the id of a change or a withdrawal has behind that of the story."""
    return WITHDRAWN if isinstance(one, Retraction) else one.date.isoformat()


def of_changes(story: Story) -> Iterator[tuple[str, Change | Retraction]]:
    """What the feed of changes tells of the story, with the id of each."""
    for one in (story.retracted,) if story.retracted else story.changes:
        yield f"{story.id}/{part_of(one)}", one


def with_these(told: Told, stories: Sequence[Story], words: Vocabulary, authority: str) -> Told:
    """What feeds gave out, once these stories are published."""
    new = {id_: addresses.of_story(each, words) for each in stories for id_ in items_of(each)}
    return Told(told.authority or authority, {**told.items, **new})


def check(library: Library, stories: Sequence[Story]) -> Iterator[Problem]:
    """The authority is that of before, and so is each story's id."""
    told, today = library.told, library.authority
    if told.authority and today and today.text != told.authority:
        yield fault("authority-changed", was=told.authority).at(FILE, today.line)
    kept = {story.id for story in stories}
    lost = {at: id_ for id_, at in told.items.items() if "/" not in id_ and id_ not in kept}
    for story in stories if lost else ():
        if story.id and story.id not in told.items:
            each = addresses_of(story, library.vocabulary)
            if was := next((lost[address] for address in each if address in lost), ""):
                yield fault("id-changed", was=was).at(story.path, story.id_line)
