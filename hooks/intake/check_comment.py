"""The comment below a pull request that was checked: what is good, what must change, and how.

Markdown. Whatever a stranger wrote goes through `safe`.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from hooks.intake.report import Report, Told
from hooks.intake.safe import code, fitting
from hooks.reports import explained
from hooks.rules import named

HOW = (
    "**How to mend it.** Open *Files changed*, press the three dots beside the file's name and "
    "choose *Edit file*. Change what is named here and press *Commit changes*: the check runs "
    "again by itself, and this comment changes with it."
)
MOVE = (
    "**A file's name or folder** stands in the box above its text in *Edit file*. Type the new "
    "name there. For another folder, press the backspace key at the beginning of the box until "
    "the wrong folders are gone, and type the right ones, each with `/` behind it."
)
RENEW = (
    "**A picture or another file that is no text** cannot be renamed or changed on that page. "
    "Choose *Delete file* in place of *Edit file*. Then send the right one: open the branch of "
    "this pull request (its name stands below the title), go to the folder of your story, and "
    "choose *Add file*, *Upload files*."
)
TEXTS = ("", ".md", ".markdown", ".mdown", ".txt")  # endings of what can be edited in a browser
NAMES = tuple(
    map(
        named,
        (
            "file-name", "file-name-of-digits", "file-name-too-long", "other-ending", "name-form",
            "ending-in-capitals", "story-called-index", "device-name", "names-alike",
            "folder-too-deep", "misplaced-story", "story-elsewhere", "sections-not-turns",
            "turns-not-sections", "address-taken",
        ),
    )
)  # fmt: skip


def of_check(report: Report | None, address: str) -> str:
    """Below a pull request: what is good, what must change, and how. `address`: of the run."""
    run = f"[run of the check]({address})"
    files = f"{address.partition('/actions/')[0]}/blob/HEAD"
    if report is None:
        return (
            "### The check could not end\n\nThank you for your work. The check said nothing, which "
            f"need not be your fault. A maintainer finds out why in the {run}.\n"
        )
    errors = [told for told in report.problems if not told.advice]
    advice = [told for told in report.problems if told.advice]

    def shown(most: int) -> str:
        parts = [good(report, errors), *must_change(report, errors, most, files)]
        parts += [*not_read(report.outside, most), *may_change(advice, most, files)]
        parts += pages(report.pages, run, most)
        return "\n\n".join(parts) + "\n"

    return fitting(shown)


def good(report: Report, errors: Sequence[Told]) -> str:
    if not errors and report.outside:
        return (
            "### A maintainer looks at this first\n\nThank you. The check has read every story and "
            "found nothing wrong. But not all of your work lies where stories are looked for."
        )
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
        is_text = [PurePosixPath(told.path).suffix.lower() in TEXTS for told in errors]
        if any(text and told.rule in NAMES for text, told in zip(is_text, errors, strict=True)):
            yield MOVE
        if not all(is_text):
            yield RENEW


def not_read(paths: Sequence[str], most: int) -> Iterable[str]:
    if paths:
        yield (
            "**Not looked at.** These files lie outside <code>stories/</code>, so nothing was "
            "tried with them here. A story, or its picture, belongs into the folder of its kind "
            "there. Anything else a maintainer reads first:"
        )
        yield "\n".join(f"- {code(path)}" for path in paths[:most])


def may_change(advice: Sequence[Told], most: int, files: str) -> Iterable[str]:
    if advice:
        yield "**What could be better.** None of this has to change."
        yield listed(advice[:most], files)


def listed(problems: Sequence[Told], files: str) -> str:
    """The problems by file, each with its line and what explains its rule, below `files`."""
    parts = []
    for path, found in groupby(problems, lambda told: told.path):
        parts.append(f"- {code(path)}")
        parts += [
            f"  - line {told.line}: {code(told.message)}. What to do: {code(told.fix)}"
            + (f" ([{told.rule}]({files}/{explained(told.rule)}))" if told.rule else "")
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
