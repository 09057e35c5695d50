"""The schemas that editors get: real stories pass, broken ones do not, and no other way round."""

import pytest
import yaml
from jsonschema import Draft202012Validator

from hooks.content import library
from hooks.content.story_reader import read_story
from hooks.content.syntax.source import read_document
from hooks.faces import json_schema
from tests.faces.hubs import HUBS, KINDS, ROOT
from tests.make import CHAT, VISIT
from tests.make import vocabulary as gardens
from tests.site.hubs import BOATS

OURS = HUBS["ours"]
STORIES = [
    (kind, path)
    for kind in OURS.kinds
    for path in sorted((ROOT / "stories" / kind.address).rglob("*.md"))
]
WORDS = gardens()


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do (1.2, core schema): a day is text."""


Editor.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
    for sign, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front(text):
    return yaml.load(text.split("---\n")[1], Editor)


def mistakes(schema, value):
    found = Draft202012Validator(schema).iter_errors(value)
    return sorted({"/".join(map(str, error.path)) for error in found})


@pytest.mark.parametrize(("hub", "kind"), KINDS)
def test_it_is_a_schema(hub, kind):
    Draft202012Validator.check_schema(json_schema.of_kind(kind, HUBS[hub]))
    Draft202012Validator.check_schema(json_schema.of_vocabulary(HUBS[hub]))


@pytest.mark.parametrize(("kind", "path"), STORIES, ids=lambda value: getattr(value, "stem", ""))
def test_every_story_of_the_hub_passes(kind, path):
    text = path.read_text(encoding="utf-8")

    assert mistakes(json_schema.of_kind(kind, OURS), front(text)) == []


def test_the_vocabulary_of_the_hub_passes():
    text = (ROOT / "stories" / library.VOCABULARY).read_text(encoding="utf-8")

    assert mistakes(json_schema.of_vocabulary(OURS), yaml.load(text, Editor)) == []


def both(kind, text):
    """Where the schema finds mistakes, and whether the hub's own check finds any."""
    found = []
    document = read_document("stories/a.md", text.encode(), found)
    read_story("stories/a.md", WORDS.kind(kind), document, WORDS, found)
    schema = json_schema.of_kind(WORDS.kind(kind), WORDS)
    return mistakes(schema, front(text)), bool(found)


@pytest.mark.parametrize(("kind", "text"), [("visit", VISIT), ("chat", CHAT)])
def test_a_good_story_passes_both(kind, text):
    assert both(kind, text) == ([], False)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: Beans and how to talk of them\n", "", ""),
        ("title: Beans", "titel: Beans", ""),
        ("title: Beans", f"title: {'x' * 121}", "title"),
        ("title: Beans and how to talk of them", "title: ' '", "title"),
        ("date: 2026-02-01", "date: soon", "date"),
        ("id: bean-talk", "id: Bean Talk", "id"),
        ("id: bean-talk", "id: '2026'", "id"),
        ("crops: [beans]", "crops: [rain]", "crops"),
        ("crops: [beans]", "crops: [beans, apples, fruit]", "crops"),
        ("crops: [beans]", "crops: []", "crops"),
        ("role: Head gardener, ", "", "people"),
        ("name: Bo Elm", f"name: {'x' * 101}", "people"),
        ("consent: {state: not-needed, kind: published-source}\n", "", ""),
        ("state: not-needed", "state: asked", "consent"),
        ("state: not-needed", "state: withdrawn", "consent"),
        ("kind: published-source", "kind: spoken", "consent"),
        ("state: not-needed, kind: published-source", "state: given, kind: spoken", "consent"),
        ("date: 2020}", "date: 2020, url: http://example.org/}", "sources"),
        ("date: 2020}", "date: 2020, pages: 12}", "sources"),
        ("id: bean-talk", f"id: bean-talk\nperiod: {'x' * 81}", "period"),
        ("id: bean-talk", "id: bean-talk\nimage: {file: a.jpg}", "image"),
        ("id: bean-talk", "id: bean-talk\nkey_facts: [{label: a}]", "key_facts"),
    ],
)  # fmt: skip
def test_a_broken_story_fails_both(old, new, place):
    assert CHAT.count(old) == 1
    assert both("chat", CHAT.replace(old, new)) == ([place], True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("crops: [beans]", "crops: beans"),
        ("crops: [beans]", "crops: [apples, pomes]"),
        ("crops: [beans]", "crops: apple-trees"),
        ("id: bean-talk", "id: bean-talk\nperiod: 2020"),
        (
            "{state: not-needed, kind: published-source}",
            "[{state: given, kind: spoken, review_by: 2028-01-31}]",
        ),
    ],
)
def test_what_the_check_takes_the_schema_takes(old, new):
    assert both("chat", CHAT.replace(old, new)) == ([], False)


def test_a_kind_may_require_what_another_does_not():
    people = CHAT.index("people:"), CHAT.index("sources:")
    text = CHAT[: people[0]] + CHAT[people[1] :]

    assert both("chat", text)[0] == [""]
    assert mistakes(json_schema.of_kind(WORDS.kind("visit"), WORDS), front(text)) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("depth: 2.5", "depth: deep", "facets"),
        (", depth: 2.5", "", "facets"),
        ("slug: ouse", "slug: The Ouse", "facets"),
        ("body: sections", "body: verse", "kinds"),
        ("facets:", "faces:", ""),
    ],
)
def test_a_broken_vocabulary_fails(old, new, place):
    text = BOATS["stories/tags.yml"]
    schema = json_schema.of_vocabulary(HUBS["boats"])

    assert mistakes(schema, yaml.load(text, Editor)) == []
    assert place in mistakes(schema, yaml.load(text.replace(old, new), Editor))
