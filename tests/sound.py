"""A small hub with nothing wrong in it, to be spoilt by the examples of the rules."""

import re

STORY = "stories/case-studies/leeds.md"
TALK = "stories/interviews/ann.md"
FRONT = """\
title: Neighbours came first
summary: In one part of Leeds, people who were lonely met their neighbours.
date: 2026-11-23
id: leeds-first
themes: [prevention]
sources: [{title: The report, publisher: Leeds City Council, date: May 2024}]"""
TEXT = """\
## Problem

Some people were lonely.

## What was done

Neighbours called.

## What changed

More people met.

## What was hard

Money was short."""
PEOPLE = """
people: [{name: Ann Oak, role: Neighbour}]
consent: {state: not-needed, kind: published-source}"""
TAGS = """\
kinds:
  - name: case-study
    label: Case study
    plural: Case studies
    address: case-studies
    note: What a place did.
    body: sections
    sections: [Problem, What was done, What changed, What was hard]
  - name: interview
    label: Interview
    plural: Interviews
    address: interviews
    note: A conversation.
    body: turns
    required: [people]
facets:
  - name: theme
    field: themes
    label: Theme
    plural: Themes
    address: themes
    note: What it is about.
    shared: also about
    required: true
    at_most: 3
    data: [{name: latitude, kind: number}]
    tags:
      - {label: Prevention, slug: prevention, note: Help before a crisis., synonyms: [early action]}
      - {label: Grants, slug: grants, note: Money that is given.}
      - {label: Loneliness, slug: loneliness, note: People on their own.}
      - {label: Volunteering, slug: volunteering, note: Help that is given.}
  - name: place
    field: places
    label: Place
    plural: Places
    address: places
    note: Where it is.
    shared: also in
    tags:
      - {label: Leeds, slug: leeds, note: The city of Leeds.}
"""
KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


def front(snippet="", without=()):
    """The sound front matter, with the snippet's keys in the place of its own."""
    away = {*KEY.findall(snippet), *without}
    kept = [line for line in FRONT.split("\n") if KEY.match(line)[1] not in away]
    return "\n".join([*kept, snippet] if snippet else kept)


def story(front_matter=FRONT, text=TEXT):
    return f"---\n{front_matter}\n---\n\n{text}\n"


def hub(files=()):
    """The files of a sound hub, and others in their place; None takes one away."""
    both = {"stories/tags.yml": TAGS, STORY: story(), **dict(files)}
    return {path: text for path, text in both.items() if text is not None}
