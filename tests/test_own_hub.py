"""The hub's own vocabulary, stories and front page hold together."""

from collections import Counter
from pathlib import Path

import pytest
from mkdocs.config import load_config

from hooks.content import library
from hooks.content.schema.people_fields import PUBLISHED
from hooks.publishing.social.letters import Letters
from tests.test_plain_words import description

pytestmark = pytest.mark.own

ROOT = Path(__file__).parent.parent
HUB = library.load(ROOT)


def tags(facet):
    """How many stories carry each tag of a facet, with none where no story does."""
    used = Counter({tag.slug: 0 for tag in HUB.vocabulary.facet(facet).tags})
    used.update(key.slug for story in HUB.stories for key in story.tags if key.facet == facet)
    return used


def unshown(story):
    """The principles of a story that no paragraph of it names with a link."""
    linked = {link.target for link in story.links}
    shown = [key.slug for key in story.tags if key.facet == "principle"]
    return [slug for slug in shown if f"/principles/{slug}/" not in linked]


def test_no_theme_stands_on_a_single_story():
    alone = sorted(slug for slug, count in tags("theme").items() if count < 2)
    assert alone == [], "merge each into its neighbour and keep its slug there under `former`"


def test_every_principle_is_shown_by_a_story():
    assert [slug for slug, count in tags("principle").items() if not count] == []


def test_a_story_has_a_paragraph_for_each_principle_it_shows():
    assert {story.path: unshown(story) for story in HUB.stories if unshown(story)} == {}


def test_work_that_is_only_akin_stands_under_no_approach_and_its_card_says_so():
    """Nobody may read that a place follows an approach which its story says it does not."""
    akin = {story.id for story in HUB.stories if "/approaches/related/" in story.body}
    filed = {
        story.id: {key.slug for key in story.tags if key.facet == "approach"}
        for story in HUB.stories
    }

    assert {"wigan-the-deal", "leeds-community-builders", "leeds-neighbourhood-networks"} <= akin
    assert {name for name, approaches in filed.items() if "related" in approaches} == akin
    assert [name for name in akin if filed[name] != {"related"}] == []
    assert HUB.vocabulary.facet("approach").card


def test_a_conversation_that_was_published_before_says_at_its_head_that_it_is_retold():
    heads = {
        story.path: story.body.partition("\n**")[0]
        for story in HUB.stories
        if story.kind == "interview" and story.consent.kind == PUBLISHED
    }

    assert heads
    assert [path for path, head in heads.items() if "in our own words" not in head] == []


def test_a_story_that_says_it_was_updated_says_what_changed():
    days = {story.path: {story.date, *(change.date for change in story.changes)} for story in HUB.stories}  # fmt: skip
    assert [story.path for story in HUB.stories if story.updated not in days[story.path]] == []


def test_the_site_says_of_itself_what_the_front_page_says():
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert config.site_description == description(ROOT / "docs" / "index.md")


def test_the_menu_calls_a_page_by_its_title():
    menu = load_config(str(ROOT / "mkdocs.yml")).nav
    named = {path: label for item in menu if isinstance(item, dict) for label, path in item.items()}
    titles = {guide.path: guide.title for guide in HUB.guides}

    assert named == {path: titles[path] for path in named} != {}


def test_the_font_of_the_cards_has_every_letter_of_titles_and_tags():
    letters = Letters((ROOT / "card/Gelasio-SemiBold.ttf").read_bytes())
    facets = HUB.vocabulary.facets
    texts = [*(story.title for story in HUB.stories), *(tag.label for facet in facets for tag in facet.tags)]  # fmt: skip

    assert {text for text in texts if not all(map(letters.has, text))} == set()


COUNTIES = """
Bedfordshire Buckinghamshire Cambridgeshire Cornwall Cumbria Derbyshire Devon Dorset Durham Essex
Gloucestershire Hampshire Herefordshire Hertfordshire Kent Lancashire Lincolnshire Norfolk
Northamptonshire Northumberland Rutland Shropshire Somerset Staffordshire Suffolk Warwickshire
Worcestershire
"""


@pytest.mark.parametrize("county", COUNTIES.split())
def test_whoever_looks_for_a_county_without_a_story_finds_its_region(county):
    regions = [tag for tag in HUB.vocabulary.facet("place").tags if tag.broader == "england"]

    assert len(regions) == 9
    assert sum(county in tag.note for tag in regions) == 1
