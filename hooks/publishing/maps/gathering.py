"""Which places a map shows: each, or where they are too many, those that gather them.

So no map grows with its hub.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from hooks.content.vocabulary import Tag, TagKey
from hooks.knowledge.hub import Hub
from hooks.publishing.maps.projection import Point

MOST = 60  # circles that find room on a sheet
DOTS = 500


def gathered(
    hub: Hub, tags: Sequence[Tag], at: Mapping[TagKey, Point | None]
) -> tuple[list[Tag], int]:
    """Up to MOST tags, those with most stories first, and how many of `tags` none stands for.

    The broader tag that gathers most of them takes their place first, if it lies on the sheet.
    """
    shown = {tag.key for tag in tags}
    stands_for = dict.fromkeys(shown, 1)
    while len(shown) > MOST:
        above = [parent for key in shown if (parent := nearest_above(hub, key, at))]
        if not above:
            break
        counts = Counter([*above, *(key for key in {*above} & shown)])
        best = min(counts, key=lambda key: (-counts[key], key))
        if counts[best] < 2:
            break  # nothing more can be put together
        inside = {key for key in shown if best in hub.above[key]}
        stands_for[best] = sum(stands_for[key] for key in inside) + stands_for.get(best, 0)
        shown = (shown - inside) | {best}
    ranked = sorted(shown, key=lambda key: (-len(hub.index[key]), key))
    left = sum(stands_for[key] for key in ranked[MOST:])
    return [hub.tags[key] for key in ranked[:MOST]], left


def nearest_above(hub: Hub, key: TagKey, at: Mapping[TagKey, Point | None]) -> TagKey | None:
    """The nearest broader tag that lies on the sheet."""
    return next((parent for parent in hub.above[key] if at.get(parent)), None)
