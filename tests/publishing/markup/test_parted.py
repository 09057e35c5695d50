"""A page's text in its parts."""

import pytest

from hooks.publishing.markup.parted import parted, sourced


@pytest.mark.parametrize(
    ("html", "lead", "sections"),
    [
        ("<p>a</p>", "<p>a</p>", ()),
        ("<p>a</p><h2>b</h2>c", "<p>a</p>", ("<h2>b</h2>c",)),
        (
            '<h2 id="x">b</h2>c<h3>d</h3><h2>e</h2>',
            "",
            ('<h2 id="x">b</h2>c<h3>d</h3>', "<h2>e</h2>"),
        ),
    ],
)
def test_a_part_begins_at_each_heading_of_level_two(html, lead, sections):
    assert (parted(html).lead, parted(html).sections) == (lead, sections)


SOURCES = '<h2 id="sources">Sources</h2>'


def test_the_sources_at_the_end_of_a_text_stand_apart_and_are_counted():
    found = sourced(f"<h2>a</h2><p>b</p>{SOURCES}<ul><li>c</li><li>d</li></ul>")

    assert (found.text, found.heading, found.count) == ("<h2>a</h2><p>b</p>", SOURCES, 2)
    assert found.sources == "<ul><li>c</li><li>d</li></ul>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p>",
        '<h2 id="more-sources">Sources</h2><ul><li>c</li></ul>',
        f"{SOURCES}<p>None.</p>",
        f"{SOURCES}<ul><li>c</li></ul><h2>More</h2><p>d</p>",
    ],
)
def test_a_text_that_does_not_end_with_a_list_of_sources_stays_whole(html):
    assert (sourced(html).text, sourced(html).sources) == (html, "")
