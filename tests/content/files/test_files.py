"""A file's bytes are read whole or refused by name, whatever lies there by then."""

import os
from itertools import count
from pathlib import Path

import pytest

from hooks.content.files import files, picture
from hooks.content.files.files import DATA, PICTURE, STORY, Limit, read, stamp
from hooks.content.library import load
from hooks.content.syntax.events import SourceError
from tests.content.pictures import saved
from tests.make import TAGS, VISIT

TEXT = VISIT.replace("Old pears", "Old p\u00eaars on a caf\u00e9 wall")
STORIES = {"stories/tags.yml": TAGS, "stories/visits/pear-wall.md": VISIT}
NOT_TEXT = (
    "the file is not UTF-8 text; save the file as UTF-8 (in the editor: Save as, encoding UTF-8)"
)
EMPTY = "1:1: the file is empty; write the story, or take the file out"
LINK = "this is a symbolic link, which is not followed; put what it leads to here in its place"
SPECIAL = "this is no regular file but a folder, a pipe, a socket or a device; take it out"
GONE = "it went away while it was being read; run the command again"
FORBIDDEN = "you may not read it; give yourself the right to read it"
OPEN = Path("/proc/self/fd")  # of this process, on Linux
PADDING = "\n\nMore was said." * 10_000


def told(root, path="stories/visits/a.md"):
    """What is said of the one file; nothing may be said of another."""
    library = load(root)
    assert {problem.path for problem in library.problems} <= {path}
    return [str(problem).removeprefix(f"{path}:") for problem in library.problems]


def refusal(*arguments):
    """What is told when a file cannot be read."""
    with pytest.raises(SourceError) as caught:
        read(*arguments)
    return str(caught.value.problem)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip("\n").encode(),
    ],
    ids=["utf-8", "byte order mark", "crlf", "cr", "no last line end"],
)
def test_utf_8_is_read_as_every_editor_writes_it(folder, data):
    assert told(folder({**STORIES, "stories/visits/a.md": data})) == []


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (TEXT.encode("latin-1"), f"3:15: {NOT_TEXT}"),
        (TEXT.encode("cp1252"), f"3:15: {NOT_TEXT}"),
        (TEXT.encode("utf-16"), f"1:1: {NOT_TEXT}"),
        (TEXT.encode("utf-16-be"), f"1:1: {NOT_TEXT}"),
        (VISIT.encode("utf-32"), f"1:1: {NOT_TEXT}"),
        (VISIT.encode() + b"\xff", f"17:1: {NOT_TEXT}"),
        (VISIT.encode() + b"\xc3", f"17:1: {NOT_TEXT}"),
        (VISIT.encode() + b"\xc0\xaf", f"17:1: {NOT_TEXT}"),
        (VISIT.encode() + b"\xed\xa0\x80", f"17:1: {NOT_TEXT}"),
        (VISIT.encode() + b"\xf5\x80\x80\x80", f"17:1: {NOT_TEXT}"),
        (VISIT.encode() + "caf\u00e9".encode("latin-1"), f"17:4: {NOT_TEXT}"),
        (
            saved("PNG"),
            "1:1: this is a picture, with the name of a story; give its name the ending `.png`",
        ),
        (
            saved("JPEG"),
            "1:1: this is a picture, with the name of a story; give its name the ending `.jpg`",
        ),
        (
            bytes(4) + b"ftypheic",
            "1:1: this is a picture, with the name of a story; give its name the ending `.heic`",
        ),
        (b"PK\x03\x04\x14\0word/document.xml", "1:1: this is a Word file, with the name of a text"),
        (
            b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text",
            "1:1: this is an OpenDocument text",
        ),
        (b"PK\x03\x04\x14\0a.txt", "1:1: this is a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1", "1:1: this is a file of an older Office program"),
        (b"%PDF-1.7\n\x93", "1:1: this is a PDF file"),
        (b"{\\rtf1 Text}", "1:1: this is an RTF file"),
        (b"\x1f\x8b\x08\x00" + bytes(20), f"1:2: {NOT_TEXT}"),
        (b"\x7fELF" + b"\xff" * 20, f"1:5: {NOT_TEXT}"),
        (b"", EMPTY),
        (b"\n", EMPTY),
        (b" \t\r\n" * 9, EMPTY),
        (b"\xef\xbb\xbf", EMPTY),
        (b"\xef\xbb\xbf\r\n ", EMPTY),
        (b"\0" * 100, "1:1: "),
        (VISIT.encode().replace(b"gate", b"ga\0te"), "12:7: "),
        (b"---", "1:1: the front matter has no closing `---`"),
        (
            b"\n<!DOCTYPE html>",
            "1:1: this is a web page, with the name of a text; open it in the program that",
        ),
        (b"<p>A <b>page", "1:1: the file does not begin with `---`"),
    ],
    ids=count(),
)
def test_what_is_not_a_text_of_its_own_is_refused_where_it_goes_wrong(folder, data, problem):
    problems = told(folder({**STORIES, "stories/visits/a.md": data}))

    assert problems[0].startswith(problem)


