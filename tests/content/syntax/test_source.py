"""A file's bytes become front matter and body, however the file was saved."""

import pytest

from hooks.content.syntax.nodes import Entries, Items, Scalar
from hooks.content.syntax.source import read_data, read_document
from tests.content.reading import lines

TITLE = Entries(((Scalar("title", 2, 1), Scalar("Pears", 2, 8)),), 2, 1)
NO_FENCE = (
    "the file does not begin with `---`; "
    "type `---` alone on line 1, then the front matter, then `---` again; "
    "docs/contribute/index.md has whole files to copy"
)
TEXT_FIRST = (
    "text or an empty line stands before the first `---`; "
    "take it out, or move it below the second `---` if it belongs to the story"
)
ODD = (
    "this line looks like the end of the front matter and is `{}`; "
    "type three hyphens and nothing else: `---`"
)
ODD_FIRST = "line 1 is `{}`; write `---` in its place"
NO_END = (
    "the front matter has no closing `---`; "
    "type `---` alone on a line between the front matter and the text"
)
NO_FENCE_ABOVE = "the file does not begin with `---`; type `---` alone on a line above"
NO_END_ABOVE = "the front matter has no closing `---`; type `---` alone on a line above"
GOES_ON = (
    "this line goes on with the value of `title` above it; "
    "write the value on one line: `title: Pears In.`"
)
NOT_UTF8 = (
    "the file is not UTF-8 text; save the file as UTF-8 (in the editor: Save as, encoding UTF-8)"
)


def test_front_matter_stands_between_two_fences_and_the_body_follows():
    found = []
    document = read_document("s.md", b"---\ntitle: Pears\n---\n\nIn.\n---\nOut.\n", found)

    assert (document.front, found) == (TITLE, [])
    assert (document.body, document.body_line) == ("\nIn.\n---\nOut.\n", 4)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"---\ntitle: Pears\n---\nIn.\n", id="plain"),
        pytest.param(b"---\r\ntitle: Pears\r\n---\r\nIn.\r\n", id="windows"),
        pytest.param(b"---\rtitle: Pears\r---\rIn.\r", id="old mac"),
        pytest.param(b"\xef\xbb\xbf---\ntitle: Pears\n---\nIn.\n", id="byte order mark"),
        pytest.param(b"---  \ntitle: Pears\n---\t\nIn.\n", id="space after a fence"),
    ],
)
def test_a_file_reads_the_same_however_it_was_saved(data):
    document = read_document("s.md", data, [])

    assert document.front == TITLE
    assert (document.body, document.body_line) == ("In.\n", 4)


@pytest.mark.parametrize("front", [b"", b"\n", b"# a remark\n"])
def test_front_matter_may_be_empty(front):
    document = read_document("s.md", b"---\n" + front + b"---\nIn.", [])

    assert (document.front, document.body) == (Entries((), 2, 1), "In.")


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", {"1:1": NO_FENCE}),
        (
            b"title: Pears\n\n\nIn.",
            {"1:1": f"{NO_FENCE_ABOVE} `title: Pears`", "4:1": f"{NO_END_ABOVE} `In.`"},
        ),
        (b"\n\ntitle: Pears\n---\nIn.\n", {"3:1": f"{NO_FENCE_ABOVE} `title: Pears`"}),
        (b"Pears\n\n---\n\nIn.", {"1:1": NO_FENCE}),
        (b"## Pears\n", {"1:1": NO_FENCE}),
        (b"Pears\n----\nNote: old\n\nIn.", {"1:1": NO_FENCE}),
        (b"\n---\ntitle: Pears\n---\n", {"1:1": TEXT_FIRST}),
        (b"A story.\n---\ntitle: Pears\n---\n", {"1:1": TEXT_FIRST}),
        (b" ---\ntitle: Pears\n---\n", {"1:1": ODD_FIRST.format(" ---")}),
        (
            b"----\ntitle: Pears\n----\n",
            {"1:1": ODD_FIRST.format("----"), "3:1": ODD.format("----")},
        ),
        (b"---\ntitle: Pears\n", {"1:1": NO_END}),
        (b"---", {"1:1": NO_END}),
        (b"---\ntitle: Pears\nIn.\n---\n", {"3:1": GOES_ON}),
        (b"---\ntitle: Pears\n\nIn.\n", {"4:1": f"{NO_END_ABOVE} `In.`"}),
        (b"---\ntitle: Pears\n## In\n\nIn.\n\n---\n", {"3:1": f"{NO_END_ABOVE} `## In`"}),
        (b"---\ntitle: Pears\n# In\n  \nIn.\n", {"3:1": f"{NO_END_ABOVE} `# In`"}),
        (
            b"title: Pears\n\n## In\n",
            {"1:1": f"{NO_FENCE_ABOVE} `title: Pears`", "3:1": f"{NO_END_ABOVE} `## In`"},
        ),
    ],
)
def test_a_missing_fence_is_told_where_it_should_stand(data, problems):
    assert lines(data) == [f"s.md:{place}: {problem}" for place, problem in problems.items()]


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        (b"---\ntitle: Pears\n---\nIn.", True),
        (b"---\ntitle: Pears\n\nIn.", False),
        (b"title: Pears\n---\nIn.", False),
        (b"title: Pears\n\nIn.", False),
        (b"---\ntitle: Pears\npeople: [\n---\nIn.", False),
    ],
)
def test_what_stands_around_a_fault_is_read(data, whole):
    document = read_document("s.md", data, [])

    assert [(key.text, value.text) for key, value in document.front.pairs] == [("title", "Pears")]
    assert (document.body, document.whole) == ("In.", whole)


