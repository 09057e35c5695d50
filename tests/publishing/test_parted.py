"""A page's text in its parts."""

import pytest

from hooks.publishing.parted import parted


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
