"""Whether each old address leads to one page, and was ever an address of the hub."""

from collections.abc import Iterable, Iterator, Mapping

from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge.addresses import folders
from hooks.knowledge.claims import HUB, Claim
from hooks.knowledge.moves import Move
from hooks.problems import Problem
from hooks.rules import fault


def check_old(current: Mapping[str, Claim], before: Iterable[Move]) -> Iterator[Problem]:
    """No old address is one of today's, or leads to two places."""
    first: dict[str, Move] = {}
    for move in before:
        if move.path == HUB:
            continue
        owner = current.get(move.old) or first.setdefault(move.old, move)
        if isinstance(owner, Claim) or owner.new != move.new:
            place = owner.path if owner.path == HUB else f"{owner.path}:{owner.line}"
            taken = fault("old-address-taken", address=move.old, owner=place)
            yield taken.at(move.path, move.line)


def check_aliases(library: Library, told: tuple[Story, ...]) -> Iterator[Problem]:
    """No story takes an address where no story ever lay."""
    above = {name for kind in library.vocabulary.kinds for name in folders(kind)}
    for story in told:
        for alias in story.aliases:
            if "/" in alias and alias.partition("/")[0] not in above:
                where = ", ".join(sorted(above))
                yield fault("no-such-old-address", alias=alias, folders=where).at(story.path)
