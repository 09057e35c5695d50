"""Tags that a person named by their number, as in `KIL 2` or `the third`.

A closed facet has the order of its list; where each tag belongs to a tag of another facet, as its
data say, the tags of each are counted by themselves.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from hooks.content.schema.fields import FEW
from hooks.content.tagging.run_together import same
from hooks.content.vocabulary import Facet

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
)  # fmt: skip
PIECE = re.compile(r"[0-9]+|[^\W\d_]+")
DIGITS = re.compile("[0-9]{1,3}")
BESIDE = frozenset({"the", "of", "no", "nr", "number", "st", "nd", "rd", "th"})
OR = " or "
Chosen = Mapping[str, Collection[str]]  # by the name of each facet the tags that a story carries


def tags_meant(value: str, facet: Facet, facets: Iterable[Facet], chosen: Chosen) -> list[str]:
    """The tags that the number in the value may mean; none where it is no number of a tag."""
    lists, other = counted(facet, facets)
    number, beside = number_in(value, own_words(facet))
    if beside:
        named = same(beside, other) if other else None
        lists = {name: slugs for name, slugs in lists.items() if name == named}
    elif other:
        mine = chosen.get(other.name, ())
        lists = {name: slugs for name, slugs in lists.items() if name in mine} or lists
    return [slugs[number - 1] for slugs in lists.values() if 0 < number <= len(slugs)]


def counted(
    facet: Facet, facets: Iterable[Facet]
) -> tuple[Mapping[str, Sequence[str]], Facet | None]:
    """The tags as people count them, by the tag that they belong to, and that one's facet.

    Of a facet that is not closed nobody knows the order by heart, and of a short one a message
    names all: none.
    """
    if not facet.closed or len(facet.tags) <= FEW:
        return {}, None
    for other in facets:
        own = {tag.slug for tag in other.tags}
        for key in (each.name for each in facet.data if other is not facet):
            values = [str(tag.data.get(key, "")) for tag in facet.tags]
            if own.issuperset(values):
                pairs = list(zip(values, facet.tags, strict=True))
                lists = {
                    slug: [tag.slug for value, tag in pairs if value == slug]
                    for slug in dict.fromkeys(values)
                }
                return lists, other
    return {"": [tag.slug for tag in facet.tags]}, None


def own_words(facet: Facet) -> frozenset[str]:
    """What people call a tag of the facet."""
    names = (facet.name, facet.field, facet.label, facet.plural)
    return frozenset(word for name in names for word in PIECE.findall(name.lower()))


def number_in(value: str, own: Collection[str]) -> tuple[int, str]:
    """The one number in the value, or nought, and the words beside it that say more."""
    pieces = PIECE.findall(value.lower())
    numbers = [each for each in pieces if each in ORDINALS or DIGITS.fullmatch(each)]
    beside = [
        each for each in pieces if each not in numbers and each not in BESIDE and each not in own
    ]
    if len(numbers) != 1:
        return 0, ""
    [word] = numbers
    number = ORDINALS.index(word) + 1 if word in ORDINALS else int(word)
    return number, " ".join(beside)


def shown(slugs: Iterable[str]) -> str:
    """The tags in a question."""
    return OR.join(f"`{slug}`" for slug in slugs)
