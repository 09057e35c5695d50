"""What a link in a story means: the address that its target stands for."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from hooks.content.guide import Guide
from hooks.content.story import Story
from hooks.content.text.forms import is_mail_link, is_web_address
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.claims import claims
from hooks.knowledge.moves import moves


@dataclass(frozen=True, slots=True)
class Resolver:
    """Turns the target of a link into an address of the site, or says that it has none.

    A link to an old address leads to what took its place.
    """

    by_file: Mapping[str, str]
    known: frozenset[str]
    moved: Mapping[str, str] = field(default_factory=dict)  # old addresses
    answers: dict[tuple[str, str], str | None] = field(default_factory=dict)  # asked before

    def resolve(self, target: str, path: str) -> str | None:
        """The address, with its fragment; None when nothing is there.

        `path` is the file the link stands in. What leads off the site, and fragments, come back as
        written; a fragment of the home page, whose address is empty, begins with `./`.
        """
        asked = (target, posixpath.dirname(path))
        if asked not in self.answers:  # each link is asked for by the check, page and backlinks
            self.answers[asked] = self.answer(*asked)
        return self.answers[asked]

    def stamp(self) -> bytes:
        """Stands for every answer that there can be."""
        all_of_it = (sorted(self.by_file.items()), sorted(self.known), sorted(self.moved.items()))
        return sha256(repr(all_of_it).encode()).digest()

    def answer(self, target: str, folder: str) -> str | None:
        try:
            parts = urlsplit(target)
        except ValueError:
            return None
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        if " " in fragment:  # no heading has such an id, and no browser would find it
            return None
        if parts.scheme:
            return target if is_web_address(target) or is_mail_link(target) else None
        if parts.netloc or "\\" in target:
            return None
        if not parts.path:
            return target if fragment else None
        if parts.path.startswith("/"):
            asked = parts.path[1:]
            address = asked if asked in self.known else self.moved.get(asked)
        else:
            file = posixpath.normpath(posixpath.join(folder, parts.path))
            address = self.by_file.get(file)
        return f"./{fragment}" if fragment and address == "" else address and address + fragment


def resolver_of(
    stories: tuple[Story, ...], vocabulary: Vocabulary, guides: tuple[Guide, ...], docs: str
) -> Resolver:
    """Knows every story, page of the hub and hand-written page.

    A story's file is named as in the repository, now or before it was renamed, or as a page beside
    the hand-written ones.
    """
    given = (claim.address for claim in claims(stories, vocabulary, ""))
    by_file = {f"{docs}/{addresses.file_of(address)}": address for address in given}
    by_file |= {
        posixpath.join(posixpath.dirname(story.path), f"{alias}.md"): addresses.of_story(
            story, vocabulary
        )
        for story in stories
        for alias in story.aliases
        if "/" not in alias
    }
    by_file |= {story.path: addresses.of_story(story, vocabulary) for story in stories}
    by_file |= {f"{docs}/{guide.path}": addresses.of_guide(guide.path) for guide in guides}
    known = frozenset(by_file.values())
    before = moves(stories, vocabulary, guides, docs)
    moved = {move.old: move.new for move in before if move.old not in known}
    return Resolver(by_file, known, moved)
