"""An issue that a form made becomes a story; what cannot be taken over is told, never lost."""

import base64
import html
import json
import shutil
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.__main__ import main
from hooks.content.story_reader import read_story
from hooks.content.syntax.source import read_document
from hooks.faces import questions
from hooks.intake import convert, draft, events
from tests.faces.hubs import HUBS, KINDS
from tests.intake.forms import event, filled, story_form
from tests.site.hubs import PEAR

PAYLOADS = Path(__file__).parent / "payloads"
GARDEN = HUBS["gardens"]
VISIT = GARDEN.kinds[0]
GOOD = {
    "title": "Pears on a wall",
    "summary": "Old pears.",
    "crops": ["Apples & pears"],
    "section-1": "The gate was open.",
    "section-2": "Rain came.",
    "sources": "The wall | Garden Press | 2020",
}


@pytest.fixture
def intake(hub, tmp_path, capsys):
    """Runs the command on an event in the hub of gardens; gives its code and what it printed."""

    def run(data, files=None):
        path = tmp_path / "event.json"
        path.write_bytes(data)
        out = tmp_path / "out"
        shutil.rmtree(out, ignore_errors=True)
        code = main(["intake", str(path), str(hub(files)), "--out", str(out)])
        return code, capsys.readouterr().out

    return run


def payload(name):
    return (PAYLOADS / f"{name}.json").read_bytes()


def visit(**changes):
    return event(filled(story_form(VISIT, GARDEN), GOOD | changes))


def converted(data, hub=GARDEN, taken=()):
    return convert.convert(events.issue(data), hub, taken)


def told(data, **rest):
    made = converted(data, **rest)
    return [(trouble.label, trouble.message) for trouble in made.troubles]


def stories(folder):
    return sorted(path.name for path in folder.rglob("stories/*/*.md"))


def test_a_visit_told_in_the_form_becomes_a_file(intake, tmp_path):
    code, said = intake(payload("visit"))
    text = (tmp_path / "stories/visits/pears-old-ones-on-a-warm-wall.md").read_text()
    front = yaml.safe_load(text.split("---\n")[1])

    assert (code, said) == (0, "stories/visits/pears-old-ones-on-a-warm-wall.md\n")
    assert front["title"] == 'Pears: old ones, on a "warm" wall'
    assert front["summary"] == "Old pears on a warm wall. They fruit late."
    assert (front["crops"], front["counties"]) == (["apples", "beans"], ["kent"])
    assert [source["title"] for source in front["sources"]] == ["The wall", "Notes of the day"]
    assert front["sources"][0]["url"] == "https://example.org/wall"
    assert "## Arrival\n\nThe gate was open. ### is no heading here.\n\n### What we asked" in text


def test_a_conversation_told_in_the_form_becomes_a_file(intake, tmp_path):
    code, _ = intake(payload("chat"))
    text = (tmp_path / "stories/chats/beans-and-how-to-talk-of-them.md").read_text()

    assert code == 0
    assert "  - name: Bo Elm\n    role: Neighbour\nconsent:\n  state: given\n" in text
    assert text.endswith("**Ann Oak:** She grows them on poles.\n\n**Bo Elm:** He does not.\n")


def test_the_pull_request_says_where_it_comes_from_and_hands_on_the_notes(intake, tmp_path):
    intake(payload("visit"))
    pull = json.loads((tmp_path / "out/pull.json").read_text())
    commit = json.loads((tmp_path / "out/contents.json").read_text())
    path = (tmp_path / "out/path").read_text()

    assert (pull["head"], pull["base"]) == ("story/issue-12", "main")
    assert pull["body"].startswith("Closes #12\n\n<code>ann&#45;oak</code> told this story")
    assert "<pre>Is there a tag for quinces? @maintainers #1 &lt;b&gt;</pre>" in pull["body"]
    assert commit["branch"] == (tmp_path / "out/branch").read_text() == "story/issue-12"
    assert base64.b64decode(commit["content"]) == (tmp_path / path).read_bytes()


