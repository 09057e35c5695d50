"""What a new story needs: from options where they are given, else from questions."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import ModuleType

from hooks import objections
from hooks.content import consent
from hooks.content.draft import DOTS, Answer
from hooks.content.draft_check import left_open
from hooks.content.schema import people_fields, story_schema
from hooks.content.schema.fields import field_named
from hooks.content.tagging.run_together import same
from hooks.content.text import forms
from hooks.content.vocabulary import Facet, Kind, Vocabulary
from hooks.objections import PERSON, SOURCE

SHORT_NAME = "Its short name, in small letters from a to z, digits and hyphens; it stays for good"
REVIEW_AFTER = dt.timedelta(days=730)


@dataclass
class Interview:
    """Collects the answers. `ask` is the module that asks, or None where nobody can be asked.

    `missing` are the options to give in that case; `skipped` the keys whose questions somebody
    left, in whose places dots stand.
    """

    vocabulary: Vocabulary
    given: Mapping[str, Answer]
    today: dt.date
    ask: ModuleType | None
    missing: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)

    def kind(self, name: str) -> Kind | None:
        """The kind of story."""
        names = {kind.name: kind.label for kind in self.vocabulary.kinds}
        if not name and self.ask:
            name = self.ask.one_of("What kind of story is it?", names)
        if name not in names:
            self.missing.append(f"--kind {'|'.join(names)}")
        return next((kind for kind in self.vocabulary.kinds if kind.name == name), None)

    def run(self, kind: Kind) -> dict[str, Answer]:
        """Every answer that a story of the kind needs."""
        self.text(kind, "title", "What is it called?", "--title TEXT")
        self.text(kind, "summary", "What happened, in a sentence or two?", "--summary TEXT")
        self.answers["date"] = self.given.get("date") or self.today.isoformat()
        self.id(kind)
        for facet in self.vocabulary.facets:
            self.tags(kind, facet)
        if "people" in kind.required or self.given.get("people"):
            self.people(kind)
        if "period" in kind.required:
            self.text(kind, "period", "When did it happen?", "--period TEXT")
        self.rows(kind, "sources", "A source", SOURCE, '--source "TITLE | PUBLISHER | DATE | URL"')
        return self.answers

    def id(self, kind: Kind) -> None:
        """Made from the title; asked for where none can be, as in Arabic or Greek."""
        title = str(self.answers.get("title", ""))
        made = self.given.get("id") or forms.name_of(title)
        if made:
            self.answers["id"] = made
        elif title:
            self.text(kind, "id", SHORT_NAME, "--id SHORT-NAME, in letters from a to z")

    def text(self, kind: Kind, key: str, question: str, option: str) -> None:
        """One line of text."""
        answer = self.given.get(key)
        if not answer and self.ask:
            answer = self.ask.text(question, objections.to_text(key, kind, self.vocabulary))
        self.keep(kind, key, answer, option)

    def tags(self, kind: Kind, facet: Facet) -> None:
        """The tags of one facet, by their slugs."""
        required = facet.required or facet.field in kind.required
        words = self.given.get(facet.field)
        if not words and required and self.ask:
            known = {tag.slug: tag.label for tag in facet.tags}
            shaped = partial(tags_of, facet=facet)
            object_to = objections.to_answer(facet.field, kind, self.vocabulary, shaped)
            words = self.ask.words(f"{facet.plural}: {facet.note}", known, object_to)
        if words or required:
            slugs = [slug for word in words or () for slug in tags_of(str(word), facet)]
            unique = tuple(dict.fromkeys(slugs))
            self.keep(kind, facet.field, unique, f"--tag {facet.field}=WORD,WORD")

    def people(self, kind: Kind) -> None:
        """Who is in it, and that they agreed."""
        self.rows(kind, "people", "Somebody who speaks", PERSON, '--person "NAME | ROLE"')
        answer = self.given.get("consent")
        review = {"review_by": (self.today + REVIEW_AFTER).isoformat()}
        if not answer and "people" in self.skipped:
            self.skipped.append("consent")
            self.answers["consent"] = {"state": DOTS, "kind": DOTS, **review}
            return
        if not answer and self.ask:
            answer = self.ask.one_of("How did they agree to be in it?", consent.KINDS)
        if not answer:
            self.missing.append(f"--consent {'|'.join(consent.KINDS)}")
            return
        published = answer == people_fields.PUBLISHED
        state, when = ("not-needed", {}) if published else ("given", review)
        self.answers["consent"] = {"state": state, "kind": str(answer), **when}

    def rows(self, kind: Kind, key: str, question: str, parts: Sequence[str], option: str) -> None:
        """A list of things that have parts; one is asked for, more may be written in the file."""
        rows = self.given.get(key) or ()
        if not rows and self.ask:
            inner = field_named(story_schema.fields(self.vocabulary), key).fields
            words = {field.name: field.help for field in inner}
            wrong = [objections.to_part(key, part, kind, self.vocabulary) for part in parts]
            asked = [words[part] for part in parts]
            answers = self.ask.lines(question, list(zip(asked, wrong, strict=True)))
            rows = [dict(zip(parts, answers, strict=True))] if answers else []
        self.keep(kind, key, rows, option)

    def keep(self, kind: Kind, key: str, answer: Answer | None, option: str) -> None:
        """Keeps the answer. Without one, whoever was asked skipped it and can write it later."""
        if answer:
            self.answers[key] = answer
        elif self.ask:
            self.skipped.append(key)
            self.answers[key] = left_open(key, kind, self.vocabulary)
        else:
            self.missing.append(option)


def tags_of(word: str, facet: Facet) -> list[str]:
    """The slug that the word is another name of, or the word itself; nothing for no word."""
    return [same(word, facet) or word] if word else []
