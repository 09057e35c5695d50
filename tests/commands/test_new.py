"""`python -m hooks new`: by options, by questions, and never over a file."""

import datetime as dt
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from hooks import asking, checking, objections
from hooks.__main__ import main
from hooks.commands import new
from hooks.content import draft, draft_check, library
from hooks.content.syntax.source import read_document
from tests.sound import FRONT, TAGS, hub, story
from tests.test_rules import lay

SOURCE = ["--source", "The report: a look | Leeds City Council | May 2024 | https://example.org/r"]
STORY = [
    "--kind", "case-study", "--title", "Neighbours: came first", "--summary", "They met, at last.",
    "--tag", "themes=Early Action,grants", *SOURCE,
]  # fmt: skip
TALK = [
    "--kind", "interview", "--title", "Ann speaks", "--summary", "A talk in her kitchen.",
    "--tag", "themes=grants", "--person", "Ann Oak | Neighbour", "--person", "Bo Elm | Cook | Lunch Club", *SOURCE,
]  # fmt: skip
PATH = "stories/case-studies/neighbours-came-first.md"
TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Runs the command in a sound hub; gives the code and what was printed."""
    lay(tmp_path, hub())
    monkeypatch.setattr(new.clock, "today", lambda: TODAY)

    def run(*options):
        code = main(["new", "--hub", str(tmp_path), *options])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def typed(run, monkeypatch):
    """Runs the command at a terminal at which somebody types; questionary is the real one."""

    def type_in(keys, *options):
        with create_pipe_input() as pipe, create_app_session(pipe, DummyOutput()):
            pipe.send_text(keys)
            return run(*options)

    def in_a_thread(*arguments):  # its own, as an event loop may run in this one
        monkeypatch.setattr(new, "asker", lambda: asking)
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(type_in, *arguments).result()

    return in_a_thread


def test_a_story_is_written_from_options_and_passes_the_check(run, tmp_path):
    assert run(*STORY) == (
        0,
        f"{PATH} is there. Open it and write where it says so; then run: make check\n"
        "It is not published until each prompt in it is replaced.\n",
        "",
    )
    checked = checking.check(tmp_path)

    assert checked.problems == ()
    assert {problem.rule for problem in checking.advice(checked)} == {"prompt-left"}
    assert (
        (tmp_path / PATH)
        .read_text()
        .startswith(
            '---\ntitle: "Neighbours: came first"\nsummary: They met, at last.\ndate: 2026-11-23\n'
            "id: neighbours-came-first\nthemes: [prevention, grants]\nsources:\n"
            '  - title: "The report: a look"\n'
        )
    )
    assert (tmp_path / PATH).read_text().count(draft.PROMPT) == 4


@pytest.mark.parametrize("consent", ["written", "spoken", "published-source"])
def test_a_conversation_has_a_turn_for_each_person_and_their_consent(run, tmp_path, consent):
    code, _, _ = run(*TALK, "--consent", consent)
    text = (tmp_path / "stories/interviews/ann-speaks.md").read_text()

    assert code == 0
    assert checking.check(tmp_path).problems == ()
    assert text.endswith(
        "**Ann Oak:** *Write here:* what was said.\n\n**Bo Elm:** *Write here:* what was said.\n"
    )
    assert ("review_by: 2028-11-22" in text) == (consent != "published-source")


def test_without_a_terminal_what_is_missing_is_listed(run, tmp_path):
    code, out, err = run("--kind", "interview", "--title", "Ann speaks")

    assert (code, out) == (2, "")
    assert err == (
        "Here nobody can be asked. Also give:\n"
        "  --summary TEXT\n"
        "  --tag themes=WORD,WORD\n"
        '  --person "NAME | ROLE"\n'
        "  --consent written|spoken|published-source\n"
        '  --source "TITLE | PUBLISHER | DATE | URL"\n'
    )
    assert not (tmp_path / "stories/interviews").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--tag", "theme=grants"], "--tag: no facet has the key `theme`; did you mean `themes`?\n"),
        (["--tag", "x=grants"], "--tag: no facet has the key `x`; use one of: themes, places\n"),
        (["--tag", "themes=prevension"], "Nothing was written, as something is wrong:\n  `themes` has no tag `prevension`; did you mean `prevention`?\n"),
        (["--title", "x" * 121], "Nothing was written, as something is wrong:\n  `title` has 121 characters; write at most 120\n"),
        (["--name", "../x"], "Nothing was written"),
        (["--name", "a/b"], "Nothing was written"),
        (["--date", "3/11/2026"], "Nothing was written"),
        (["--title", "a\nb\x1b[0m"], "Nothing was written"),
    ],
)  # fmt: skip
def test_an_answer_that_is_wrong_writes_nothing(run, tmp_path, options, said):
    code, out, err = run(*STORY, *options)

    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert "\x1b" not in err
    assert [path.name for path in (tmp_path / "stories/case-studies").rglob("*")] == ["leeds.md"]


def test_a_file_where_a_folder_should_be_is_told(run, tmp_path):
    shutil.rmtree(tmp_path / "stories/case-studies")
    (tmp_path / "stories/case-studies").write_text("x")
    code, out, err = run(*STORY)

    assert (code, out) == (2, "")
    assert "stories/case-studies is a file. Take it out, or rename it." in err


def test_no_file_is_ever_written_over(run, tmp_path):
    before = (tmp_path / "stories/case-studies/leeds.md").read_bytes()
    code, _, err = run(*STORY, "--name", "leeds")

    assert code == 2
    assert "is there already" in err
    assert (tmp_path / "stories/case-studies/leeds.md").read_bytes() == before


def test_on_a_full_disk_no_answer_is_lost_and_no_half_a_file_stays(run, tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, err = run(*STORY)

    assert code == 1
    assert "The system refuses that (No space left on device)" in err
    assert "\nsummary: " in out
    assert not (tmp_path / PATH).exists()


def test_a_second_story_of_one_title_gets_another_name_and_id(run, tmp_path):
    assert run(*STORY)[0] == run(*STORY)[0] == run(*STORY)[0] == 0
    assert (tmp_path / PATH.replace(".md", "-3.md")).exists()
    assert checking.check(tmp_path).problems == ()


def test_a_hub_without_a_vocabulary_is_told(run, tmp_path):
    (tmp_path / "stories/tags.yml").write_text("kinds: [")
    code, out, _ = run(*STORY)

    assert code == 1
    assert "this bracket is never closed" in out


def test_what_is_not_given_is_asked_for(typed, tmp_path):
    keys = "\r".join(
        [
            "",
            "Neighbours: came first",
            "They met.",
            "Early Action",
            "grants",
            "",
            "A report",
            "The city",
            "2024",
            "",
            "",
        ]
    )
    code, out, err = typed(keys)

    assert (code, err) == (0, "")
    assert out.startswith(PATH)
    assert checking.check(tmp_path).problems == ()
    assert "themes: [prevention, grants]" in (tmp_path / PATH).read_text()


def test_what_is_skipped_is_written_as_dots_to_fill_in(typed, tmp_path):
    code, out, err = typed("\r".join(["", "", "\x15Neighbours: came first", *[""] * 9]))
    text = (tmp_path / PATH).read_text()
    checked = checking.check(tmp_path)

    assert (code, err) == (0, "")
    assert "Fill in the dots at: summary, themes, sources. Until then no site is built.\n" in out
    assert "summary: …\n" in text
    assert "themes: […]\nsources:\n  - title: …\n    publisher: …\n    date: …\n---\n" in text
    assert {problem.rule for problem in checked.problems} == {"not-filled-in"}


def test_who_names_nobody_in_a_conversation_can_fill_it_in_later(typed, tmp_path):
    code, out, _ = typed("\r".join(["\x1b[B", "Ann speaks", *[""] * 9]))
    text = (tmp_path / "stories/interviews/ann-speaks.md").read_text()

    assert code == 0
    assert (
        "Fill in the dots at: summary, themes, people, consent, sources. Until then no site is built.\n"
        in out
    )
    assert "people:\n  - name: …\n    role: …\nconsent: {state: …, kind: …, review" in text


@pytest.mark.parametrize(
    ("key", "part", "answer", "said"),
    [
        ("title", "", "", "this is not answered yet; write an answer"),
        ("title", "", "x" * 121, "`title` has 121 characters; write at most 120"),
        ("themes", "", "prevension", "there is no such tag; did you mean `prevention`?"),
        ("themes", "", "dogs", "there is no such tag; choose one that fits, or skip this"),
        ("title", "", "Ask ann.oak@no-such-neighbours.org.uk", "this looks like an e-mail address; take it out"),
        ("title", "", "…", "that only shows where something is to be written; write your own"),
        ("title", "", "Our\u200b street", "a character that no one sees stands here; type the words anew"),
        ("themes", "", "none", "that is no tag; choose one, or skip this"),
        ("themes", "", "leeds", "that is a tag of `places`; choose another one here"),
        ("themes", "", "prevention, grants", "write the first, press Enter, and then write the next"),
        ("sources", "url", "https://street", "this is no whole address; write it as a browser shows it"),
        ("sources", "publisher", "", "this is not answered yet; write an answer"),
        ("sources", "url", "www.example.org/a", "write `https://www.example.org/a`, if that leads to the page"),
        ("sources", "url", "soon", "write the whole address, which begins with https://, or nothing"),
    ],
)  # fmt: skip
def test_an_answer_is_told_in_words_for_who_answers(key, part, answer, said, tmp_path):
    vocabulary = library.load(lay(tmp_path, hub())).vocabulary
    asked = (vocabulary.kind("case-study"), vocabulary)
    to_whole = {
        "title": objections.to_text("title", *asked),
        "themes": objections.to_answer(key, *asked, lambda word: [word]),
    }
    wrong = objections.to_part(key, part, *asked) if part else to_whole[key]

    assert wrong(answer) == said


def test_no_objection_to_an_answer_is_longer_than_a_terminal_shows(tmp_path):
    vocabulary = library.load(lay(tmp_path, hub())).vocabulary
    title = "**" + "a very long title " * 10 + "** &amp; <b>"
    told = list(draft_check.objections("title", title, vocabulary.kinds[0], vocabulary))

    assert told
    assert max(map(len, told)) <= 79


def test_each_section_asks_what_the_vocabulary_asks(run, tmp_path):
    asked = TAGS.replace(
        "hard]\n",
        "hard]\n    prompts: [What was wrong?, Who did it?, What came?, What failed?]\n",
        1,
    )
    lay(tmp_path, {"stories/tags.yml": asked})
    run(*STORY)

    assert "## What was done\n\n*Write here:* Who did it?\n" in (tmp_path / PATH).read_text()


def test_the_kind_is_chosen_with_the_arrows_and_only_what_is_needed_is_asked(typed, tmp_path):
    down = "\x1b[B"
    keys = f"{down}\r" + "Ann Oak\rNeighbour\r\r" + f"{down}\r"
    options = [each for each in TALK if each not in ("--kind", "interview")]
    start = options.index("--person")
    code, _, _ = typed(keys, *options[:start], *SOURCE)

    assert code == 0
    assert "kind: spoken" in (tmp_path / "stories/interviews/ann-speaks.md").read_text()


def test_an_answer_that_is_wrong_is_asked_for_again(typed, tmp_path):
    erase = "\x15"
    keys = f"prevension\r{erase}prevention\r\r"
    options = [each for each in STORY if not each.startswith("themes=") and each != "--tag"]
    code, _, _ = typed(keys, *options)

    assert code == 0
    assert "themes: [prevention]" in (tmp_path / PATH).read_text()


@pytest.mark.parametrize("keys", ["\x03", "\r\x03", "\r\x04"])
def test_whoever_stops_has_written_nothing(typed, tmp_path, keys):
    code, out, _ = typed(keys)

    assert (code, out) == (1, "Stopped. Nothing was written.\n")
    assert [path.name for path in (tmp_path / "stories/case-studies").iterdir()] == ["leeds.md"]


@pytest.mark.parametrize(
    "value",
    ["plain words", "a: b", "a #b", "- a", "yes", "null", "1.10", 'say "a"', "it's", "C:\\new", "“a”", "@a", "a, b", "{a}", "[a", "&a", "*a", "!a", "%a", "`a", "é", "a ", "'a'", "? a", "|"],
)  # fmt: skip
@pytest.mark.parametrize("inner", [False, True])
def test_every_value_is_written_so_that_it_is_read_as_it_was(value, inner):
    line = f"title: [{draft.scalar(value, True)}, x]" if inner else f"title: {draft.scalar(value)}"
    found = []
    ((_, node),) = read_document("a.md", f"---\n{line}\n---\n".encode(), found).front.pairs

    assert found == []
    assert (node.nodes[0] if inner else node).text == value


def test_the_sound_story_needs_no_prompt():
    assert draft.PROMPT not in story(FRONT)


GREEK = [*STORY[:3], "Οι γείτονες", *STORY[4:]]


def test_of_a_title_without_a_letter_from_a_to_z_no_name_is_made_up(run, tmp_path):
    code, _, err = run(*GREEK)

    assert (code, err) == (
        2,
        "Here nobody can be asked. Also give:\n  --id SHORT-NAME, in letters from a to z\n",
    )
    assert run(*GREEK, "--id", "neighbours")[0] == 0
    assert "id: neighbours\n" in (tmp_path / "stories/case-studies/neighbours.md").read_text()


def test_somebody_at_a_terminal_is_asked_for_it_until_it_can_stand(typed, tmp_path):
    code, out, _ = typed("\rΓείτονες\x15neighbours\r", *GREEK)

    assert code == 0
    assert out.startswith("stories/case-studies/neighbours.md is there.")
