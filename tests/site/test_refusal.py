"""A build with a problem stops with the whole list and leaves the last good site alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.hubs import visit

MISTAKES = """\
---
titel: Plums: a story
summary: Plums.
date: 2026-13-01
id: Pear Wall
crops: [aples]
counties: [kent]
sources: []
---

## Arival

[nowhere](../visits/none.md)

## Leaving

Out.
"""

LACKING = {
    "crops": "`crops: […]`, and write in place of the dots one or more of `fruit`, `apples`, `beans`",
    "date": "`date: …`, and write in place of the dots the day it is published here, as a rule today, as year-month-day",
    "id": "`id: …`",
    "sources": "`sources: [{title: …, publisher: …, date: …}]`",
    "summary": "`summary: What happened, in a sentence.`",
    "title": "`title: A name for the story`",
}


def make(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml")]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=False)


def test_every_mistake_of_every_file_is_told_in_one_run(hub):
    bare = "## Arrival\n\nIt rained.\n\n## Leaving\n\nOut.\n"
    empty = f"---\n---\n\n{bare}"
    files = {"plums": MISTAKES, "bare": bare, "empty": empty}
    root = hub({f"stories/visits/{name}.md": text for name, text in files.items()})

    done = make(root)

    told = [line for line in done.stderr.splitlines() if line.startswith("stories/")]
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert told == [
        "stories/visits/bare.md:1:1: the file does not begin with `---`; type `---` alone on line 1, then the front matter, then `---` again; docs/contribute/index.md has whole files to copy [no-front-matter]",
        *(
            f"stories/visits/empty.md:2:1: the story has no `{key}`; add {line} [missing-key]"
            for key, line in LACKING.items()
        ),
        "stories/visits/plums.md:2:1: the story has no key `titel`; did you mean `title`? [unknown-key]",
        'stories/visits/plums.md:2:13: a colon followed by a space stands inside this value; put the whole value in double quotes: `titel: "Plums: a story"` [colon-in-value]',
        "stories/visits/plums.md:4:7: `date` is `2026-13-01`, which is not a day; write year-month-day: `date: 2026-01-13` [not-a-day]",
        "stories/visits/plums.md:5:5: `id` may hold small letters, digits and single hyphens; write `id: pear-wall` [slug-form]",
        "stories/visits/plums.md:6:9: `crops` has no tag `aples`; did you mean `apples`? [unknown-tag]",
        "stories/visits/plums.md:8:10: `sources` is empty; add `sources: [{title: …, publisher: …, date: …}]` [empty-required-key]",
        "stories/visits/plums.md:11:1: `Arival` is not one of the sections; did you mean `## Arrival`? [unknown-section]",
        "stories/visits/plums.md:13:11: the link `../visits/none.md` leads nowhere; write the path of a story's file, or https://… [dead-link]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        visit("broken", "not a day"),
        {"docs/index.md": "---\ntemplate: hub/home.html\n---\n\n# Home\n\n[gone](gone.md)\n"},
        {"docs/index.md": "---\ntemplate: none.html\n---\nx"},
        {"stories/tags.yml": "kinds: ["},
    ],
    ids=["story", "warning under --strict", "template", "vocabulary"],
)
def test_the_last_good_site_is_left_as_it_was(hub, broken):
    root = hub()
    assert make(root).returncode == 0
    before = {path: path.read_bytes() for path in (root / "site").rglob("*.*")}
    hub(broken)

    assert make(root, "--strict").returncode == 1
    assert {path: path.read_bytes() for path in (root / "site").rglob("*.*")} == before
    assert [path.name for path in root.iterdir() if path.name.startswith("site")] == ["site"]


def check(root, *options):
    return subprocess.run(
        [sys.executable, "-m", "hooks", "check", "--hub", str(root), *options], capture_output=True, text=True, check=False
    )  # fmt: skip


def test_the_check_says_the_same_as_the_build(hub):
    root = hub({"stories/visits/plums.md": MISTAKES})

    done = check(root, "--format", "json")
    told = json.loads(done.stdout)
    built = [line for line in make(root).stderr.splitlines() if line.startswith("stories/")]

    assert (done.returncode, told["errors"]) == (1, 8)
    assert built == [
        f"{each['path']}:{each['line']}:{each['column']}: {each['message']}; {each['fix']} [{each['rule']}]"
        for each in told["problems"]
        if each["level"] == "error"
    ]


def test_a_clean_hub_passes_the_check(hub):
    done = check(hub())

    assert (done.returncode, done.stdout) == (0, "2 stories checked. Nothing is wrong.\n")
