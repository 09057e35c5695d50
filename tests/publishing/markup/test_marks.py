"""What a story's text shows of where it stands: sources by number, and paragraphs that show a tag."""

import pytest

from hooks.publishing.markup.markdown import Renderer
from hooks.publishing.markup.marks import Marks, Shown

MARKS = Marks(
    {"https://e.example/?a=1&amp;b=2": 2},
    {
        "../../crops/fruit/": Shown("fruit", "Fruit & nuts"),
        "../../crops/peas/": Shown("peas", "Peas"),
    },
)


def rendered(body):
    return Renderer().render(body, (), str, MARKS).html


def test_a_link_to_a_source_is_followed_by_its_number():
    html = rendered("See [the wall](https://e.example/?a=1&b=2), and go.")

    assert '</a><sup class="hub-ref"><a href="#source-2">[2]</a></sup>, and go.' in html


@pytest.mark.parametrize("link", ["https://e.example/", "https://e.example/?a=1", "../x/"])
def test_another_link_has_no_number(link):
    assert "hub-ref" not in rendered(f"See [the wall]({link}).")


def test_a_paragraph_that_links_to_guidance_says_what_it_shows_and_can_be_linked_to():
    html = rendered("We grew [pears](../../crops/fruit/).")

    assert html == (
        '<p class="hub-shows" id="shows-fruit"><small class="hub-shown">Shows '
        '<a href="../../crops/fruit/#passages">Fruit &amp; nuts</a></small>'
        'We grew <a href="../../crops/fruit/">pears</a>.</p>'
    )


def test_a_paragraph_may_show_two_tags():
    html = rendered("[Pears](../../crops/fruit/) and [peas](../../crops/peas/#how).")

    assert 'id="shows-fruit"' in html
    assert '&amp; nuts</a>, <a href="../../crops/peas/#passages">Peas</a></small>' in html


def test_each_paragraph_has_an_id_of_its_own():
    html = rendered("\n\n".join(["[Pears](../../crops/fruit/)."] * 3))

    assert [html.count(f'"shows-fruit{end}"') for end in ("", "-2", "-3")] == [1, 1, 1]


def test_a_heading_takes_no_id_of_the_hubs_own():
    html = rendered("## Shows fruit\n\n## Source 2")

    assert '<h2 id="part-shows-fruit">' in html
    assert '<h2 id="part-source-2">' in html
