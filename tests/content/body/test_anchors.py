"""What a link behind `#` may name is what the page gives its headings."""

import re

import pytest

from hooks.content.body.anchors import BEGINS, TAKEN, leads_somewhere, of_body, slug
from hooks.publishing.markup.markdown import Renderer
from tests.conftest import ROOT

BODY = "## What *was* done\n\nA.\n\n### 2012 & [on](https://example.org/)\n\nB.\n\n## Sources\n\nC."


def test_the_ids_of_headings_are_those_on_the_page():
    page = Renderer().render(BODY, (), lambda target: target).html

    assert of_body(BODY) == ("what-was-done", "part-2012-and-on", "part-sources")
    assert all(f'id="{anchor}"' in page for anchor in of_body(BODY))


@pytest.mark.parametrize("fragment", ["what-was-done", "what-was-done_1", "sources", "fn:1"])
def test_a_heading_or_a_part_of_the_page_may_be_named(fragment):
    assert leads_somewhere(fragment, of_body(BODY))


def test_another_word_may_not_be_named():
    assert not leads_somewhere("what-was-said", of_body(BODY))


def test_no_heading_takes_an_id_that_the_templates_of_a_story_give():
    theme = ROOT / "hooks/publishing/theme"
    names = ("base", "main", *(f"hub/{part}" for part in ("story", "parts", "header", "footer")))
    text = "".join((theme / f"{name}.html").read_text(encoding="utf-8") for name in names)
    given = set(re.findall(r' id="([a-z][a-z-]*)"', text))

    assert {"sources", "content", "hub-menu"} <= given
    assert {each for each in given if each not in TAKEN and not each.startswith(BEGINS)} == set()
    assert slug("Older newer") == "part-older-newer"
