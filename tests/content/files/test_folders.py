"""What may lie among the stories, what it may be called, and what is never looked at."""

import os
import socket
from itertools import count
from pathlib import Path

import pytest

from hooks.content.files.folders import listing, pages
from hooks.content.library import load
from tests.make import TAGS, VISIT

SLUG = "may hold small letters, digits and single hyphens, at most 80; rename it, for example"
NEITHER = "is neither a story nor a picture;"
OUT = "take it out: here lie only stories (.md) and pictures (.png, .jpg, .jpeg, .webp)"
AS_PICTURE = "save the picture as png, jpg or webp"
AS_STORY = "write the story as plain text, in a file whose name ends in `.md`"
UNTOLD = "give it a name that tells nothing of the kind, and tell those who keep the hub"
RENAME = "rename it with small letters, digits and hyphens"
HIDDEN = "hidden files and folders are not read; take it out"
LINK = "this is a symbolic link, which is not followed; put what it leads to here in its place"
SPECIAL = "this is no regular file but a folder, a pipe, a socket or a device; take it out"
NOT_UTF_8 = f"the name is not UTF-8 text; {RENAME}"
SECRET = VISIT.replace("Pears", "TOP SECRET")


@pytest.fixture
def garden(folder):
    """A hub of one story, with more files laid beside it; their names may be any bytes."""

    def lay_out(*names, content=VISIT):
        root = folder({"stories/tags.yml": TAGS, "stories/visits/pear-wall.md": VISIT})
        for name in names:
            path = root / "stories/visits" / os.fsdecode(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return root

    return lay_out


def told(root):
    """The problems below the folder of visits, and the stories that were read, drafts too."""
    library = load(root)
    paths = [story.path for story in (*library.stories, *library.drafts)]
    return [str(problem).removeprefix("stories/visits/") for problem in library.problems], paths


def test_stories_pictures_and_vocabulary_are_listed_sorted(folder):
    names = ["b/x.md", "b/a.webp", "b/2026/z.md", "a/y.jpeg", "a/x.jpg", "a/w.png", "tags.yml"]
    found = listing(folder({f"tales/{n}": "" for n in names}), "tales", "tales/tags.yml")

    assert found.stories == ("tales/b/2026/z.md", "tales/b/x.md")
    assert found.pictures == (
        "tales/a/w.png", "tales/a/x.jpg", "tales/a/y.jpeg", "tales/b/a.webp"
    )  # fmt: skip
    assert (found.vocabulary, found.problems) == ("tales/tags.yml", ())


@pytest.mark.parametrize("kind", ["svg", "SVG", "gif", "bmp", "tif", "heic", "avif"])
def test_a_picture_of_another_kind_is_told_by_its_kind(garden, kind):
    problems, paths = told(garden(f"evil.{kind}"))
    says = f"is a picture of the kind {kind.upper()}, which the hub does not show"

    assert problems == [f"evil.{kind}:1:1: `evil.{kind}` {says}; {AS_PICTURE}"]
    assert paths == ["stories/visits/pear-wall.md"]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        *((name, OUT) for name in (
            "evil.html", "evil.htm", "evil.xhtml", "evil.js", "evil.mjs", "evil.css", "evil.py", "evil.php",
            "evil.exe", "evil.sh", "evil.wasm", "evil.jar", "evil.zip", "evil.pdf", "evil.json",
            "evil.xml", "feed.rss", "evil.mp4", "CNAME", "_redirects", "_headers", "LICENSE",
            "evil.md.bak", "evil.md.html", "evil.png.js", "evil.md ", "evil.md.",
            "tags.yml", "tags.yaml", "Tags.yml", "evil.mdx", "index.html", "sitemap.xml.gz",
        )),
        *((name, AS_STORY) for name in (
            "evil.docx", "evil.odt", "evil.txt.rtf",
        )),
        ("Evil One.MD", "write its ending in small letters: `evil-one.md`"),
        ("EVIL.PNG", "write its ending in small letters: `evil.png`"),
        ("evil.JpEg", "write its ending in small letters: `evil.jpeg`"),
    ],
)  # fmt: skip
def test_a_file_that_is_neither_story_nor_picture_is_refused(garden, name, fix):
    problems, paths = told(garden(name))

    assert problems == [f"{name}:1:1: `{name}` {NEITHER} {fix}"]
    assert paths == ["stories/visits/pear-wall.md"]


