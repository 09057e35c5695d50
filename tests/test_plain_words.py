"""The hub's own words can be read: summaries at 11 to 12 years, easy-read pages line by line."""

import re
from pathlib import Path

import pytest
import textstat

from hooks.content import library
from hooks.content.syntax.source import read_document
from hooks.content.text import prose

pytestmark = pytest.mark.own

ROOT = Path(__file__).parent.parent
TOO_HARD = 7  # a grade of Flesch and Kincaid; pupils in grade 6 are 11 to 12 years old
LONGEST = 15  # words in a sentence of an easy-read page
STORIES = {story.path: story.summary for story in library.load(ROOT).stories}
GUIDES = sorted((ROOT / "docs").rglob("*.md"))
EASY = [path for path in GUIDES if path.stem.endswith("easy-read")]
ENDS = re.compile(r"(?<=[.?!])\s+")
MORE = re.compile(r"\s*\[[^\]]*\]\([^)]*\)\.$")  # a link alone after the sentence


def named(path):
    return path.relative_to(ROOT).as_posix()


def document(path):
    found = []
    read = read_document(named(path), path.read_bytes(), found)
    assert found == []
    return read


def description(path):
    """What a guide says of itself in lists and search results."""
    front = {key.text: value for key, value in document(path).front.pairs}
    return front["description"].text


def grade(text):
    return round(textstat.flesch_kincaid_grade(text), 1)


def too_hard(texts):
    """A line for each page whose text is too hard, and what to do about it."""
    fix = f"make it less than {TOO_HARD} with shorter sentences and shorter words"
    return [
        f"{path}: the summary has grade {grade(text)}; {fix}"
        for path, text in sorted(texts.items())
        if grade(text) >= TOO_HARD
    ]


def told(path):
    """The lines of an easy-read page as they are read, and the sentences in each."""
    for line in document(path).body.splitlines():
        words = prose.plain(MORE.sub("", line)).strip()
        if words:
            yield words, ENDS.split(words)


def test_the_summary_of_every_story_can_be_read_at_eleven_to_twelve():
    assert len(STORIES) > 30
    assert too_hard(STORIES) == []


def test_the_summary_of_every_story_is_one_or_two_sentences_as_writers_are_asked():
    assert [path for path, text in STORIES.items() if len(ENDS.split(text)) > 2] == []


def test_the_description_of_every_guide_can_be_read_at_eleven_to_twelve():
    assert too_hard({named(path): description(path) for path in GUIDES}) == []


def test_officialese_is_too_hard():
    text = "Commissioning organisations collaboratively operationalise preventative neighbourhood infrastructure."
    assert too_hard({"stories/a.md": text, "stories/b.md": "Neighbours met. They talked."}) == [
        f"stories/a.md: the summary has grade {grade(text)}; "
        "make it less than 7 with shorter sentences and shorter words"
    ]


@pytest.mark.parametrize("path", EASY, ids=lambda path: path.stem)
def test_an_easy_read_page_has_one_short_sentence_a_line(path):
    assert [line for line, sentences in told(path) if len(sentences) > 1] == []
    assert [s for _, found in told(path) for s in found if len(s.split()) > LONGEST] == []


def test_the_introductions_and_the_founding_conversation_have_an_easy_read_page():
    assert {path.stem for path in EASY} >= {
        "keep-it-local-easy-read",
        "kirklees-conversation-easy-read",
        "local-area-coordination-easy-read",
    }
