"""What runs on a pull request: a stranger's words and files reach nothing that obeys them.

`make lint` reads the workflows with zizmor as well.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FENCE = ROOT / ".github" / "fence.sh"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
STEPS = [
    (path.name, job, step)
    for path in WORKFLOWS
    for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    for step in job["steps"]
]
UNLIMITED = "unlimited"


def fence(tmp_path, command, seconds=20, kilobytes=UNLIMITED):
    """What the fence says in the log, in the summary, and its exit code."""
    summary = tmp_path / "summary"
    done = subprocess.run(
        ["bash", FENCE, "Stories", str(seconds), str(kilobytes), "sh", "-c", command],
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "GITHUB_STEP_SUMMARY": str(summary)},
    )
    return done.stdout.decode(), summary.read_text(encoding="utf-8"), done.returncode


def obeyed(log):
    """The lines in which the runner of GitHub Actions would find a command."""
    lines, word = [], None
    for line in log.replace("\r", "\n").split("\n"):
        if word is not None:
            word = None if line == f"::{word}::" else word
        elif match := re.match(r"::stop-commands::(\w+)$", line):
            word = match[1]
        elif line.lstrip().startswith("::") or "##[" in line:
            lines.append(line)
    return lines


@pytest.mark.parametrize(
    "said",
    [
        "::error file=a::no",
        "  ::add-mask::a",
        "a ##[add-mask]a",
        "::stop-commands::a\\n::a::\\n::error::no",
        "a\\r::error::no",
        "stories/a.md:1:1: a\\r::error::no",
        "::error::without an end",
    ],
)
def test_what_a_stranger_says_is_no_command(tmp_path, said):
    log, _, code = fence(tmp_path, f"printf '{said}'; exit 1")
    ours = "::error file=stories/a.md,line=1,"

    assert (log.count("stop-commands::") > 0, code) == (True, 1)
    assert [line for line in obeyed(log) if not line.startswith(ours)] == []


def test_the_word_that_starts_commands_again_is_new_each_time(tmp_path):
    words = {fence(tmp_path, "echo a")[0].split("\n")[0] for _ in range(3)}

    assert len(words) == 3


def test_a_problem_becomes_an_annotation_where_it_is(tmp_path):
    log, _, _ = fence(
        tmp_path, "echo 'stories/a-b.md:5:9: 100% `a`; did you mean %0A::`b`?'; exit 1"
    )

    assert obeyed(log) == [
        "::error file=stories/a-b.md,line=5,col=9::100%25 `a`; did you mean %250A::`b`?"
    ]


def test_advice_becomes_no_annotation(tmp_path):
    said = "stories/a.md:1:1: advice: it is long; cut it\nstories/a.md:2:1: it is wrong; mend it"
    log, _, _ = fence(tmp_path, f"printf '{said}'; exit 1")

    assert obeyed(log) == ["::error file=stories/a.md,line=2,col=1::it is wrong; mend it"]


@pytest.mark.parametrize(
    "name", ["stories/a,b.md", "stories/a::b.md", "hooks/a.py", "stories/a b.md"]
)
def test_a_name_that_is_not_plain_becomes_none(tmp_path, name):
    log, _, _ = fence(tmp_path, f"echo '{name}:5:9: a'; exit 1")

    assert obeyed(log) == []


def test_the_summary_shows_it_as_code(tmp_path):
    _, summary, _ = fence(tmp_path, "printf '```\\n# a\\n<b>\\033[1m'; exit 1")
    shown = summary.partition("this check runs again.\n\n")[2]

    assert shown == "    ```\n    # a\n    <b>[1m\n\n"


def test_what_is_in_order_needs_no_reading(tmp_path):
    _, summary, code = fence(tmp_path, "echo 7 stories checked.")

    assert (summary, code) == ("### Stories: in order\n\n", 0)


def test_what_takes_too_long_is_stopped(tmp_path):
    log, _, code = fence(tmp_path, "sleep 60", seconds=1)

    assert code == 124
    assert "Stopped: it took more than 1 seconds" in log


def test_what_takes_too_much_memory_is_stopped(tmp_path):
    command = f"{sys.executable} -c 'b = bytearray(10**9)'"
    log, _, code = fence(tmp_path, command, kilobytes=500_000)

    assert code == 1
    assert "MemoryError" in log


def test_of_a_fork_only_the_stories_are_used(tmp_path):
    base = {
        "Makefile": "ours",
        "hooks/a.py": "ours",
        "hooks/b.py": "ours",
        "stories/a.md": "1",
        "stories/b.md": "1",
    }
    pull = {
        "Makefile": "theirs",
        "hooks/a.py": "theirs",
        "stories/a.md": "2",
        "stories/c.md": "1",
        "x.py": "theirs",
    }
    [run] = {step["run"] for _, _, step in STEPS if step["name"] == "Of a fork, keep only stories/"}
    commit(tmp_path, base)
    commit(tmp_path, pull)
    subprocess.run(["bash", "-e", "-c", run], check=True, cwd=tmp_path)

    assert files(tmp_path) == {
        "Makefile": "ours",
        "hooks/a.py": "ours",
        "hooks/b.py": "ours",
        "stories/a.md": "2",
        "stories/c.md": "1",
    }


@pytest.mark.parametrize(("fork", "listed"), [("true", "x.md\0"), ("false", "")])
def test_of_a_fork_what_is_not_looked_at_is_listed(tmp_path, fork, listed):
    name = "List what of a fork is not looked at"
    [run] = {step["run"] for _, _, step in STEPS if step["name"] == name}
    (tmp_path / "hub").mkdir()
    commit(tmp_path / "hub", {"stories/a.md": "1"})
    commit(tmp_path / "hub", {"stories/a.md": "2", "x.md": "theirs"})
    told = {"PATH": "/usr/bin:/bin", "FORK": fork, "RUNNER_TEMP": str(tmp_path)}
    subprocess.run(["bash", "-e", "-c", run], check=True, cwd=tmp_path / "hub", env=told)

    assert (tmp_path / "outside").read_text() == listed


@pytest.mark.parametrize(
    ("given", "repository", "address"),
    [
        ("", "Garden/hub", "https://garden.github.io/hub/"),
        ("", "Garden/Garden.github.io", "https://garden.github.io/"),
        ("https://hub.example/", "garden/hub", "https://hub.example/"),
    ],
    ids=["of a project", "of an owner", "of its own"],
)
def test_the_site_has_its_address_whatever_begins_the_build(tmp_path, given, repository, address):
    [run] = {step["run"] for _, _, step in STEPS if step["name"] == "Find the address of the site"}
    told = {"GIVEN": given, "GITHUB_REPOSITORY": repository, "GITHUB_ENV": str(tmp_path / "env")}
    subprocess.run(["bash", "-e", "-c", run], check=True, env={"PATH": "/usr/bin:/bin", **told})

    assert (tmp_path / "env").read_text() == f"SITE_URL={address}\n"


def test_what_runs_by_the_clock_asks_nothing_of_the_event():
    """GitHub tells such a run no more than the clock's own line."""
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    clocked = [text for text in texts if "schedule" in yaml.safe_load(text)[True]]

    assert clocked
    assert [text for text in clocked if "github.event." in text] == []


