"""The comment below a pull request: what a stranger's report says is shown and never obeyed."""

import io
import json
import zipfile

import pytest

from hooks.__main__ import main
from hooks.intake import check_comment, events, report, safe
from hooks.problems import Problem
from tests.site.hubs import GARDENS

SHA, OTHER = "a" * 40, "b" * 40
RUN = "https://github.com/garden/hub/actions/runs/5"
HOSTILE = [
    "@maintainers", "#1", "</code><img src=x onerror=alert(1)>", "[a](https://evil.example)",
    "![a](https://evil.example/a.png)", "a\n\n# Heading", "`` ` ``", "**bold**", "https://evil.example",
    "<!-- -->", "&lt;", "| a | b |", "\x1b[31m", "\u202e", "- [x] done", "/approve", "a" * 5000, "",
]  # fmt: skip


def event(**changes):
    run = {
        "id": 5,
        "event": "pull_request",
        "head_sha": SHA,
        "head_branch": "my-story",
        "head_repository": {"id": 77, "owner": {"login": "ann-oak"}},
        "html_url": RUN,
        "conclusion": "failure",
        "pull_requests": [],
    } | changes
    return json.dumps({"workflow_run": run, "repository": {"id": 9}}).encode()


def pull(number=12, state="open", sha=SHA, fork=77, base=9):
    return {
        "number": number,
        "state": state,
        "head": {"sha": sha, "repo": {"id": fork}},
        "base": {"repo": {"id": base}},
    }


def archive(text, name=report.NAME):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, text)
    return made.getvalue()


def told(*problems, pages=()):
    return report.read(report.written(problems, pages).encode())


def comment(*problems, pages=()):
    return check_comment.of_check(told(*problems, pages=pages), RUN)


def problem(message="`title` is empty", path="stories/a.md", line=2, rule="", level="error"):
    return Problem(path, line, 1, message, "add `title: A name`", rule, level)


def test_a_line_longer_than_its_room_is_cut_and_not_lost():
    assert safe.block("n" * 50, 20) == f"<pre>{'n' * 20}\n…</pre>"
    assert safe.block("one\n" + "n" * 50, 20) == "<pre>one\n…</pre>"


def test_what_is_in_order_is_praised():
    text = comment(pages=["/visits/pear-wall/"])

    assert text.startswith("### Nothing has to change\n")
    assert "- <code>&#47;visits&#47;pear&#45;wall&#47;</code>\n" in text
    assert "How to mend it" not in text


def test_what_is_wrong_is_told_by_file_with_its_line_and_cure():
    text = comment(problem(), problem(line=5), problem(path="stories/b.md"))

    assert text.startswith("### Nearly there: 3 things have to change\n")
    assert text.count("- <code>stories&#47;a&#46;md</code>") == 1
    assert "  - line 5: <code>&#96;title&#96; is empty</code>. What to do: <code>add " in text
    assert "How to mend it" in text


@pytest.mark.parametrize(
    ("path", "rule", "ways"),
    [
        ("stories/a.md", "empty-key", set()),
        ("stories/A b.md", "file-name", {"MOVE"}),
        ("stories/a", "other-ending", {"MOVE"}),
        ("stories/A.JPG", "ending-in-capitals", {"RENEW"}),
        ("stories/a.heic", "other-picture", {"RENEW"}),
    ],
)
def test_it_says_how_a_file_is_moved_on_githubs_page_and_a_picture_sent_anew(path, rule, ways):
    text = comment(problem(path=path, rule=rule))

    assert {way for way in ("MOVE", "RENEW") if getattr(check_comment, way) in text} == ways


def test_nobody_is_praised_for_a_story_that_lies_where_none_is_looked_for():
    found = report.read(report.written([], [], ["docs/pears.md", "@all"]).encode())
    text = check_comment.of_check(found, RUN)

    assert text.startswith("### A maintainer looks at this first\n")
    assert "- <code>&#64;all</code>\n- <code>docs&#47;pears&#46;md</code>\n" in text


def test_one_thing_is_one_thing():
    assert "one thing has to change" in comment(problem())


def test_advice_is_kept_apart_from_what_must_change():
    text = comment(problem(level="advice"))

    assert text.startswith("### Nothing has to change\n")
    assert "None of this has to change" in text


def test_advice_is_not_counted_and_hides_no_problem():
    some = [problem(line=n, level="advice") for n in range(1, 300)]
    text = comment(*some, problem(line=900))

    assert text.startswith("### Nearly there: one thing has to change\n")
    assert "  - line 900: " in text


def test_each_message_leads_to_its_row_in_the_table():
    text = comment(problem(rule="empty-key"), problem(line=3, rule="](https://evil.example)"))

    assert (
        " ([empty-key](https://github.com/garden/hub/blob/HEAD/docs/contribute/messages/front-matter.md#empty-key))\n"
        in text
    )
    assert "evil" not in text


