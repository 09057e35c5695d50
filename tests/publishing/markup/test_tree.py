"""Links, pictures and cells once Markdown has made a tree of them."""

import re
from xml.etree import ElementTree

import pytest

from hooks.publishing.markup.tree import ENTITY, Lost, coded, decoded, finish, letters

KNOWN = {"a.md": "a/", "#part": "#part", "mailto:a@b.org": "mailto:a@b.org"}


def resolve(target):
    """The address of a file that is there, or of the web."""
    return target if target.lower().startswith("https:") else KNOWN.get(target)


def finished(xml):
    """The tree as text, without its root, and what was taken out of it."""
    root = ElementTree.fromstring(f"<div>{xml}</div>")
    lost = list(finish(root, resolve))
    return ElementTree.tostring(root, encoding="unicode")[5:-6], lost


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="a.md">x</a>', '<a href="a/">x</a>'),
        ('<a href="#part">x</a>', '<a href="#part">x</a>'),
        ('<a href="mailto:a@b.org">x</a>', '<a href="mailto:a@b.org">x</a>'),
        (
            '<a href="https://e.org/">x</a>',
            '<a href="https://e.org/" rel="nofollow noopener">x</a>',
        ),
        (
            '<a href="HTTPS://e.org/">x</a>',
            '<a href="HTTPS://e.org/" rel="nofollow noopener">x</a>',
        ),
        ('<a href="a.md" title="T">x</a>', '<a title="T" href="a/">x</a>'),
        ('<p>1 <a href="a.md">x</a> 2</p>', '<p>1 <a href="a/">x</a> 2</p>'),
    ],
)
def test_a_target_that_is_there_becomes_its_address(before, after):
    assert finished(before) == (after, [])


@pytest.mark.parametrize(
    "target",
    ["b.md", "javascript:alert(1)", "http://e.org/", "//e.org/", "data:x", "", "/etc/passwd"],
)
def test_a_target_that_leads_nowhere_loses_its_link_and_all_else(target):
    assert finished(f'<a class="c" href="{target}" title="t">x</a>') == (
        "<a>x</a>",
        [Lost(target, "link")],
    )


def test_every_target_is_told_in_its_order():
    _, lost = finished(
        '<p><a href="b.md">x</a><img src="c.png" /><a href="a.md">x</a></p><a href="d.md">y</a>'
    )

    assert lost == [Lost("b.md", "link"), Lost("c.png", "picture"), Lost("d.md", "link")]


@pytest.mark.parametrize(
    "inner", ['<a href="https://e.org/2">x</a>', '<sup><a href="#fn:1">1</a></sup>']
)
@pytest.mark.parametrize("outer", ["https://e.org/", "b.md"])
def test_a_link_within_a_link_is_told_and_becomes_words(inner, outer):
    text, lost = finished(f'<a href="{outer}">a <strong>b {inner}</strong></a>')

    assert lost[-1] == Lost(re.search('href="([^"]*)', inner)[1], "inner link")
    assert text.count("<a") == 1


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a=1&b=2", "?a=1&b=2"),
        (
            "?a=1&copy=2&section=3&region=4&notes=5&lt=6",
            "?a=1&copy=2&section=3&region=4&notes=5&lt=6",
        ),
        ("?a=&copyright;", "?a=&copyright;"),
        ("?a=&eacute;", "?a=é"),
        ("?a=&#233;&#xe9;&#XE9;", "?a=ééé"),
        ("?a=&amp;eacute;", "?a=&eacute;"),
        ("?a=&amp;amp;", "?a=&amp;"),
        ("?a=&M;&5;&;&#;&#x;", "?a=&M;&5;&;&#;&#x;"),
        ("?R&D;", "?R&D;"),
        ("java&Tab;script:", "java\tscript:"),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(written, read):
    element = ElementTree.Element("div")
    ElementTree.SubElement(element, "a", {"href": f"https://e.org/{written}"})
    asked = []
    list(finish(element, lambda target: asked.append(target) or target))

    assert asked == [f"https://e.org/{read}"]
    assert element[0].get("href") == f"https://e.org/{read}".replace("&", "&amp;")


@pytest.mark.parametrize("digits", ["0" * 199 + "65", "9" * 200])
def test_a_number_of_any_length_is_an_entity_and_breaks_nothing(digits):
    assert len(decoded(f"&#{digits[-200:]};")) == 1


def test_a_longer_one_is_none():
    assert decoded(f"&#{'9' * 5000};") == f"&#{'9' * 5000};"


@pytest.mark.parametrize(
    ("entity", "shown"),
    [
        ("&amp;", "&"),
        ("&AMP;", "&"),
        ("&notin;", "∉"),
        ("&notit;", "&notit;"),
        ("&D;", "&D;"),
        ("&nbsp;", "\xa0"),
    ],
)
def test_only_the_names_of_the_standard_stand_for_a_sign(entity, shown):
    assert letters(re.fullmatch(ENTITY, entity)) == shown


@pytest.mark.parametrize("text", ["", "a", "&", "&amp;", "&copy;", "&copy", "a&b;c", "é&#233;"])
def test_what_was_coded_is_read_as_it_was(text):
    assert decoded(coded(text)) == text


@pytest.mark.parametrize(
    ("title", "after"),
    [
        ("R&D", "R&amp;D"),
        ("caf&eacute;", "café"),
        ("a &amp; b", "a &amp; b"),
        ("", ""),
        ("&amp;lt;", "&amp;lt;"),
    ],
)
def test_a_title_is_read_as_a_browser_reads_it(title, after):
    element = ElementTree.Element("div")
    ElementTree.SubElement(element, "a", {"href": "a.md", "title": title})
    list(finish(element, resolve))

    assert element[0].get("title") == after


@pytest.mark.parametrize(
    ("before", "after", "source"),
    [
        ('<img src="c.png" alt="Words" title="t" /> tail', "<span>Words</span> tail", "c.png"),
        ('<img src="https://e.org/c.png" alt="" />', "<span></span>", "https://e.org/c.png"),
        ("<img />", "<span></span>", ""),
        (
            '<a href="a.md"><img src="c.png" alt="W" />!</a>',
            '<a href="a/"><span>W</span>!</a>',
            "c.png",
        ),
    ],
)
def test_a_picture_leaves_its_words(before, after, source):
    text, lost = finished(before)

    assert text.replace("<span />", "<span></span>") == after
    assert lost == [Lost(source, "picture")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<td style="text-align: left;">x</td>', '<td class="hub-left">x</td>'),
        ('<td style="text-align: center;">x</td>', '<td class="hub-centre">x</td>'),
        ('<td style="text-align: right">x</td>', '<td class="hub-right">x</td>'),
        ('<th style="text-align: right;">x</th>', '<th scope="col" class="hub-right">x</th>'),
        ('<td style="position: fixed">x</td>', "<td>x</td>"),
        ("<td>x</td>", "<td>x</td>"),
        ("<th>x</th>", '<th scope="col">x</th>'),
    ],
)
def test_a_cell_is_aligned_by_a_class(before, after):
    assert finished(before) == (after, [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("7", "7"),
        ("007", "7"),
        ("٣", "3"),
        ("0", "0"),
        ("999999999", "999999999"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_a_list_may_begin_with_digits_of_any_alphabet(before, after):
    assert (
        finished(f'<ol start="{before}"><li>x</li></ol>')[0]
        == f'<ol start="{after}"><li>x</li></ol>'
    )


def test_a_list_that_begins_with_one_does_not_say_so():
    assert finished("<ol><li>x</li></ol>")[0] == "<ol><li>x</li></ol>"
