"""Whether an answer to a question of `new` can stand in a story, by the rules of the check.

Also what stands in a file for a question that was skipped.
"""

from collections.abc import Iterator

from hooks.content import draft
from hooks.content.draft import DOTS, Answer
from hooks.content.schema import story_schema
from hooks.content.schema.fields import field_named
from hooks.content.story_reader import read_story
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import read_document
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.problems import Problem, cut
from hooks.rules import named

NAME = "a-story.md"
MISSING = ("missing-key", "missing-consent")  # of a story; other questions ask for them
OPEN = named("not-filled-in")  # what the check says of dots
LONGEST = 79  # characters that a terminal shows of an objection


def problems(text: str, path: str, kind: Kind, vocabulary: Vocabulary) -> list[Problem]:
    """Everything that is wrong with the text of a new story."""
    found: list[Problem] = []
    try:
        read_story(path, kind, read_document(path, text.encode(), found), vocabulary, found)
    except SourceError as error:
        found.append(error.problem)
    return sorted(set(found))


def objections(key: str, answer: Answer, kind: Kind, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with one key's answer, each thing on one line of a terminal."""
    text = draft.text(kind, {key: answer}, list(story_schema.keys(vocabulary)))
    last = 1 + len(draft.lines(key, answer))
    for problem in problems(text, NAME, kind, vocabulary):
        others = problem.rule in MISSING and (problem.line, problem.column) == (2, 1)
        if 1 < problem.line <= last and not others:
            yield cut(problem.asked or problem.told, LONGEST)


def left_open(key: str, kind: Kind, vocabulary: Vocabulary) -> Answer:
    """Dots in each place of the key that has to be filled in."""
    field = field_named(story_schema.fields(vocabulary, kind), key)
    if field.kind == "tags":
        return [DOTS]
    if field.kind != "entries":
        return DOTS
    entry = {inner.name: DOTS for inner in field.fields if inner.required}
    return entry if field.at_most == 1 else [entry]
