"""mkdocs-rss-plugin, made safe by what it is given: clean text, the right stories, no past.

It escapes some fields and not others, reads every page, and keeps its list between builds.
"""

import re
from typing import Any

from markupsafe import escape

from hooks.knowledge.hub import Hub


def prepare(plugin: Any, hub: Hub, site_name: str, site_url: str) -> None:
    """Sets the plugin up for one build; to be called before its own `on_config`."""
    plugin.pages_to_filter = []
    plugin.config.feed_title = escape(plugin.config.feed_title or site_name)
    plugin.config.image = plugin.config.image or f"{site_url}assets/mark.png"
    plugin.config.match_path = newest_pattern(hub, plugin.config.length)


def newest_pattern(hub: Hub, length: int) -> str:
    """A pattern for the files of the stories that a feed of `length` items can hold."""
    changed = sorted(hub.stories, key=lambda story: (-story.updated.toordinal(), story.path))
    wanted = {hub.address(story) for story in (*hub.stories[:length], *changed[:length])}
    files = sorted(re.escape(address.rstrip("/") + ".md") for address in wanted)
    return f"^(?:{'|'.join(files)})$" if files else r"^(?!)"
