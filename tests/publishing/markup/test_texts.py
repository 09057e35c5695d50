"""Every text becomes clean HTML or a problem at its line; none costs the others anything."""

import dataclasses
import time

import pytest

from hooks.content.story import Person
from hooks.content.text import characters, prose
from hooks.knowledge.resolver import resolver_of
from hooks.publishing.markup import texts
from hooks.publishing.markup.cleaning import clean
from hooks.publishing.markup.markdown import Renderer
from hooks.publishing.markup.texts import UNSHOWN, Converter, printed
from tests.make import story, vocabulary
from tests.publishing.markup.test_cleaning import HONEST

PLAIN = "## Arrival\n\nIn *May* [x](https://example.org/) a[^1].\n\n[^1]: Note.\n"
UNCLEAN = "here stands something that no page of the hub may hold; write it as plain text, or put it in backticks"
INNER = "a link or footnote stands within the words of a link; end the one before the other begins"
TANGLED = "the marks here are too tangled for Markdown; take it out, or write it more simply"


QUOTED = '"a_b.png"'


def picture(name):
    entry = f"image: {{file: {name}, alt: …}}"
    return (
        "take it out, put the picture beside the story, and write in the front matter "
        f"`{entry}`, with what it shows in the place of the dots"
    )


UNSOUND = "is no sound web address that begins with https://; write `https://example.org/`, if that leads to the page"
NOWHERE = "leads nowhere; write the path of a story's file, or https://…"
LONG = "the text takes too long to convert"
FIX = "write it in plainer Markdown: fewer marks, brackets and tables within each other"
BREAKERS = {
    "brackets": ("[" * 50_000, LONG),
    "footnote marks": ("[^" * 20_000, LONG),
    "lists": ("- " * 5_000 + "x", LONG),
    "a wide table": ("|a" * 4_000 + "\n" + "|-" * 4_000 + "\n" + "|\n" * 4_000, LONG),
    "one link many times": ("[a], " * 700 + "\n\n[a]: https://example.org/" + "a" * 1900, "the text becomes "),
    "a note in a note": ("[^1]: > [^2]: x\n\n[^3]: y", "the text breaks the converter"),
}  # fmt: skip


def told_story(body, **changes):
    return story("pear", body=body, links=prose.links(body, 9), **changes)


def converter():
    return Converter(
        vocabulary(), resolver_of((story("pear"), story("plum")), vocabulary(), (), "docs")
    )


def told(body, **changes):
    """What is said of the body, whose first line is 9, without the path of the file."""
    found = converter().convert([told_story(body, **changes)]).problems
    return [str(problem).removeprefix("stories/visits/pear.md:") for problem in found]


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_text_is_shown_as_it_was_made(name):
    made = converter().convert([told_story(HONEST[name])])
    rendered = converter().render(story("pear"), HONEST[name])

    assert [problem for problem in made.problems if "leads nowhere" not in problem.message] == []
    assert made.html["stories/visits/pear.md"].html == rendered.html
    assert made.html["stories/visits/pear.md"].toc == rendered.toc


@pytest.mark.parametrize("name", BREAKERS)
def test_a_text_that_breaks_the_converter_is_told_and_costs_the_next_nothing(name):
    body, message = BREAKERS[name]
    bad, good = story("bad", body=body), story("good", body=PLAIN)
    began = time.process_time()
    made = converter().convert(
        [good, bad, dataclasses.replace(good, path="stories/visits/next.md")]
    )
    spent = time.process_time() - began
    (problem,) = made.problems

    assert str(problem).startswith(f"stories/visits/bad.md:9:1: {message}")
    assert problem.fix == FIX
    assert made.html["stories/visits/bad.md"] == UNSHOWN
    assert made.html["stories/visits/next.md"] == made.html["stories/visits/good.md"]
    assert "<em>May</em>" in made.html["stories/visits/next.md"].html
    assert spent < 2


@pytest.mark.parametrize("seconds", [0.001, 0.01, 0.02, 0.03, 0.05, 0.08])
def test_a_text_that_is_stopped_at_any_moment_costs_the_next_nothing(monkeypatch, seconds):
    convert, good = converter(), story("good", body=PLAIN)
    fresh, found = convert.text(good, []), []
    with monkeypatch.context() as patch:
        patch.setattr(texts, "SECONDS", seconds)
        convert.text(story("bad", body=(PLAIN + "\n\n**a** `b` | c\n- d\n" * 40) * 150), found)

    assert [problem.message for problem in found] == [LONG]
    assert convert.text(good, []) == fresh


