"""The data dictionary of the open data: tables, their columns, types and meaning.

In the form of Frictionless Table Schema (https://datapackage.org/standard/table-schema/), which
tools for open data read. Every table of lists names its story by `story`, the story's `id`.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from hooks.content.schema import columns as names
from hooks.content.schema import story_schema, vocabulary_schema
from hooks.content.schema.fields import Field
from hooks.content.text.forms import SLUG
from hooks.content.vocabulary import Facet, Vocabulary
from hooks.publishing.views.words import amid

Json = dict[str, Any]
PATH = ".schema/dictionary.json"
# How the hub looks after a story, or what was taken back: not for everyone to pass on.
NOT_OPEN = {"owner", "review_by", "consent", "personal_data", "retracted"}
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {"day": "date", "number": "number", "whole": "integer", "flag": "boolean"}
STORY: Json = {"name": names.STORY, "type": "string", "description": "the `id` of the story"}
KIND: Json = {
    "name": names.KIND,
    "type": "string",
    "description": "the name of the kind of story",
}
ADDRESS: Json = {
    "name": names.ADDRESS,
    "type": "string",
    "description": "where its page is, from the site's root",
}
SLUG_OF_TAG = "slug"
# A story names its picture as it lies beside it; who has the data needs to know where it is.
WHERE: dict[str, Json] = {
    names.PICTURE: {"description": "where its picture is, from the site's root; empty without one"}
}
FACET: Json = {"name": names.FACET, "type": "string", "description": "the name of the tag's facet"}


def written(vocabulary: Vocabulary, more: Json | None = None) -> str:
    """The dictionary as JSON, with what `more` says of the data as a whole."""
    resources = list(tables(vocabulary))
    made = {"$schema": PROFILE, "name": "open-data", **(more or {}), "resources": resources}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def tables(vocabulary: Vocabulary) -> Iterator[Json]:
    """The stories, what each has many of, and the vocabulary."""
    fields = [field for field in story_schema.fields(vocabulary) if field.name not in NOT_OPEN]
    plain = [field for field in fields if field.kind not in ("entries", "tags")]
    parts = [part for field in fields for part in names.parts(field)]
    inside = [column(i, n) | OPTIONAL | WHERE.get(n, {}) for n, i in parts]
    kinds = KIND | {"constraints": {"enum": [kind.name for kind in vocabulary.kinds]}}
    own = [column(field) for field in plain]
    of_facets = [tags_column(facet) for facet in vocabulary.facets]
    columns = [*own, kinds, ADDRESS, *of_facets, *inside]
    yield table("stories", "One row a story.", columns, ["id"])
    pairs = [STORY, *of_tag(vocabulary)]
    yield table("story_tags", "One row a tag of a story.", pairs, [each["name"] for each in pairs])
    for field in fields:
        if field.kind == "entries" and field.at_most != 1:
            columns = [STORY, *(column(inner) for inner in field.fields)]
            yield table(field.name, f"One row an entry: {field.help}.", columns)
    columns = list(tag_columns(vocabulary))
    yield table("tags", "One row a tag of the vocabulary.", columns, [names.FACET, SLUG_OF_TAG])


OPTIONAL: Json = {"constraints": {"required": False}}


def table(name: str, description: str, fields: list[Json], key: Sequence[str] = ()) -> Json:
    """A table; `key` are the columns that together no two rows have alike."""
    made: Json = {"fields": fields}
    if key:
        made["primaryKey"] = list(key)
    if fields[0] is STORY:
        made["foreignKeys"] = [leads([names.STORY], "stories", ["id"])]
    if key and names.TAG in key:
        tag = [names.FACET, names.TAG]
        made["foreignKeys"].append(leads(tag, "tags", [names.FACET, SLUG_OF_TAG]))
    return {"name": name, "path": f"{name}.csv", "description": description, "schema": made}


def leads(fields: list[str], table: str, to: list[str]) -> Json:
    """That the columns hold what stands in those of another table."""
    return {"fields": fields, "reference": {"resource": table, "fields": to}}


def column(field: Field, name: str = "") -> Json:
    """A column, and what may stand in it."""
    limits: Json = {"required": field.required and not field.unless}
    if field.kind == "text":
        limits["maxLength"] = field.most
    if field.kind == "slug":
        limits["pattern"] = SLUG.pattern
    if field.choices:
        limits["enum"] = [choice.word for choice in field.taken]
    made: Json = {
        "name": name or field.name,
        "type": TYPES.get(field.kind, "string"),
        "description": field.help,
        "constraints": limits,
    }
    return made | ({"format": "uri"} if field.kind == "url" else {})


def tags_column(facet: Facet) -> Json:
    """A story's tags of one facet together, for who opens the one table alone."""
    help_ = f"the slugs of its {amid(facet.plural)}, with `; ` between them"
    return {"name": facet.field, "type": "string", "description": help_}


def of_tag(vocabulary: Vocabulary) -> Iterator[Json]:
    """The two columns that name a tag."""
    yield FACET | {"constraints": {"enum": [facet.name for facet in vocabulary.facets]}}
    yield {"name": names.TAG, "type": "string", "description": "the slug of the tag"}


def tag_columns(vocabulary: Vocabulary) -> Iterator[Json]:
    """What is said of a tag; columns that only some facets have are empty for the others."""
    yield next(of_tag(vocabulary))
    yield from (column(field) for field in vocabulary_schema.TAG if field.kind != "entries")
    yield ADDRESS
    data = defaultdict[str, list[Field]](list)
    for facet in vocabulary.facets:
        for field in facet.data:
            data[field.name].append(field)
    yield from map(data_column, data.values())


def data_column(fields: Sequence[Field]) -> Json:
    """A column of what tags of one facet have, or of several, for each of which it may be another
    thing: then it is text, as a number is text too."""
    made = column(fields[0]) | OPTIONAL
    made["description"] = "; ".join(dict.fromkeys(field.help for field in fields if field.help))
    return made if len({field.kind for field in fields}) == 1 else made | {"type": "string"}
