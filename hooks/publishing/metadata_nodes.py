"""The pieces of `metadata`: the site as a whole, a source, a person."""

from dataclasses import dataclass
from typing import Any

from hooks.content.story import Person, Source

Node = dict[str, Any]
CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class About:
    """The site as a whole. `root` is its address and ends with a slash."""

    name: str = ""
    root: str = ""
    language: str = "en"
    description: str = ""
    licence: str = ""  # the address of the one that the texts are under

    @property
    def node(self) -> Node:
        """The site in short, for what is part of it."""
        return {"@type": "WebSite", "@id": self.root, "name": self.name, "url": self.root}


def citation(source: Source) -> Node:
    made: Node = {"@type": "CreativeWork", "name": source.title}
    made["publisher"] = {"@type": "Organization", "name": source.publisher}
    return made | ({"url": source.url} if source.url else {})


def person(each: Person) -> Node:
    made: Node = {"@type": "Person", "name": each.name, "jobTitle": each.role}
    if each.organisation:
        made["affiliation"] = {"@type": "Organization", "name": each.organisation}
    return made
