"""What a link behind `#` may name is what the page gives its headings."""

import pytest

from hooks.content.anchors import leads_somewhere, of_body
from hooks.publishing.markdown import Renderer

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
