"""The preview's pages for stories that were left out."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from hooks.content.text.forms import is_slug
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.problems import Problem
from hooks.publishing.page import Page
from hooks.publishing.views import words


def problem_pages(hub: Hub, problems: Sequence[Problem]) -> Iterator[Page]:
    """For the preview: at the address of each story left out, what is wrong with it, unless that
    is that something else has the address."""
    taken = addresses_of(hub) if problems else set()
    by_folder = {kind.address: kind for kind in hub.vocabulary.kinds}
    for path, found in groupby(sorted(problems), key=lambda problem: problem.path):
        parts, stem = PurePosixPath(path).parts, PurePosixPath(path).stem
        kind = by_folder.get(parts[1]) if len(parts) > 2 else None
        if kind is None or not path.endswith(".md") or not is_slug(stem) or stem == "index":
            continue
        if (address := f"{kind.address}/{stem}/") in taken:
            continue
        taken.add(address)
        own = list(found)
        yield Page(
            address=address,
            template="hub/problem.html",
            title=f"{path} is left out",
            description=words.counted(len(own), "problem", "problems"),
            searched=False,
            also=repr(own),
            context=lambda path=path, own=own: {"path": path, "problems": own},  # type: ignore[misc]
        )


def addresses_of(hub: Hub) -> set[str]:
    """The addresses of stories and hand-written pages, and those that lead on."""
    taken = {hub.address(story) for story in (*hub.stories, *hub.retracted)}
    taken |= {addresses.of_guide(guide.path) for guide in hub.guides}
    return taken | {move.old for move in hub.moves}
