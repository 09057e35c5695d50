"""A folder becomes a library: good stories, drafts, pages and every problem."""

import pytest

from hooks.content.files import picture
from hooks.content.library import load
from hooks.content.syntax.reader import MOST_SLIPS
from tests.content.pictures import saved
from tests.make import TAGS, VISIT

VISITS = {"stories/tags.yml": TAGS, "stories/visits/pear-wall.md": VISIT}
SEEN = VISIT.replace("id:", "image: {file: gate.png, alt: The gate}\nid:")


def told(library):
    return [str(problem) for problem in library.problems]


def paths(stories):
    return [story.path for story in stories]


def test_a_good_folder_is_read_without_a_problem(folder):
    page = "---\ntitle: Fruit\n---\n\nRead [it](../visits/pear-wall.md).\n"
    library = load(folder({**VISITS, "docs/crops/fruit.md": page}))

    assert library.problems == library.drafts == ()
    assert paths(library.stories) == ["stories/visits/pear-wall.md"]
    assert [kind.name for kind in library.vocabulary.kinds] == ["visit"]
    assert [(guide.path, guide.title) for guide in library.guides] == [("crops/fruit.md", "Fruit")]
    assert [link.target for link in library.guides[0].links] == ["../visits/pear-wall.md"]


def test_stories_come_sorted_by_path_from_every_depth(folder):
    names = ["visits/b.md", "visits/2026/c.md", "visits/a.md", "visits/2026/south/d.md"]
    library = load(folder({**VISITS, **{f"stories/{name}": VISIT for name in names}}))

    assert paths(library.stories) == [
        "stories/visits/2026/c.md",
        "stories/visits/2026/south/d.md",
        "stories/visits/a.md",
        "stories/visits/b.md",
        "stories/visits/pear-wall.md",
    ]


@pytest.mark.parametrize("name", ["stories/pear.md", "stories/chats/pear.md", "stories/visit.md"])
def test_a_story_in_a_folder_of_no_kind_is_told_where_to_go(folder, name):
    library = load(folder({**VISITS, name: VISIT}))

    assert paths(library.stories) == ["stories/visits/pear-wall.md"]
    assert told(library) == [
        f"{name}:1:1: a story cannot lie here; move it to one of: stories/visits/"
    ]


def test_a_missing_vocabulary_is_told_and_nothing_else_is(folder):
    library = load(folder({"stories/visits/pear-wall.md": "no front matter"}))

    assert told(library) == [
        "stories/tags.yml:1:1: the vocabulary is not there; add it; the README says what it holds"
    ]
    assert library.stories == ()


@pytest.mark.parametrize("text", ["kinds: [", "kinds: []", "- a", "", "\ttags: x"])
def test_with_a_vocabulary_that_cannot_be_trusted_no_story_is_read(folder, text):
    library = load(folder({**VISITS, "stories/tags.yml": text}))

    assert {problem.path for problem in library.problems} == {"stories/tags.yml"}
    assert library.stories == library.drafts == library.guides == ()


def test_the_problems_of_the_vocabulary_come_sorted(folder):
    text = TAGS.replace("label: Fruit", "label: ''").replace("label: Visit", "label: ''")
    library = load(folder({**VISITS, "stories/tags.yml": text}))

    assert [problem.line for problem in library.problems] == [3, 23]


def test_a_story_with_a_problem_is_a_draft(folder):
    wrong = VISIT.replace("[apples]", "[rain]")
    library = load(folder({**VISITS, "stories/visits/rain.md": wrong}))

    assert paths(library.stories) == ["stories/visits/pear-wall.md"]
    assert paths(library.drafts) == ["stories/visits/rain.md"]


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"\xff\xfe",
        b"---\ntitle: [\n---\n",
        b"---\n---\n",
        VISIT.replace("title", "titel").encode(),
        VISIT.partition("## Arrival")[0].encode() + b"No sections.\n",
    ],
    ids=["empty", "not text", "not yaml", "no keys", "a slip", "no sections"],
)
def test_a_bad_story_does_not_hide_the_others_or_their_problems(folder, wrong):
    slip = VISIT.replace("[apples]", "[rain]")
    root = folder({**VISITS, "stories/visits/slip.md": slip})
    (root / "stories/visits/bad.md").write_bytes(wrong)
    library = load(root)

    assert paths(library.stories) == ["stories/visits/pear-wall.md"]
    assert {problem.path for problem in library.problems} == {
        "stories/visits/bad.md",
        "stories/visits/slip.md",
    }


def test_a_story_of_many_slips_does_not_hide_those_of_the_next(folder):
    many = "".join(f"key{number}: a: b\n" for number in range(MOST_SLIPS))
    slips = VISIT.replace("title: Pears", "title: Pears: old").replace("y: Old", "y: Old: warm")
    library = load(
        folder(
            {
                **VISITS,
                "stories/visits/a.md": VISIT.replace("title:", f"{many}title:"),
                "stories/visits/b.md": slips,
            }
        )
    )

    assert [p.line for p in library.problems if p.path == "stories/visits/b.md"] == [2, 3]


