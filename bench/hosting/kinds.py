"""Every kind of file of the site, and what a host has to say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from hooks.publishing import policy

ASKED = "no-cache"  # what stands in no rule is asked about each time
AS_IT_IS = (".idx", ".png", ".jpg", ".webp", ".gz")  # packed already
LEAST = 1000  # bytes from which on a text must be packed


@dataclass(frozen=True, slots=True)
class Kind:
    """`types` are the media types that will do for the files that the patterns find."""

    name: str
    patterns: tuple[str, ...]
    types: tuple[str, ...]


XML = ("text/xml", "application/xml", "application/rss+xml")
KINDS = (
    Kind("a page", ("index.html", "*/index.html"), ("text/html",)),
    Kind("the style sheet", ("css/hub.*.css",), ("text/css",)),
    Kind("another style sheet", ("css/feed.css",), ("text/css",)),
    Kind("a script", ("js/*.js", "js/*/*.js"), ("text/javascript", "application/javascript")),
    Kind("the search's first file", ("search/index.json",), ("application/json",)),
    Kind("a part of the search", ("search/data/*.idx",), ("application/octet-stream", "")),
    Kind("a picture to share", ("assets/cards/*.png",), ("image/png",)),
    Kind("a drawing", ("assets/*.svg",), ("image/svg+xml",)),
    Kind("a feed as RSS", ("feed_rss_created.xml", "*/feed.xml"), XML),
    Kind("a feed as JSON", ("feed_json_created.json", "*/feed.json"), ("application/json",)),
    Kind("the map of the site", ("sitemap.xml",), XML),
    Kind("the same, packed", ("sitemap.xml.gz",), ("application/gzip", "application/x-gzip")),
    Kind("a list of feeds", ("subscribe/feeds.opml",), ("text/x-opml",)),
    Kind("a story as Markdown", ("case-studies/*/index.md",), ("text/markdown",)),
    Kind("a table", ("data/*.csv",), ("text/csv",)),
    Kind("data", ("data/*.json",), ("application/json",)),
    Kind("a text", ("llms.txt",), ("text/plain",)),
)


def files(site: Path) -> Iterator[tuple[Kind, str]]:
    """The first file of each pattern, as an address below the root."""
    for kind in KINDS:
        for pattern in kind.patterns:
            path = min(site.glob(pattern))  # none at all is an error: it would not be tried
            yield kind, "/" + path.relative_to(site).as_posix().removesuffix("index.html")


def lifetime(address: str) -> str:
    """What Cache-Control has to be."""
    found = (kept for rule, kept in policy.LIFETIMES.items() if fnmatchcase(address, rule))
    return next(found, ASKED)
