"""The issue forms obey GitHub's rules for them, whatever the hub.

https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
"""

import re
from dataclasses import replace

import pytest
import yaml

from hooks.faces import issue_forms, questions
from tests.faces.hubs import HUBS, KINDS

TOP = {"name", "description", "title", "labels", "body"}
ATTRIBUTES = {  # of each type of element: what it must have, and what it may have
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
    "checkboxes": ({"label", "options"}, {"description"}),
}
FORMS = {f"{hub}: {kind.name}": issue_forms.of_story(kind, HUBS[hub]) for hub, kind in KINDS}
FORMS["correction"] = issue_forms.of_correction()
each = pytest.mark.parametrize("form", [yaml.safe_load(text) for text in FORMS.values()], ids=FORMS)


@each
def test_a_form_has_the_keys_it_needs_and_no_other(form):
    assert set(form) == TOP
    assert all(form[key] for key in TOP)
    assert all(isinstance(form[key], str) for key in ("name", "description", "title"))


@each
def test_an_element_has_the_keys_of_its_type(form):
    for element in form["body"]:
        must, may = ATTRIBUTES[element["type"]]

        assert set(element) <= {"type", "id", "attributes", "validations"}
        assert must <= set(element["attributes"]) <= must | may
        assert ("id" in element) is (element["type"] != "markdown")
        assert set(element.get("validations", {})) <= {"required"}


@each
def test_names_are_in_form_and_unique(form):
    asked = [element for element in form["body"] if element["type"] != "markdown"]
    ids = [element["id"] for element in asked]
    labels = [element["attributes"]["label"] for element in asked]

    assert len(asked) > 3
    assert [name for name in ids if not re.fullmatch(r"[A-Za-z0-9_-]+", name)] == []
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)


@each
def test_options_are_texts_unique_and_none_is_called_none(form):
    lists = [e["attributes"]["options"] for e in form["body"] if e["type"] == "dropdown"]

    for options in lists:
        assert all(isinstance(option, str) and option for option in options)
        assert len({option.casefold() for option in options}) == len(options)
        assert "none" not in {option.casefold() for option in options}


@each
def test_all_that_has_to_be_agreed_to_is_required(form):
    boxes = [e for e in form["body"] if e["type"] == "checkboxes"]
    agreed = [option["required"] for box in boxes for option in box["attributes"]["options"]]

    assert all(agreed)
    assert len(agreed) == (0 if form["labels"] == ["correction"] else 3)


def test_every_field_that_a_story_needs_is_asked_for_or_filled_in():
    hub = HUBS["ours"]
    keys = {question.key.split(".")[0] for question in questions.of(hub.kinds[1], hub)}

    assert {"title", "summary", "sources", "people", "consent"} <= keys
    assert {facet.field for facet in hub.facets} <= keys


def test_consent_is_required_only_where_people_are():
    hub = HUBS["ours"]
    needed = [
        {question.id for question in questions.of(kind, hub) if question.required}
        for kind in hub.kinds
    ]

    assert "consent-state" not in needed[0]
    assert {"people", "consent-state", "consent-kind"} <= needed[1]
    assert "consent-review_by" not in needed[1]


def test_two_questions_with_one_name_are_told_apart():
    hub = HUBS["gardens"]
    same = questions.Question(id="a", label="Title", form="line", help="…", required=True)
    made = list(questions.apart([same, same, same]))

    assert [(question.id, question.label) for question in made] == [
        ("a", "Title"),
        ("a-2", "Title (2)"),
        ("a-3", "Title (3)"),
    ]
    assert len(questions.of(hub.kinds[0], hub)) > 8


def test_a_kind_may_be_called_story_and_no_label_is_there_twice():
    kind = replace(HUBS["ours"].kinds[0], name="story")
    words = replace(HUBS["ours"], kinds=(kind,))
    names = [label["name"] for label in yaml.safe_load(issue_forms.labels(words))["labels"]]

    assert names == ["story", "correction"]
    assert yaml.safe_load(issue_forms.of_story(kind, words))["labels"] == ["story"]


@pytest.mark.own
def test_the_chooser_and_the_labels_are_in_form():
    labels = yaml.safe_load(issue_forms.labels(HUBS["ours"]))["labels"]
    used = {label for text in FORMS.values() for label in yaml.safe_load(text)["labels"]}
    ours = {"story", "case-study", "interview", "correction"}

    assert yaml.safe_load(issue_forms.chooser()) == {"blank_issues_enabled": True}
    assert {label["name"] for label in labels} == ours <= used
    assert [a for a in labels if not re.fullmatch(r"[0-9a-f]{6}", a["color"])] == []