def commit(folder, texts):
    """A commit that holds these files and no other."""
    subprocess.run(["git", "init", "-q", "."], check=True, cwd=folder)
    subprocess.run(["git", "rm", "-rq", "--ignore-unmatch", "."], check=True, cwd=folder)
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "add", "."], check=True, cwd=folder)
    who = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    subprocess.run(["git", *who, "commit", "-qm", "a"], check=True, cwd=folder)


def files(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): p.read_text() for p in paths if ".git" not in p.parts}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_rights_but_those_a_job_names(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert workflow["permissions"] == {}
    assert all(job["permissions"] and job["timeout-minutes"] for job in workflow["jobs"].values())


def test_the_check_of_a_pull_request_can_only_read():
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))

    assert workflow[True].keys() == {"pull_request"}  # YAML 1.1 reads the key `on` as true
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 3


def test_actions_are_pinned_and_no_checkout_leaves_its_token_behind():
    uses = [step for _, _, step in STEPS if "uses" in step]
    checkouts = [step for step in uses if "checkout" in step["uses"]]

    assert [step for step in uses if not re.search(r"@[0-9a-f]{40}$", step["uses"])] == []
    assert [step["with"]["persist-credentials"] for step in checkouts] == [False] * 7


def test_strangers_content_is_built_only_behind_the_fence():
    runs = [step["run"] for _, _, step in STEPS if "run" in step]
    bare = [run for run in runs if re.match(r"make (?!\.venv/)", run)]

    assert bare == []
    assert len([run for run in runs if "bash .github/fence.sh " in run]) == 10


@pytest.mark.parametrize("name", [".ci/run", ".github/fence.sh", "tests/browser/install.sh"])
def test_a_script_has_the_line_ends_of_a_shell_on_every_system(tmp_path, name):
    subprocess.run(["git", "init", "-q", "."], check=True, cwd=tmp_path)
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    asked = ["git", "check-attr", "eol", "--", name]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=tmp_path).stdout

    assert told == f"{name}: eol: lf\n"
