"""Every message of the check is a named rule; all its words stand in `rules.toml`.

Code names the rule and gives the values. So the command line, the web form and the table of
messages read the same words, and a translation changes one file.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hooks.problems import Problem, quoted

FILE = Path(__file__).with_name("rules.toml")
VALUE = re.compile(r"\{([a-z_]+)(!q)?\}")
# The page that explains a rule, by the place of its examples; else that of files and the hub.
PAGES = {"front": "front-matter", "body": "text", "text": "text", "talk": "text"}
REST = "files-and-hub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the file.

    `message`, `fix` and `near` hold values as `{name}`, or as `{name!q}` for a value in backticks,
    cut to 60 characters. `near` stands in the place of `fix` where the word that was meant is
    known. `form_message`, `form` and `form_near` stand in their places in the form of the browser,
    where there is a question and no file. `asked` and `asked_near` say all of it where a terminal
    has a line for it. `wrong` and `right` are examples; `place` says where they stand, and
    `without` which keys of front matter the wrong one lacks. No line of a `private` rule's place
    may be shown.
    """

    name: str
    message: str
    fix: str
    why: str
    wrong: str
    right: str
    near: str = ""
    form_message: str = ""
    form: str = ""
    form_near: str = ""
    asked: str = ""
    asked_near: str = ""
    level: str = "error"
    place: str = "front"
    without: tuple[str, ...] = ()
    private: bool = False
    most: int = 0
    known: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """The name of the page that explains it."""
        return PAGES.get(self.place, REST)

    @property
    def in_form(self) -> "Rule":
        """The rule with the words that it has for the form."""
        message, fix = self.form_message or self.message, self.form or self.fix
        return replace(self, message=message, fix=fix, near=self.form_near or self.near)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and what to do, wherever it may be."""

    rule: str
    level: str
    message: str
    fix: str
    asked: str = ""
    in_form: tuple[str, str] = ("", "")

    def at(self, path: str, line: int = 1, column: int = 1) -> Problem:
        """The fault in its place. Line and column count from one."""
        said = (self.message, self.fix, self.rule, self.level, self.asked, self.in_form)
        return Problem(path, line, column, *said)


def read(text: str) -> Mapping[str, Rule]:
    """The rules by name, in the order of the file. Raises TypeError for a key no rule has."""
    rows = tomllib.loads(text).items()
    return {name: Rule(name=name, **{key: frozen(row[key]) for key in row}) for name, row in rows}


def frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


RULES = read(FILE.read_text(encoding="utf-8"))


def named(name: str) -> str:
    """The name, for a table of rules; raises KeyError where there is no such rule."""
    return RULES[name].name


def fault(broken: str, near: str | None = None, /, **values: object) -> Fault:
    """The fault that breaks the rule, in words. Raises KeyError for a rule or value not there."""
    rule = RULES[broken]
    fix, asked = (rule.near, rule.asked_near) if near else (rule.fix, rule.asked)
    form_fix = (rule.form_near or rule.near) if near else (rule.form or rule.fix)
    given = {"near": near, **values} if near else values
    words = (rule.message, fix, asked, rule.form_message or rule.message, form_fix)
    message, fix, asked, *in_form = (filled(each, given) for each in words)
    return Fault(rule.name, rule.level, message, fix, asked, (in_form[0], in_form[1]))


def filled(words: str, values: Mapping[str, object]) -> str:
    """The words with each value in its place; nothing in a value is filled again."""

    def shown(match: re.Match[str]) -> str:
        value = str(values[match[1]])
        return quoted(value) if match[2] else value

    return VALUE.sub(shown, words)