def test_without_a_report_it_says_so():
    assert check_comment.of_check(None, RUN).startswith("### The check could not end\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_text_is_only_text(text):
    made = safe.code(text)
    inner = made.removeprefix("<code>").removesuffix("</code>")

    assert set(inner) <= set("&#;…") | {c for c in inner if c.isalnum() or c == " "}
    assert made in comment(problem(message=text))
    assert len(made) < 2000


@pytest.mark.parametrize("text", HOSTILE)
def test_a_block_ends_only_where_it_ends(text):
    inner = safe.block(text, 1000).removeprefix("<pre>").removesuffix("</pre>")

    assert "<" not in inner
    assert len(inner) <= 1010


def test_a_comment_is_never_too_long():
    many = [problem(message="<" * 300, line=n) for n in range(500)]
    text = comment(*many, pages=["/" * 300] * 300)

    lost = report.read(report.written(many, ["/" * 300] * 300, ["/" * 300] * 300).encode())

    assert len(check_comment.of_check(lost, RUN)) <= 64_000
    assert 1000 < len(text) <= 64_000
    assert "500 things have to change" in text
    assert "There is more of this kind" in text


def test_the_pull_request_is_the_one_whose_newest_commit_was_checked():
    run = events.run(event())
    pulls = [
        pull(1, state="closed"), pull(2, sha=OTHER), pull(3, fork=78), pull(4, base=10), pull(),
    ]  # fmt: skip

    assert events.pull_number(json.dumps(pulls).encode(), run) == 12


@pytest.mark.parametrize("pulls", [[], [pull(sha=OTHER)], [pull(1), pull(2)], {}, [1], [{}]])
def test_where_it_is_not_certain_nothing_is_said(pulls):
    with pytest.raises(events.EventError):
        events.pull_number(json.dumps(pulls).encode(), events.run(event()))


@pytest.mark.parametrize(
    "data",
    [b"", event(event="push"), event(head_sha="a; rm"), event(head_repository=None), event(html_url=1)],
)  # fmt: skip
def test_an_event_that_is_not_a_check_is_refused(data):
    with pytest.raises(events.EventError):
        events.run(data)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "nul", "[" * 100_000,
        '{"problems": {}, "count": 0, "pages": []}',
        '{"problems": [1], "count": 0, "pages": []}',
        '{"problems": [], "count": -1, "pages": []}',
        '{"problems": [], "count": true, "pages": []}',
        '{"problems": [], "count": 0, "pages": [1]}',
        '{"problems": [], "count": 0, "pages": [], "outside": [1]}',
        '{"problems": [{"path": "a", "line": "1", "message": "", "fix": ""}], "count": 0, "pages": []}',
    ],
)  # fmt: skip
def test_a_report_out_of_form_is_refused(text):
    with pytest.raises(report.ReportError):
        report.read(report.unpacked(archive(text)))


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK\x03\x04", archive("{}", "other.json"), archive("{}", "../report.json"),
        archive(" " * 2_000_000), b"a" * 1_000_001,
    ],
)  # fmt: skip
def test_an_archive_that_is_not_what_it_should_be_is_refused(data):
    with pytest.raises(report.ReportError):
        report.unpacked(data)


def test_the_commands_pass_on_what_the_check_found(hub, tmp_path, capsys):
    broken = GARDENS["stories/chats/bean-talk.md"].replace("title: Beans", "titel: Beans")
    root = hub({"stories/chats/bean-talk.md": broken})
    changed = tmp_path / "changed"
    changed.write_bytes(b"stories/visits/pear-wall.md\0stories/chats/bean-talk.md\0")
    (tmp_path / "outside").write_bytes(b"lost.md\0docs/pears.md\0")
    out = tmp_path / "report.json"
    lists = ["--changed", str(changed), "--outside", str(tmp_path / "outside")]
    main(["report", str(root), *lists, "--out", str(out)])
    main(["report", str(root), *lists])
    (tmp_path / "report.zip").write_bytes(archive(out.read_text()))

    assert capsys.readouterr().out == out.read_text()

    (tmp_path / "event.json").write_bytes(event())
    (tmp_path / "pulls.json").write_text(json.dumps([pull()]))
    names = [str(tmp_path / name) for name in ("event.json", "pulls.json", "report.zip", "said")]
    code = main(["comment", *names])
    text = (tmp_path / "said/comment.md").read_text()

    assert (code, (tmp_path / "said/number").read_text()) == (0, "12")
    assert "the story has no key &#96;titel&#96;" in text
    assert "- <code>lost&#46;md</code>\n  - line 1: <code>this file is not in " in text
    assert "- <code>docs&#47;pears&#46;md</code>\n- <code>lost&#46;md</code>\n" in text
    assert "/visits/pear-wall/".replace("/", "&#47;").replace("-", "&#45;") in text


def test_a_check_of_an_older_commit_is_left_alone(tmp_path):
    (tmp_path / "event.json").write_bytes(event())
    (tmp_path / "pulls.json").write_text(json.dumps([pull(sha=OTHER)]))
    names = [str(tmp_path / name) for name in ("event.json", "pulls.json", "report.zip", "said")]

    assert main(["comment", *names]) == 2
    assert not (tmp_path / "said").exists()


def test_a_text_has_three_hundred_signs_as_code():
    assert safe.code("n" * 300) == f"<code>{'n' * 300}</code>"
    assert safe.code("n" * 301) == f"<code>{'n' * 299}…</code>"


def test_the_pages_of_a_report_come_sorted():
    assert told(pages=["/b/", "/a/"]).pages == ("/a/", "/b/")