@pytest.mark.parametrize(
    "front",
    ["# a remark\ntitle: Pears", "people:\n# a remark\n  - name: Ann", "a: b\n\n## one\n# two"],
)
def test_a_remark_is_no_heading_of_the_text(front):
    assert lines(f"---\n{front}\n---\n\n## In\n".encode()) == []


@pytest.mark.parametrize("fence", [" ---", "--", "----", "—", "–––", "—-", "“---”", "'---'"])
def test_what_was_meant_for_a_fence_is_told_and_read_past(fence):
    data = f"---\ntitle: Pears: old\n{fence}\nIn.\n".encode()

    assert [problem.split(": ")[0] for problem in lines(data)] == ["s.md:3:1", "s.md:2:13"]
    assert ODD.format(fence) in lines(data)[0]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("--", "---"),
        ("—", "---"),
        ("***", "---"),
        ("```yaml", "---"),
        ("- - -", "---"),
        ("--- # front matter", "---"),
        ("+++", "+++"),
        ("```yaml", "```"),
        ("~~~", "~~~"),
    ],
)
def test_an_odd_first_line_is_told_and_read_past(first, last):
    found = []
    data = f"{first}\ntitle: Pears\n{last}\nIn.\n".encode()
    document = read_document("s.md", data, found)

    assert (document.front, document.body) == (TITLE, "In.\n")
    assert str(found[0]) == f"s.md:1:1: {ODD_FIRST.format(first)}"
    assert [problem.rule for problem in found[1:]] == ["odd-closing-line"] * (last != "---")


@pytest.mark.parametrize("fence", ["***", "+++", "===", "___", "~~~", "```"])
def test_a_line_of_other_signs_where_the_keys_end_is_no_part_of_the_text(fence):
    for text in ("In.\n", "\n## In\n\n---\n"):
        found = []
        data = f"---\ntitle: Pears\n{fence}\n{text}".encode()

        assert read_document("s.md", data, found).body == text
        assert [str(problem) for problem in found] == [f"s.md:3:1: {ODD.format(fence)}"]


def test_a_line_of_other_signs_below_the_front_matter_is_text():
    document = read_document("s.md", b"---\ntitle: Pears\n# old\n---\n***\nIn.\n", found := [])

    assert (document.front, document.body, found) == (TITLE, "***\nIn.\n", [])


def test_a_fence_inside_the_text_ends_nothing():
    document = read_document("s.md", b"---\ntitle: Pears\n---\nIn.\n\n---\nOut.", [])

    assert document.body == "In.\n\n---\nOut."


def test_a_file_that_ends_with_its_front_matter_has_an_empty_body_on_its_last_line():
    document = read_document("s.md", b"---\ntitle: Pears\n---", [])

    assert (document.body, document.body_line) == ("", 3)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        pytest.param(b"---\ntitle: caf\xe9\n---\n", "2:11", id="in a value"),
        pytest.param(b"---\ntitle: x\n---\n\nCaf\xe9\n", "5:4", id="in the body"),
        pytest.param(b"---\r\ntitle: x\r\n# caf\xe9\r\n---\r\n", "3:6", id="windows"),
        pytest.param(b"---\rtitle: caf\xe9\r---\r", "2:11", id="old mac"),
        pytest.param(b"---\ntitle: caf\xc3\xa9 \xe9\n---\n", "2:13", id="after an accent"),
        pytest.param(b"\xef\xbb\xbf---\ntitle: caf\xe9\n---\n", "2:11", id="byte order mark"),
        pytest.param(b"\xef\xbb\xbf---\n#\xe9\n---\n", "2:2", id="byte order mark, in a remark"),
    ],
)
def test_a_byte_that_is_not_utf8_is_told_at_its_line_and_column(data, place):
    assert lines(data) == [f"s.md:{place}: {NOT_UTF8}"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1252"])
def test_a_text_in_another_encoding_is_read_on(encoding):
    found = []
    document = read_document("s.md", "---\ntitle: Café\n---\n£5".encode(encoding), found)

    assert [str(problem) for problem in found] == [
        f"s.md:{'2:11' if encoding == 'cp1252' else '1:1'}: {NOT_UTF8}"
    ]
    assert (document.front.pairs[0][1].text, document.body) == ("Café", "£5")


def test_a_data_file_has_no_fences_and_counts_from_line_one():
    entries = read_data("t.yml", b"kinds:\n  - name: visit\n", [])

    kind = Entries(((Scalar("name", 2, 5), Scalar("visit", 2, 11)),), 2, 5)
    assert entries == Entries(((Scalar("kinds", 1, 1), Items((kind,), 2, 3)),), 1, 1)


def test_a_second_document_in_a_data_file_is_refused():
    assert lines(b"a: 1\n---\nb: 2\n", read_data) == [
        "s.md:2:1: a second document begins here; take out this `---`"
    ]


def test_a_data_file_may_be_nested_more_deeply_than_front_matter():
    assert lines(b"a: {b: {c: {d: {e: {f: {g: h}}}}}}\n", read_data) == []


@pytest.mark.parametrize("depth", [8, 1_000_000])
def test_a_data_file_is_not_nested_without_end(depth):
    assert lines(b"a: " + b"[" * depth + b"]" * depth, read_data) == [
        "s.md:1:11: this is nested too deeply; write it flatter"
    ]
