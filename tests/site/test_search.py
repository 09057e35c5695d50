"""The search of a whole site: what is in it, under which words, and in which files."""

import json
import zlib

import pytest

from hooks.publishing.search.build import FOLDER, FORMAT, INDEX
from tests import searching
from tests.site.hubs import PEAR, TAGS

EVERYTHING = [
    "about/", "contribute/tell/", "data/", "new/", "subscribe/", "crops/", "counties/",
    "counties/fife/", "counties/kent/", "crops/apples/", "crops/beans/", "crops/fruit/",
    "chats/bean-talk/", "visits/pear-wall/",
]  # fmt: skip
ABOUT = {
    "docs/about.md": "---\ntitle: Who & why\n---\n\nWe garden.\n\n## Our money\n\nSeeds cost.\n"
}


def postings(read, name):
    """The files of postings that a file of words names."""
    found = read.read(name)
    return found["postings"] if isinstance(found, dict) else []


@pytest.fixture
def site(build):
    return build(ABOUT)


def test_stories_tags_guidance_and_tools_are_found_and_lists_and_the_front_page_are_not(site):
    assert searching.addresses(site.folder) == EVERYTHING


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("old pears on a warm wall", "visits/pear-wall/"),  # its summary
        ("orchard", "visits/pear-wall/"),  # its title
        ("four walls", "visits/pear-wall/"),  # its key facts
        ("Ann Oak", "chats/bean-talk/"),  # who speaks
        ("pomes", "crops/apples/"),  # a tag by another name
        ("apple trees", "crops/apples/"),  # a tag by its former name
        ("north of the Forth", "counties/fife/"),  # what a tag means
        ("money seeds", "about/"),  # guidance
    ],
)
def test_a_page_is_found_by_all_that_it_says_and_is_called(site, question, first):
    assert searching.asked(site.folder, question)[0] == first


@pytest.mark.parametrize(
    "question", ["pomes", "POMES", "what are pomes", "Apple trees", "apple-trees"]
)
def test_a_question_that_a_tag_is_called_by_shows_its_page_first(build, question):
    words = "The pomes and apple trees. " * 9
    site = build({"stories/visits/pear-wall.md": PEAR.replace("The gate", words + "The gate")})

    assert searching.asked(site.folder, question)[:2] == ["crops/apples/", "visits/pear-wall/"]


@pytest.mark.parametrize(
    ("setting", "first"), [("", "about/"), ("search: {aside: true}\n", "visits/pear-wall/")]
)
def test_a_page_aside_comes_after_what_readers_look_for(build, setting, first):
    text = f"---\ntitle: Wall\n{setting}---\n\nOld pears, old pears.\n"
    site = build({"docs/about.md": text})

    assert searching.asked(site.folder, "old pears")[0] == first
    assert searching.asked(site.folder, "wall")[0] == "about/"


def test_a_former_name_of_a_tag_leads_to_its_page_and_not_to_its_stories(build):
    words = TAGS.replace("former: [apple-trees]", "former: [quinces]")
    site = build({"stories/tags.yml": words})

    assert "visits/pear-wall/" in searching.asked(site.folder, "pomes")
    assert searching.asked(site.folder, "quinces") == ["crops/apples/"]


def test_a_result_shows_the_page_as_a_card_does(site):
    read = searching.files(site.folder)
    page = searching.addresses(site.folder).index("visits/pear-wall/")

    assert read.result(page)[:5] == [
        "visits/pear-wall/", 'Pears <in> a "walled" garden & orchard', "Visit", "published here 1 March 2026", ["Kent"],
    ]  # fmt: skip
    assert read.result(searching.addresses(site.folder).index("about/"))[1] == "Who & why"


def test_a_passage_knows_the_heading_that_leads_to_it(site):
    read = searching.files(site.folder)
    row = read.result(searching.addresses(site.folder).index("about/"))

    assert read.text(row[5]) == [["", "", "We garden."], ["our-money", "Our money", "Seeds cost."]]


def test_a_story_is_under_its_tags_the_broader_ones_and_its_year(site):
    read = searching.files(site.folder)

    assert [row[:2] for row in read.index["facets"]] == [
        ["kind", "Kind"], ["crop", "Crop"], ["county", "County"], ["year", "Published"],
    ]  # fmt: skip
    assert ["fruit", "Fruit"] in [row[:2] for row in read.tags("crop")]
    assert read.tagged("crop", "fruit") == [9, 11, 13]  # apples, fruit, the story of pears
    assert [row[:2] for row in read.tags("year")] == [["2026", "2026"]]
    assert read.tagged("year", "2026") == [12, 13]


def test_no_file_can_be_taken_for_html(build):
    site = build(
        {"stories/visits/pear-wall.md": PEAR.replace("The gate", "&lt;img src=x&gt; The gate")}
    )
    packed = [zlib.decompress(path.read_bytes()) for path in (site.folder / FOLDER).iterdir()]
    texts = [data for data in packed if data.startswith((b"[", b"{"))]

    assert any(b"\\u003cimg" in text for text in texts)
    assert not any(b"<" in text for text in [*texts, (site.folder / INDEX).read_bytes()])


def test_every_file_is_asked_for_and_every_file_asked_for_is_there(site):
    read = searching.files(site.folder)
    index, size = read.index, 8
    blocks = [index["results"][at : at + size] for at in range(0, len(index["results"]), size)]
    texts = [read.result(page)[5] for page in range(index["pages"])]
    rest = [row[-1] for kind in ("words", "facets") for row in index[kind]]
    rest += [row[1] for name in list(rest) for row in postings(read, name)]
    rest += {row[2] for *_, name in index["facets"] for row in read.read(name)}
    there = {path.name for path in (site.folder / FOLDER).iterdir()}

    assert there == {f"{name}.idx" for name in [*blocks, *texts, *rest]}


def test_a_hub_with_another_search_beside_ours_is_not_built(hub, capsys):
    from mkdocs.config import load_config
    from mkdocs.exceptions import PluginError

    root = hub()
    config = root / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("plugins: []", "plugins: [search]")
    )
    loaded = load_config(str(config))

    with pytest.raises(PluginError, match=r"write `plugins: \[\]`; the hub brings its own search"):
        loaded.plugins.on_config(loaded)


def test_the_same_stories_give_the_same_files(build):
    first = {p.name: p.read_bytes() for p in (build(ABOUT).folder / FOLDER).iterdir()}
    second = {p.name: p.read_bytes() for p in (build(ABOUT).folder / FOLDER).iterdir()}

    assert first == second
    assert json.loads((build(ABOUT).folder / INDEX).read_bytes())["format"] == FORMAT
