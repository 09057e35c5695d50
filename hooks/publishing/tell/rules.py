"""What the form's script goes by: the table of fields, the vocabulary, and the rules with their
words, as one JSON file.

The script checks what the form can hold; the check of the file itself, by `python -m hooks check`,
also looks at links to other stories and at all that only a finished page shows.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hooks import rules
from hooks.content.files import file_names
from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field
from hooks.content.tagging import counted
from hooks.content.vocabulary import Facet, Kind
from hooks.knowledge import addresses
from hooks.knowledge.claims import claims
from hooks.knowledge.hub import Hub
from hooks.publishing.tell import looks, privacy
from hooks.publishing.tell.form import Ways
from hooks.publishing.tell.used import USED

FILE = f"{addresses.TELL}rules.json"
FOLDER = "stories"


def text(hub: Hub, ways: Ways) -> str:
    """The file. Nothing in it changes from build to build of the same hub."""
    return json.dumps(data(hub, ways), ensure_ascii=True, separators=(",", ":")) + "\n"


def data(hub: Hub, ways: Ways) -> Mapping[str, Any]:
    """What the script needs to know."""
    vocabulary = hub.vocabulary
    facets = {facet.field: facet for facet in vocabulary.facets}
    fields = story_schema.fields(vocabulary)
    return {
        "repository": ways.repository,
        "branch": ways.branch,
        "folder": FOLDER,
        "names": {
            "longest": story_schema.LONGEST_STEM,
            "of_a_folder": sorted(file_names.OF_A_FOLDER),
            "devices": sorted(file_names.DEVICES),
        },
        "kinds": [of_kind(kind) for kind in vocabulary.kinds],
        "fields": [of_field(field, facets.get(field.name), facets.values()) for field in fields],
        "addresses": sorted({*known(hub)}),
        "rules": {name: of_rule(rules.RULES[name]) for name in USED},
        **looks.patterns(),
        "privacy": privacy.patterns(),
    }


def of_kind(kind: Kind) -> Mapping[str, Any]:
    return {
        "name": kind.name,
        "label": kind.label,
        "address": kind.address,
        "body": kind.body,
        "sections": kind.sections,
        "required": kind.required,
    }


def of_field(
    field: Field, facet: Facet | None = None, facets: Iterable[Facet] = ()
) -> Mapping[str, Any]:
    """A row of the table; what says nothing is left out."""
    row = {
        "name": field.name,
        "kind": field.kind,
        "most": field.most,
        "required": field.required,
        "at_most": field.at_most,
        "needed_with": field.needed_with,
        "unless": field.unless,
        "example": field.shown if field.kind == "day" else "",
        "only_with": [(c.word, *c.only_with) for c in field.choices if c.only_with],
        "fields": [of_field(inner) for inner in field.fields],
    }
    if facet:
        row |= {"facet": facet.name, "closed": facet.closed, "names": facet.names}
        row["labels"] = [(tag.label, tag.slug) for tag in facet.tags]
        lists, other = counted.counted(facet, facets)
        row["lists"] = list(lists.items())
        row["listed_by"] = other.field if other else ""
        row["own_words"] = sorted(counted.own_words(facet)) if lists else ()
    return {key: value for key, value in row.items() if value}


def of_rule(rule: rules.Rule) -> Mapping[str, str]:
    """A rule in the words of the form."""
    said = rule.in_form
    row = {"message": said.message, "fix": said.fix, "near": said.near, "level": said.level}
    return {key: value for key, value in row.items() if value}


def known(hub: Hub) -> Iterator[str]:
    """The addresses that a text may link to, but for those of stories."""
    yield from (claim.address for claim in claims((), hub.vocabulary, ""))
    yield from (addresses.of_guide(guide.path) for guide in hub.guides)
