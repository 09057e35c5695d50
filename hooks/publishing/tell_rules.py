"""What the form's script goes by: the table of fields, the vocabulary, and the rules with their
words, as one JSON file.

The script checks what the form can hold; the check of the file itself, by `python -m hooks check`,
also looks at links to other stories and at all that only a finished page shows.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hooks import rules
from hooks.content import characters, dates, file_names, limits, schema, tagging, unfilled
from hooks.content.fields import Field
from hooks.content.forms import HOST, LONGEST_ADDRESS, MAIL, SLUG
from hooks.content.vocabulary import Facet, Kind
from hooks.knowledge import addresses
from hooks.knowledge.claims import claims
from hooks.knowledge.hub import Hub
from hooks.publishing.tell import Ways
from hooks.publishing.tell_privacy import in_script, patterns
from hooks.publishing.tell_used import USED

FILE = f"{addresses.TELL}rules.json"
FOLDER = "stories"


def text(hub: Hub, ways: Ways) -> str:
    """The file. Nothing in it changes from build to build of the same hub."""
    return json.dumps(data(hub, ways), ensure_ascii=True, separators=(",", ":")) + "\n"


def data(hub: Hub, ways: Ways) -> Mapping[str, Any]:
    """What the script needs to know."""
    vocabulary = hub.vocabulary
    facets = {facet.field: facet for facet in vocabulary.facets}
    fields = schema.fields(vocabulary)
    return {
        "repository": ways.repository,
        "branch": ways.branch,
        "folder": FOLDER,
        "names": {
            "longest": schema.LONGEST_STEM,
            "of_a_folder": sorted(file_names.OF_A_FOLDER),
            "devices": sorted(file_names.DEVICES),
        },
        "kinds": [of_kind(kind) for kind in vocabulary.kinds],
        "fields": [of_field(field, facets.get(field.name)) for field in fields],
        "addresses": sorted({*known(hub)}),
        "rules": {name: of_rule(rules.RULES[name]) for name in USED},
        "limits": bounds(),
        "forms": forms(),
        "days": days(),
        "privacy": patterns(),
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


def of_field(field: Field, facet: Facet | None = None) -> Mapping[str, Any]:
    """A row of the table; what says nothing is left out."""
    row = {
        "name": field.name,
        "kind": field.kind,
        "example": field.example,
        "most": field.most,
        "required": field.required,
        "at_most": field.at_most,
        "needed_with": field.needed_with,
        "unless": field.unless,
        "only_with": [(c.word, *c.only_with) for c in field.choices if c.only_with],
        "fields": [of_field(inner) for inner in field.fields],
    }
    if facet:
        row["facet"] = facet.name
        row["names"] = facet.names
        row["to_add"] = tagging.line_to_add("a-short-name", facet)
        row["labels"] = [(tag.label, tag.slug) for tag in facet.tags]
    return {key: value for key, value in row.items() if value}


def of_rule(rule: rules.Rule) -> Mapping[str, str]:
    row = {"message": rule.message, "fix": rule.fix, "near": rule.near, "level": rule.level}
    return {key: value for key, value in row.items() if value}


def known(hub: Hub) -> Iterator[str]:
    """The addresses that a text may link to, but for those of stories."""
    yield from (claim.address for claim in claims((), hub.vocabulary, ""))
    yield from (addresses.of_guide(guide.path) for guide in hub.guides)


def bounds() -> Mapping[str, Any]:
    """How much a text may hold."""
    return {
        "lines": limits.LINES,
        "line_length": limits.LINE_LENGTH,
        "depth": limits.DEPTH,
        "in_body": [(each.sign, each.most, each.words) for each in limits.IN_BODY],
        "in_line": [(each.sign, each.most, each.words) for each in limits.IN_LINE],
        "run": in_script(limits.RUN),
        "nested": in_script(limits.NESTED),
        "rule": in_script(limits.RULE),
        "include": in_script(limits.INCLUDE),
    }


def days() -> Mapping[str, Any]:
    """The forms in which people write a day."""
    named = (dates.YEAR_FIRST, dates.DAY_FIRST, dates.MONTH_FIRST)
    return {
        "forms": [in_script(form) for form in named],
        "numbers": in_script(dates.NUMBERS),
        "months": dates.NAMES,
    }


def forms() -> Mapping[str, Any]:
    """The forms that a text may have to take, and the characters that it may not hold."""
    return {
        "slug": in_script(SLUG),
        "host": in_script(HOST),
        "mail": in_script(MAIL),
        "longest_address": LONGEST_ADDRESS,
        "hidden": in_script(characters.HIDDEN),
        "units": characters.UNITS,
        "dots": in_script(unfilled.DOTS),
        "samples": sorted(unfilled.SAMPLES),
    }
