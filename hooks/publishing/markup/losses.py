"""What Markdown made of a text and the hub takes out, told at the line where it was written."""

import re

from hooks.content.body import leftover
from hooks.content.story import Story
from hooks.content.text import prose, web_address
from hooks.problems import Problem
from hooks.publishing.markup.tree import Lost, decoded
from hooks.rules import fault


def taken_out(story: Story, lost: Lost) -> Problem:
    """A link of another form that leads nowhere, or a picture in the text."""
    target = re.escape(lost.target)
    written = rf"\]\(\s{{0,3}}<?{target}[>\s)]|<{target}>|\]:\s{{0,9}}<?{target}(?:[>\s]|$)"
    body = prose.ESCAPE.sub(r"\g<sign>", decoded(story.body))
    place = re.search(rf"!\[[^\[\]]{{0,300}}{written}" if lost.what == "picture" else written, body)
    place = place or re.search(written, body)
    line = story.body_line + (body.count("\n", 0, place.end() - 1) if place else 0)
    if lost.what == "picture":
        return leftover.picture(lost.target).at(story.path, line)
    told = web_address.of_link(lost.target) or fault("dead-link", target=lost.target)
    return told.at(story.path, line)
