"""The metadata that theme and plugins read, made safe for how they print it.

Material prints a page's title and description without escaping them, so it is
given text that is escaped already and marked as such.
"""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from hooks.content.text import forms
from hooks.publishing.page import Page

UNKNOWN = "1970-01-01"  # of what nobody dated: MkDocs asks for a day, and `sitemap.xml` keeps quiet


def escaped(text: str) -> Markup:
    """The text for HTML, marked so that nobody escapes it again."""
    return escape(text)


def of_page(page: Page) -> dict[str, Any]:
    """The metadata of a page that the hub made."""
    return {
        "title": escaped(page.title),
        "description": escaped(page.description),
        "template": page.template,
        "hide": ["navigation"],
        "search": {"exclude": not page.searched},
    }


def changed(page: Page) -> str:
    """The day of the newest thing on a page that the hub made, or UNKNOWN."""
    return page.updated.isoformat() if page.updated else UNKNOWN


def last_change(written: Mapping[str, Any], page: Page | None) -> str:
    """The day a hand-written page, or what the hub shows on it, last changed, or UNKNOWN."""
    days = [forms.day(str(written.get(key, ""))) for key in ("updated", "date")]
    known = [day for day in (*days, page.updated if page else None) if day]
    return max(known).isoformat() if known else UNKNOWN


def of_guide(written: Mapping[str, Any], page: Page | None) -> dict[str, Any]:
    """The metadata of a hand-written page; `page` is the hub's page built on it, if any.

    A page with a template of its own, such as the front page, is no text to be found.
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
    values.setdefault("search", {"exclude": page is None and "template" in written})
    return values
