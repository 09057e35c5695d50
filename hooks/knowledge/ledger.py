"""Addresses that were published and are gone, with what to write so that they work again."""

import datetime as dt
from collections.abc import Container, Iterator

from hooks.content.ledger import NAME
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.content.vocabulary import Kind
from hooks.knowledge import addresses
from hooks.knowledge.addresses import folders
from hooks.knowledge.claims import claims
from hooks.knowledge.moves import moves
from hooks.knowledge.pair_addresses import Names, halves
from hooks.knowledge.successors import Successors
from hooks.problems import Problem


def check_ledger(
    library: Library,
    told: tuple[Story, ...],
    docs: str = "docs",
    stories: str = "stories",
    today: dt.date | None = None,
) -> Iterator[Problem]:
    """A problem for each published address that neither a page, a feed nor an old name answers.

    Pages two and on count as their list, which they lead to, and the page of two tags leads on when
    it goes. What is told of a folder or a page is not told again of all below it.
    """
    if not library.ledger:
        return
    gone = dict.fromkeys(unanswered(library, told, docs))
    unread = unread_folders(library, told, stories)
    successors = Successors(library, told, docs, stories, today)
    for address in gone:
        page = addresses.first_page(addresses.fed(address))
        folder = f"{page.partition('/')[0]}/"
        if folder in unread or (folder != address and folder in gone) or goes_with(page, gone):
            continue
        if page == address or page not in gone:
            missed = successors.missed(address)
            yield missed.at(f"{stories}/{NAME}", library.ledger[address])


def goes_with(page: str, gone: Container[str]) -> bool:
    """Whether it tells of a facet or kind that is gone itself: its feeds, or its tables of gaps."""
    head, *below = page.split("/")
    is_about = f"{head}/" in (addresses.SUBSCRIBE, addresses.GAPS)
    return is_about and any(f"{name}/" in gone for name in below if name)


def unanswered(library: Library, told: tuple[Story, ...], docs: str) -> list[str]:
    """The published addresses that lead nowhere now, in the order of the ledger.

    Without those of two tags of which one is among them: they come back with it.
    """
    answered, names = set(answers(library, told, docs)), Names(library.vocabulary)
    missing = (a for a in library.ledger if addresses.first_page(a) not in answered)
    gone = dict.fromkeys(address for address in missing if not names.left(address))
    return [a for a in gone if not any(name in gone for two in halves(a) for name in two)]


def answers(library: Library, told: tuple[Story, ...], docs: str) -> Iterator[str]:
    """Every address that leads somewhere: pages, feeds, and what they were called before."""
    vocabulary = library.vocabulary
    yield from addresses.SITE_FEEDS
    yield from addresses.every_opml(vocabulary)
    for claim in claims(told, vocabulary, ""):
        yield claim.address
    for guide in library.guides:
        yield addresses.of_guide(guide.path)
    for kind in vocabulary.kinds:
        yield from addresses.feeds(addresses.of_kind(kind))
    for facet in vocabulary.facets:
        for tag in facet.tags:
            yield from addresses.feeds(addresses.of_tag(tag, facet))
    for move in moves(told, vocabulary, library.guides, docs):
        yield move.old
        yield from addresses.feeds(move.old)  # which goes on, or ends and says so


def unread_folders(library: Library, told: tuple[Story, ...], stories: str) -> set[str]:
    """The folders of stories of which some could not be read: nobody knows what they were.

    That is so too where the folder itself cannot be read, or still has the name of before.
    """
    read = {story.path for story in told}
    bad = {problem.path.removeprefix(f"{stories}/") for problem in library.problems
           if problem.path not in read}  # fmt: skip
    lost = {path.partition("/")[0] for path in bad if path.endswith(".md") or "/" not in path}
    kinds = [kind for kind in library.vocabulary.kinds if lost.intersection(folders_of(kind))]
    return {f"{folder}/" for kind in kinds for folder in folders_of(kind)}


def folders_of(kind: Kind) -> list[str]:
    """The folders that the kind has or had; what has a `/` among its names is a story's."""
    return [folder for folder in folders(kind) if "/" not in folder]