@pytest.mark.parametrize(
    "name",
    [".htaccess", ".nojekyll", ".env", ".git", ".a.md", ".a.png", ".md", "..md", "...", ".hidden/a.md"],
)  # fmt: skip
def test_a_hidden_file_or_folder_is_refused(garden, name):
    problems, paths = told(garden(name))

    assert problems == [f"{name.split('/')[0]}:1:1: {HIDDEN}"]
    assert paths == ["stories/visits/pear-wall.md"]


@pytest.mark.parametrize(
    "name",
    [
        ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini",
        ".a.md.swp", ".a.md.swo", ".#a.md", "#a.md#", "a.md~", "a.html~",
    ],
)  # fmt: skip
def test_what_systems_and_editors_leave_behind_does_no_harm(garden, name):
    assert told(garden(name)) == ([], ["stories/visits/pear-wall.md"])


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("index.md", "index.md:1:1: a story cannot be called `index.md`; name it after what it tells, for example `a-short-name.md`"),
        ("Index.md", "Index.md:1:1: a story cannot be called `Index.md`; name it after what it tells, for example `a-short-name.md`"),
        ("README.md", "README.md:1:1: a story cannot be called `README.md`; name it after what it tells, for example `a-short-name.md`"),
        ("readme.md", "readme.md:1:1: a story cannot be called `readme.md`; name it after what it tells, for example `a-short-name.md`"),
        *((name, f"{name}:1:1: Windows keeps the name `{name.split('.')[0]}` for a device; give it another name") for name in (
            "con.md", "CON.md", "Con.md", "prn.md", "aux.md", "nul.md", "com1.md", "COM9.md", "lpt1.md", "con.png", "nul.tar.md", "con .md",
        )),
        *((name, f"{name}:1:1: the name holds what looks like {what}; {UNTOLD}") for name, what in (
            ("jo-smith-ab123456c.md", "a National Insurance number"),
            ("jo-smith-ab-12-34-56-c.png", "a National Insurance number"),
            ("born-on-12-march-1984.md", "a date of birth"),
            ("nhs-943-476-5919.txt", "an NHS number"),
        )),
        ("a\u202edm.md", f"a\\u202edm.md:1:1: in the name stands a character that turns the direction of text (U+202E); {RENAME}"),
        ("a\u2066b.md", f"a\\u2066b.md:1:1: in the name stands a character that turns the direction of text (U+2066); {RENAME}"),
        ("a\u200bb.md", f"a\\u200bb.md:1:1: in the name stands a hidden character (U+200B, zero width space); {RENAME}"),
        ("a\u3164b.md", f"a\u3164b.md:1:1: in the name stands a hidden character (U+3164, hangul filler); {RENAME}"),
        ("a\U000e0041b.md", f"a\\ue0041b.md:1:1: in the name stands a hidden character (U+E0041, tag latin capital letter a); {RENAME}"),
        ("a\nb.md", f"a\\u000ab.md:1:1: in the name stands a hidden character (U+000A); {RENAME}"),
        ("a\tb.png", f"a\\u0009b.png:1:1: in the name stands a hidden character (U+0009); {RENAME}"),
        ("a\x1b[2Jb.md", f"a\\u001b[2Jb.md:1:1: in the name stands a control character (U+001B); {RENAME}"),
        ("\n::error::x.md", f"\\u000a::error::x.md:1:1: in the name stands a hidden character (U+000A); {RENAME}"),
        ("a\ue000b.html", f"a\\ue000b.html:1:1: in the name stands a private character, which no one else can read (U+E000); {RENAME}"),
        ("a\u00a0b.md", f"a\\u00a0b.md:1:1: in the name stands a hidden character (U+00A0, no-break space); {RENAME}"),
        (b"caf\xe9.md", f"caf\\udce9.md:1:1: {NOT_UTF_8}"),
        (b"\xff\xfea.png", f"\\udcff\\udcfea.png:1:1: {NOT_UTF_8}"),
        (b"\xed\xa0\x80.md", f"\\udced\\udca0\\udc80.md:1:1: {NOT_UTF_8}"),
        (b"\xc0\xaf.md", f"\\udcc0\\udcaf.md:1:1: {NOT_UTF_8}"),
        ("A Gate.png", f"A Gate.png:1:1: a picture's name {SLUG} `a-gate.png`"),
        ("gate.html.png", f"gate.html.png:1:1: a picture's name {SLUG} `gate-html.png`"),
        ("gate_1.jpg", f"gate_1.jpg:1:1: a picture's name {SLUG} `gate-1.jpg`"),
        ("--.webp", f"--.webp:1:1: a picture's name {SLUG} `a-short-name.webp`"),
        ("<b>.png", f"<b>.png:1:1: a picture's name {SLUG} `b.png`"),
        ("a?b#c.png", f"a?b#c.png:1:1: a picture's name {SLUG} `a-b-c.png`"),
        ("a" * 81 + ".png", "a" * 81 + f".png:1:1: a picture's name {SLUG} `{'a' * 59}…`"),
    ],
    ids=count(),
)  # fmt: skip
def test_a_name_that_would_do_harm_is_refused_and_shown_with_nothing_hidden(garden, name, problem):
    problems, paths = told(garden(name))

    assert problems == [problem]
    assert paths == ["stories/visits/pear-wall.md"]