def test_a_text_that_takes_too_much_memory_is_stopped(monkeypatch):
    monkeypatch.setattr(Converter, "render", lambda *_: bytearray(texts.MEMORY * 2))
    (problem,) = converter().convert([story("bad", body="words")]).problems

    assert problem.message == LONG


def test_stories_come_out_by_their_path_and_problems_in_order():
    bodies = {"b": "![x](a.png)", "a": "\n![x](a.png)", "c": "words"}
    made = converter().convert([story(stem, body=body) for stem, body in bodies.items()])

    assert list(made.html) == [f"stories/visits/{stem}.md" for stem in bodies]
    assert [(problem.path, problem.line) for problem in made.problems] == [
        ("stories/visits/a.md", 10),
        ("stories/visits/b.md", 9),
    ]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ('words\n\n[x](https://example.org/ "<b>")', f"11:1: {UNCLEAN}"),
        ('one\n\n- two\n- [x](https://example.org/ "<b>")\n- three\n\nfour', f"12:1: {UNCLEAN}"),
        ('    code\n\n\n[x](https://example.org/ "<b>")', f"12:1: {UNCLEAN}"),
        ('```\n[x](https://example.org/ "<b>")\n\n```\n\n[x](https://example.org/ "<b>")', f"14:1: {UNCLEAN}"),
        ('- a\n\n    [x](https://example.org/ "<b>")\n\n- b', f"11:1: {UNCLEAN}"),
        ('[x][r]\n\nwords\n\n[r]: https://example.org/ "<b>"\n\nwords', f"13:1: {UNCLEAN}"),
        ('[r]: https://example.org/ "<b>"\n\nwords\n\n[x][r]\n\nwords', f"13:1: {UNCLEAN}"),
        ("words\n\n``` {.python .wide}\nx\n\ny\n```\n\nwords", f"11:1: {UNCLEAN}"),
        ("words\n\n``` {#__config .python}\nx\n```", f"11:1: {UNCLEAN}"),
        ("words\n\n99999999999. x", f"11:1: {UNCLEAN}"),
        ("words\n\n[a <https://example.org/> b](https://example.org/2)\n\nx", f"11:1: {INNER}"),
        ("words\n\n[a[^1]](https://example.org/)\n\n[^1]: x", f"13:1: {INNER}"),
        ("words\n\nsoft&shy;hyphen\n\nx&shy;", "11:1: here stands a hidden character (U+00AD, soft hyphen); take it out, or write it more simply"),
        ("one\n&#x202e;", "10:1: here stands a character that turns the direction of text (U+202E); take it out, or write it more simply"),
        ("one\n\nbell &#7;", "11:1: here stands a letter that no one can read (U+FFFD, replacement character); take it out, or write it more simply"),
        ('one\n\n[x](https://example.org/ "a&#x200b;b")', "11:1: here stands a hidden character (U+200B, zero width space); take it out, or write it more simply"),
        ("words pic.png\n\n![alt](pic.png)", f"11:1: the text holds the picture `pic.png`; {picture('pic.png')}"),
        ("[x](https://example.org/)\n\n![x](https://example.org/)", f"11:1: the text holds the picture `https://example.org/`; {picture('…')}"),
        ("words\n\n![a][b] x\n\n[b]: pic.png", f"13:1: the text holds the picture `pic.png`; {picture('pic.png')}"),
        ("words\n\n![a](<my pic.png> 'title')", f"11:1: the text holds the picture `my pic.png`; {picture('my pic.png')}"),
        ("words\n\n![a](a&amp;b.png)", f"11:1: the text holds the picture `a&b.png`; {picture('a&b.png')}"),
        ("words\n\n![a](a\\_b.png)", f"11:1: the text holds the picture `a_b.png`; {picture(QUOTED)}"),
        ("words\n\n[![a](pic.png)](https://example.org/)", f"11:1: the text holds the picture `pic.png`; {picture('pic.png')}"),
        ("words\n\n![]()", f"11:1: the text holds the picture ``; {picture('…')}"),
        ("words ref.md\n\n[a][b]\n\n[b]: ref.md", f"13:1: the link `ref.md` {NOWHERE}"),
        ("words\n\n[b]\n\n[b]: javascript:x()\n    'title'", f"13:1: the link `javascript:x()` {NOWHERE}"),
        ("words\n\n[a][b]\n\n[b]:\n    no.md\n\nwords", f"14:1: the link `no.md` {NOWHERE}"),
        ("words\n\n<http://example.org/>", f"11:1: the link `http://example.org/` {UNSOUND}"),
        ("words\n\n[x](java&Tab;script:x)", f"11:1: the link `java\\u0009script:x` {NOWHERE}"),
        ("plum\n\n[a][b]\n\n[b]: plum", f"13:1: the link `plum` {NOWHERE}"),
    ],
)  # fmt: skip
def test_what_a_reader_would_not_get_is_told_at_its_line(body, problem):
    assert told(body) == [problem]


