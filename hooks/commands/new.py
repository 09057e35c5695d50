"""`python -m hooks new`: asks what a story needs, and writes a file to go on with."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from hooks import clock, in_place
from hooks.content import draft, draft_check, library
from hooks.content.draft import Answer
from hooks.content.schema import story_schema
from hooks.content.story_reader import stem_fault
from hooks.content.text.forms import name_of
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.new_story import Interview
from hooks.objections import PERSON, SOURCE
from hooks.problems import nearest, report, visible

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
PLAIN = ("title", "summary", "date", "id", "period", "consent")
OPTIONS = (
    ("--kind", "the kind of story"),
    ("--title", "its title"),
    ("--summary", "what happened, in a sentence or two"),
    ("--date", "the day it is published here; today if it is not given"),
    ("--id", "its permanent name; made from the title if it is not given"),
    ("--name", "the file's name without `.md`; made from the title if it is not given"),
    ("--period", "when it happened"),
    ("--consent", "how the people in it agreed"),
)
LISTS = (
    ("--tag", "FIELD=WORD,WORD", "tags of one facet, by its key"),
    ("--person", "NAME | ROLE | ORGANISATION", "somebody who speaks"),
    ("--source", "TITLE | PUBLISHER | DATE | URL", "where it comes from"),
)


def add(commands: "Commands") -> None:
    """Adds the subcommand."""
    parser = commands.add_parser("new", help="begin a story: asks, and writes a file to go on with")
    for name, help_ in OPTIONS:
        parser.add_argument(name, default="", help=help_)
    for name, form, help_ in LISTS:
        parser.add_argument(name, action="append", default=[], metavar=form, help=help_)
    parser.add_argument("--hub", type=Path, default=Path(), metavar="FOLDER", help="the hub")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the file and says what to do next. 0: written; 1: not; 2: wrong use."""
    found = library.load(options.hub)
    if not found.vocabulary.kinds:
        print(report(found.problems))
        return 1
    try:
        interview = interviewed(options, found.vocabulary)
        kind = interview.kind(options.kind)
        answers = interview.run(kind) if kind else {}
    except WrongUseError as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        print("Stopped. Nothing was written.")
        return 1
    if kind is None or interview.missing:
        return refuse("\n  ".join(["Here nobody can be asked. Also give:", *interview.missing]))
    told = (*found.stories, *found.drafts)
    if not options.id:
        answers["id"] = free(str(answers["id"]), {story.id for story in told})
    stems = {story.stem for story in told if story.kind == kind.name}
    name = options.name or free(name_of(str(answers["title"])) or str(answers["id"]), stems)
    if wrong := stem_fault(name):
        return refuse(f"Nothing was written: {wrong.message}; --name a-short-name")
    return write(options.hub, f"stories/{kind.address}/{name}.md", kind, interview)


def interviewed(options: argparse.Namespace, vocabulary: Vocabulary) -> Interview:
    """Asks for what the options do not give. Raises WrongUseError."""
    return Interview(vocabulary, given(options, vocabulary), clock.today(), asker())


class WrongUseError(Exception):
    """An option that means nothing; says so."""


def refuse(said: str) -> int:
    print("\n".join(map(visible, said.split("\n"))), file=sys.stderr)
    return 2


def asker() -> ModuleType | None:
    """The module that asks; None where no person sits at a terminal. Nothing else needs it."""
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return import_module("hooks.asking") if at_terminal else None


def given(options: argparse.Namespace, vocabulary: Vocabulary) -> dict[str, Answer]:
    """The answers that are given as options. Raises WrongUseError."""
    answers: dict[str, Answer] = {name: getattr(options, name) for name in PLAIN}
    answers["people"] = [dict(zip(PERSON, parts(row), strict=False)) for row in options.person]
    answers["sources"] = [dict(zip(SOURCE, parts(row), strict=False)) for row in options.source]
    fields = [facet.field for facet in vocabulary.facets]
    for tag in options.tag:
        field, _, words = tag.partition("=")
        if field not in fields:
            near = nearest(field, fields)
            hint = f"did you mean `{near}`?" if near else f"use one of: {', '.join(fields)}"
            raise WrongUseError(f"--tag: no facet has the key `{field}`; {hint}")
        answers[field] = [word.strip() for word in words.split(",") if word.strip()]
    return answers


def parts(row: str) -> list[str]:
    return [part.strip() for part in row.split("|")]


def free(name: str, taken: set[str]) -> str:
    """The name, or the first with a number behind it that is not taken."""
    numbers = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *numbers) if each not in taken)


def write(root: Path, path: str, kind: Kind, told: Interview) -> int:
    """Writes the file, unless something is wrong with it or one is there."""
    text = draft.text(kind, told.answers, list(story_schema.keys(told.vocabulary)))
    found = draft_check.problems(text, path, kind, told.vocabulary)
    if found := [each for each in found if not (told.skipped and each.rule == draft_check.OPEN)]:
        said = "\n".join(f"  {problem.message}; {problem.fix}" for problem in found)
        return refuse(f"Nothing was written, as something is wrong:\n{said}")
    target = root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        return refuse(f"{Path(path).parent.as_posix()} is a file. Take it out, or rename it.")
    try:
        in_place.begin(target, text.encode())
    except FileExistsError:
        return refuse(f"{path} is there already. Nothing was written; choose another --name.")
    except OSError:
        print(text)  # or all answers would be lost
        raise
    print(f"{path} is there. Open it and write where it says so; then run: make check")
    if told.skipped:
        print(f"Fill in the dots at: {', '.join(told.skipped)}. Until then no site is built.")
    print("It is not published until each prompt in it is replaced.")
    return 0
