"""Open data of a small hub, as it is published."""

import csv
import json

import pytest

from hooks.publishing.views.words import size
from tests.conftest import CONFIG
from tests.content.pictures import saved
from tests.site.hubs import BOATS, GARDENS, NEXT_YEAR, PEAR, TAGS, visit
from tests.site.test_empty import EMPTY

LICENSED = CONFIG + "extra: {hub: {licence: https://creativecommons.org/licenses/by/4.0/}}\n"
OWNED = visit("owned", "2026-03-03", owner="Head of secrets", review_by="2027-01-01")
GONE = visit("gone", "2026-03-02", retracted='{date: 2026-04-01, reason: "It was wrong."}')
LATER = visit("later", f"{NEXT_YEAR}-01-01")


def lines(site, name):
    return site.read(f"data/{name}").removeprefix("\ufeff").splitlines()


def rows(site, name):
    return list(csv.DictReader(lines(site, f"{name}.csv")))


@pytest.mark.parametrize("base", [GARDENS, BOATS], ids=["gardens", "boats"])
def test_the_dictionary_names_every_table_and_its_columns(build, base):
    site = build({"mkdocs.yml": LICENSED}, base=base)
    dictionary = json.loads(site.read("data/dictionary.json"))
    tables = {
        table["path"]: [c["name"] for c in table["schema"]["fields"]]
        for table in dictionary["resources"]
    }
    first = {name: next(csv.reader(lines(site, name))) for name in tables}

    assert first == tables
    assert set(tables) == {
        name.removeprefix("data/") for name in site.files() if name.endswith(".csv")
    }
    assert dictionary["licenses"] == [{"path": "https://creativecommons.org/licenses/by/4.0/"}]


def test_a_story_is_a_row_with_its_tags_and_an_entry(build):
    site = build()
    pear = next(row for row in rows(site, "stories") if row["id"] == "pear-wall")
    entry = json.loads(site.read("data/stories.json"))["stories"][0]

    assert (pear["address"], pear["crops"], pear["counties"]) == (
        "visits/pear-wall/",
        "apples",
        "kent",
    )
    assert entry["sources"][0]["publisher"] == "Garden Press"
    assert entry["markdown"] == "visits/pear-wall/index.md"


def test_a_tag_is_a_row_that_a_story_leads_to_and_the_document_has_it_too(build):
    site = build()
    tags, found = rows(site, "tags"), json.loads(site.read("data/stories.json"))["tags"]
    keys = json.loads(site.read("data/dictionary.json"))["resources"]
    schema = next(table["schema"] for table in keys if table["name"] == "story_tags")
    known = {(tag["facet"], tag["slug"]) for tag in tags}
    pages = [f"{tag['address']}index.html" for tag in tags]

    assert [tag["address"] for tag in tags] == [tag["address"] for tag in found]
    assert (tags[1]["synonyms"], found[1]["synonyms"]) == ("pomes", ["pomes"])
    assert set(pages) <= set(site.files())
    assert {(row["facet"], row["tag"]) for row in rows(site, "story_tags")} <= known
    assert schema["foreignKeys"][1]["reference"] == {
        "resource": "tags",
        "fields": ["facet", "slug"],
    }


def test_every_story_of_the_document_has_the_same_keys(build, hub):
    (hub() / "stories/visits/wall.png").write_bytes(saved())
    pear = PEAR.replace("id:", "image: {file: wall.png, alt: The wall}\nid:")
    site = build({"stories/visits/pear-wall.md": pear})
    with_one, without = json.loads(site.read("data/stories.json"))["stories"]

    assert with_one.keys() == without.keys()
    assert (with_one["image_file"], without["image_file"]) == ("visits/pear-wall/wall.png", "")
    assert "visits/pear-wall/wall.png" in site.files()


