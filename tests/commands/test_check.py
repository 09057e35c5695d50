"""`python -m hooks check`: what it prints and with which code it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.__main__ import main
from tests.sound import FRONT, STORY, TAGS, TEXT, hub, story
from tests.test_rules import lay

AGAIN = "stories/case-studies/again.md"
LONG = "word " * 40
ROOT = Path(__file__).parents[2]


@pytest.fixture
def check(tmp_path, capsys):
    """Runs the check on a hub of these files; gives the code and what was printed."""

    def run(files, *options):
        root = lay(tmp_path, hub(files))
        code = main(
            ["check", "--hub", str(root), *(str(each).format(hub=root) for each in options)]
        )
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_a_sound_hub_has_nothing_wrong(check):
    assert check({}) == (0, "1 story checked. Nothing is wrong.\n", "")


def test_a_problem_is_shown_with_its_line_its_column_and_its_rule(check):
    code, out, _ = check({STORY: story(FRONT.replace("[prevention]", "[prevension]"))})

    assert code == 1
    assert out == (
        f"{STORY}:6:10: `themes` has no tag `prevension`; did you mean `prevention`? [unknown-tag]\n"
        "    6 | themes: [prevension]\n"
        "      |          ^\n"
        "\n"
        "What each name in brackets means: docs/contribute/messages.md\n"
        "1 story checked. 1 problem in 1 file.\n"
    )


def test_advice_is_shown_and_is_no_failure(check):
    code, out, _ = check(
        {STORY: story(text=TEXT.replace("lonely.", f"lonely. {LONG.capitalize()}"))}
    )

    assert code == 0
    assert "advice: this sentence has 40 words" in out
    assert out.endswith("1 story checked. 1 piece of advice in 1 file. Nothing is wrong.\n")


def test_a_path_limits_what_is_told_and_not_what_is_read(check):
    bad = FRONT.replace("leeds-first", "again").replace("2026-11-23", "soon")
    bad = bad.replace("title: ", "title: Again ")
    link = TEXT.replace("lonely.", "lonely. See [the other](again.md) and [none](no.md).")
    files = {AGAIN: story(bad), STORY: story(text=link)}

    code, out, _ = check(files, f"{{hub}}/{STORY}")

    assert code == 1
    assert "`no.md` leads nowhere" in out
    assert "again.md` leads" not in out
    assert "1 story checked. 1 problem in 1 file." in out
    assert "2 stories checked. 2 problems in 2 files." in check(files, "{hub}/stories")[1]
    assert "2 stories checked. 2 problems in 2 files." in check(files, "{hub}")[1]
    assert check(files, "{hub}/docs")[0] == 2


@pytest.mark.parametrize(
    "path",
    [
        "{hub}/no.md",
        "/etc/passwd",
        "{hub}/..",
        "{hub}/stories/../..",
        "no\nsuch",
        "{hub}/" + "n" * 300,
        "{hub}/l/x",
    ],
)
def test_a_path_that_is_not_in_the_hub_is_wrong_use(check, path, tmp_path):
    (tmp_path / "l").symlink_to("l")
    code, out, err = check({}, path)

    assert (code, out) == (2, "")
    assert err.startswith("There is no file or folder")
    assert len(err.splitlines()) == 1


def test_a_file_that_is_named_and_lies_elsewhere_is_told_with_the_folders_of_stories(check):
    code, out, _ = check({"drafts/mine.md": "Some words."}, "{hub}/drafts/mine.md")

    assert code == 1
    assert out.startswith(
        "drafts/mine.md:1:1: this file is not in `stories/`, so it is neither checked nor shown as "
        "a story; move it to one of: stories/case-studies/, stories/interviews/ [story-elsewhere]\n"
    )


def test_a_file_of_which_nothing_is_read_gets_no_verdict(check):
    files = {"README.md": "Some words.", "docs/a.md": "# A", "mkdocs.yml": "site_name: A"}

    assert check(files, "{hub}/README.md") == (
        1, "", "0 stories checked: the check reads nothing of 'README.md'.\n",
    )  # fmt: skip
    for read in ("docs/a.md", "docs", "mkdocs.yml", "stories/tags.yml", "stories"):
        assert check(files, f"{{hub}}/{read}")[0] == 0


def test_what_is_wrong_with_the_vocabulary_is_told_whatever_path_is_asked_for(check):
    files = {"stories/tags.yml": TAGS.replace("slug: leeds", "slug: Leeds Town")}
    code, out, _ = check(files, f"{{hub}}/{STORY}")

    assert code == 1
    assert "stories/tags.yml:40:" in out
    assert "Nothing is wrong" not in out


def test_a_day_that_is_none_is_told_in_words(check, monkeypatch):
    for given in ("abc", "99999999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
        with pytest.raises(SystemExit, match=f"SOURCE_DATE_EPOCH is '{given}'; write seconds"):
            check({})


@pytest.mark.parametrize("options", [["--format", "xml"], ["--fixx"]])
def test_wrong_use_ends_with_two(check, options):
    with pytest.raises(SystemExit) as stopped:
        check({}, *options)

    assert stopped.value.code == 2


def test_tools_get_json(check):
    code, out, _ = check({STORY: story(FRONT.replace("title:", "titel:", 1))}, "--format", "json")
    told = json.loads(out)

    assert code == 1
    assert [(each["line"], each["column"], each["rule"]) for each in told["problems"]] == [
        (2, 1, "unknown-key")
    ]


def test_github_gets_annotations_that_no_value_can_leave(check):
    evil = FRONT.replace("[prevention]", "['::error::x%0A', '##[group]']")
    code, out, _ = check({STORY: story(evil)}, "--format", "github")

    assert code == 1
    assert all(line.startswith(f"::error file={STORY},line=6,") for line in out.splitlines()[:-1])
    assert "%250A" in out


def test_a_fix_is_shown_written_and_then_checked(check, tmp_path):
    mixed = "date: 23 November 2026\nthemes: [Early Action]\n" + FRONT.replace(
        "themes: [prevention]\n", ""
    )
    code, out, _ = check({STORY: story(mixed.replace("date: 2026-11-23\n", ""))}, "--fix")

    assert code == 0
    assert out.startswith(f"--- a/{STORY}\n+++ b/{STORY}\n@@ ")
    assert "+themes: [prevention]" in out
    assert out.endswith("\n1 story checked. Nothing is wrong.\n")
    assert (tmp_path / STORY).read_text() == story(FRONT)


def test_a_fix_keeps_to_the_path_and_leaves_json_whole(check, tmp_path):
    wrong = story(FRONT.replace("[prevention]", "[Prevention]"))
    files = {STORY: wrong, AGAIN: wrong.replace("leeds-first", "again")}

    _, out, err = check(files, f"{{hub}}/{AGAIN}", "--fix", "--format", "json")

    assert json.loads(out)["problems"] == []
    assert f"+++ b/{AGAIN}" in err
    assert (tmp_path / STORY).read_text() == wrong


def test_the_order_of_keys_alone_changes_no_file_that_nobody_named(check, tmp_path):
    keys = FRONT.splitlines(keepends=True)
    turned = story("".join([keys[1], keys[0], *keys[2:]]))

    assert check({STORY: turned}, "--fix")[0] == 0
    assert (tmp_path / STORY).read_text() == turned
    check({STORY: turned}, f"{{hub}}/{STORY}", "--fix")
    assert (tmp_path / STORY).read_text() == story(FRONT)


def test_a_fix_keeps_the_rights_of_a_file_and_leaves_nothing_else(check, tmp_path):
    lay(tmp_path, hub({STORY: story() + "\r\n"}))
    (tmp_path / STORY).chmod(0o640)
    check({STORY: story() + "\r\n"}, "--fix")

    assert (tmp_path / STORY).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (tmp_path / STORY).parent.iterdir()] == ["leeds.md"]


def test_nothing_is_mended_where_the_vocabulary_cannot_be_read(check, tmp_path):
    wrong = story() + "\r\n"
    code, _, _ = check({STORY: wrong, "stories/tags.yml": "kinds: ["}, "--fix")

    assert code == 1
    assert (tmp_path / STORY).read_bytes() == wrong.encode()


def test_a_misspelt_key_that_is_needed_is_told_once(check):
    told = check(
        {STORY: story(FRONT.replace("title:", "tittle:", 1).replace("date:", "dat:", 1))},
        "--format",
        "json",
    )[1]

    assert [each["message"] for each in json.loads(told)["problems"]] == [
        "the story has no key `tittle`",
        "the story has no key `dat`",
    ]


def test_a_reader_that_has_read_enough_ends_it_without_a_traceback(tmp_path):
    root = lay(tmp_path, hub({STORY: story(FRONT.replace("title:", "titel:", 1))}))
    command = f"{sys.executable} -m hooks check --hub {root} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert (done.returncode, done.stderr) == (1, "")


def test_what_was_made_before_the_vocabulary_changed_is_told_until_it_is_made_anew(check, tmp_path):
    template = {"hooks/faces/contribute.md": "$made\n"}
    changed = {**template, "stories/tags.yml": TAGS.replace("label: Leeds", "label: York")}
    told = "stories/tags.yml:1:1: advice: files that were made from this one are out of date ("
    assert told not in check(template)[1]  # nothing was made yet

    main(["schema", str(tmp_path)])
    assert told not in check(template)[1]
    code, out, _ = check(changed)
    assert (code, told in out, "; run `make schema` [made-before]" in out) == (0, True, True)

    main(["schema", str(tmp_path)])
    assert told not in check(changed)[1]
