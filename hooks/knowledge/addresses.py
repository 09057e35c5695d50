"""Every address that the site gives out, and what a link in a story means.

An address is relative to the site's root, without a leading slash, and ends with `/`.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from hooks.content.forms import is_mail_link, is_web_address
from hooks.content.guide import Guide
from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary

STORIES = "stories/"
TAGS = "tags/"
SEARCH = "search/"
HOME = ""
HUB = "the hub"  # owns the addresses that nobody wrote down


@dataclass(frozen=True, slots=True)
class Claim:
    """An address and the file and line that ask for it."""

    address: str
    path: str
    line: int


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


def feed(address: str) -> str:
    """The address of the feed of the page at `address`."""
    return f"{address}feed.xml"


def claims(
    stories: tuple[Story, ...], vocabulary: Vocabulary, vocabulary_path: str
) -> Iterator[Claim]:
    """Every address that stories and vocabulary ask for."""
    for address in (STORIES, TAGS):
        yield Claim(address, HUB, 1)
    for kind in vocabulary.kinds:
        yield Claim(of_kind(kind), vocabulary_path, 1)
    for facet in vocabulary.facets:
        yield Claim(of_facet(facet), vocabulary_path, 1)
        for tag in facet.tags:
            yield Claim(of_tag(tag, facet), vocabulary_path, tag.line)
    for story in stories:
        yield Claim(of_story(story, vocabulary), story.path, 1)


@dataclass(frozen=True, slots=True)
class Resolver:
    """Turns the target of a link into an address of the site, or says that it has none."""

    by_file: Mapping[str, str]
    known: frozenset[str]

    def resolve(self, target: str, path: str) -> str | None:
        """The address, with its fragment; None when nothing is there.

        `path` is the file the link stands in. What leads off the site, and fragments, come back as
        written; a fragment of the home page, whose address is empty, begins with `./`.
        """
        try:
            parts = urlsplit(target)
        except ValueError:
            return None
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        if parts.scheme:
            return target if is_web_address(target) or is_mail_link(target) else None
        if parts.netloc or "\\" in target:
            return None
        if not parts.path:
            return target if fragment else None
        if parts.path.startswith("/"):
            address = parts.path[1:] if parts.path[1:] in self.known else None
        else:
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
            address = self.by_file.get(file)
        return f"./{fragment}" if fragment and address == "" else address and address + fragment


def resolver(
    stories: tuple[Story, ...], vocabulary: Vocabulary, guides: tuple[Guide, ...], docs: str
) -> Resolver:
    """Knows every story, page of the hub and hand-written page.

    A story's file is named as in the repository, or as a page beside the hand-written ones.
    """
    given = (claim.address for claim in claims(stories, vocabulary, ""))
    by_file = {f"{docs}/{file_of(address)}": address for address in given}
    by_file |= {story.path: of_story(story, vocabulary) for story in stories}
    by_file |= {f"{docs}/{guide.path}": of_guide(guide.path) for guide in guides}
    return Resolver(by_file, frozenset(by_file.values()))


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
