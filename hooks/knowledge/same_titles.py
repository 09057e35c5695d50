"""Two stories of one title: they are told apart by nothing in lists, feeds and the search, or are
one story that was sent twice."""

from collections.abc import Iterable, Iterator

from hooks.content.library import Library
from hooks.content.story import Story
from hooks.problems import Problem
from hooks.rules import fault


def check(library: Library, stories: Iterable[Story]) -> Iterator[Problem]:
    """Told at the story that came later: at none that feeds gave out, where the other is new."""
    first: dict[str, Story] = {}
    for story in sorted(stories, key=lambda each: each.id not in library.told.items):
        title = " ".join(story.title.casefold().split())
        if title and first.setdefault(title, story) is not story:
            same = fault("title-taken", owner=first[title].path)
            yield same.at(story.path, story.title_line)
