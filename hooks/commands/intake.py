"""`python -m hooks intake EVENT.json`: a story that somebody told in an issue form.

Writes the story's file and, into the folder OUT, what a workflow then sends to GitHub:
`comment.md` and, where there is a story, `branch`, `path`, `contents.json` and `pull.json`.
"""

import argparse
import base64
import json
from pathlib import Path
from typing import Any

from hooks import checking, clock
from hooks.content import library
from hooks.content.library import Library
from hooks.intake import convert, events, issue_comments
from hooks.intake.draft import Draft
from hooks.intake.events import Issue
from hooks.problems import Problem, visible


def add(commands: Any) -> None:
    command = commands.add_parser("intake", help="make a story of an issue that a form made")
    command.add_argument("event", type=Path, help="the event, as GitHub writes it to a file")
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    command.add_argument("--out", type=Path, help="a folder for the comment and the pull request")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """0: there is a story, or none was told; 1: something has to change; 2: no such event."""
    try:
        issue = events.issue(options.event.read_bytes())
    except (OSError, events.EventError) as error:
        print(visible(f"{options.event}: {error}"))
        return 2
    found = library.load(options.root)
    if not found.vocabulary.kinds:
        print("\n".join(str(problem) for problem in found.problems))
        return 1
    made = convert.convert(issue, found.vocabulary, taken(options.root, found))
    if made is None:
        print("This issue tells no story: it was not made by one of the forms for stories.")
        return 0
    problems = placed(options.root, made.draft, bool(made.troubles)) if made.draft else ()
    if made.draft and not made.troubles and not problems:
        comment = issue_comments.of_story(made.draft)
        send(options.out, {"comment.md": comment} | files(made.draft, issue))
        print(made.draft.path)
        return 0
    comment = issue_comments.of_troubles(made.draft, made.troubles, problems)
    send(options.out, {"comment.md": comment})
    print(comment)
    return 1


def taken(root: Path, found: Library) -> set[str]:
    """The ids of stories and the names of files that are there, whatever is in them."""
    ids = {story.id for story in (*found.stories, *found.drafts)}
    return ids | {path.stem for path in root.glob("stories/*/*")}


def placed(root: Path, draft: Draft, only_look: bool) -> tuple[Problem, ...]:
    """Puts the story in its place; takes it away again if the check finds something wrong because
    of it, in its own file or another's. With `only_look` it is taken away in any case.
    """
    before = {*checking.check(root, today=clock.today()).problems}
    path = root / draft.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(draft.text.encode())
    found = checking.check(root, today=clock.today()).problems
    new = tuple(problem for problem in found if problem not in before)
    if new or only_look:
        path.unlink()
    return new


def files(draft: Draft, issue: Issue) -> dict[str, str]:
    """The branch and the path, and what GitHub is asked for: a commit and a pull request.

    https://docs.github.com/en/rest/repos/contents#create-or-update-file-contents
    """
    branch, title = f"story/issue-{issue.number}", visible(draft.title)
    content = base64.b64encode(draft.text.encode()).decode()
    body = issue_comments.pull_text(draft, issue)
    commit = {"message": f"Add {draft.path}", "content": content, "branch": branch}
    pull = {"title": title, "body": body, "head": branch, "base": issue.base}
    return {
        "branch": branch,
        "path": draft.path,
        "contents.json": json.dumps(commit),
        "pull.json": json.dumps(pull),
    }


def send(out: Path | None, made: dict[str, str]) -> None:
    if out:
        out.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (out / name).write_bytes(text.encode())
