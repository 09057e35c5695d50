"""A problem in what somebody wrote: where it is, what is wrong and what to type instead.

A value, never an exception: every check returns all it found.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from hooks.nearness import holding, is_slip

MOST = 500  # in one report
LONGEST = 500  # characters of what is wrong, and of what to type


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Sorts by file, then by place in the file. Lines and columns count from one.

    `rule` is the short name of the rule that it breaks; `level` is `error`, which stops a build,
    or `advice`, which does not. `asked` says it in short to who answers a question, and `in_form`
    is message and fix to who fills in a form and has no file.
    """

    path: str
    line: int
    column: int
    message: str
    fix: str
    rule: str = field(default="", compare=False)
    level: str = field(default="error", compare=False)
    asked: str = field(default="", compare=False)
    in_form: tuple[str, str] = field(default=("", ""), compare=False)

    def __str__(self) -> str:
        """`path:line:column: what is wrong; what to type`, always on one line."""
        return f"{visible(self.path)}:{self.line}:{self.column}: {self.told}"

    @property
    def told(self) -> str:
        """`what is wrong; what to type`, whatever a stranger wrote: on one line, and not long."""
        return "; ".join(cut(visible(part), LONGEST) for part in (self.message, self.fix))


def named(problem: Problem) -> str:
    """The problem on one line, and its rule's short name in brackets, where it has one."""
    return f"{problem} [{visible(problem.rule)}]" if problem.rule else str(problem)


def visible(text: str) -> str:
    """The text with every character that a terminal would obey or hide written as its code."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def cut(text: str, limit: int) -> str:
    """The text, or its beginning and a sign that there is more: at most `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def quoted(text: str, limit: int = 60) -> str:
    """The text as written, in backticks, cut to `limit` characters."""
    return f"`{cut(text, limit)}`"


def report(problems: Iterable[Problem]) -> str:
    """The problems, one a line, sorted, and their count at the end; the first MOST of very many."""
    lines = [named(problem) for problem in sorted(set(problems))]
    count = f"{len(lines)} problem{'' if len(lines) == 1 else 's'} found."
    if len(lines) > MOST:
        count += f" The first {MOST} are shown: mend those, and run the command again."
    return "\n".join([*lines[:MOST], count])


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most likely a slip of, or None; a part of it, or it a part."""
    folded = {name.casefold(): name for name in known}
    return slip(word, folded.values()) or folded.get(holding(word.casefold(), folded) or "")


def slip(word: str, known: Iterable[str]) -> str | None:
    """The known word that differs from `word` in few letters, or None."""
    wanted, folded = word.casefold(), {name.casefold(): name for name in known}
    close = get_close_matches(wanted, folded, n=3, cutoff=0.7)
    return folded.get(next((name for name in close if is_slip(wanted, name)), ""))