def test_problems_come_sorted_by_file_line_and_column(folder):
    wrong = VISIT.replace("[apples]", "[rain, snow]").replace("## Leaving", "## Leving")
    library = load(folder({**VISITS, "stories/visits/z.md": wrong, "stories/a.md": VISIT}))

    assert [(p.path, p.line, p.column) for p in library.problems] == [
        ("stories/a.md", 1, 1),
        ("stories/visits/z.md", 6, 9),
        ("stories/visits/z.md", 6, 15),
        ("stories/visits/z.md", 14, 1),
    ]


def test_a_library_without_some_problems_has_no_story_that_has_one(folder):
    library = load(folder({**VISITS, "stories/visits/rain.md": VISIT}))
    wrong = load(folder({"stories/visits/rain.md": ""})).problems

    assert paths(library.without(wrong).stories) == ["stories/visits/pear-wall.md"]


def test_a_page_that_cannot_be_read_is_no_problem_of_ours(folder):
    root = folder({**VISITS, "docs/fruit.md": "---\ntitle: ["})
    library = load(root)

    assert library.problems == ()
    assert [(guide.path, guide.title) for guide in library.guides] == [("fruit.md", "")]


def test_a_readme_is_a_page_unless_an_index_lies_beside_it(folder):
    names = [
        "README.md", "crops/README.md", "crops/index.md", "crops/fruit/README.md",
        "herbs/README.md", "herbs/about.md",
    ]  # fmt: skip
    library = load(folder({**VISITS, **{f"docs/{name}": "Text." for name in names}}))

    assert [guide.path for guide in library.guides] == [
        "README.md",
        "crops/fruit/README.md",
        "crops/index.md",
        "herbs/README.md",
        "herbs/about.md",
    ]


def test_a_hub_may_keep_its_stories_and_pages_in_other_folders(folder):
    root = folder(
        {"tales/tags.yml": TAGS, "tales/visits/pear.md": VISIT, "pages/en/index.md": "# Home"}
    )
    library = load(root, stories="tales", docs="pages/en")

    assert library.problems == ()
    assert paths(library.stories) == ["tales/visits/pear.md"]
    assert [guide.path for guide in library.guides] == ["index.md"]


def test_only_pictures_among_the_stories_are_pictures(folder):
    root = folder({**VISITS, "stories/visits/a.jpg": "x", "stories/b.svg": "x", "docs/c.png": "x"})
    (root / "stories/link.png").symlink_to(root / "docs/c.png")

    assert load(root).pictures == {"stories/visits/a.jpg"}


def test_a_good_picture_that_a_story_uses_is_no_problem(folder):
    root = folder({**VISITS, "stories/visits/a.md": SEEN, "stories/visits/gate.png": saved()})

    assert load(root).problems == ()


@pytest.mark.parametrize("data", [b"", b"<svg/>", saved("JPEG"), saved(size=(9, 9)), saved()[:99]])
def test_a_story_whose_picture_is_bad_is_a_draft_and_is_left_out(folder, data):
    root = folder({**VISITS, "stories/visits/a.md": SEEN, "stories/visits/gate.png": data})
    library = load(root)

    assert {problem.path for problem in library.problems} == {"stories/visits/gate.png"}
    assert paths(library.drafts) == ["stories/visits/a.md"]
    assert paths(library.stories) == ["stories/visits/pear-wall.md"]


def test_a_library_without_a_pictures_problems_has_no_story_that_shows_it(folder):
    root = folder({**VISITS, "stories/visits/a.md": SEEN, "stories/visits/gate.png": saved()})
    good = load(root)
    (root / "stories/visits/gate.png").write_bytes(b"x")

    assert paths(good.without(load(root).problems).stories) == ["stories/visits/pear-wall.md"]


def test_a_picture_is_looked_at_once_until_it_changes(folder, monkeypatch):
    root = folder({**VISITS, "stories/visits/a.md": SEEN, "stories/visits/gate.png": saved()})
    looked = []
    monkeypatch.setattr(picture, "check", lambda path, data: looked.append(data))
    load(root)
    load(root)
    (root / "stories/visits/gate.png").write_bytes(saved(mode="L"))
    load(root)

    assert looked == [saved(), saved(mode="L")]


def test_a_picture_that_no_story_uses_is_not_opened(folder, monkeypatch):
    monkeypatch.setattr(picture, "check", None)

    assert load(folder({**VISITS, "stories/visits/gate.png": "x"})).problems == ()


@pytest.mark.parametrize(
    "file",
    [
        "/etc/passwd", "../../secret.png", "../../../secret.png", "../../docs/secret.png",
        "..\\..\\secret.png", "stories/../../secret.png", "file:///secret.png",
        "https://evil.example/secret.png", "//evil.example/secret.png", "~/secret.png",
        "pear-wall.md", "../tags.yml", ".", "..", "", "gate.png/../../../secret.png",
    ],
)  # fmt: skip
def test_no_picture_from_elsewhere_is_opened(folder, monkeypatch, file):
    story = SEEN.replace("gate.png", f"'{file}'")
    root = folder({**VISITS, "stories/visits/a.md": story, "secret.png": saved()})
    folder({"docs/secret.png": saved()})
    monkeypatch.setattr(picture, "check", None)

    assert {problem.path for problem in load(root).problems} <= {"stories/visits/a.md"}