def test_a_vocabulary_that_is_not_text_is_refused(folder):
    root = folder({**STORIES, "stories/tags.yml": TAGS.encode("utf-16")})

    assert told(root, "stories/tags.yml") == [f"1:1: {NOT_TEXT}"]


def test_a_hand_written_page_that_is_not_text_is_its_engines_affair(folder):
    assert told(folder({**STORIES, "docs/a.md": b"\xff\xfe"})) == []


@pytest.mark.parametrize(
    ("path", "limit", "fix"),
    [
        ("stories/visits/a.md", 100_000, "shorten it, or tell it in two stories"),
        ("stories/tags.yml", 2_000_000, "take out what is not needed"),
        ("docs/a.md", 2_000_000, "take out what is not needed"),
    ],
)
@pytest.mark.parametrize("more", [1, 50_000_000, 2**40])
def test_a_file_that_holds_too_much_is_refused_and_not_read(folder, path, limit, fix, more):
    root = folder({**STORIES, path: ""})
    os.truncate(root / path, limit + more)  # takes no room on the disk

    assert told(root, path) == [
        f"1:1: the file has {limit + more:,} bytes, more than {limit:,}; {fix}"
    ]


@pytest.mark.parametrize(
    ("beginning", "rule"),
    [
        (b"PK\x03\x04\x14\0word/document.xml", "this is a Word file, with the name of a text"),
        (b"%PDF-1.7", "this is a PDF file, with the name of a text"),
        (b"\xff\xd8\xff\xe0", "this is a picture, with the name of a story"),
    ],
)
def test_a_large_file_of_another_program_is_told_as_what_it_is(folder, beginning, rule):
    root = folder({**STORIES, "stories/visits/a.md": beginning + bytes(200_000)})
    [problem] = told(root, "stories/visits/a.md")

    assert problem.startswith(f"1:1: {rule}; ")


def test_a_picture_that_holds_too_much_is_refused_and_not_read(folder, monkeypatch):
    story = VISIT.replace("id:", "image: {file: a.png, alt: A wall}\nid:")
    root = folder(
        {**STORIES, "stories/visits/a.png": saved(), "stories/visits/pear-wall.md": story}
    )
    os.truncate(root / "stories/visits/a.png", 5_000_001)
    monkeypatch.setattr(picture, "check", None)

    assert told(root, "stories/visits/a.png") == [
        "1:1: the file has 5,000,001 bytes, more than 5,000,000; "
        "save it smaller: 1600 pixels on the longest side are enough"
    ]


@pytest.mark.parametrize("limit", [STORY, DATA, PICTURE])
def test_a_file_may_hold_as_much_as_its_limit(folder, limit):
    root = folder({"a": ""})
    os.truncate(root / "a", limit.most)

    assert len(read(root, "a", limit)) == limit.most


