"""Three vocabularies that share nothing: this hub's, one of gardens and one of boats."""

from pathlib import Path

from hooks.content import library
from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from tests.site.hubs import BOATS, GARDENS

ROOT = Path(__file__).parent.parent.parent


def read(text):
    found = []
    made = read_vocabulary("stories/tags.yml", read_data("tags.yml", text.encode(), found), found)
    assert found == []
    return made


HUBS = {
    "ours": library.load(ROOT).vocabulary,
    "gardens": read(GARDENS["stories/tags.yml"]),
    "boats": read(BOATS["stories/tags.yml"]),
}
KINDS = [(name, kind) for name, hub in HUBS.items() for kind in hub.kinds]
