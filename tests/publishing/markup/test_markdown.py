"""What Markdown becomes: no markup of the author's, no letter lost, ids that are nobody else's."""

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from markdown.preprocessors import NormalizeWhitespace

from hooks.content.story import Person
from hooks.publishing.markup.markdown import Renderer
from hooks.publishing.markup.tree import Lost

ANN = Person(name="Ann Oak", role="Head gardener", organisation="Kent Gardens")


def rendered(body, people=(), resolve=lambda target: target):
    return Renderer().render(body, people, resolve)


def html(body):
    return rendered(body).html


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>x()</script>", "<p>&lt;script&gt;x()&lt;/script&gt;</p>"),
        ("<div>\n\n*x*\n\n</div>", "<p>&lt;div&gt;</p>\n<p><em>x</em></p>\n<p>&lt;/div&gt;</p>"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>"),
        ("<br>", "<p>&lt;br&gt;</p>"),
        ("<?php x ?>", "<p>&lt;?php x ?&gt;</p>"),
        ("<![CDATA[x]]>", "<p>&lt;![CDATA[x]]&gt;</p>"),
        ("<![><img", "<p>&lt;![&gt;&lt;img</p>"),
        ("<a@example.org>", "<p>&lt;a@example.org&gt;</p>"),
        ("[TOC]\n\n## A", '<p>[TOC]</p>\n<h2 id="a">A</h2>'),
        ("x {: #__config }", "<p>x {: #__config }</p>"),
    ],
)
def test_markup_shows_as_it_was_written(body, shown):
    assert html(body) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("&eacute; &#233; &#xE9;", "é é é"),
        ("&lt;b&gt; &amp;lt;", "&lt;b&gt; &amp;lt;"),
        ("&nbsp;&#160;\xa0", "&nbsp;&nbsp;&nbsp;"),
        ('&quot;x&quot; "x"', '"x" "x"'),
        ("AT&T R&D; &copyright; &copy", "AT&amp;T R&amp;D; &amp;copyright; &amp;copy"),
        ("&#0; &#1; &#x1F; &#xD800; &#xFFFE; &#x110000;", "� � � � � �"),
        ('`&eacute; "<`', '<code>&amp;eacute; "&lt;</code>'),
    ],
)
def test_each_sign_is_what_the_reader_sees(body, shown):
    assert html(body) == f"<p>{shown}</p>"


@pytest.mark.parametrize("length", range(1, 7))
def test_no_letter_is_lost_however_the_marks_stand(length):
    texts = [
        "a{}b{}c{}d{}e{}f{}g".format(*marks, *[""] * (6 - length))
        for marks in product(["*", "_", "**"], repeat=length)
    ]
    shown = {text: html(text) for text in texts}
    plain = str.maketrans("", "", "*_")
    words = {
        text: made.replace("strong>", "em>").replace("</em>", "<em>").replace("<em>", "")
        for text, made in shown.items()
    }

    assert [text for text in texts if words[text].translate(plain) != "<p>abcdefg</p>"] == []


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("*a* **b** ***c*** _d_ __e__", "<em>a</em> <strong>b</strong> <strong><em>c</em></strong> <em>d</em> <strong>e</strong>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("a*b*c a_b_c", "a<em>b</em>c a_b_c"),
        ("*a **b* c", "*a *<em>b</em> c"),
        ("x*b**c*y", "x*b**c*y"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("x*b**c*y *z*", "x*b**c*y <em>z</em>"),
    ],
)  # fmt: skip
def test_emphasis_is_what_can_be_made_of_it(body, shown):
    assert html(body) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Pears on a wall", "pears-on-a-wall"),
        ("R&D &amp; `more`", "r-and-d-and-more"),
        ("Ynys Môn", "ynys-mon"),
        ("&eacute;", "e"),
        ("北京", "part"),
        ("!!!", "part"),
        ("2020", "part-2020"),
        ("2020 and on", "part-2020-and-on"),
        ("Sources", "part-sources"),
        ("Text", "part-text"),
        ("Filed under", "part-filed-under"),
        ("Related stories", "part-related-stories"),
        ("What links here", "part-what-links-here"),
        ("hub-q", "part-hub-q"),
        ("__config", "config"),
        ("__proto__", "proto"),
        ("getElementById", "getelementbyid"),
        ("[x](https://example.org/)", "x"),
        ("fn:1", "fn-1"),
        ("a" * 59 + " b", "a" * 59),
        ("x {#__config}", "x-config"),
    ],
)
def test_a_heading_has_an_id_that_is_nobody_elses(words, name):
    assert html(f"## {words}").startswith(f'<h2 id="{name}">')


