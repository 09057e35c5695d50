"""The pages of all messages: each rule by its name, with an example of wrong and right."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from hooks.rule_pages import ALL, PAGES, RulePage, explained
from hooks.rules import RULES, VALUE, Rule

HEAD = """\
---
title: {title}
description: {description}
search: {{exclude: true}}
---

"""
LIST = """\
The check tells what is wrong with a story, where it is and what to type. Behind each message
stands its short name in square brackets. Each name here leads to what it means, with an example
of wrong and right.

An **error** stops a build. **Advice** does not: look at it, and leave it if you know better.

These pages are made from `hooks/rules.toml`.
"""
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
    """Path and text of each page in Markdown, that of the list first."""
    about = "Every message of the check, by its short name."
    yield ALL, page("What each message means", about, [LIST, *by_level(tuple(RULES.values()), row)])
    for each in PAGES:
        yield each.path, of_page(each)


def of_page(each: RulePage) -> str:
    """Each rule has a heading whose anchor is its name."""
    about = f"{each.title}, by their short names, with examples of wrong and right."
    back = "On this page are some of [all messages](../messages.md).\n"
    found = [rule for rule in RULES.values() if each.holds(rule)]
    return page(each.title, about, [back, *by_level(found, section)])


def page(title: str, description: str, parts: Iterable[str]) -> str:
    head = HEAD.format(title=title, description=description)
    return head + "\n".join(parts).rstrip("\n") + "\n"


def by_level(rules: Sequence[Rule], told: Callable[[Rule], str]) -> Iterator[str]:
    for level, title in LEVELS.items():
        found = sorted((rule for rule in rules if rule.level == level), key=lambda rule: rule.name)
        if found:
            yield f"## {title}\n"
            yield from map(told, found)
            yield ""


def row(rule: Rule) -> str:
    """One rule in the list of all."""
    at = explained(rule.name).removeprefix(f"{ALL.rpartition('/')[0]}/")
    return f"- [{rule.name}]({at}): {sentence(rule.message)}"


def section(rule: Rule) -> str:
    """One rule. A value that the message fills in is shown as `…`."""
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
