"""The open data and each story's Markdown. Tables and documents are a piece of work by themselves,
as the page which lists them waits for that: it says how large they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from hooks.building import workers
from hooks.building.kept import Kept
from hooks.content.story import Story
from hooks.faces import dictionary
from hooks.knowledge import addresses
from hooks.publishing import exports
from hooks.publishing.markup import plain_markdown
from hooks.publishing.metadata_nodes import About
from hooks.publishing.page_kinds import data_page
from hooks.publishing.pages import Site

AT_ONCE = 250  # stories of a piece of work


def work(site: Site, kept: Kept) -> Iterator[Callable[[], None]]:
    """The writing of every story's Markdown, in pieces."""
    for stories in workers.chunks(site.hub.stories, AT_ONCE):
        yield partial(write_stories, site, stories, kept)


def write_facts(site: Site, kept: Kept) -> None:
    """Puts tables and documents into the site."""
    write_tables(site, kept)
    write_document(site, kept)


def write_tables(site: Site, kept: Kept) -> None:
    for table in dictionary.tables(site.hub.vocabulary):
        columns = [column["name"] for column in table["schema"]["fields"]]
        made = partial(exports.table, site.hub, table["name"], columns)
        put(site, kept, addresses.DATA + table["path"], made)


def write_document(site: Site, kept: Kept) -> None:
    """The whole as one document, with its dictionary, and what the hub is to a machine."""
    hub, about, folder = site.hub, site.about, addresses.DATA
    told = facts(about, exports.version(hub))
    put(site, kept, folder + data_page.DOCUMENT, partial(exports.document, hub, told))
    more: dict[str, Any] = {"title": about.name, "homepage": about.root}
    if told["version"]:
        more["version"] = told["version"]
    if about.licence:
        more["licenses"] = [{"path": about.licence}]
    made = partial(dictionary.written, hub.vocabulary, more)
    put(site, kept, folder + data_page.DICTIONARY, made)
    put(site, kept, "llms.txt", partial(data_page.llms, about, hub.vocabulary))


def write_stories(site: Site, stories: Sequence[Story], kept: Kept) -> None:
    """Each story's Markdown, beside its page and wherever that was before."""
    by_address = {site.hub.address(story): story for story in stories}
    moved = ((move.old, by_address.get(move.new)) for move in site.hub.moves)
    for address, story in (*by_address.items(), *moved):
        if story:
            made = partial(markdown, site, story)
            kept.write(address + addresses.MARKDOWN, site.stamps.of(story), made)


def markdown(site: Site, story: Story) -> bytes:
    return plain_markdown.text(site.hub, story, site.about).encode()


def facts(about: About, version: str) -> dict[str, str]:
    """What the JSON document says of itself."""
    return {
        "name": about.name, "root": about.root, "licence": about.licence, "version": version,
        "dictionary": data_page.DICTIONARY,
    }  # fmt: skip


def put(site: Site, kept: Kept, address: str, made: Callable[[], Iterable[str]]) -> None:
    """What no story's text is in."""
    kept.write(address, site.stamps.whole, lambda: "".join(made()).encode())
