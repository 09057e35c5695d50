"""Whether an answer to a question of `new` can stand in a story, by the rules of the check."""

from collections.abc import Iterator

from hooks.content import draft, schema
from hooks.content.draft import Answer
from hooks.content.source import read_document
from hooks.content.story_reader import read_story
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.content.yaml_events import SourceError
from hooks.problems import Problem

NAME = "a-story.md"
MISSING = ("missing-key", "missing-consent")  # of a story; other questions ask for them


def problems(text: str, path: str, kind: Kind, vocabulary: Vocabulary) -> list[Problem]:
    """Everything that is wrong with the text of a new story."""
    found: list[Problem] = []
    try:
        read_story(path, kind, read_document(path, text.encode(), found), vocabulary, found)
    except SourceError as error:
        found.append(error.problem)
    return sorted(set(found))


def objections(key: str, answer: Answer, kind: Kind, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with one key's answer, in the words of the check."""
    text = draft.text(kind, {key: answer}, list(schema.keys(vocabulary)))
    last = 1 + len(draft.lines(key, answer))
    for problem in problems(text, NAME, kind, vocabulary):
        others = problem.rule in MISSING and (problem.line, problem.column) == (2, 1)
        if 1 < problem.line <= last and not others:
            yield f"{problem.message}; {problem.fix}"