@pytest.mark.parametrize(
    "name",
    [
        "Pear.md", "PEAR WALL.md", "pear_wall.md", "-rf.md", "a--b.md", "a-.md", "2026.md", "a..md",
        "caf\u00e9.md", "cafe\u0301.md", "p\u0430ir.md", "a.b.md", "evil.html.md", "::error::.md",
        "<script>.md", "a\\b.md", "a:b.md", "a*.md", "$(id).md", "`id`.md", "%2e%2e.md", "a .md",
        " a.md", "~a.md", "a" * 81 + ".md", "a" * 250 + ".md", "\u7530.md", "\U0001f350.md",
    ],
)  # fmt: skip
def test_the_form_of_a_storys_name_is_told_once_by_who_reads_it(garden, name):
    problems, _ = told(garden(name))

    assert len(problems) == 1
    assert problems[0].startswith(f"{name}:1:1: the file's name ")


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("my-story.md.txt", "my-story.md"),
        ("My Story.txt", "my-story.md"),
        ("my-story", "my-story.md"),
        ("story.markdown", "story.md"),
        ("story.docx.txt", "story.md"),
    ],
)
def test_a_plain_text_with_another_ending_is_told_what_to_call_it(garden, name, better):
    problems, _ = told(garden(name))

    assert problems == [
        f"{name}:1:1: `{name}` does not end in `.md`; "
        f"if it is a story, rename it `{better}`; if not, take it out"
    ]


@pytest.mark.parametrize(
    "name", ["a.md", "a" * 80 + ".md", "console.md", "2026-pear.md", "indexes.md"]
)
def test_a_plain_name_is_good(garden, name):
    problems, paths = told(garden(name))

    assert problems == []
    assert f"stories/visits/{name}" in paths


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("South/a.md", f"South:1:1: a folder's name {SLUG} `south`"),
        ("a b/a.md", f"a b:1:1: a folder's name {SLUG} `a-b`"),
        ("a.b/a.md", f"a.b:1:1: a folder's name {SLUG} `a-b`"),
        ("con/a.md", "con:1:1: Windows keeps the name `con` for a device; give it another name"),
        ("AUX.d/a.md", "AUX.d:1:1: Windows keeps the name `AUX` for a device; give it another name"),
        ("dob-12-03-1984/a.md", f"dob-12-03-1984:1:1: the name holds what looks like a date of birth; {UNTOLD}"),
        ("x.md/a.md", "x.md:1:1: `x.md` is a folder, though it is called like a file; rename it `x`"),
        ("x.png/a.md", "x.png:1:1: `x.png` is a folder, though it is called like a file; rename it `x`"),
        ("tags.yml/a.md", f"tags.yml:1:1: a folder's name {SLUG} `tags-yml`"),
        ("a\u202eb/a.md", f"a\\u202eb:1:1: in the name stands a character that turns the direction of text (U+202E); {RENAME}"),
        ("a\nb/a.md", f"a\\u000ab:1:1: in the name stands a hidden character (U+000A); {RENAME}"),
        (b"caf\xe9/a.md", f"caf\\udce9:1:1: {NOT_UTF_8}"),
        (".git/config", f".git:1:1: {HIDDEN}"),
        ("a~/a.md", f"a~:1:1: a folder's name {SLUG} `a`"),
        ("a" * 81 + "/a.md", "a" * 81 + f":1:1: a folder's name {SLUG} `{'a' * 59}…`"),
        ("1/2/3/4/5/a.md", "1/2/3/4/5:1:1: this folder lies 6 folders deep; keep to 5: move what it holds up"),
    ],
    ids=count(),
)  # fmt: skip
def test_a_folder_that_would_do_harm_is_refused_and_not_looked_into(garden, name, problem):
    problems, paths = told(garden(name))

    assert problems == [problem]
    assert paths == ["stories/visits/pear-wall.md"]


@pytest.mark.parametrize("name", ["2026/a.md", "south/a.md", "1/2/3/4/a.md", "a-b/c/a.md"])
def test_stories_may_lie_in_folders_of_plain_names(garden, name):
    problems, paths = told(garden(name))

    assert problems == []
    assert f"stories/visits/{name}" in paths


