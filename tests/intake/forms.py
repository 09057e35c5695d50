"""What GitHub does with a form that somebody filled in: the body of the issue, and the event."""

import json

import yaml

from hooks.faces import issue_forms


def filled(form, answers):
    """The body of the issue, as GitHub writes it; a question without an answer has none."""
    parts = [
        f"### {element['attributes']['label']}\n\n{shown(element, answers.get(element.get('id')))}"
        for element in yaml.safe_load(form)["body"]
        if element["type"] != "markdown"
    ]
    return "\n\n".join(parts)


def shown(element, answer):
    if element["type"] == "checkboxes":
        return "\n".join(f"- [X] {box['label']}" for box in element["attributes"]["options"])
    if isinstance(answer, list):
        return ", ".join(answer)
    return answer or "_No response_"


def event(body, labels=("story", "visit"), **changes):
    """The event in which the issue was opened, with some of what else GitHub says."""
    issue = {
        "url": "https://api.github.com/repos/garden/hub/issues/12",
        "id": 3201,
        "number": 12,
        "title": "Visit: Pears",
        "user": {"login": "ann-oak", "id": 77, "type": "User"},
        "labels": [{"id": 1, "name": label, "color": "c5def5"} for label in labels],
        "state": "open",
        "created_at": "2026-11-20T08:15:30Z",
        "author_association": "NONE",
        "body": body,
    } | changes
    repository = {"id": 9, "full_name": "garden/hub", "default_branch": "main"}
    return json.dumps({"action": "opened", "issue": issue, "repository": repository}).encode()


def story_form(kind, hub):
    return issue_forms.of_story(kind, hub)
