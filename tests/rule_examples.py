"""Each rule's example put into a sound hub, where `hooks/rules.toml` says."""

import re

from tests.rule_scenes import SCENES
from tests.sound import FRONT, PEOPLE, STORY, TAGS, TALK, TEXT, front, hub, story


def example(rule, side):
    """The files of the hub in which the rule's `wrong` or `right` example stands."""
    snippet = getattr(rule, side)
    match rule.place:
        case "front":
            without = rule.without if side == "wrong" else ()
            # A key that is not known can take no other's place, and a line without a key neither.
            if side == "wrong" and re.match(r"title\W", snippet):
                without = ("title",)
            return hub({STORY: story(front(snippet, without))})
        case "body":
            return hub({STORY: story(text=TEXT.replace("lonely.", f"lonely.\n\n{snippet}", 1))})
        case "text":
            return hub({STORY: story(text=snippet)})
        case "talk":
            return hub({TALK: story(FRONT.replace("leeds-first", "ann") + PEOPLE, snippet)})
        case "file":
            # `…` stands for the rest of the keys, and for the sections that follow.
            return hub({STORY: filled(snippet) if side == "right" else snippet})
        case "name":
            return hub({STORY: None, snippet: story()})
        case "tags":
            added = TAGS.replace("  - name: place", f"      {snippet}\n  - name: place")
            return hub({"stories/tags.yml": added})
        case "scene":
            return SCENES[rule.name](side == "wrong")
    raise AssertionError(f"{rule.name} has no such place: {rule.place}")


def filled(snippet):
    """The whole story that the example of a file stands for."""
    head, _, text = snippet.removeprefix("---\n").partition("\n---\n")
    keys = FRONT if "…" in head else front(head)
    return story(keys, TEXT if "## Problem" in text else f"{TEXT}\n\n{text.strip()}")