def test_the_depth_is_counted_from_the_folder_of_the_stories(folder):
    root = folder({"hub/en/tales/1/2/3/4/5/a.md": "", "hub/en/tales/1/2/3/4/5/6/a.md": ""})
    found = listing(root, "hub/en/tales", "hub/en/tales/tags.yml")

    assert found.stories == ("hub/en/tales/1/2/3/4/5/a.md",)
    assert [problem.path for problem in found.problems] == ["hub/en/tales/1/2/3/4/5/6"]


def test_hundreds_of_folders_in_one_another_are_not_walked(garden):
    problems, _ = told(garden("/".join(["d"] * 400) + "/a.md"))

    assert problems == ["d/d/d/d/d:1:1: this folder lies 6 folders deep; keep to 5: move what it holds up"]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "path", "other"),
    [
        (["wall.md", "Wall.md"], "wall.md", "Wall.md"),
        (["wall.png", "WALL.png"], "wall.png", "WALL.png"),
        (["caf\u00e9.md", "cafe\u0301.md"], "caf\u00e9.md", "cafe\u0301.md"),
        (["CAF\u00c9.md", "cafe\u0301.md"], "cafe\u0301.md", "CAF\u00c9.md"),
        (["stra\u00dfe.md", "STRASSE.md"], "stra\u00dfe.md", "STRASSE.md"),
        (["south/a.md", "South/a.md"], "south", "South"),
        (["south/a.md", "South"], "south", "South"),
        (["x.md/a.md", "X.md"], "x.md", "X.md"),
        (["caf\u00e9/a.md", "cafe\u0301/a.md"], "caf\u00e9", "cafe\u0301"),
    ],
)
def test_names_that_many_computers_take_for_one_are_refused_naming_both(garden, names, path, other):
    problems, _ = told(garden(*names))

    assert f"{path}:1:1: many computers take this name and `{other}` for one; rename one of the two" in problems  # fmt: skip


def test_one_name_in_two_folders_is_two_names(garden):
    root = garden("a/wall.png", "b/Wall.png")

    assert not [problem for problem in load(root).problems if "computers" in problem.message]


@pytest.mark.parametrize(
    "target",
    [
        "{secret}/a.md", "{secret}", "../../../secret/a.md", "/etc/passwd", "/dev/zero", "/dev/stdin",
        "/proc/self/environ", "nowhere.md", "link.md", ".", "..", "/", "pear-wall.md", "../tags.yml", "",
    ],
    ids=count(),
)  # fmt: skip
@pytest.mark.parametrize("name", ["link.md", "link.png", "link", "link.html"])
def test_a_link_is_named_and_not_followed(garden, tmp_path_factory, name, target):
    secret = tmp_path_factory.mktemp("secret")
    (secret / "a.md").write_text(SECRET)
    root = garden()
    (root / "stories/visits" / name).symlink_to(target.format(secret=secret) or str(secret))

    assert told(root) == ([f"{name}:1:1: {LINK}"], ["stories/visits/pear-wall.md"])
    assert "SECRET" not in repr(load(root))


def test_a_link_in_the_place_of_the_folder_of_a_kind_is_not_followed(folder):
    root = folder({"stories/tags.yml": TAGS, "secret/a.md": SECRET})
    (root / "stories/visits").symlink_to(root / "secret")
    library = load(root)

    assert [str(problem) for problem in library.problems] == [f"stories/visits:1:1: {LINK}"]
    assert "SECRET" not in repr(library)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("stories", "secret"),
        ("stories/tags.yml", "secret/tags.yml"),
        ("docs", "secret"),
        ("docs/crops", "secret"),
        ("docs/a.md", "secret/visits/a.md"),
        ("docs/a.png", "secret/visits/a.md"),
    ],
)
def test_no_link_is_followed_whatever_it_stands_for(folder, name, target):
    secrets = {"secret/tags.yml": TAGS.replace("Fruit", "SECRET"), "secret/visits/a.md": SECRET}
    good = {"stories/tags.yml": TAGS, "stories/visits/a.md": VISIT, "docs/index.md": "Text."}
    beside = {path: text for path, text in good.items() if not f"{path}/".startswith(f"{name}/")}
    root = folder({**secrets, **beside})
    (root / name).symlink_to(root / target)

    assert [str(problem) for problem in load(root).problems] == [f"{name}:1:1: {LINK}"]
    assert "SECRET" not in repr(load(root))


def fifo(path):
    os.mkfifo(path)


