"""The page for writers, the dictionary and the settings of editors say what is so."""

import json
import re

import pytest
import yaml

from hooks.content import draft
from hooks.content.schema import story_schema, vocabulary_schema
from hooks.content.schema.fields import each
from hooks.content.story_reader import read_story
from hooks.content.syntax.source import read_document
from hooks.faces import contribute, dictionary, editor, every, example_story, vocabulary_page
from tests.faces.hubs import HUBS, KINDS, ROOT

TEMPLATE = (ROOT / every.TEMPLATE).read_text(encoding="utf-8")


@pytest.mark.parametrize(("hub", "kind"), KINDS)
def test_the_check_finds_nothing_wrong_with_an_example_but_what_is_to_be_filled_in(hub, kind):
    path, found = f"stories/{kind.address}/{example_story.STEM}.md", []
    document = read_document(path, example_story.of(kind, HUBS[hub]).encode(), found)
    read_story(path, kind, document, HUBS[hub], found)

    values = leaves(example_story.front(kind, HUBS[hub]))

    assert {problem.rule for problem in found} == {"not-filled-in", "not-a-day"}
    assert len(found) == len(values) - 2  # the id, and a source's date that is not shown


def leaves(value):
    """Every value that stands in entries and lists."""
    inner = value.values() if isinstance(value, dict) else value
    return [value] if isinstance(value, str) else [leaf for each in inner for leaf in leaves(each)]


@pytest.mark.parametrize(("hub", "kind"), KINDS)
def test_every_line_of_an_example_is_told_to_be_a_prompt(hub, kind):
    lines = example_story.body(kind, "Ann Oak").split("\n")
    prompts = [line for line in lines if line and not line.startswith("## ")]
    known = draft.prompts(HUBS[hub])

    assert prompts
    assert [line for line in prompts if not draft.is_prompt(line, known)] == []
    assert not draft.is_prompt("**Ann Oak:** I wrote what was said.", known)


@pytest.mark.parametrize("hub", sorted({hub for hub, _ in KINDS}))
def test_the_examples_are_stories_to_show_each_with_an_id_of_its_own(hub):
    kinds = [kind for name, kind in KINDS if name == hub]
    fronts = [yaml.safe_load(example_story.of(k, HUBS[hub]).split("---\n")[1]) for k in kinds]

    assert len({front["id"] for front in fronts}) == len(kinds)
    assert not [key for front in fronts for key in front if key in ("retracted", "changes")]


@pytest.mark.parametrize("hub", HUBS)
def test_the_page_tells_every_key_its_rule_and_an_example(hub):
    page = contribute.page(TEMPLATE, HUBS[hub])

    for _, field in each(story_schema.fields(HUBS[hub])):
        assert f"- **`{field.name}`** (" in page
        assert f"`{field.example}`" in page
    assert "at most 120 characters" in page
    assert "$" not in page


def test_a_hub_with_other_facets_has_another_page():
    page = contribute.page(TEMPLATE, HUBS["boats"])

    assert "`rivers`" in page
    assert "Keep it Local" not in page
    assert "stories/logs/my-story.md" in page


def test_the_page_of_the_vocabulary_tells_every_key_its_rule_and_an_example():
    page = vocabulary_page.text()

    for _, field in each(vocabulary_schema.FIELDS):
        assert f"- **`{field.name}`** (" in page
        assert f"`{field.example}`" in page
    assert re.findall("## (.*)", page) == [
        "In the whole file",
        "Inside `kinds`",
        "Inside `merged`, inside `kinds`",
        "Inside `facets`",
        "Inside `data`, inside `facets`",
        "Inside `tags`, inside `facets`",
        "Inside `merged`, inside `tags`",
        "Inside `pairs`",
        "Inside `gaps`",
    ]


@pytest.mark.parametrize("hub", HUBS)
def test_the_dictionary_has_a_column_for_every_field(hub):
    tables = {
        table["name"]: [column["name"] for column in table["schema"]["fields"]]
        for table in json.loads(dictionary.written(HUBS[hub]))["resources"]
    }

    assert tables["stories"][:5] == ["title", "summary", "date", "updated", "id"]
    assert {"kind", "address", "image_alt"} <= set(tables["stories"])
    assert {"owner", "review_by", "consent_kind", "retracted_reason"} & set(
        tables["stories"]
    ) == set()
    assert "personal_data" not in tables
    assert tables["sources"] == ["story", "title", "publisher", "url", "found_at", "date"]
    assert tables["story_tags"] == ["story", "facet", "tag"]
    assert all(len(set(columns)) == len(columns) for columns in tables.values())


@pytest.mark.own
def test_every_column_has_a_type_and_a_meaning():
    tables = json.loads(dictionary.written(HUBS["ours"]))["resources"]
    columns = [column for table in tables for column in table["schema"]["fields"]]
    types = {"string", "date", "number", "integer", "boolean"}

    assert len(columns) > 40
    assert [c for c in columns if c["type"] not in types or not c["description"]] == []


def test_an_editor_finds_the_schema_and_the_problems():
    files = dict(editor.files(HUBS["ours"]))
    settings = json.loads(files[".vscode/settings.json"])
    task = json.loads(files[".vscode/tasks.json"])["tasks"][0]

    assert settings["yaml.schemas"] == {".schema/tags.json": "stories/tags.yml"}
    assert ".schema/tags.json" in files
    line = "stories/case-studies/a.md:5:9: `themes` has no tag `x`; choose one"
    match = re.fullmatch(task["problemMatcher"]["pattern"]["regexp"], line)

    assert match.groups()[:3] == ("stories/case-studies/a.md", "5", "9")
