"""What goes with a tag: the tags that often do, and every label of its stories."""

from tests.site.hubs import TAGS, visit
from tests.site.test_gaps import LABELS, STORIES
from tests.site.test_pages import text_of

ONCE = visit("lone", "2026-01-01")
TWICE = ONCE | visit("walk", "2026-04-05", crops="[beans]", counties="[fife]")
EACH = "Each number counts stories of the list above; the page that a link leads to may have more."
RULES = (
    LABELS.replace("    tags:", "    data: [{name: rule, kind: text, required: true}]\n    tags:")
    .replace("dug.}", "dug., rule: They told it.}")
    .replace("looked.}", "looked., rule: Others saw it.}")
)


def test_related_tags_are_those_that_stand_together_more_than_once(build):
    site = build(TWICE)

    assert f"Often found together {EACH} Crops Beans 2 stories" in text_of(
        site.read("counties/fife/")
    )
    assert f"Often found together {EACH} Counties Fife 2 stories" in text_of(
        site.read("crops/beans/")
    )


def test_what_met_once_is_not_called_often(build):
    assert "Often found together" not in text_of(build(ONCE).read("counties/fife/"))


def test_below_a_heading_of_its_own_shows_what_met_once_as_well(build):
    own = TAGS.replace("label: County\n", "label: County\n    together: Here\n")
    site = build({**ONCE, "stories/tags.yml": own})

    assert f"Here {EACH} Crops Beans 1 story" in text_of(site.read("counties/fife/"))
    assert "Often found together" not in text_of(site.read("crops/beans/"))


def test_a_tag_tells_all_labels_of_its_stories_with_their_numbers_apart_from_its_company(build):
    told = {path: text.replace("crops:", "proofs: own\ncrops:") for path, text in STORIES.items()}
    site = build({**told, "stories/tags.yml": TAGS + RULES})
    kent = text_of(site.read("counties/kent/"))

    assert "2 stories Proof Own 2 stories Seen 0 stories" in kent
    assert kent.count("Own 2 stories") == 1
    assert "Seen 0 stories" not in text_of(site.read("proof/own/"))
    assert "Own 0 stories" not in text_of(site.read("proof/seen/"))
