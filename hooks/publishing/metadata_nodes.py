"""The pieces of `metadata`: the site as a whole, a source, a person."""

from dataclasses import dataclass
from typing import Any

from hooks.content.story import Person, Source
from hooks.publishing.page import Page

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


def dataset(page: Page, about: About, version: str) -> Node:
    """The open data, with its two chief files."""
    url = about.root + page.address
    files = (("stories.json", "application/json"), ("stories.csv", "text/csv"))
    made: Node = {
        "@context": CONTEXT, "@type": "Dataset", "@id": url, "url": url,
        "name": f"{about.name}: {page.title}", "description": page.description,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": url + name}
            for name, form in files
        ],
    }  # fmt: skip
    more = {"version": version, "license": about.licence}
    return made | {key: value for key, value in more.items() if value}