def test_headings_that_are_alike_have_ids_of_their_own():
    assert rendered("## A\n\n## A\n\n### A\n\n## Sources\n\n## Sources").ids == {
        "a", "a_1", "a_2", "part-sources", "part-sources_1",
    }  # fmt: skip


def test_the_contents_list_holds_two_levels():
    made = rendered("## A & B\n\n### C[^1]\n\n#### D\n\n## E\n\n[^1]: x")

    assert [
        (token["name"], [each["name"] for each in token["children"]]) for token in made.toc
    ] == [
        ("A &amp; B", ["C"]),
        ("E", []),
    ]
    assert made.ids == {"a-and-b", "c", "e"}


@pytest.mark.parametrize("name", ["1", "a b", "é", "<b>", '"', "A&B", "__config", "x" * 300])
def test_a_footnote_is_numbered_whatever_its_name(name):
    made = html(f"a[^{name}] b[^{name}] c[^2]\n\n[^{name}]: One.\n\n    More.\n\n[^2]: Two.")

    assert [
        made.count(f'id="{each}"') for each in ("fn:1", "fnref:1", "fnref2:1", "fn:2", "fnref:2")
    ] == [1] * 5
    assert [
        made.count(f'href="#{each}"') for each in ("fn:1", "fnref:1", "fnref2:1", "fn:2", "fnref:2")
    ] == [2, 1, 1, 1, 1]


def test_what_was_taken_out_is_told():
    made = rendered("[x](a.md) ![y](b.png) [z](c.md)", resolve={"a.md": "a/"}.get)

    assert made.lost == (Lost("b.png", "picture"), Lost("c.md", "link"))
    assert made.html == '<p><a href="a/">x</a> <span>y</span> <a>z</a></p>'


def test_turns_become_a_list_where_there_are_people():
    body = "**Ann Oak:** Well."

    assert rendered(body).html == "<p><strong>Ann Oak:</strong> Well.</p>"
    assert '<ol class="hub-turns">' in rendered(body, (ANN,)).html


MARKS = ["*", "**", "_", "`", "[", "]", "(b)", "![", "[^1]", "[^1]: ", "<", ">", "&", "&eacute;", "\\", "  \n", "\n", "\n\n", "> ", "- ", "1. ", "# ", "| ", "---", "===", "]: x", "\t", "    ", "a", "B c", ".", "https://a.example/", "[a]", "[b][a]", "\n\n[a]: https://a.example/\n\n", "\x02", "\x0210\x03"]  # fmt: skip


def thorough():
    """A renderer that tries every rule on every text."""
    renderer = Renderer()
    converter = renderer.converter
    converter.treeprocessors.deregister("unmarked")
    converter.preprocessors.register(NormalizeWhitespace(converter), "normalize_whitespace", 30)
    for rule in converter.parser.blockprocessors:
        vars(rule).pop("test", None)  # the class has its own
    return renderer


@settings(max_examples=400)
@given(some.lists(some.sampled_from(MARKS), max_size=30).map("".join))
@example("a\n    ")
@example("a\n \n\tb\n\n===\n---\n\nc\n===")
def test_text_that_is_passed_by_comes_out_as_if_it_had_been_looked_through(body):
    assert Renderer().render(body, (), str) == thorough().render(body, (), str)


STORIES = [
    "## A\n\na[^1] [x][r]\n\n[^1]: One.\n\n[r]: https://example.org/",
    "## A\n\nb[^1] [x][r] *open **marks\n\n```\nfence",
    "[^1]: Two.\n\n[r]: https://example.org/2\n\n![x](a.png)",
    "**Ann Oak:** Well.\n\n*a **b",
    "",
]


@pytest.mark.parametrize("body", STORIES)
def test_no_story_knows_of_the_one_before(body):
    renderer = Renderer()
    before = [renderer.render(other, (ANN,), lambda target: None) for other in STORIES]

    assert len(before) == len(STORIES)
    assert renderer.render(body, (), str) == Renderer().render(body, (), str)
