"""The page that explains the open data, and the file for language models that leads to it."""

from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import exports
from hooks.publishing.feeds import streams
from hooks.publishing.metadata_nodes import About
from hooks.publishing.page import Page

TITLE = "Open data"
NOTE = "Every story as data, to take away and to work with: tables for a spreadsheet, and JSON."
DOCUMENT, DICTIONARY = "stories.json", "dictionary.json"


def page(hub: Hub, about: About) -> Page:
    return Page(
        address=addresses.DATA,
        template="hub/data.html",
        title=TITLE,
        description=NOTE,
        names=("CSV", "download", "dataset", "export"),
        context=lambda: {
            "licence": about.licence,
            "version": exports.version(hub),
            "stories": len(hub.stories),
            "tags": len(hub.tags),
        },
    )


def llms(about: About, vocabulary: Vocabulary) -> str:
    """`/llms.txt`, in the form of https://llmstxt.org: short however large the hub is."""
    facets = [(f.plural, addresses.of_facet(f), f.note) for f in vocabulary.facets]
    kinds = [(k.plural, addresses.of_kind(k), k.note) for k in vocabulary.kinds]
    feeds = [(feed.label, feed.address, "") for feed in streams.own()]
    data = [
        (TITLE, addresses.DATA, NOTE),
        ("Stories as JSON", addresses.DATA + DOCUMENT, "Each has the address of its Markdown."),
        ("Dictionary", addresses.DATA + DICTIONARY, "What each table and column means."),
    ]
    parts = [f"# {about.name}", f"> {about.description}" if about.description else ""]
    parts.append("Every story is also plain Markdown: put `index.md` behind its address.")
    for name, rows in (("Stories", kinds), ("Subjects", facets), ("Data", data), ("Feeds", feeds)):
        links = [
            f"- [{t}]({about.root}{at})" + (f": {note}" if note else "") for t, at, note in rows
        ]
        parts.append(f"## {name}\n\n" + "\n".join(links))
    return "\n\n".join(part for part in parts if part) + "\n"