def bound(path):
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(path.parent)  # a socket's address has little room
        server.bind(path.name)


@pytest.mark.parametrize("make", [fifo, bound])
@pytest.mark.parametrize("name", ["x.md", "x.png", "x", "x.html"])
def test_a_pipe_or_socket_is_named_and_not_opened(garden, monkeypatch, make, name):
    root = garden()
    monkeypatch.chdir(root)
    make(root / "stories/visits" / name)

    assert told(root) == ([f"{name}:1:1: {SPECIAL}"], ["stories/visits/pear-wall.md"])


@pytest.mark.parametrize("name", ["stories/tags.yml", "docs/x.md", "docs/x.png"])
def test_a_pipe_is_not_waited_for_wherever_it_lies(folder, name):
    root = folder({"stories/tags.yml": TAGS, "docs/index.md": "x"})
    (root / name).unlink(missing_ok=True)
    os.mkfifo(root / name)

    assert [str(problem) for problem in load(root).problems] == [f"{name}:1:1: {SPECIAL}"]


def test_a_file_of_two_names_is_a_file(garden):
    root = garden()
    (root / "other.txt").write_text(VISIT)
    os.link(root / "other.txt", root / "stories/visits/linked.md")

    assert told(root) == ([], ["stories/visits/linked.md", "stories/visits/pear-wall.md"])


@pytest.mark.parametrize(
    ("lay", "problem"),
    [
        (lambda root: None, "stories:1:1: the folder is not there; make it; the README says how"),
        (lambda root: (root / "stories").write_text("x"), "stories:1:1: this is not a folder; make it one; the README says how"),
        (lambda root: (root / "stories").mkdir(), "stories/tags.yml:1:1: the vocabulary is not there; add it; the README says what it holds"),
    ],
    ids=["nothing", "a file", "empty"],
)  # fmt: skip
def test_without_a_folder_of_stories_one_thing_is_told(tmp_path, lay, problem):
    lay(tmp_path)

    assert [str(each) for each in load(tmp_path).problems] == [problem]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "x"), "you may not read it; give yourself the right to read it"),
        (FileNotFoundError(2, "x"), "it went away while it was being read; run the command again"),
        (OSError(5, "Input/output error"), "it cannot be read (Input/output error); see whether another program opens it, then run the command again"),
    ],
    ids=["forbidden", "gone", "broken disk"],
)  # fmt: skip
def test_a_folder_that_cannot_be_listed_is_named(garden, monkeypatch, error, words):
    root, real = garden("south/a.md"), os.scandir

    def scandir(path):
        return {"south": refuse}.get(Path(path).name, real)(path)

    def refuse(path):
        raise error

    monkeypatch.setattr(os, "scandir", scandir)

    assert told(root) == ([f"south:1:1: {words}"], ["stories/visits/pear-wall.md"])


def test_a_folder_of_stories_that_may_not_be_looked_at_is_named(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    root = folder({"stories/tags.yml": TAGS})
    monkeypatch.setattr(os, "lstat", refuse)

    assert [str(problem) for problem in load(root).problems] == [
        "stories:1:1: you may not read it; give yourself the right to read it"
    ]


def test_hand_written_pages_may_be_called_anything_and_hidden_ones_are_not_read(folder):
    names = ["README.md", "A b.md", "x.html", ".hidden.md", ".hidden/a.md", "a/.b/c.md", "a/b.md"]
    found = []

    assert pages(folder({f"docs/{n}": "" for n in names}), "docs", found) == [
        "docs/A b.md", "docs/README.md", "docs/a/b.md"
    ]  # fmt: skip
    assert found == []


def test_a_hand_written_page_whose_name_is_no_text_is_told_and_not_read(folder):
    found = []

    assert pages(folder({os.fsdecode(b"docs/caf\xe9.md"): ""}), "docs", found) == []
    assert [str(problem) for problem in found] == [f"docs/caf\\udce9.md:1:1: {NOT_UTF_8}"]


def test_every_problem_is_told_in_one_run(garden):
    root = garden("a.html", "con.md", "South/a.md", "index.md", "b.gif", content="x")
    (root / "stories/visits/link.md").symlink_to("/etc/passwd")

    assert [problem.split(":")[0] for problem in told(root)[0]] == [
        "South", "a.html", "b.gif", "con.md", "index.md", "link.md"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["story.md.md", "story.docx.md", "story.MD.txt.md"])
def test_an_ending_that_stands_there_twice_is_no_part_of_the_name_to_type(garden, name):
    assert told(garden(name))[0][0].endswith("rename it `story.md`")
