"""What could be better in the stories. None of it stops a build, and the author may be right."""

import datetime as dt
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.content.body import anchors
from hooks.content.guide import Guide
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.content.text import reading
from hooks.content.text.reading import Sentence
from hooks.content.vocabulary import Facet, Vocabulary
from hooks.knowledge import (
    addresses,
    alt_texts,
    lateness,
    reviews,
    same_titles,
    unfinished,
    unreleased,
    withdrawn_links,
)
from hooks.knowledge.advice_lines import check_lines
from hooks.problems import Problem, nearest
from hooks.rules import RULES, fault

WORD = re.compile(r"[a-z0-9]+")
ALIKE = 0.8  # the share of a summary's words that its title holds too


def check(library: Library, today: dt.date | None = None) -> tuple[Problem, ...]:
    """Advice on every story, sorted. Reviews are overdue where it is known what day it is."""
    known = explained(library.vocabulary, library.guides)
    linked = [facet for facet in library.vocabulary.facets if facet.linked]
    stories = (*library.stories, *library.drafts)
    told = [story for story in stories if not story.retracted]  # of others no text is published
    found = [each for story in told for each in of_story(story, known)]
    found += [each for story in told for each in check_lines(story)]
    found += [each for story in told for each in check_shown(story, linked)]
    found += same_titles.check(library, told)
    found += [each for story in stories for each in check_review(story, today)]
    found += unfinished.advice(unfinished.unfinished(stories, library.vocabulary))
    found += lateness.check(library, stories, today)
    found += unreleased.check(library, stories, today)
    found += withdrawn_links.check(library, stories)
    return tuple(sorted((*found, *check_anchors(stories))))


def explained(vocabulary: Vocabulary, guides: Iterable[Guide]) -> frozenset[str]:
    """Acronyms that need no words: of the vocabulary, and in headings of hand-written pages."""
    found = set(RULES["unexplained-acronym"].known)
    for tag in vocabulary.tags():
        found |= reading.capitals(" ".join((tag.label, *tag.synonyms)))
    for guide in guides:
        found |= reading.capitals(" ".join(guide.headings))
    return frozenset(found)


def of_story(story: Story, known: frozenset[str]) -> Iterator[Problem]:
    """Advice on one story."""
    found = list(reading.sentences(story.body))
    yield from check_sentences(story, found)
    yield from check_acronyms(story, known)
    if said := reading.passive(story.title):
        yield fault("passive-title", words=said).at(story.path, story.title_line)
    if story.owner and story.owner.casefold() in {
        person.name.casefold() for person in story.people
    }:
        yield fault("owner-is-person", name=story.owner).at(story.path, story.owner_line)
    yield from alt_texts.check(story)
    if repeats(story.title, story.summary):
        yield fault("summary-repeats-title").at(story.path, story.summary_line)
    age, most = reading.reading_age([each.text for each in found]), RULES["reading-age"].most
    if age and round(age) > most:
        old = fault("reading-age", age=round(age), most=most)
        yield old.at(story.path, story.body_line)


def check_shown(story: Story, facets: Iterable[Facet]) -> Iterator[Problem]:
    """A paragraph links to the guidance of each tag that the story has of such a facet."""
    targets = {re.split("[?#]", link.target)[0].strip("/") for link in story.links}
    for facet in facets:
        for tag in facet.tags:
            address = addresses.of_tag(tag, facet)
            if tag.guidance and tag.key in story.tags and address.strip("/") not in targets:
                unseen = fault("tag-not-shown", name=tag.slug, address=f"/{address}")
                yield unseen.at(story.path, story.body_line)


def check_review(story: Story, today: dt.date | None) -> Iterator[Problem]:
    """Somebody looked at the story when it was due, and asked the people in it again."""
    review = reviews.review_of(story, today)
    if review and review.state == reviews.OVERDUE and not story.retracted:
        yield fault("review-past", date=review.day).at(story.path, story.review_line)
    asked = story.consent.review_by if story.consent else None
    if today and asked and asked < today and not story.retracted:
        yield fault("consent-past", date=asked).at(story.path, story.consent_line)


def check_anchors(stories: Sequence[Story]) -> Iterator[Problem]:
    """What stands behind `#` in a link to a story is a heading there."""
    by_path = {story.path: story for story in stories}
    for story in stories:
        for link in story.links if "#" in story.body else ():
            file, sign, fragment = link.target.partition("#")
            folder = posixpath.dirname(story.path)
            path = posixpath.normpath(posixpath.join(folder, file)) if file else story.path
            known = anchors.of_body(by_path[path].body) if path in by_path and sign else None
            if known is not None and not anchors.leads_somewhere(fragment, known):
                near = nearest(fragment, known)
                lost = fault("lost-anchor", near, anchor=fragment, path=path)
                yield lost.at(story.path, link.line, link.column)


def check_sentences(story: Story, found: Sequence[Sentence]) -> Iterator[Problem]:
    """A sentence can be taken in at once."""
    most = RULES["long-sentence"].most
    for sentence in found:
        if sentence.text.count(" ") < most:
            continue
        if (count := reading.words(sentence.text)) > most:
            long = fault("long-sentence", count=count, most=most)
            yield long.at(story.path, story.body_line + sentence.index, sentence.column)


def check_acronyms(story: Story, known: frozenset[str]) -> Iterator[Problem]:
    """An acronym is explained in the text, unless everyone or the hub knows it."""
    known |= reading.explained(f"{story.title} {story.summary} {story.body}")
    for index, column, letters in reading.acronyms(story.body):
        if letters not in known:
            strange = fault("unexplained-acronym", letters=letters)
            yield strange.at(story.path, story.body_line + index, column)


def repeats(title: str, summary: str) -> bool:
    """Whether the summary says hardly more than the title."""
    first, second = (set(WORD.findall(text.lower())) for text in (title, summary))
    return bool(second) and len(first & second) >= ALIKE * len(second)
