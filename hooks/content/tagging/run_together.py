"""Tags that a person wrote as one value: without brackets or commas, or a label with a comma.

Pure: what is written in, what was meant out.
"""

import re
from collections.abc import Sequence

from hooks.content.syntax.nodes import Scalar
from hooks.content.syntax.value import quoted
from hooks.content.tagging.vocabulary_checks import folded, sameness
from hooks.content.text.forms import is_slug
from hooks.content.vocabulary import Facet
from hooks.problems import slip

BETWEEN = re.compile(r"[,;/|&+]|\band\b")
CERTAIN = re.compile("[,;]")
AROUND = "[](){}<>'\" "


def slug_of(word: str, facet: Facet) -> str | None:
    """The tag that the word names: by its slug, a former slug, or a synonym in any case."""
    return facet.names.get(word) or facet.folded.get(folded(word))


def same(word: str, facet: Facet) -> str | None:
    """The tag whose name it is, but for case, plural, accents, hyphens and `&`."""
    if slug := slug_of(word, facet):
        return slug
    labels = [(tag.label, tag.slug) for tag in facet.tags]
    alike = {sameness(name): slug for name, slug in [*labels, *facet.names.items()]}
    return alike.get(sameness(word))


def several(text: str, facet: Facet) -> list[str]:
    """The tags that stand in one value, if they are more than one and nothing else stands there.

    Commas part values without doubt: beside them a tag is enough, and the rest stays as it is.
    """
    bare = [part.strip(AROUND) for part in BETWEEN.split(text.strip(AROUND))]
    parts = [part for part in bare if part]
    slugs = [same(part, facet) or facet.names.get(slip(part, facet.names) or "") for part in parts]
    if len(parts) > 1 and (all(slugs) or (any(slugs) and CERTAIN.search(text))):
        return [slug or part for slug, part in zip(slugs, parts, strict=True)]
    spaced = [slug for part in text.split() if (slug := slug_of(part, facet))]
    return spaced if 1 < len(spaced) == len(text.split()) else []


def whole_list(scalars: Sequence[Scalar], facet: Facet) -> str:
    """What the values should be, as they stand in brackets."""
    each = [several(s.text, facet) or [slug_of(s.text, facet) or s.text] for s in scalars]
    words = dict.fromkeys(word for words in each for word in words)
    return ", ".join(word if is_slug(word) else quoted(word) for word in words)


def joined(scalars: Sequence[Scalar], facet: Facet) -> list[Scalar]:
    """The values; those that are one label with commas in it as one, where the first stands."""
    found, index = [], 0
    while index < len(scalars):
        first, count = scalars[index], 1
        for end in range(len(scalars), index + 1, -1):
            text = ", ".join(scalar.text for scalar in scalars[index:end])
            if all(slug_of(s.text, facet) is None for s in scalars[index:end]) and same(
                text, facet
            ):
                first, count = Scalar(text, first.line, first.column), end - index
                break
        found.append(first)
        index += count
    return found
