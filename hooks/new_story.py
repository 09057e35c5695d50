"""What a new story needs: from options where they are given, else from questions."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType

from hooks.content import consent, entry_fields
from hooks.content.draft import Answer
from hooks.content.draft_check import objections
from hooks.content.forms import is_slug, slugged
from hooks.content.run_together import same
from hooks.content.vocabulary import Facet, Kind, Vocabulary

SOURCE = ("title", "publisher", "date", "url")
PERSON = ("name", "role", "organisation")
MAY_BE_EMPTY = ("url", "organisation")
REVIEW_AFTER = dt.timedelta(days=730)


@dataclass
class Interview:
    """Collects the answers. `ask` is the module that asks, or None where nobody can be asked."""

    vocabulary: Vocabulary
    given: Mapping[str, Answer]
    today: dt.date
    ask: ModuleType | None
    missing: list[str] = field(default_factory=list)
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
        self.answers["id"] = self.given.get("id") or name_of(str(self.answers.get("title", "")))
        for facet in self.vocabulary.facets:
            self.tags(kind, facet)
        if "people" in kind.required or self.given.get("people"):
            self.people(kind)
        if "period" in kind.required:
            self.text(kind, "period", "When did it happen?", "--period TEXT")
        self.rows(kind, "sources", "A source", SOURCE, '--source "TITLE | PUBLISHER | DATE | URL"')
        return self.answers

    def text(self, kind: Kind, key: str, question: str, option: str) -> None:
        """One line of text."""
        answer = self.given.get(key)
        if not answer and self.ask:
            answer = self.ask.text(question, self.objection(kind, key))
        self.keep(key, answer, option)

    def tags(self, kind: Kind, facet: Facet) -> None:
        """The tags of one facet, by their slugs."""
        required = facet.required or facet.field in kind.required
        words = self.given.get(facet.field)
        if not words and required and self.ask:
            known = {tag.slug: tag.label for tag in facet.tags}
            object_to = self.objection(kind, facet.field, lambda word: tags_of(word, facet))
            words = self.ask.words(f"{facet.plural}: {facet.note}", known, object_to)
        if words or required:
            slugs = [slug for word in words or () for slug in tags_of(str(word), facet)]
            self.keep(facet.field, tuple(dict.fromkeys(slugs)), f"--tag {facet.field}=WORD,WORD")

    def people(self, kind: Kind) -> None:
        """Who is in it, and that they agreed."""
        self.rows(kind, "people", "Somebody who speaks", PERSON, '--person "NAME | ROLE"')
        answer = self.given.get("consent")
        if not answer and self.ask:
            answer = self.ask.one_of("How did they agree to be in it?", consent.KINDS)
        if not answer:
            self.missing.append(f"--consent {'|'.join(consent.KINDS)}")
            return
        published = answer == entry_fields.PUBLISHED
        review = {} if published else {"review_by": (self.today + REVIEW_AFTER).isoformat()}
        state = "not-needed" if published else "given"
        self.answers["consent"] = {"state": state, "kind": str(answer), **review}

    def rows(self, kind: Kind, key: str, question: str, parts: Sequence[str], option: str) -> None:
        """A list of things that have parts; one is asked for, more may be written in the file."""
        rows = self.given.get(key) or ()
        if not rows and self.ask:
            asked = [(part, self.part_objection(kind, key, part)) for part in parts]
            answers = self.ask.lines(question, asked)
            rows = [{part: str(a) for part, a in zip(parts, answers, strict=True)}]
        self.keep(key, rows, option)

    def keep(self, key: str, answer: Answer | None, option: str) -> None:
        if answer:
            self.answers[key] = answer
        else:
            self.missing.append(option)

    def objection(
        self, kind: Kind, key: str, shaped: Callable[[str], Answer] = str
    ) -> Callable[[str], str]:
        """What the check would say of an answer, first thing first."""
        return lambda text: next(objections(key, shaped(text), kind, self.vocabulary), "")

    def part_objection(self, kind: Kind, key: str, part: str) -> Callable[[str], str]:
        """The same for one part of an entry; the other parts hold what is always right."""

        def shaped(text: str) -> Answer:
            right = {"title": "T", "publisher": "P", "date": "D", "name": "N", "role": "R"}
            return [{**{name: right[name] for name in right if belongs(key, name)}, part: text}]

        empty_is_wrong = part not in MAY_BE_EMPTY
        wrong = self.objection(kind, key, shaped)
        return lambda text: wrong(text) if text or empty_is_wrong else ""


def tags_of(word: str, facet: Facet) -> list[str]:
    """The slug that the word is another name of, or the word itself; nothing for no word."""
    return [same(word, facet) or word] if word else []


def belongs(key: str, part: str) -> bool:
    return part in (SOURCE if key == "sources" else PERSON)


def name_of(title: str) -> str:
    """A short name made from the title, for the file and the id."""
    near = slugged(title)[:60].strip("-")
    return near if is_slug(near) else "a-short-name"
