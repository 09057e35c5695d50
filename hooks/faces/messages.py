"""The pages of messages: a list of all rules, and each with an example of wrong and right."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from hooks.reports import MESSAGES, PARTS
from hooks.rules import RULES, VALUE, Rule

HEAD = """\
---
title: What each message means
description: Every message of the check, by its short name, and where it is explained.
search: {exclude: true}
---

The check tells what is wrong with a story, where it is and what to type. Behind each message
stands its short name in square brackets. Here are all of them. Each leads to what it means, with
an example of wrong and right.

An **error** stops a build. **Advice** does not: look at it, and leave it if you know better.

This page is made from `hooks/rules.toml`.
"""
PART = """\
---
title: {title}
description: {title}, by its short name, with an example of wrong and right.
search: {{exclude: true}}
---

[All messages](../messages.md), by name.
"""
TITLES = {
    "front-matter": "Each message about front matter",
    "text": "Each message about the text",
    "files-and-hub": "Each message about files and the hub",
}
PLACES = {
    "front": ("In the front matter:", "yaml"),
    "body": ("In the text:", "markdown"),
    "text": ("The whole text:", "markdown"),
    "talk": ("The whole text of a conversation:", "markdown"),
    "file": ("The whole file:", "markdown"),
    "name": ("The file's name:", "text"),
    "tags": ("In `stories/tags.yml`:", "yaml"),
}
LEVELS = {"error": "Errors", "advice": "Advice"}


def files() -> Iterator[tuple[str, str]]:
    """Path and Markdown of each page: the list of all rules, and those that explain them."""
    yield MESSAGES, joined([HEAD, *levels(RULES.values(), listed)])
    for name, title in TITLES.items():
        rules = [rule for rule in RULES.values() if rule.page == name]
        yield f"{PARTS}/{name}.md", joined([PART.format(title=title), *levels(rules, section)])


def joined(parts: list[str]) -> str:
    return "\n".join(parts).rstrip("\n") + "\n"


def levels(rules: Iterable[Rule], shown: Callable[[Rule], str]) -> Iterator[str]:
    """Errors and advice under a heading each, by name."""
    for level, title in LEVELS.items():
        those = sorted((rule for rule in rules if rule.level == level), key=lambda rule: rule.name)
        if those:
            yield f"## {title}\n"
            yield from map(shown, those)
            yield ""


def listed(rule: Rule) -> str:
    """One rule in the list of all, with a link to what explains it."""
    page = f"{PurePosixPath(PARTS).name}/{rule.page}.md"
    return f"- [{rule.name}]({page}#{rule.name}): {sentence(rule.message)}"


def section(rule: Rule) -> str:
    """One rule under its name. A value that the message fills in is shown as `…`."""
    fixes = [fix for fix in (rule.near, rule.fix) if fix]
    said = [f"- {sentence(rule.message)}", *(f"- What to do: {sentence(fix)}" for fix in fixes)]
    return "\n".join([f"### {rule.name}\n", rule.why + "\n", *said, "", *examples(rule)])


def sentence(words: str) -> str:
    words = shown(words)
    capital = words[0].upper() + words[1:]
    return capital if capital[-1] in "?.…" else f"{capital}."


def shown(words: str) -> str:
    """The words with `…` for each value; a value that stands in backticks keeps them."""
    return VALUE.sub(lambda match: "`…`" if match[2] else "…", words)


def examples(rule: Rule) -> Iterator[str]:
    """The wrong and the right example, as a snippet or in words."""
    if rule.place == "scene":
        yield f"Wrong: {rule.wrong}.\n\nRight: {rule.right}.\n"
        return
    where, language = PLACES[rule.place]
    yield where + "\n"
    for title, snippet in (("Wrong", rule.wrong), ("Right", rule.right)):
        yield f"{title}:\n\n{fenced(visible(snippet), language)}\n"


def fenced(snippet: str, language: str) -> str:
    return f"````{language}\n{snippet.strip(chr(10)) or ' '}\n````"


def visible(snippet: str) -> str:
    """The snippet with a tab by its name, and any other character that no one reads as its code."""
    snippet = snippet.replace("\t", "[tab]").replace("\ufffd", "\\ufffd")
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in snippet)
