"""The tags that a story carries, where nobody knows of broader ones: places with their regions."""

from collections.abc import Mapping

from bench.story import Story
from bench.vocabulary import FIELDS, Vocabulary


def broader(tags: Vocabulary) -> dict[str, str]:
    """The region of each place."""
    return {
        tag.slug: str(tag.more["broader"]) for tag in tags.tags["place"] if "broader" in tag.more
    }


def widened(one: Story, above: Mapping[str, str]) -> dict[str, list[str]]:
    """The story's tags by facet, places with their regions."""
    regions = [above[slug] for slug in one.tags["place"]]
    return {**one.tags, "place": list(dict.fromkeys([*one.tags["place"], *regions]))}


def by_field(one: Story, above: Mapping[str, str]) -> dict[str, list[str]]:
    """The same by the field of front matter that names them."""
    return {FIELDS[facet][0]: slugs for facet, slugs in widened(one, above).items()}