def test_what_is_wrong_is_told_all_at_once_and_the_draft_shown(intake, tmp_path):
    code, said = intake(payload("broken"))

    assert code == 1
    assert said.count("\n- ") == 4
    for part in ("Quinces", "yellow ones", "The wall", "Leaving"):
        assert part in said
    assert "&#x27;Pears: old ones, on a &quot;warm&quot; wall&#x27;" in said
    assert stories(tmp_path) == ["bean-talk.md", "pear-wall.md"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["comment.md"]


def test_what_only_the_check_finds_is_told_too(intake, tmp_path):
    code, said = intake(visit(**{"section-1": "Write to walls@garden.org.uk."}))

    assert code == 1
    assert "this looks like an e&#45;mail address" in said
    assert stories(tmp_path) == ["bean-talk.md", "pear-wall.md"]


def test_what_is_wrong_with_another_story_because_of_this_one_is_told_too(intake, hub):
    other = PEAR.replace("id: pear-wall", "id: pear-wall\naliases: [pears-on-a-wall-two]")
    files = {"stories/visits/pear-wall.md": other}
    code, said = intake(visit(title="Pears on a wall two"), files)

    assert code == 1
    told = html.unescape(said)
    assert "- line 1 of <code>stories/visits/pear-wall.md</code>: <code>the old address" in told
    assert not (hub(files) / "stories/visits/pears-on-a-wall-two.md").exists()


def test_a_file_that_cannot_be_read_is_not_written_over(intake, hub):
    files = {"stories/visits/pears-on-a-wall.md": ""}
    code, said = intake(visit(), files)

    assert (code, said) == (0, "stories/visits/pears-on-a-wall-2.md\n")
    assert (hub(files) / "stories/visits/pears-on-a-wall.md").read_text() == ""


def test_a_vocabulary_that_cannot_be_read_is_told(intake):
    code, said = intake(visit(), {"stories/tags.yml": "kinds: ["})

    assert code == 1
    assert "this bracket is never closed" in said


def test_an_issue_about_something_else_is_left_alone(intake, tmp_path):
    assert intake(event("The site is slow.", labels=()))[0] == 0
    assert stories(tmp_path) == ["bean-talk.md", "pear-wall.md"]
    assert not (tmp_path / "out").exists()


def test_the_kind_is_known_without_a_label():
    body = filled(story_form(VISIT, GARDEN), GOOD)

    assert converted(event(body, labels=())).draft.path == "stories/visits/pears-on-a-wall.md"


def test_a_name_that_is_taken_gets_a_number():
    made = converted(visit(), taken=["pears-on-a-wall", "pears-on-a-wall-2"])

    assert made.draft.path == "stories/visits/pears-on-a-wall-3.md"
    assert "\nid: pears-on-a-wall-3\n" in made.draft.text


@pytest.mark.parametrize(
    ("title", "stem"), [("北", "a-story"), ("2026", "a-story"), ("x" * 120, "x" * 76)]
)
def test_a_title_without_a_name_in_it_still_has_a_file(title, stem):
    assert draft.name_of(title, ()) == stem


@pytest.mark.parametrize(
    ("changes", "label", "message"),
    [
        (
            {"section-1": "a\n\n### Leaving\n\nb"},
            "Leaving",
            "this heading of the form stands in an answer too",
        ),
        (
            {"sources": "a | b | c | d | e"},
            "Sources",
            "the line `a | b | c | d | e` is not in the order of the form",
        ),
        ({"crops": ["Rain"]}, "Crops", "`Rain` is not one of the choices"),
    ],
)
def test_what_is_doubtful_is_asked_and_not_guessed(changes, label, message):
    assert told(visit(**changes)) == [(label, message)]


@pytest.mark.parametrize(
    ("old", "new", "label", "message"),
    [
        ("### Title\n", "### Titel\n", "Title", "this heading of the form is not there any more"),
        ("### Title\n", "Hello\n### Title\n", "", "there is text above the first question"),
        ("- [X] It is", "- [ ] It is", "Before you send it", "not everything is agreed to"),
        ("### Before you send it", "###", "Before you send it", "not everything is agreed to"),
    ],
)
def test_a_body_that_was_edited_out_of_form_is_told(old, new, label, message):
    body = filled(story_form(VISIT, GARDEN), GOOD)

    assert body.count(old) == 1
    assert told(event(body.replace(old, new))) == [(label, message)]


def test_headings_in_another_order_are_told():
    body = filled(story_form(VISIT, GARDEN), GOOD)
    swapped = body.replace("### Title", "@").replace("### Summary", "### Title")
    labels = [label for label, _ in told(event(swapped.replace("@", "### Summary")))]

    assert labels == ["Summary"]


def chosen(question):
    """An answer to the question that is as full as can be."""
    if question.options:
        some = [option.help for option in question.options]
        many = question.field.at_most or len(some)
        return some[:many] if question.form == "choices" else some[0]
    return question.example or "Something happened."


@pytest.mark.parametrize(("hub", "kind"), KINDS)
def test_the_form_of_every_kind_in_every_hub_makes_a_story_the_check_likes(hub, kind):
    words = HUBS[hub]
    every = questions.of(kind, words)
    # A story in which nothing is private needs no reason why it may be public.
    answers = {each.id: chosen(each) for each in every if each.key != "personal_data"}
    form = filled(story_form(kind, words), answers).replace("The person's name", "Ann Oak")
    made = converted(event(form, labels=[kind.name]), words)
    found = []
    document = read_document(made.draft.path, made.draft.text.encode(), found)
    story = read_story(made.draft.path, kind, document, words, found)

    assert made.troubles == ()
    assert {problem.rule for problem in found} == {"not-filled-in"}
    assert story.people[0].name == "Ann Oak"
    assert len(story.tags) >= sum(len(facet.tags[: facet.at_most]) for facet in words.facets)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80)


@settings(max_examples=100)
@given(title=TEXTS, text=TEXTS)
def test_whatever_is_written_stays_what_it_was(title, text):
    made = converted(visit(title=title, **{"section-1": text}))
    found = []
    document = read_document("a.md", made.draft.text.encode(), found)
    values = {key.text: value for key, value in document.front.pairs}
    shown = {problem.message for problem in found}

    assert set(values) <= {"title", "summary", "date", "id", "crops", "sources"}
    assert shown or "title" not in values or same(values["title"].text, title)
    assert "## Arrival" in document.body
    assert document.body.rstrip().endswith("Rain came.")


def same(one, other):

    return normalize("NFC", one).split() == normalize("NFC", other).split()


@pytest.mark.parametrize(
    "title",
    ["---", "a: b", "- a", "# a", "'", '"', "[a", "{a", "!a", "&a", "*a", "no", "1.10", "a #b", "@a", "%a", "|", ">"],
)  # fmt: skip
def test_a_title_is_data_and_never_yaml(title):
    text = converted(visit(title=title)).draft.text

    assert yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n"))["title"] == title


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"issue": 1}',
        b'{"issue": {"body": 7}}',
        b'{"issue": {"body": "a", "created_at": "soon", "number": 1}}',
        event("a", number="1; rm"),
        event("a", number=True),
        event("a" * 80_000),
        event("a", user=None),
        event("a", labels=[1]),
    ],
)
def test_what_is_no_event_is_refused(intake, data):
    code, said = intake(data)

    assert code == 2
    assert "event.json: " in said


def test_an_issue_without_a_body_tells_no_story():
    assert converted(event(None, labels=())) is None
