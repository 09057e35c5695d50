"""The comments below an issue that tells a story, and the text of the pull request it becomes.

Markdown. Whatever a stranger wrote goes through `safe`.
"""

from collections.abc import Sequence

from hooks.intake import placing
from hooks.intake.answers import Trouble
from hooks.intake.draft import Draft
from hooks.intake.events import Issue
from hooks.intake.safe import block, code, fitting
from hooks.problems import Problem

DRAFT = 35_000  # characters of a draft that a comment shows
THANKS = "Thank you for this story."
NEARLY = f"""\
### Nearly there

{THANKS} Nothing of it is lost: your answers stand above. Before they can become a page, this has \
to change:

{{lines}}

Edit your answers above (the three dots, then *Edit*) and save. They are looked at again at once.
"""


def of_story(draft: Draft) -> str:
    """Below an issue whose answers became a story."""
    return (
        f"### Your story is a file now\n\n{THANKS} Your answers were complete, and the check "
        f"found nothing wrong. They are {code(draft.path)} in a pull request that is linked on "
        "this page.\n\nA maintainer reads it there before it is published. To change something, "
        "edit your answers above: the file follows.\n"
    )


def of_troubles(draft: Draft | None, troubles: Sequence[Trouble], found: Sequence[Problem]) -> str:
    """Below an issue whose answers cannot become a story yet; nothing of them is lost.

    `found` are problems in the draft, and in other stories that it gets in the way of.
    """
    others = [problem for problem in found if not draft or problem.path != draft.path]
    if draft:
        own = (problem for problem in found if problem.path == draft.path)
        troubles = [*troubles, *placing.of_draft(draft, troubles, own)]
    lines = [
        f"- {code(trouble.label or 'The issue')}: {code(trouble.message)}. "
        f"What to do: {code(trouble.fix)}"
        for trouble in troubles
    ]
    lines += [
        f"- line {problem.line} of {code(problem.path)}: {code(problem.message)}. "
        f"What to do: {code(problem.fix)}"
        for problem in others
    ]
    draft_text = drafted(draft) if draft else ""
    return fitting(lambda most: NEARLY.format(lines=cut(lines, most)) + draft_text)


def cut(lines: Sequence[str], most: int) -> str:
    more = [f"- and {len(lines) - most} more"] if len(lines) > most else []
    return "\n".join([*lines[:most], *more])


def drafted(draft: Draft) -> str:
    numbered = "\n".join(f"{n:4}  {line}" for n, line in enumerate(draft.text.split("\n"), 1))
    words = "The draft as it stands, with the numbers of its lines"
    return f"\n<details><summary>{words}</summary>\n\n{block(numbered, DRAFT)}\n\n</details>\n"


def pull_text(draft: Draft, issue: Issue) -> str:
    """The text of the pull request that brings the story."""
    notes = (
        f"\n\nFor the editors, they wrote:\n\n{block(draft.notes, DRAFT)}" if draft.notes else ""
    )
    return (
        f"Closes #{issue.number}\n\n{code(issue.author)} told this story in the form. A program "
        "made the file; its check found nothing wrong with it.\n\nBefore it is merged, a person "
        "looks at this:\n\n- [ ] Everyone who is named agreed, or their words were published.\n"
        "- [ ] Nobody who is helped, and no child, can be recognised.\n- [ ] The sources say what "
        f"the story says.\n- [ ] It is in the writer's own words.{notes}\n"
    )