def test_a_file_that_grows_while_it_is_read_is_refused_too(folder, monkeypatch):
    small = (folder({"a": "12", "b": "123"}) / "a").stat()
    monkeypatch.setattr(os, "fstat", lambda descriptor: small)

    assert refusal(folder({}), "b", Limit(2, "story-too-large")) == (
        "b:1:1: the file has 3 bytes, more than 2; shorten it, or tell it in two stories"
    )


def test_the_bytes_come_as_they_are(folder):
    data = bytes(range(256)) + b"\r\n\n"

    assert read(folder({"a": data}), "a", STORY) == data


@pytest.mark.parametrize(
    ("swap", "problem"),
    [
        (lambda path: path.unlink(), GONE),
        (lambda path: (path.unlink(), path.symlink_to("/etc/passwd")), LINK),
        (lambda path: (path.unlink(), path.symlink_to("nowhere")), LINK),
        (lambda path: (path.unlink(), path.symlink_to(path.name)), LINK),
        (lambda path: (path.unlink(), os.mkfifo(path)), SPECIAL),
        (lambda path: (path.unlink(), path.mkdir()), SPECIAL),
        (lambda path: (path.unlink(), path.parent.rename(path.parent.with_name("b"))), GONE),
    ],
    ids=["gone", "link", "broken link", "link to itself", "pipe", "folder", "folder gone"],
)
def test_what_takes_a_files_place_after_it_was_listed_is_not_opened(folder, swap, problem):
    root = folder({"s/a.md": "x"})
    swap(root / "s/a.md")

    assert refusal(root, "s/a.md", STORY) == f"s/a.md:1:1: {problem}"


def test_a_device_in_a_files_place_is_not_read(tmp_path):
    problem = refusal(tmp_path, "/dev/zero", STORY)

    assert problem == f"/dev/zero:1:1: {SPECIAL}"


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (PermissionError(13, "Permission denied"), FORBIDDEN),
        (FileNotFoundError(2, "No such file or directory"), GONE),
        (OSError(5, "Input/output error"), "it cannot be read (Input/output error); see whether another program opens it, then run the command again"),
        (OSError("odd"), "it cannot be read (odd); see whether another program opens it, then run the command again"),
    ],
    ids=["forbidden", "gone", "broken disk", "no words"],
)  # fmt: skip
@pytest.mark.parametrize(
    "path", ["stories/tags.yml", "stories/visits/pear-wall.md", "docs/index.md", "stories/wall.png"]
)
def test_a_file_that_cannot_be_opened_is_named(folder, monkeypatch, error, problem, path):
    story = VISIT.replace("id:", "image: {file: ../wall.png, alt: A wall}\nid:")
    root = folder({
        "stories/tags.yml": TAGS, "stories/visits/pear-wall.md": story,
        "stories/wall.png": saved(), "docs/index.md": "x",
    })  # fmt: skip
    real = os.open

    def refuse(*arguments):
        raise error

    def opened(where, *arguments):
        return {root / path: refuse}.get(where, real)(where, *arguments)

    monkeypatch.setattr(os, "open", opened)

    assert told(root, path) == [f"1:1: {problem}"]


def test_no_file_is_left_open(folder, monkeypatch):
    root = folder({**STORIES, "stories/visits/a.md": PADDING, "s/x": "x"})
    os.mkfifo(root / "s/pipe")
    before = len(list(OPEN.iterdir()))
    load(root)
    refusal(root, "s/pipe", STORY)
    refusal(root, "s", STORY)

    assert len(list(OPEN.iterdir())) == before


def test_a_stamp_tells_one_version_of_a_file_from_the_next(folder):
    root = folder({"a": "one"})
    first, again = stamp(root, "a"), stamp(root, "a")
    (root / "a").write_text("two")
    os.utime(root / "a", (9, 9))

    assert first == again
    assert stamp(root, "a") != first


def test_what_is_gone_has_no_stamp(tmp_path):
    with pytest.raises(SourceError, match="went away"):
        files.stamp(tmp_path, "a")
