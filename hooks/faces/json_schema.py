"""JSON Schema (2020-12) of a story's front matter and of `tags.yml`, for editors and other tools.

It says all that a schema can say. What it cannot (a day before another, the text below the front
matter, what two files say together) only the check knows.
"""

import json
from collections.abc import Sequence
from typing import Any

from hooks.content.schema import story_schema, vocabulary_schema
from hooks.content.schema.fields import Field
from hooks.content.text import forms
from hooks.content.vocabulary import Facet, Kind, Vocabulary

Json = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
MADE = "Made by `make schema`; change hooks/content/ or stories/tags.yml instead."
SLUG = f"^(?!\\d+$){forms.SLUG.pattern}$"
# An editor reads `2020` as a number and the hub as text: both are good.
TEXT = {"type": ["string", "number"]}


def of_kind(kind: Kind, vocabulary: Vocabulary) -> Json:
    """The front matter of a story of the kind."""
    names = {facet.field: tuple(facet.names) for facet in vocabulary.facets}
    made = of_fields(story_schema.fields(vocabulary, kind), names)
    return {
        "$schema": DIALECT,
        "$comment": MADE,
        "title": kind.label,
        "description": kind.note,
    } | made


def of_vocabulary(vocabulary: Vocabulary) -> Json:
    """The file `tags.yml`; the tags of a facet that is known have the keys it asks for."""
    made = of_fields(vocabulary_schema.FIELDS, {})
    facet = made["properties"]["facets"]["anyOf"][1]["items"]
    facet["allOf"] = [with_data(known) for known in vocabulary.facets]
    title = {"title": "Vocabulary", "description": "Kinds of story, facets and tags."}
    return {"$schema": DIALECT, "$comment": MADE} | title | made


def with_data(facet: Facet) -> Json:
    """What the facet's own tags have to hold."""
    tag = of_fields((*vocabulary_schema.TAG, *facet.data), {})
    tags = {"type": "array", "items": tag}
    known = {"properties": {"name": {"const": facet.name}}, "required": ["name"]}
    return {"if": known, "then": {"properties": {"tags": tags}}}


def of_fields(fields: Sequence[Field], names: dict[str, tuple[str, ...]]) -> Json:
    """An object with these keys and no other. `names` are the words that each facet's key takes."""
    unknown_facet = fields is vocabulary_schema.TAG  # so its tags may hold what nobody declared
    made: Json = {
        "type": "object",
        "additionalProperties": unknown_facet and TEXT,
        "properties": {field.name: of_field(field, names) for field in fields},
        "required": [field.name for field in fields if field.required and not field.unless],
    }
    needs = {field.needed_with: [field.name] for field in fields if field.needed_with}
    rules = [rule for field in fields for rule in conditions(field)]
    return (
        made | ({"dependentRequired": needs} if needs else {}) | ({"allOf": rules} if rules else {})
    )


def conditions(field: Field) -> list[Json]:
    """What one key of an entry asks of another."""
    made = []
    if field.unless:
        key, word = field.unless
        other = {"properties": {key: {"not": {"const": word}}}, "required": [key]}
        made.append({"if": other, "then": {"required": [field.name]}})
    for choice in field.taken:
        if choice.only_with:
            key, word = choice.only_with
            chosen = {"properties": {field.name: {"const": choice.word}}, "required": [field.name]}
            made.append({"if": chosen, "then": {"properties": {key: {"const": word}}}})
    return made


def of_field(field: Field, names: dict[str, tuple[str, ...]]) -> Json:
    """What the value at the key may be."""
    about: Json = {"title": field.title, "description": field.help}
    if field.kind == "entries":
        return about | one_or_more(of_fields(field.fields, names), field.at_most)
    if field.kind == "tags":
        return about | one_or_more({"enum": list(names[field.name])}, field.at_most)
    if field.kind == "words":
        return about | one_or_more(TEXT | {"minLength": 1}, field.at_most)
    return about | {"examples": [field.shown]} | of_value(field)


def one_or_more(item: Json, most: int) -> Json:
    """One value, or a list of them: the hub takes one for a list of one."""
    bound = {"maxItems": most} if most else {}
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1} | bound]}


def of_value(field: Field) -> Json:
    """What a single value may be."""
    values: dict[str, Json] = {
        "text": TEXT | {"maxLength": field.most, "pattern": r"\S"},
        "slug": {"type": "string", "pattern": SLUG},
        "day": {"type": "string", "format": "date", "pattern": f"^{forms.DATE.pattern}$"},
        "url": {"type": "string", "pattern": "^https://", "maxLength": forms.LONGEST_ADDRESS},
        "number": {"type": "number"},
        "whole": {"type": "integer", "minimum": 1},
        "flag": {"type": "boolean"},
        "word": {"enum": [choice.word for choice in field.taken]},
    }
    return values[field.kind]


def written(made: Json) -> str:
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"
