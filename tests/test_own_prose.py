"""The hub's own prose says what its labels and lists say."""

import re
from pathlib import Path

import pytest

from hooks.content import library
from hooks.content.body.terms import read_terms

pytestmark = pytest.mark.own

ROOT = Path(__file__).parent.parent
HUB = library.load(ROOT)
LISTED = re.compile(r"\.\./((?:case-studies|interviews)/[a-z0-9-]+)\.md")
SAYS_SO = "from a story that does not carry this principle:"


def examples(path):
    """The list under `What it looks like in the stories`, an item each."""
    part = path.read_text().partition("## What it looks like in the stories\n")[2]
    return [line for line in part.partition("\n## ")[0].splitlines() if line.startswith("- ")]


def carriers(slug):
    """The addresses of the stories that carry a principle, without the last stroke."""
    return {
        story.path.removeprefix("stories/").removesuffix(".md")
        for story in HUB.stories
        if any((key.facet, key.slug) == ("principle", slug) for key in story.tags)
    }


def unsaid(path):
    """The stories that a page lists and that neither carry its principle nor are said not to."""
    told = " ".join(item for item in examples(path) if SAYS_SO not in item)
    return sorted(set(LISTED.findall(told)) - carriers(path.stem))


def test_a_page_of_a_principle_says_which_of_its_examples_do_not_carry_it():
    pages = sorted((ROOT / "docs/principles").glob("*.md"))

    assert len(pages) == len(HUB.vocabulary.facet("principle").tags)
    assert {page.stem: unsaid(page) for page in pages if unsaid(page)} == {}


def test_a_day_worked_out_from_a_text_is_told_in_one_phrase():
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "stories").rglob("*.md")]
    odd = r"(?:[0-9]{4},?|dated(?: only)?|\)) by its content"
    assert [str(path) for path in files if re.search(odd, path.read_text())] == []


def test_no_text_is_sure_that_a_council_is_no_member():
    """A list of members is a picture of one day, so what it lacks is only not known."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "stories").rglob("*.*")]
    sure = r"\b(?:is|are) (?:not (?:a )?members?|no members?)\b"
    texts = {path: path.read_text() for path in files if path.suffix in (".md", ".yml")}

    assert [str(path) for path, text in texts.items() if re.search(sure, text)] == []


def test_a_word_that_stories_use_in_other_senses_is_not_explained_below_them():
    """A street champion in Swansea is not one of the two who keep a council's promise alive."""
    glossary = (ROOT / "docs/about/glossary.md").read_text()
    names = {name.lower() for term in read_terms(glossary) for name in term.names}

    assert names & {"champion", "champions", "introduction", "introductions"} == set()
    assert {"compact", "time bank"} <= names
