"""What is wrong with the library as a whole, beside what is wrong with each file."""

import datetime as dt
import posixpath
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from hooks.content.body import anchors
from hooks.content.library import VOCABULARY, Library
from hooks.content.story import Story
from hooks.content.text import web_address
from hooks.content.text.forms import is_web_address
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses, pictures, published
from hooks.knowledge.claims import HUB, Claim, claims
from hooks.knowledge.moves import addresses_of, moves
from hooks.knowledge.old_addresses import check_aliases, check_old
from hooks.knowledge.pair_addresses import Names
from hooks.knowledge.resolver import Resolver
from hooks.nearness import COMPARED
from hooks.problems import Problem, slip
from hooks.rules import Fault, fault


def check(
    library: Library,
    resolver: Resolver,
    docs: str = "docs",
    today: dt.date | None = None,
    stories: str = "stories",
) -> tuple[Problem, ...]:
    """The problems that show only when all files are known, sorted."""
    vocabulary_path = f"{stories}/{VOCABULARY}"
    told = (*library.stories, *library.drafts)
    found = [
        *check_ids(library, told),
        *check_addresses(library, told, docs, vocabulary_path),
        *check_aliases(library, told),
        *check_links(told, resolver, library.vocabulary),
        *pictures.check(library, told, stories),
        *check_guidance(library, vocabulary_path),
        *published.check(library, told, docs, stories, today),
    ]
    return tuple(sorted(found))


def check_ids(library: Library, stories: tuple[Story, ...]) -> Iterator[Problem]:
    """An id is used once; that a draft has none is told where it is read.

    Whoever copied a file is told at the copy: an id is the story's that was published with it,
    else the one's that is called so.
    """

    def is_anothers(story: Story) -> tuple[bool, bool]:
        at = library.told.items.get(story.id)
        return at not in addresses_of(story, library.vocabulary), story.stem != story.id

    first: dict[str, Story] = {}
    times = Counter(story.id for story in stories if story.id)
    for story in sorted((each for each in stories if times[each.id] > 1), key=is_anothers):
        if first.setdefault(story.id, story) is not story:
            yield fault("id-taken", id=story.id, owner=first[story.id].path).at(
                story.path, story.id_line
            )


def check_addresses(
    library: Library, told: tuple[Story, ...], docs: str, vocabulary_path: str
) -> Iterator[Problem]:
    """No address is asked for twice, nor by a hand-written page that no tag names."""
    guided = {tag.guidance for tag in library.vocabulary.tags()}
    written = (
        Claim(addresses.of_guide(guide.path), f"{docs}/{guide.path}", 1)
        for guide in library.guides
        if guide.path not in guided
    )
    first: dict[str, Claim] = {}
    for claim in chain(written, claims(told, library.vocabulary, vocabulary_path)):
        owner = first.setdefault(claim.address, claim)
        if owner is not claim:
            wrong, right = (owner, claim) if claim.path == HUB else (claim, owner)
            taken = fault("address-taken", address=claim.address, owner=right.owner)
            yield taken.at(wrong.path, wrong.line)
    before = moves(told, library.vocabulary, library.guides, docs, vocabulary_path)
    yield from check_old(first, before)


def check_links(
    told: tuple[Story, ...], resolver: Resolver, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Every link in a story leads somewhere. Of very many lost ones, the first get a guess."""
    links = ((story.path, link) for story in told for link in story.links)
    lost = ((path, link) for path, link in links if resolver.resolve(link.target, path) is None)
    guesses, names = COMPARED // (len(resolver.known) + 1), Names(vocabulary)
    files = {posixpath.basename(file): address for file, address in resolver.by_file.items()}
    for number, (path, link) in enumerate(lost):
        known = resolver.known if number < guesses else ()
        file = slip(posixpath.basename(link.target), files) if known else None
        near = files[file] if file else slip(link.target.removeprefix("/"), known)
        yield dead(link.target, near, names).at(path, link.line, link.column)


def dead(target: str, near: str | None, names: Names) -> Fault:
    """That a link leads nowhere; a page of two tags is there, but no text may rely on it."""
    two = names.two(target.partition("#")[0].removeprefix("/"))
    if two:
        return fault("pair-page", target=target, parent=names.each[two[0]][0])
    if " " in target and is_web_address(spaced := target.replace(" ", "%20")):
        return fault("space-in-link", cured=spaced)
    page, _, heading = target.partition("#")
    if " " in heading.strip():
        return fault("space-in-anchor", cured=f"{page}#{anchors.slug(heading)}")
    return web_address.of_link(target) or fault("dead-link", near, target=target)


def check_guidance(library: Library, vocabulary_path: str) -> Iterator[Problem]:
    """A tag's guidance page is there, at the tag's own address."""
    known = {guide.path for guide in library.guides}
    for facet in library.vocabulary.facets:
        for tag in facet.tags:
            wanted = f"{facet.address}/{tag.slug}.md"
            if tag.guidance and tag.guidance != wanted:
                wrong = fault("wrong-guidance", slug=tag.slug, guidance=tag.guidance, wanted=wanted)
                yield wrong.at(vocabulary_path, tag.line)
            elif tag.guidance and tag.guidance not in known:
                missing = fault("no-guidance", guidance=tag.guidance, wanted=wanted)
                yield missing.at(vocabulary_path, tag.line)
