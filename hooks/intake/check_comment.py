"""The comment below a pull request that was checked: what is good, what must change, and how.

Markdown. Whatever a stranger wrote goes through `safe`.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from hooks.intake.report import Report, Told
from hooks.intake.safe import code, fitting
from hooks.rule_pages import explained

HOW = (
    "**How to mend it.** Open *Files changed*, press the three dots beside the file's name and "
    "choose *Edit file*. Change what is named here and save: the check runs again by itself, and "
    "this comment changes with it."
)


def of_check(report: Report | None, address: str) -> str:
    """Below a pull request: what is good, what must change, and how. `address`: of the run."""
    run = f"[run of the check]({address})"
    files = f"{address.partition('/actions/')[0]}/blob/HEAD/"
    if report is None:
        return (
            "### The check could not end\n\nThank you for your work. The check said nothing, which "
            f"need not be your fault. A maintainer finds out why in the {run}.\n"
        )
    errors = [told for told in report.problems if not told.advice]
    advice = [told for told in report.problems if told.advice]

    def shown(most: int) -> str:
        parts = [good(report, errors), *must_change(report, errors, most, files)]
        parts += [*may_change(advice, most, files), *pages(report.pages, run, most)]
        return "\n\n".join(parts) + "\n"

    return fitting(shown)


def good(report: Report, errors: Sequence[Told]) -> str:
    if not errors:
        return (
            "### Nothing has to change\n\nThank you. The check has read every story and found "
            "nothing wrong. The next step is a person's: a maintainer reads it, and may ask you "
            "something here."
        )
    changed = len(report.pages)
    readable = f" {changed} changed page{'s' * (changed != 1)} could be read." if changed else ""
    things = "one thing has" if report.count == 1 else f"{report.count} things have"
    return f"### Nearly there: {things} to change\n\nThank you for your work.{readable}"


def must_change(report: Report, errors: Sequence[Told], most: int, files: str) -> Iterable[str]:
    if errors:
        yield "**What has to change**"
        yield listed(errors[:most], files)
        if report.count > len(errors[:most]):
            yield "There is more of this kind. Mend these first, and the rest is told then."
        yield HOW


def may_change(advice: Sequence[Told], most: int, files: str) -> Iterable[str]:
    if advice:
        yield "**What could be better.** None of this has to change."
        yield listed(advice[:most], files)


def listed(problems: Sequence[Told], files: str) -> str:
    """The problems by file, each with its line and where its rule is told of, below `files`."""
    parts = []
    for path, found in groupby(problems, lambda told: told.path):
        parts.append(f"- {code(path)}")
        parts += [
            f"  - line {told.line}: {code(told.message)}. What to do: {code(told.fix)}"
            + (f" ([{told.rule}]({files}{explained(told.rule)}))" if told.rule else "")
            for told in found
        ]
    return "\n".join(parts)


def pages(addresses: Sequence[str], run: str, most: int) -> Iterable[str]:
    if addresses:
        yield (
            f"**Look at it.** Download *preview* from the {run}, unpack it, run "
            "`python3 -m http.server` in its folder and open these addresses below "
            "<code>http://localhost:8000/</code>:"
        )
        yield "\n".join(f"- {code(address)}" for address in addresses[:most])
