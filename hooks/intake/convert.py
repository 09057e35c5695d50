"""An issue becomes a story or a comment that says what is missing. Pure: values in, values out."""

from collections.abc import Collection
from dataclasses import dataclass

from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces import issue_forms, questions
from hooks.intake import answers, draft
from hooks.intake.answers import Trouble
from hooks.intake.draft import Draft
from hooks.intake.events import Issue


@dataclass(frozen=True, slots=True)
class Converted:
    """The draft, if there is one, and what keeps it from being a story."""

    draft: Draft | None
    troubles: tuple[Trouble, ...]


def kind_of(issue: Issue, vocabulary: Vocabulary) -> Kind | None:
    """The kind of story that the issue tells: by its label, else by the questions in it."""
    for kind in vocabulary.kinds:
        if kind.name in issue.labels:
            return kind
    for kind in vocabulary.kinds:
        if answers.is_of_form(issue.body, questions.of(kind, vocabulary)):
            return kind
    return None


def convert(issue: Issue, vocabulary: Vocabulary, taken: Collection[str]) -> Converted | None:
    """What the issue's answers become; None if it tells no story, but asks or reports something.

    `taken` are the ids and the names of files that other stories have.
    """
    kind = kind_of(issue, vocabulary)
    if kind is None:
        return None
    asked = questions.of(kind, vocabulary)
    found, doubts = answers.read(issue.body, asked, issue_forms.AGREEMENT)
    if doubts:
        return Converted(None, doubts)
    made = draft.make(found, kind, vocabulary, issue.day, taken)
    return Converted(made, made.troubles)
