"""Which page tells of a rule: each part of a story has one, and one lists all rules."""

from dataclasses import dataclass

from hooks.rules import RULES, Rule

ALL = "docs/contribute/messages.md"


@dataclass(frozen=True, slots=True)
class RulePage:
    """`places` are those of the rules that it tells of."""

    name: str
    title: str
    places: frozenset[str]

    @property
    def path(self) -> str:
        return f"{ALL.removesuffix('.md')}/{self.name}.md"

    def holds(self, rule: Rule) -> bool:
        return rule.place in self.places


PAGES = (
    RulePage("front-matter", "Messages about front matter", frozenset({"front"})),
    RulePage("text", "Messages about the text", frozenset({"body", "text", "talk"})),
    RulePage(
        "files", "Messages about files, tags and links",
        frozenset({"file", "name", "tags", "scene"}),
    ),
)  # fmt: skip


def page_of(rule: Rule) -> RulePage:
    return next(page for page in PAGES if page.holds(rule))


def explained(name: str) -> str:
    """Path and anchor of what is told of the rule; the list of all where there is no such rule."""
    return f"{page_of(RULES[name]).path}#{name}" if name in RULES else ALL
