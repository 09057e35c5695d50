"""The settings of the git-based editor ask for what the check asks for."""

import re

import pytest
import yaml

from hooks.content.schema import story_schema
from hooks.faces import cms
from tests.faces.hubs import HUBS

MADE = {
    name: yaml.safe_load(cms.config(hub, "garden/hub", "https://hub.example/"))
    for name, hub in HUBS.items()
}
WIDGETS = {"string", "text", "datetime", "select", "object", "list", "markdown"}


def fields(listed):
    for field in listed:
        yield field
        yield from fields(field.get("fields", []))


@pytest.mark.parametrize("hub", HUBS)
def test_there_is_a_collection_for_each_kind_with_every_key(hub):
    collections = MADE[hub]["collections"]
    folders = [f"stories/{kind.address}" for kind in HUBS[hub].kinds]

    assert [collection["folder"] for collection in collections] == folders
    for collection in collections:
        names = [field["name"] for field in collection["fields"]]
        assert names == [*story_schema.keys(HUBS[hub]), "body"]


@pytest.mark.parametrize("hub", HUBS)
def test_every_field_has_a_widget_and_sound_rules(hub):
    for collection in MADE[hub]["collections"]:
        for field in fields(collection["fields"]):
            assert field["widget"] in WIDGETS
            assert field["hint"]
            re.compile(field.get("pattern", [""])[0])


@pytest.mark.own
def test_limits_and_choices_are_those_of_the_table():
    found = {field["name"]: field for field in MADE["ours"]["collections"][1]["fields"]}
    inside = {field["name"]: field for field in found["consent"]["fields"]}

    assert found["title"]["required"] is True
    assert re.fullmatch(found["title"]["pattern"][0], "x" * 120)
    assert not re.fullmatch(found["title"]["pattern"][0], "x" * 121)
    assert (found["approaches"]["max"], found["approaches"]["multiple"]) == (2, True)
    assert [o["value"] for o in inside["state"]["options"]] == ["given", "not-needed"]
    assert found["people"]["required"] is True
    assert inside["review_by"]["required"] is False


def test_whoever_may_not_write_works_on_a_copy_and_opens_a_pull_request():
    made = MADE["gardens"]

    assert made["backend"]["open_authoring"] is True
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"]["repo"] == "garden/hub"


@pytest.mark.parametrize("name", ["garden/hub", "a/b", "Garden-1/hub.io_x"])
def test_a_repository_is_its_owner_and_name(name):
    assert cms.is_repository(name)


@pytest.mark.parametrize(
    "name", ["", "hub", "https://github.com/a/b", "a/b/c", "a /b", "a/b\n", "-a/b"]
)
def test_anything_else_is_none(name):
    assert not cms.is_repository(name)
