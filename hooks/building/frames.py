"""What is printed once and stands on many pages: each story's card, and the frame.

Header, menu, footer and scripts are the same on every page that is not in the menu, but for the
way to the root. They took a quarter of a build's time. So for each depth the
frame is printed with marks where a page differs, and becomes a template in which only those
places are left open.
"""

from collections.abc import Mapping
from html import unescape
from types import SimpleNamespace
from typing import Any

import jinja2
from markupsafe import Markup

from hooks.content.story import Story
from hooks.knowledge.hub import Hub
from hooks.publishing import policy
from hooks.publishing.feeds import streams
from hooks.publishing.views import views, words

MARK = "@@hub:{}@@"
OPEN = {
    "title": "{{ page.meta.title }}",
    "description": "{{ page.meta.description }}",
    "canonical": "{{ page.canonical_url }}",
    "head": '{% include "hub/head.html" %}',
    "text": '{% include "hub/crumbs.html" %}{% block page %}{% endblock %}',
}
MARKS = SimpleNamespace(**{name: MARK.format(name) for name in OPEN})


class Frames:
    """The frames of one build, each made when the first page of its depth is printed."""

    def __init__(self, environment: jinja2.Environment, hub: Hub) -> None:
        """Sets the environment up: every template escapes what is not marked as HTML."""
        self.hub = hub
        environment.autoescape = True
        environment.filters["plain"] = unescape
        environment.filters["day"] = words.day
        environment.filters["counted"] = words.counted
        environment.filters["amid"] = words.amid
        environment.globals["frame"] = "main.html"
        environment.globals["policy"] = Markup(policy.POLICY)
        environment.globals["scheme"] = Markup(policy.SCHEME)
        environment.globals["hub_feeds"] = streams.own()
        environment.globals["card"] = self.card
        self.environment = environment
        self.made: dict[int, jinja2.Template] = {}
        self.cards: dict[tuple[str, str], Markup] = {}

    def frame(self, context: Mapping[str, Any], depth: int) -> jinja2.Template:
        """The frame of a page `depth` folders below the root; `context` is any such page's."""
        if depth not in self.made:
            marked = {**context, "page": stand_in(depth), "marks": MARKS, "hub_page": None}
            html = self.environment.get_template("main.html").render(marked)
            self.made[depth] = self.environment.from_string(opened(html))
        return self.made[depth]

    def card(self, story: Story, base: str) -> Markup:
        """A story as lists show it. It stands in two dozen of them, so each depth's is kept."""
        key = (story.path, base)
        if key not in self.cards:
            template = self.environment.get_template("hub/card.html")
            html = template.render(card=views.card(self.hub, story), base=base)
            self.cards[key] = Markup(html)
        return self.cards[key]


def stand_in(depth: int) -> SimpleNamespace:
    """A page of that depth which shares no folder with any other, with marks for its values."""
    return SimpleNamespace(
        url="-/" * depth,
        title=MARKS.title,
        meta={"title": MARKS.title, "description": MARKS.description, "hide": ["navigation"]},
        canonical_url=MARKS.canonical,
        toc=(),
        content="",
        is_homepage=False,
    )


def opened(html: str) -> str:
    """The source of a template that prints `html` as it is, but for the marks."""
    for name, part in OPEN.items():
        html = html.replace(MARK.format(name), f"{{% endraw %}}{part}{{% raw %}}")
    return f"{{% raw %}}{html}{{% endraw %}}"
