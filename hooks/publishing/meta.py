"""The metadata that theme and plugins read, made safe for how they print it.

Material and mkdocs-rss-plugin print a page's title and description without escaping them, so
they are given text that is escaped already and marked as such.
"""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from hooks.content.story import Story
from hooks.knowledge.hub import Hub
from hooks.publishing.page import Page

OWN_DATE = "HUB_BUILD_DATE"


def escaped(text: str) -> Markup:
    """The text for HTML, marked so that nobody escapes it again."""
    return escape(text)


def paragraph(text: str) -> Markup:
    """Plain text as a paragraph of HTML."""
    return Markup("<p>{}</p>").format(text)


def of_page(page: Page, hub: Hub) -> dict[str, Any]:
    """The metadata of a page that the hub made."""
    values: dict[str, Any] = {
        "title": escaped(page.title),
        "description": escaped(page.description),
        "template": page.template,
        "hide": ["navigation"],
        "search": {"exclude": not page.searched},
    }
    if page.story:
        values["date"], values["updated"] = page.story.date, page.story.updated
        values["labels"] = [str(escape(hub.tags[key].label)) for key in page.story.tags]
        # In RSS a description is HTML, so plain text is escaped once more than XML asks for.
        values["rss"] = {"feed_description": str(escape(page.story.summary))}
    return values


def of_guide(written: Mapping[str, Any], page: Page | None) -> dict[str, Any]:
    """The metadata of a hand-written page; `page` is the hub's page built on it, if any.

    A page that is no tag's is left out of the search unless it says otherwise.
    """
    values = dict(written)
    for key in ("title", "description"):
        if key in values:
            values[key] = escaped(str(values[key]))
    if page:
        values["template"] = page.template
        values.setdefault("title", escaped(page.title))
        values.setdefault("description", escaped(page.description))
    values.setdefault("hide", ["navigation"])
    values.setdefault("search", {"exclude": page is None})
    return values


def set_build_date(stories: Sequence[Story]) -> None:
    """Gives the build the date of the newest story, unless SOURCE_DATE_EPOCH is set already.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given and given != os.environ.get(OWN_DATE):
        return
    newest = max((story.updated for story in stories), default=datetime(2000, 1, 1).date())
    moment = datetime(newest.year, newest.month, newest.day, tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = os.environ[OWN_DATE] = str(int(moment.timestamp()))
