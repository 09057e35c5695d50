"""What the workflow for issue forms asks of GitHub, with a `gh` that only writes down the calls."""

import json
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / ".github" / "propose.sh"
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$*" in
  *"/git/ref/heads/"*) [ -n "$AHEAD" ] ;;
  *"/compare/"*) echo "$AHEAD" ;;
  "pr list"*) echo "$PULLS" ;;
esac
"""


def propose(tmp_path, files, ahead="", pulls="0"):
    """The exit code and the calls of `gh`, without the folder's path."""
    out, calls, gh = tmp_path / "out", tmp_path / "calls", tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(GH)
    gh.chmod(0o755)
    out.mkdir()
    for name, text in files.items():
        (out / name).write_text(text)
    settings = {"GH_REPO": "garden/hub", "NUMBER": "12", "BASE": "abc", "CALLS": str(calls)}
    done = subprocess.run(
        ["bash", SCRIPT, str(out)],
        capture_output=True,
        check=False,
        env={"PATH": f"{gh.parent}:/usr/bin:/bin", "AHEAD": ahead, "PULLS": pulls, **settings},
    )
    said = calls.read_text().replace(f"{out}/", "") if calls.exists() else ""
    return done.returncode, said.splitlines()


STORY = {
    "comment.md": "Thank you.",
    "branch": "story/issue-12",
    "path": "stories/visits/pear-wall.md",
    "contents.json": json.dumps({"message": "Add", "content": "", "branch": "story/issue-12"}),
    "pull.json": json.dumps({"title": "Pears"}),
}
TELL = "issue comment 12 --edit-last --create-if-none --body-file comment.md"
PUT = "api -X PUT repos/garden/hub/contents/stories/visits/pear-wall.md --input contents.json"


def test_a_new_story_gets_a_branch_a_commit_a_pull_request_and_a_comment(tmp_path):
    assert propose(tmp_path, STORY) == (
        0,
        [
            "api repos/garden/hub/git/ref/heads/story/issue-12",
            "api -X POST repos/garden/hub/git/refs -f ref=refs/heads/story/issue-12 -f sha=abc",
            PUT,
            "pr list --head story/issue-12 --state open --json number --jq length",
            "api -X POST repos/garden/hub/pulls --input pull.json",
            TELL,
        ],
    )


def test_changed_answers_change_the_file_in_the_same_pull_request(tmp_path):
    _, calls = propose(tmp_path, STORY, ahead="1", pulls="1")

    assert calls[2:] == [
        "api -X PATCH repos/garden/hub/git/refs/heads/story/issue-12 -f sha=abc -F force=true",
        PUT,
        "pr list --head story/issue-12 --state open --json number --jq length",
        TELL,
    ]


def test_what_somebody_else_did_on_the_branch_is_not_written_over(tmp_path):
    code, calls = propose(tmp_path, STORY, ahead="2")

    assert code == 0
    assert calls[2:] == [TELL.replace("comment.md", "late.md")]


def test_without_a_story_there_is_only_the_comment(tmp_path):
    assert propose(tmp_path, {"comment.md": "Nearly there."}) == (0, [TELL])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("path", ".github/workflows/a.yml"),
        ("path", "stories/visits/../../hooks/a.md"),
        ("path", "stories/visits/a.md?ref=main"),
        ("path", "stories/tags.yml"),
        ("branch", "main"),
        ("branch", "story/issue-13"),
    ],
)
def test_a_place_that_is_not_a_storys_is_refused(tmp_path, name, text):
    assert propose(tmp_path, STORY | {name: text}) == (1, [])
