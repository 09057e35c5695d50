"""GitHub's issue forms: one a kind of story, one for a correction.

The rules: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
"""

from typing import Any

from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces import json_schema, questions
from hooks.faces.questions import Question
from hooks.faces.yaml_text import written
from hooks.publishing.views.words import amid

MADE = f"# {json_schema.MADE}\n"
Element = dict[str, Any]
TYPES = {"line": "input", "text": "textarea", "entries": "textarea"}
PUBLIC = "What you send is public at once, here and later on the site. Leave out what is private."
AGREEMENT = "Before you send it"
AGREED = (
    "No one in it is named or can be recognised who has not agreed, or whose words were not "
    "published before.",
    "There is no private address, telephone number, health detail or other secret in it.",
    "It is in my own words, and may be published here under the licence that the hub states.",
)
CORRECTION = (
    ("page", "input", "The address of the page", "Copy it from the top of your browser.", True),
    ("wrong", "textarea", "What is wrong?", "The sentence or figure, as it stands there.", True),
    ("right", "textarea", "What should it say?", "If you know it.", False),
    ("source", "textarea", "How is that known?", "A source that others can look at.", False),
)
WISHES = ("A correction", "The page should be taken down")


def of_story(kind: Kind, vocabulary: Vocabulary) -> str:
    """The form for a story of the kind."""
    article = "an" if kind.label[:1].lower() in "aeiou" else "a"
    told = f"Tell {article} {amid(kind.label)}"
    form = {
        "name": told,
        "description": kind.note,
        "title": f"{kind.label}: ",
        "labels": list(dict.fromkeys(["story", kind.name])),
        "body": [
            words(f"{kind.note}\n\nAnswer what you can; a star marks what is needed. {PUBLIC}"),
            *(element(question) for question in questions.of(kind, vocabulary)),
            agreement(),
        ],
    }
    return MADE + written(form)


def words(text: str) -> Element:
    return {"type": "markdown", "attributes": {"value": text}}


def element(question: Question) -> Element:
    """The form's element for a question."""
    attributes: dict[str, Any] = {"label": question.label, "description": question.help}
    if question.options:
        attributes["multiple"] = question.form == "choices"
        attributes["options"] = [option.help for option in question.options]
    elif question.example:
        attributes["placeholder"] = question.example
    return {
        "type": TYPES.get(question.form, "dropdown"),
        "id": question.id,
        "attributes": attributes,
        "validations": {"required": question.required},
    }


def agreement() -> Element:
    """What everybody who sends a story has to say yes to."""
    options = [{"label": label, "required": True} for label in AGREED]
    attributes = {"label": AGREEMENT, "options": options}
    return {"type": "checkboxes", "id": "agreed", "attributes": attributes}


def of_correction() -> str:
    """The form that asks for a correction, or for a page to be taken down."""
    asked = [
        {
            "type": type_,
            "id": id_,
            "attributes": {"label": label, "description": about},
            "validations": {"required": required},
        }
        for id_, type_, label, about, required in CORRECTION
    ]
    wish = {
        "type": "dropdown",
        "id": "wish",
        "attributes": {"label": "What do you ask for?", "options": list(WISHES)},
        "validations": {"required": True},
    }
    form = {
        "name": "Ask for a correction",
        "description": "Something on the site is wrong, or should not be there.",
        "title": "Correction: ",
        "labels": ["correction"],
        "body": [words(PUBLIC), wish, *asked],
    }
    return MADE + written(form)


def chooser() -> str:
    """The page on which people choose a form; a blank issue stays possible."""
    return MADE + written({"blank_issues_enabled": True})


def labels(vocabulary: Vocabulary) -> str:
    """The labels that the forms put on an issue: GitHub puts on only those that it has."""
    colours = {"story": "0e8a16", "correction": "d93f0b"}
    every = [
        {"name": "story", "color": colours["story"], "description": "Somebody tells a story"},
        *(
            {"name": kind.name, "color": "c5def5", "description": kind.label}
            for kind in vocabulary.kinds
            if kind.name != "story"
        ),
        {
            "name": "correction",
            "color": colours["correction"],
            "description": "Something on the site is wrong",
        },
    ]
    return MADE + written({"labels": every})
