"""What GitHub tells a workflow: an issue that somebody sent, or a check that has ended.

Only what is used is read, and only in the form that it should have. Else EventError.
https://docs.github.com/en/webhooks/webhook-events-and-payloads
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from hooks.content.text.forms import day

LONGEST = 70_000  # characters of an issue's body; GitHub takes 65,536
SHA = re.compile(r"[0-9a-f]{40}")


class EventError(Exception):
    """The event is not what it should be; the message is for a person."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: who sent what, and on which day. `base` is the branch that stories go to."""

    number: int
    author: str
    body: str
    day: str
    labels: tuple[str, ...]
    base: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the check on a pull request: of which commit of which repository, and its page."""

    commit: str
    fork: int
    repository: int
    address: str


def loaded(data: bytes) -> dict[str, Any]:
    try:
        event = json.loads(data)
    except ValueError as error:
        raise EventError("the event is not JSON") from error
    if not isinstance(event, dict):
        raise EventError("the event is not a JSON object")
    return event


def get(event: Any, path: str, kind: type) -> Any:
    """The value at `a.b.c`, which must be of the kind."""
    for key in path.split("."):
        event = event.get(key) if isinstance(event, dict) else None
    if not isinstance(event, kind) or isinstance(event, bool):
        raise EventError(f"the event has no `{path}`, or it is not what it should be")
    return event


def issue(data: bytes) -> Issue:
    """The issue that was opened or edited."""
    event = loaded(data)
    body = event.get("issue", {}).get("body") if isinstance(event.get("issue"), dict) else None
    if not isinstance(body or "", str) or len(body or "") > LONGEST:
        raise EventError("the body of the issue is not a text, or is too long")
    made = str(get(event, "issue.created_at", str))[:10]
    if day(made) is None:
        raise EventError("the issue has no day")
    labels = get(event, "issue.labels", list)
    return Issue(
        number=get(event, "issue.number", int),
        author=get(event, "issue.user.login", str),
        body=body or "",
        day=made,
        labels=tuple(get(label, "name", str) for label in labels),
        base=get(event, "repository.default_branch", str),
    )


def run(data: bytes) -> Run:
    """The run of the check that has ended."""
    event = loaded(data)
    commit = get(event, "workflow_run.head_sha", str)
    if get(event, "workflow_run.event", str) != "pull_request" or not SHA.fullmatch(commit):
        raise EventError("the run was not of a pull request")
    return Run(
        commit=commit,
        fork=get(event, "workflow_run.head_repository.id", int),
        repository=get(event, "repository.id", int),
        address=get(event, "workflow_run.html_url", str),
    )


def pull_number(data: bytes, run: Run) -> int:
    """The number of the one open pull request whose newest commit was checked.

    `data` is GitHub's own list of pull requests. Nothing that the run left behind is asked.
    """
    try:
        pulls = json.loads(data)
    except ValueError as error:
        raise EventError("the list of pull requests is not JSON") from error
    found = [
        get(pull, "number", int)
        for pull in (pulls if isinstance(pulls, list) else [])
        if get(pull, "state", str) == "open"
        and get(pull, "head.sha", str) == run.commit
        and get(pull, "head.repo.id", int) == run.fork
        and get(pull, "base.repo.id", int) == run.repository
    ]
    if len(found) != 1:
        raise EventError("no open pull request has this commit as its newest, or several have")
    number: int = found[0]
    return number