@pytest.mark.parametrize(("kind", "type_"), [("number", "number"), ("text", "string")])
def test_a_column_of_two_facets_has_a_type_that_fits_both(build, kind, type_):
    crops, counties, rest = TAGS.split("    shared:")
    first = "    data: [{name: size, kind: number, help: in metres}]\n    shared:"
    second = f"    data: [{{name: size, kind: {kind}, help: in words}}]\n    shared:"
    words = crops + first + counties + second + rest
    site = build({"stories/tags.yml": words.replace("slug: beans,", "slug: beans, size: 2.50,")})
    columns = json.loads(site.read("data/dictionary.json"))["resources"][-1]["schema"]["fields"]
    size = next(column for column in columns if column["name"] == "size")

    assert (size["type"], size["description"]) == (type_, "in metres; in words")
    assert {tag["size"] for tag in rows(site, "tags")} == {"", "2.5"}


def test_what_was_taken_back_waits_or_is_private_is_in_none_of_the_files(build):
    site = build(OWNED | GONE | LATER)
    machine = [n for n in site.files() if n.startswith("data/") or n.endswith((".md", "llms.txt"))]
    found = [
        (n, word)
        for n in machine
        for word in ("gone", "later", "secrets", "consent")
        if word in site.read(n)
    ]

    assert len(machine) > 10
    assert "visits/owned/index.md" in machine
    assert found == []


def test_a_hostile_title_is_no_formula_and_no_html(build):
    site = build(visit("bad", "2026-05-01", title="'=cmd|''/C calc''!A0 <x>'"))

    assert rows(site, "stories")[0]["title"].startswith("'=cmd|")
    assert site.read("visits/bad/index.md").startswith("# =cmd\\|'/C calc'!A0 \\<x\\>")


def test_a_story_announces_its_markdown_and_no_other_page_does(build):
    site = build()
    telling = [
        n for n in site.files() if n.endswith(".html") and 'type="text/markdown"' in site.read(n)
    ]

    assert telling == ["chats/bean-talk/index.html", "visits/pear-wall/index.html"]


def test_the_file_for_language_models_does_not_grow_with_the_stories(build, tmp_path):
    many = {p: t for n in range(30) for p, t in visit(f"v-{n}", "2024-01-01").items()}
    few = build().read("llms.txt")

    assert build(many).read("llms.txt") == few
    assert few.startswith("# Test & Hub\n\n> A small hub.\n")
    assert "- [Visits](https://hub.example/visits/): What was seen in a garden." in few


@pytest.mark.parametrize(("count", "words"), [(3, "1 kB"), (2499, "2 kB"), (3_449_000, "3.4 MB")])
def test_a_size_is_told_in_words(count, words):
    assert size(count) == words


def test_the_page_says_how_large_each_file_is(build):
    site = build()
    page = site.read("data/")
    files = [n for n in site.files() if n.startswith("data/") and not n.endswith(".html")]
    told = {
        name: f'{name.removeprefix("data/")}</a> <span class="hub-count">'
        f"{size((site.folder / name).stat().st_size)}</span>"
        for name in files
    }

    assert len(told) == 9
    assert [name for name, words in told.items() if words not in page] == []


def test_the_version_is_the_day_of_the_newest_change_or_withdrawal(build):
    site = build(GONE)

    for name in ("stories", "dictionary"):
        assert json.loads(site.read(f"data/{name}.json"))["version"] == "2026-04-01"


def test_an_empty_hub_has_no_version(build):
    site = build(base=EMPTY)

    assert json.loads(site.read("data/stories.json"))["version"] == ""
    assert "version" not in json.loads(site.read("data/dictionary.json"))
    assert "Version: " not in site.read("data/")
    assert '"version"' not in site.read("data/")


def test_the_page_says_what_there_is_and_under_which_licence(build):
    html = build({"mkdocs.yml": LICENSED}).read("data/")

    assert "2 stories and 5 tags. Version: 2026-03-09" in html
    assert 'rel="license nofollow noopener"' in html
    assert '"@type": "Dataset"' in html
