"""Every address that the site gives out.

An address is relative to the site's root, without a leading slash, and ends with `/`.
"""

import posixpath
import re
from collections.abc import Iterator

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary

STORIES, TAGS = "stories/", "tags/"
TITLES = f"{STORIES}a-to-z/"  # all stories by their titles
NEWS = "new/"
VOCABULARY = "vocabulary/"
SEARCH, DATA = "search/", "data/"
MARKDOWN = "index.md"  # a story's text, beside its page
CONTRIBUTE, TELL = "contribute/", "contribute/tell/"
SUBSCRIBE, REVIEW = "subscribe/", "review/"
GAPS, TIMELINE = "gaps/", "timeline/"
LEAST = f"{GAPS}least/"  # the same tables in another order
# The hub's own feeds, as RSS and JSON, where mkdocs-rss-plugin has them.
CREATED = ("feed_rss_created.xml", "feed_json_created.json")
UPDATED = ("feed_rss_updated.xml", "feed_json_updated.json")
SITE_FEEDS = (*CREATED, *UPDATED)
HOME = ""
FEEDS = ("feed.xml", "feed.json")  # of a page, below its address, as RSS and JSON
TOGETHER = 4  # facet, tag, facet, tag
NUMBERED = re.compile(r"(.*/)[0-9]+/")  # no slug is digits alone


def of_story(story: Story, vocabulary: Vocabulary) -> str:
    """Does not depend on a folder inside the kind's own, so stories may be moved about."""
    return f"{vocabulary.kind(story.kind).address}/{story.stem}/"


def of_kind(kind: Kind) -> str:
    return f"{kind.address}/"


def of_facet(facet: Facet) -> str:
    return f"{facet.address}/"


def of_tag(tag: Tag, facet: Facet) -> str:
    return f"{facet.address}/{tag.slug}/"


def of_guide(path: str) -> str:
    """The address MkDocs gives a Markdown file with directory URLs; README is as good as index."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name in ("index", "README") else f"{name}/")


def file_of(address: str) -> str:
    """The Markdown file, below the docs folder, that an engine would make the page from."""
    stem = address.rstrip("/")
    return f"{stem}.md" if "/" in stem else f"{stem}/index.md"


def of_picture(story: Story, vocabulary: Vocabulary) -> str:
    """The address of the story's picture, beside its page; empty if it has none."""
    name = posixpath.basename(story.image.file) if story.image else ""
    return of_story(story, vocabulary) + name if name else ""


def numbered(address: str, number: int) -> str:
    """The address of page `number` of a list; the first has the list's own."""
    return address if number == 1 else f"{address}{number}/"


def feeds(address: str) -> tuple[str, str]:
    """The addresses of the feed of the page at `address`, as RSS and JSON."""
    rss, json = FEEDS
    return address + rss, address + json


def own_feeds(address: str) -> tuple[str, ...]:
    """The same without what is not there: the page of two tags, four folders deep, has no JSON."""
    return feeds(address)[: 1 if address.count("/") == TOGETHER else 2]


def fed(address: str) -> str:
    """The page whose feed is at `address`; any other address as it is."""
    page, slash, name = address.rpartition("/")
    return page + slash if name in FEEDS else address


def first_page(address: str) -> str:
    """The address of the list that a numbered page belongs to; any other address as it is."""
    found = NUMBERED.fullmatch(address)
    return found[1] if found else address


def subscribe(facet: Facet) -> str:
    """The address of the page that lists the feeds of a facet's tags."""
    return f"{SUBSCRIBE}{facet.address}/"


def of_gaps(columns: Facet, group: str = "", least: bool = False) -> str:
    """The address of a table of gaps, or of its part with the tags below the one named `group`."""
    part = f"{group}/" if group else ""
    return f"{LEAST if least else GAPS}{columns.address}/{part}"


def of_owner(slug: str) -> str:
    """What an owner's feed lies below; the page is that of all owners."""
    return f"{REVIEW}{slug}/"


def opml(address: str) -> str:
    """The address of the list, for feed readers, of the feeds that the page lists."""
    return f"{address}feeds.opml"


def opmls(facet: Facet) -> list[str]:
    """Where a facet's list is for feed readers: today's address, and those it had before."""
    return [opml(f"{SUBSCRIBE}{folder}/") for folder in folders(facet)]


def every_opml(vocabulary: Vocabulary) -> Iterator[str]:
    yield opml(SUBSCRIBE)
    for facet in vocabulary.facets:
        yield from opmls(facet)


def folders(group: Kind | Facet) -> list[str]:
    """The folder of the group's pages, and those that it had before."""
    return [group.address, *(name for name in group.former if "/" not in name)]


def archive(feed: str, number: int) -> str:
    """The address of document `number` of the feed's archive; 0 is the feed itself."""
    stem, dot, ending = feed.rpartition(".")
    return f"{stem}/{number}{dot}{ending}" if number else feed


def page_of(address: str) -> str | None:
    """The page that a resolved link leads to; None off the site or on the page it stands on."""
    if ":" in address.partition("/")[0] or address.startswith("#"):
        return None
    return address.partition("#")[0].removeprefix("./")


def relative(address: str, page: str) -> str:
    """The way from the page at `page` to `address`, both relative to the root."""
    if page_of(address) is None:
        return address
    return "../" * page.count("/") + address.removeprefix("./") or "./"
