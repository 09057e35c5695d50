"""The hub's feeds, written into the finished site: MkDocs would hold them all in memory."""

import datetime as dt
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks import clock
from hooks.building.kept import Kept
from hooks.checking import Checked
from hooks.content.authority import FORM
from hooks.knowledge import addresses, last_days, lateness
from hooks.mkdocs_adapter.settings import of_hub
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import Publisher
from hooks.publishing.feeds.files import Feed, Writer
from hooks.publishing.pages import Site
from hooks.publishing.stamps import Stamps

log = logging.getLogger("mkdocs.hooks.hub")
NEVER = dt.date(2000, 1, 1)  # the day of a hub without stories
TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}


def publisher(config: MkDocsConfig) -> Publisher:
    """Who publishes, by mkdocs.yml. Raises PluginError for an authority that no id may have."""
    settings = of_hub(config)
    authority = str(settings.get("authority") or "")
    if authority and not re.fullmatch(FORM, authority):
        raise PluginError(
            f"mkdocs.yml: `extra.hub.authority` is `{authority}`; write a name you hold and the "
            "year you held it, such as `hub.example,2026`, and never change it"
        )
    language = str(config.theme.get("language", "en"))
    return Publisher(
        name=config.site_name,
        root=config.site_url or "",
        language=language,
        authority=authority,
        licence=str(settings.get("licence") or ""),
    )


def prepare(site: Site, config: MkDocsConfig) -> None:
    """Before anything is written: the ids can be made, and the engine has its day."""
    publisher(config)
    clock.set_build_date(last_days.of_all(site.hub) or NEVER)


def tell_days(found: Checked) -> None:
    """Says which stories the site goes without for now, and of which no follower will hear."""
    for left in found.left:
        say = "%s is not published until each prompt in it is replaced (line %s)"
        log.info(say, left.story.path, ", ".join(map(str, left.lines)))
    for story in found.held:
        log.info("%s waits for its day, %s", story.path, story.date)
    told = (*found.library.stories, *found.library.drafts)
    for problem in lateness.check(found.library, told, found.today):
        log.info("%s", problem)


def work(site: Site, config: MkDocsConfig, kept: Kept) -> Iterator[Callable[[], None]]:
    """The writing of every feed into the site, in pieces."""
    pictures = dict(sizes(site, Path(config.site_dir)))
    entries = Entries(site.hub, site.html, pictures, publisher(config))
    past = site.hub.endings, site.hub.returned
    told = repr([sorted(each.items()) for each in (pictures, *past)])
    for part in Writer(entries).parts():
        yield partial(write, part, site.stamps, told, kept)


def write(feeds: Callable[[], Iterable[Feed]], stamps: Stamps, told: str, kept: Kept) -> None:
    for feed in feeds():
        kept.write(feed.address, stamps.of(*feed.stories, also=told), feed.text)


def sizes(site: Site, folder: Path) -> Iterator[tuple[str, tuple[int, str]]]:
    """Bytes and media type of each picture that was published, by its story's path."""
    for story in site.hub.stories:
        if story.image:
            path = folder / addresses.of_picture(story, site.hub.vocabulary)
            if path.is_file():
                yield story.path, (path.stat().st_size, TYPES[path.suffix])
