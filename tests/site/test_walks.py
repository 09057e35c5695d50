"""The stories before and after one: every facet that asks for such rows gets its share."""

import re

from tests.site.hubs import TAGS, visit

CROPS = [f"crop-{number}" for number in range(10)]
MANY = "".join(f"      - {{label: {crop}, slug: {crop}, note: Green.}}\n" for crop in CROPS)
LONG = (
    TAGS.replace(
        "shared: also about\n", "shared: also about\n    sequence: true\n    at_most: 12\n"
    )
    .replace("card: true\n", "card: true\n    sequence: true\n")
    .replace("  - name: county", f"{MANY}  - name: county")
)
ALL = f"[{', '.join(CROPS)}]"


def rows(page):
    """What heads each row of neighbours."""
    part = page.partition('<nav class="hub-next"')[2].partition("</nav>")[0]
    return re.findall(r"<strong>(.*?)</strong>", part)


def two(**front):
    return visit("walk", "2026-04-05", **front) | visit("wall", "2026-04-06", **front)


def test_a_facet_of_many_tags_leaves_room_for_the_next_one(build):
    told = two(crops=ALL, counties="[kent, fife]")
    found = rows(build({**told, "stories/tags.yml": LONG}).read("visits/walk/"))

    assert found == [
        "Visits", *(f"Crop: crop-{number}" for number in range(5)), "County: Kent", "County: Fife",
    ]  # fmt: skip


def test_a_facet_alone_may_take_all_the_room(build):
    found = rows(build({**two(crops=ALL), "stories/tags.yml": LONG}).read("visits/walk/"))

    assert found == ["Visits", *(f"Crop: crop-{number}" for number in range(7))]


def test_a_tag_without_a_neighbour_takes_no_room(build):
    lone = visit("walk", "2026-04-05", crops=ALL, counties="[fife]")
    other = visit("wall", "2026-04-06", crops="[crop-9]", counties="[fife]")
    site = build({**lone, **other, "stories/tags.yml": LONG})

    assert rows(site.read("visits/walk/")) == ["Visits", "Crop: crop-9", "County: Fife"]
