"""What of schema.org the hub uses: for each type what must be there, and what each thing may be.

Written down from https://schema.org, version 29; what Google asks for beside it is in REQUIRED.
"""

import datetime as dt

TEXT, NUMBER, URL, DAY = "text", "number", "url", "day"
THING = {
    "@id": URL, "name": TEXT, "description": TEXT, "url": URL, "alternateName": TEXT, "image": URL,
}  # fmt: skip
TERMS = ("DefinedTerm", "Place", "Organization")
WORK = THING | {
    "headline": TEXT, "datePublished": DAY, "dateModified": DAY, "inLanguage": TEXT, "license": URL,
    "isPartOf": ("WebSite",), "publisher": ("Organization",), "about": TERMS,
    "citation": ("CreativeWork",), "contributor": ("Person",), "version": TEXT, "keywords": TEXT,
    "isAccessibleForFree": "flag", "creator": ("Organization",),
}  # fmt: skip
TYPES = {
    "CreativeWork": WORK,
    "Article": WORK,
    "Conversation": WORK,
    "WebPage": WORK,
    "CollectionPage": WORK,
    "WebSite": WORK | {"potentialAction": ("SearchAction",)},
    "SearchAction": {"target": ("EntryPoint",), "query-input": TEXT},
    "EntryPoint": {"urlTemplate": TEXT},
    "BreadcrumbList": {"itemListElement": ("ListItem",)},
    "ListItem": {"position": NUMBER, "name": TEXT, "item": URL},
    "DefinedTerm": THING | {"termCode": TEXT, "inDefinedTermSet": ("DefinedTermSet",)},
    "DefinedTermSet": WORK,
    "Place": THING | {"geo": ("GeoCoordinates",), "containedInPlace": ("Place",)},
    "GeoCoordinates": {"latitude": NUMBER, "longitude": NUMBER},
    "Organization": THING,
    "Person": THING | {"jobTitle": TEXT, "affiliation": ("Organization",)},
    "Dataset": WORK | {"distribution": ("DataDownload",)},
    "DataDownload": WORK | {"contentUrl": URL, "encodingFormat": TEXT},
}
REQUIRED = {
    "Article": {"headline", "datePublished", "name", "url", "about"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "GeoCoordinates": {"latitude", "longitude"},
    "WebSite": {"name", "url"},
    "SearchAction": {"target", "query-input"},
    "Dataset": {"name", "description", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Person": {"name"},
}


def faults(node, top=True):
    """What is wrong with a node, as sentences."""
    kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    if top and node.get("@context") != "https://schema.org":
        yield f"{kinds}: no context"
    for kind in kinds:
        if kind not in TYPES:
            yield f"{kind} is not in the table"
            continue
        missing = REQUIRED.get(kind, set()) - set(node)
        yield from (f"{kind} without {name}" for name in sorted(missing))
    known = {name: value for kind in kinds for name, value in TYPES.get(kind, {}).items()}
    for name, value in node.items():
        if name in ("@type", "@context"):
            continue
        if name not in known:
            yield f"{kinds} has no property {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            yield from (f"{kinds}.{name}: {fault}" for fault in value_faults(each, known[name]))


def value_faults(value, wanted):
    if isinstance(wanted, tuple):
        if not isinstance(value, dict) or value["@type"] not in wanted:
            yield f"{value} is none of {wanted}"
        else:
            yield from faults(value, top=False)
    elif not GOOD[wanted](value):
        yield f"{value!r} is no {wanted}"


def is_day(value):
    return bool(dt.date.fromisoformat(value))


GOOD = {
    TEXT: lambda value: isinstance(value, str) and value.strip() != "",
    NUMBER: lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    URL: lambda value: isinstance(value, str) and value.startswith("https://"),
    DAY: is_day,
    "flag": lambda value: isinstance(value, bool),
}
