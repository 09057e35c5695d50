"""What the check does not convert is what the conversion has nothing to say of."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hooks.content import library
from hooks.content.text import prose
from hooks.knowledge.resolver import resolver_of
from hooks.publishing.markup.plain_forms import is_plain
from hooks.publishing.markup.texts import Converter
from tests.hostile import corpus
from tests.make import story, vocabulary

ROOT = Path(__file__).parents[3]

WORDS = st.text("aé1 ,.;:'\"’“”()–£%?!/+=-", min_size=1, max_size=12)
TARGETS = st.sampled_from(["https://a.org/b", "/places/", "../a/b.md", "b.md#c", "#d", "a"])
LINKS = st.builds("[{}]({})".format, WORDS, TARGETS)
INLINE = st.lists(st.one_of(WORDS, LINKS, WORDS.map("**{}**".format), WORDS.map("*{}*".format)), min_size=1, max_size=5).map("".join)  # fmt: skip
ROWS = st.lists(WORDS, min_size=1, max_size=3).map(lambda cells: f"| {' | '.join(cells)} |")
LINES = st.one_of(
    st.just(""), INLINE, INLINE.map("## {}".format), INLINE.map("- {}".format), ROWS,
    st.just("| --- | --- |"),
)  # fmt: skip
PLAIN = st.lists(LINES, min_size=1, max_size=12).map("\n".join)
TEXTS = st.text("ab*[]()#|- \n!:/.1", max_size=40)


def told(*bodies):
    """What the conversion finds wrong with the texts."""
    stories = [
        story(f"pear-{n}", body=body, links=prose.links(body, 9)) for n, body in enumerate(bodies)
    ]
    words = vocabulary()
    return Converter(words, resolver_of(stories, words, (), "docs")).convert(stories).problems


def body_of(case):
    """The text of a hostile story, as far as it can be read."""
    text = case.files.get(case.path, b"").decode(errors="replace")
    return text.partition("\n---\n")[2]


@settings(max_examples=300)
@given(PLAIN)
def test_what_is_made_of_plain_forms_needs_no_conversion(body):
    assume(is_plain(body))

    assert told(body) == ()


@settings(max_examples=1000)
@given(TEXTS)
def test_no_row_of_signs_passes_for_plain_and_is_not(body):
    assert not is_plain(body) or told(body) == ()


def test_no_hostile_text_passes_for_plain():
    bodies = [body for case in corpus.cases() if is_plain(body := body_of(case)) and body.strip()]

    assert len(bodies) > 100  # those whose harm lies elsewhere, in the front matter or the name
    assert told(*bodies) == ()


def test_the_plain_stories_of_the_hub_are_told_the_same_either_way():
    found = library.load(ROOT)
    stories = [*found.stories, *found.drafts]
    converter = Converter(
        found.vocabulary, resolver_of(stories, found.vocabulary, found.guides, "docs")
    )

    assert sum(is_plain(one.body) for one in stories) > len(stories) / 2
    assert converter.check(stories) == converter.convert(stories).problems


@pytest.mark.parametrize(
    "body",
    [
        "a <b>", "a & b", "a\\b", "`a`", "a_b_", "![a](b.png)", "[a]: b", "[a][b]", "[^1]", "> a",
        "    a", "a  \nb", "a\tb", "===", "---", "# a", "[a](javascript:b)", "[a](b \"c\")", "1\u200b2",
        "~~~", "*a", "[a [b](c)](d)", "{a}", "@@hub:a", "|a|b|", "\x02", "http://a.org <a>",
    ],
)  # fmt: skip
def test_what_is_not_of_the_plain_forms_is_converted(body):
    assert not is_plain(body)


def test_a_faulty_text_is_found_without_its_html():
    one = story("pear", body="See ![a](b.png).", links=())
    words = vocabulary()

    (found,) = Converter(words, resolver_of([one], words, (), "docs")).check([one])
    assert found.rule == "picture-in-text"