def test_what_the_converter_cannot_untangle_is_told_in_words_for_people():
    assert f"11:1: {TANGLED}" in told("words\n\n[]('(\\!")


def test_a_link_that_the_check_has_told_is_not_told_twice():
    assert told("words\n\n[x](no.md)") == []


def test_each_of_many_is_told_where_it_stands():
    found = told("![x](a.png)\n\n[y][r] ![z](b.png)\n\n[r]: no.md")

    assert [row.split(";")[0] for row in found] == [
        "9:1: the text holds the picture `a.png`",
        "11:1: the text holds the picture `b.png`",
        "13:1: the link `no.md` leads nowhere",
    ]


def test_what_is_lost_many_times_in_one_way_is_told_once():
    assert told("![x](a.png) " * 300) == [
        f"9:1: the text holds the picture `a.png`; {picture('a.png')}"
    ]


def test_what_takes_too_long_to_find_is_told_and_costs_the_next_nothing(monkeypatch):
    monkeypatch.setattr(texts, "PLACING", 0.03)
    bad = "".join(f"[{n}][]\n\n" for n in range(900)) + "".join(
        f"[{n}]: no-{n}-{'x' * 80}.md\n" for n in range(900)
    )
    convert, found, next_found = converter(), [], []
    convert.text(story("bad", body=bad), found)

    assert found[0].message.startswith("the link `no-0-")
    assert found[-1].message == "what no page may hold of the text takes too long to find"
    assert found[-1].fix == FIX
    assert convert.text(story("good", body=PLAIN), next_found) == converter().text(
        story("good", body=PLAIN), []
    )
    assert next_found == []


def test_what_is_shown_is_clean_even_where_it_was_told():
    bodies = [
        '[x](https://example.org/ "<b>")',
        "a&#x202e;b",
        "``` {#__config .x .y}\n```",
        "[a <https://e.org> b](https://e.org/2)",
    ]
    made = converter().convert([story(f"s{index}", body=body) for index, body in enumerate(bodies)])
    shown = [each.html for each in made.html.values()]

    assert len(made.problems) == 4
    assert [
        html
        for html in shown
        if clean(html) != html or any(characters.hidden(html.replace("\ufffd", "")))
    ] == []


def test_people_have_turns_only_where_the_kind_has_them():
    people = (Person(name="Ann Oak", role="Gardener"),)
    body = "**Ann Oak:** Well."
    chat = converter().convert([story("c", kind="chat", body=body, people=people)])
    visit = converter().convert([story("v", kind="visit", body=body, people=people)])

    assert "hub-turns" in next(iter(chat.html.values())).html
    assert "hub-turns" not in next(iter(visit.html.values())).html


def test_a_link_is_written_from_the_page_it_stands_on():
    made = converter().convert([told_story("[a](plum.md) [b](/crops/) [c](#x) [d](plum.md#y)")])

    assert made.problems == ()
    assert next(iter(made.html.values())).html == (
        '<p><a href="../../visits/plum/">a</a> <a href="../../crops/">b</a> <a href="#x">c</a> '
        '<a href="../../visits/plum/#y">d</a></p>'
    )


def test_a_search_for_the_line_that_takes_too_long_names_the_first(monkeypatch):
    convert, body = converter(), "\n\nwords\n\n[x](https://example.org/ '<b>')"
    monkeypatch.setattr(Renderer, "render", lambda *_: 1 / 0)

    assert convert.first(told_story(body), bool) == 9


@pytest.mark.parametrize(
    ("html", "shown"),
    [("<p>a</p>", "<p>a</p>"), ("a\u202eb\u200bc", "a\ufffdb\ufffdc"), ("👩‍🌾 ❤️", "👩‍🌾 ❤️"), ("👩‍🌾\u200b", "👩‍🌾\ufffd"), ("\ufffd", "\ufffd"), ("&nbsp;é\n", "&nbsp;é\n")],
)  # fmt: skip
def test_no_page_shows_a_character_that_hides(html, shown):
    assert printed(html) == shown
