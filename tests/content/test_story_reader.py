"""A document becomes a story that can be trusted, or problems that say what to type."""

import dataclasses
import datetime as dt
import time

import pytest

from hooks.content.schema.fields import Field
from hooks.content.story import Fact, Image, Person, Source
from hooks.content.story_reader import read_story
from hooks.content.syntax.nodes import Scalar
from hooks.content.syntax.source import read_document
from hooks.content.tagging.run_together import joined
from hooks.content.tagging.tagging import line_to_add, unknown
from hooks.content.withdrawn import read_any
from tests.make import CHAT, VISIT, key, vocabulary

ANN_AND_BO = "people: [{name: Ann Oak, role: …}, {name: Bo Elm, role: …}]"
ADD = (
    "choose a tag of `crop` in stories/tags.yml, or add this line under its `tags:` and fill it in: "
    "`- {{label: {}, slug: {}, note: What it is for}}`"
)


def read(text, kind="visit", path="stories/visits/pear-wall.md", how=read_story):
    """The story that the text tells, and every problem with it."""
    found, words = [], vocabulary()
    document = read_document(path, text.encode(), found)
    return how(path, words.kind(kind), document, words, found), found


def told(text, kind="visit", path="stories/visits/pear-wall.md", how=read_story):
    """The problems, without the path of the file."""
    return [str(problem).removeprefix(f"{path}:") for problem in read(text, kind, path, how)[1]]


def told_any(text, path="stories/visits/pear-wall.md", kind="visit"):
    """The problems of a story, be it published or taken back."""
    return told(text, kind, path, read_any)


def with_front(*lines):
    """The visit with more lines of front matter, the first of them on line 8."""
    return VISIT.replace("---\n\n## Arrival", "\n".join([*lines, "---\n\n## Arrival"]))


def only(line):
    """Front matter of this line alone."""
    return f"---\n{line}\n---\n"


def test_a_good_visit_becomes_a_story():
    story, problems = read(VISIT)

    assert problems == []
    assert (story.path, story.kind, story.stem) == (
        "stories/visits/pear-wall.md",
        "visit",
        "pear-wall",
    )
    assert (story.title, story.summary, story.id) == (
        "Pears on a wall",
        "Old pears on a warm wall.",
        "pear-wall",
    )
    assert story.date == story.updated == dt.date(2026, 3, 1)
    assert story.tags == (key("crop/apples"),)
    assert story.sources == (Source(title="The wall", publisher="Garden Press", date="2020"),)
    assert (story.body[:12], story.body_line) == ("\n## Arrival\n", 9)


def test_a_story_knows_the_lines_of_its_keys():
    story, _ = read(VISIT)
    lines = VISIT.split("\n")

    assert lines[story.id_line - 1] == "id: pear-wall"
    assert lines[story.title_line - 1] == "title: Pears on a wall"


def test_a_good_chat_becomes_a_story():
    story, problems = read(CHAT, "chat", "stories/chats/bean-talk.md")

    assert problems == []
    assert (story.kind, story.stem) == ("chat", "bean-talk")
    assert story.people == (
        Person(name="Ann Oak", role="Head gardener", organisation="Kent Gardens"),
        Person(name="Bo Elm", role="Neighbour"),
    )


def test_what_a_story_may_have_it_keeps():
    story, problems = read(
        with_front(
            "updated: 2026-03-09",
            "counties: [kent, fife]",
            "period: 2012 to 2021",
            "key_facts: [{label: Walls, value: four}]",
            "image: {file: wall.jpg, alt: A wall}",
        )
    )

    assert problems == []
    assert (story.updated, story.period) == (dt.date(2026, 3, 9), "2012 to 2021")
    assert story.tags == (key("crop/apples"), key("county/kent"), key("county/fife"))
    assert story.key_facts == (Fact(label="Walls", value="four"),)
    assert story.image == Image(file="stories/visits/wall.jpg", alt="A wall")


def test_a_link_in_the_body_is_told_by_its_line_in_the_file():
    story, _ = read(VISIT.replace("Rain came.", "See [beans](../chats/bean-talk.md)."))

    assert [(link.target, link.line, link.column) for link in story.links] == [
        ("../chats/bean-talk.md", 16, 13)
    ]


@pytest.mark.parametrize("file", ["wall.jpg", "./wall.jpg", "../visits/wall.jpg"])
def test_a_picture_is_named_from_the_story(file):
    story, _ = read(with_front(f"image: {{file: {file}, alt: A wall}}"))

    assert story.image.file == "stories/visits/wall.jpg"


@pytest.mark.parametrize("written", ["apples", "pomes", "apple-trees", "[apples, pomes, apples]"])
def test_a_synonym_and_a_former_slug_stand_for_the_tag_once(written):
    story, _ = read(VISIT.replace("[apples]", written))

    assert story.tags == (key("crop/apples"),)


@pytest.mark.parametrize("written", ["Obst-Bäume", "obst-bäume", "OBST-BAUME", "Obst-Ba\u0308ume"])
def test_a_synonym_counts_in_any_case_and_with_or_without_accents(written):
    story, problems = read(VISIT.replace("[apples]", written))

    assert (story.tags, problems) == ((key("crop/apples"),), [])


def test_a_story_tells_the_names_it_had():
    story, problems = read(with_front("aliases: [old-wall, /chats/walls/]"))

    assert (story.aliases, problems) == (("old-wall", "chats/walls"), [])


@pytest.mark.parametrize(
    ("tag", "fix"),
    [
        ("aples", "did you mean `apples`?"),
        ("Apples", "did you mean `apples`?"),
        ("apple", "did you mean `apples`?"),
        ("Apples and pears", "did you mean `apples`?"),
        ("Pome", "did you mean `apples`?"),
        ("apple trees", "did you mean `apples`?"),
        ("rain", ADD.format("Rain", "rain")),
        ("dry-summer", ADD.format("Dry summer", "dry-summer")),
        ("Dry summer", ADD.format("Dry summer", "dry-summer")),
        ("BBC news", ADD.format("BBC news", "bbc-news")),
        ('"Rain: much"', ADD.format('"Rain: much"', "rain-much")),
        ("2026", ADD.format('"2026"', "a-short-name")),
    ],
)
def test_an_unknown_tag_is_told_with_the_one_that_was_meant(tag, fix):
    assert told(VISIT.replace("[apples]", f"[beans, {tag}]")) == [
        f"6:16: `crops` has no tag `{tag.strip(chr(34))}`; {fix}"
    ]


def test_the_line_of_a_new_tag_begins_where_the_others_of_its_facet_do():
    indented = dataclasses.replace(vocabulary().facet("crop"), indent="      ")

    assert line_to_add("Rain", indented) == "      " + line_to_add(
        "Rain", vocabulary().facet("crop")
    )


def test_the_line_of_a_new_tag_has_the_keys_that_most_of_its_facet_have():
    crop = vocabulary().facet("crop")
    inside = [dataclasses.replace(tag, broader="fruit", data={"soil": "clay"}) for tag in crop.tags]
    soil, rare = (Field(name=name, kind="text", help="", example="") for name in ("soil", "rare"))
    facet = dataclasses.replace(crop, tags=tuple(inside), data=(soil, rare))

    assert line_to_add("Rain", facet) == (
        "- {label: Rain, slug: rain, note: What it is for, broader: …, soil: …}"
    )


CLOSED = ("`crops` has no tag `{}`; {}: the list is closed").format


@pytest.mark.parametrize(
    ("tags", "most", "fix"),
    [
        (6, "rain", "write one of `t0`, `t1`, `t2`, `t3`, `t4`, `t5`"),
        (7, "We grew 40 kinds", "choose a tag of `crop` in stories/tags.yml"),
    ],
)
def test_nobody_is_told_to_add_a_tag_to_a_closed_facet(tags, most, fix):
    crop = vocabulary().facet("crop")
    few = tuple(dataclasses.replace(crop.tags[0], slug=f"t{n}", label=f"T{n}") for n in range(tags))
    facet = dataclasses.replace(crop, tags=few, closed=True, names={}, folded={})
    words = dataclasses.replace(vocabulary(), facets=(facet,))
    told = unknown(Scalar(most, 1, 9), [], facet, words, {})

    assert f"{told.message}; {told.fix}" == CLOSED(most, fix)


@pytest.mark.parametrize("word", ["none", "None", "null", "~", "n/a"])
@pytest.mark.parametrize(
    ("line", "place", "field", "fix"),
    [
        ("crops: {}", "6:8", "crops", "choose a tag of `crop` in stories/tags.yml"),
        ("crops: [apples, {}]", "6:17", "crops", "take `{}` out"),
        ("crops: [apples]\ncounties: {}", "7:11", "counties", "take `counties` out"),
    ],
)
def test_a_word_for_nothing_is_no_new_tag(line, place, field, fix, word):
    assert told(VISIT.replace("crops: [apples]", line.format(word))) == [
        f"{place}: `{field}` holds `{word}`, which is no tag; {fix.format(word)}"
    ]


def test_a_tag_of_another_facet_is_told_with_its_key():
    assert told(VISIT.replace("[apples]", "[beans, kent]")) == [
        "6:16: `kent` is no tag of `crops`; move it to `counties`"
    ]


def test_a_tag_of_another_facet_is_known_by_its_label_too():
    assert told(VISIT.replace("[apples]", "[beans, KENT]")) == [
        "6:16: `KENT` is no tag of `crops`; take it out, and write `kent` under `counties`"
    ]


@pytest.mark.parametrize(
    ("written", "column", "value"),
    [
        ("beans, aples", 8, "beans, aples"),
        ("beans, apples]", 8, "beans, apples]"),
        ("(beans, apples)", 8, "(beans, apples)"),
        ("[beans; apples]", 9, "beans; apples"),
        ("[beans and apples]", 9, "beans and apples"),
        ("beans/apples", 8, "beans/apples"),
        ("beans apples", 8, "beans apples"),
        ("[beans, Apples; beans]", 16, "Apples; beans"),
    ],
)
def test_a_list_without_brackets_or_commas_is_told_with_every_tag(written, column, value):
    assert told(VISIT.replace("[apples]", written)) == [
        f"6:{column}: `{value}` is more than one value; "
        "write the list in square brackets, with commas: `crops: [beans, apples]`"
    ]


def test_what_is_no_tag_of_such_a_list_stays_in_it():
    assert told(VISIT.replace("[apples]", "beans, Rain; sun"))[0].endswith(
        '`crops: [beans, "Rain", sun]`'
    )


def test_a_label_with_a_comma_in_brackets_is_one_tag():
    words = vocabulary()
    crop = words.facet("crop")
    label = dataclasses.replace(crop.tags[0], label="Hard fruit, old ones, and new")
    facet = dataclasses.replace(crop, tags=(label, *crop.tags[1:]))
    scalars = [Scalar(text, 1, 9) for text in ("x", "Hard fruit", "old ones", "and new", "y")]

    assert [each.text for each in joined(scalars, facet)] == [
        "x",
        "Hard fruit, old ones, and new",
        "y",
    ]


def test_a_list_without_dashes_is_told_as_what_it_is():
    assert told(VISIT.replace(" [apples]", "\n  beans\n  apples")) == [
        "7:3: `crops` runs on over several lines; "
        "begin each line of a list with a dash and a space, or write `crops: [first, second]`"
    ]


def test_an_unknown_tag_does_not_hide_the_known_ones():
    story, problems = read(VISIT.replace("[apples]", "[rain, beans, snow]"))

    assert story.tags == (key("crop/beans"),)
    assert [problem.column for problem in problems if "no tag" in problem.message] == [9, 22]


@pytest.mark.parametrize("title", ["2024", "北京", "Call 01484 221000", "Ann, born 12 March 1984"])
def test_no_id_is_made_from_a_title_that_gives_none_or_looks_private(title):
    text = VISIT.replace("id: pear-wall\n", "").replace("Pears on a wall", title, 1)

    assert "2:1: the story has no `id`; add `id: …`" in told(text)


def test_tags_up_to_the_limit_are_good():
    assert told(VISIT.replace("[apples]", "[apples, beans]")) == []


def test_the_first_tag_over_the_limit_is_told():
    assert told(VISIT.replace("[apples]", "[apples, beans, fruit]")) == [
        "6:24: `crops` has 3 tags; keep at most 2"
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "crops: [apples]\n",
            "",
            "2:1: the story has no `crops`; add `crops: […]`, and write in place of the dots one or more of `fruit`, `apples`, `beans`",
        ),
        (
            "id: pear-wall\n",
            "",
            "2:1: the story has no `id`; add `id: …`, "
            "and write in place of the dots a short name, such as `pears-on-a-wall`",
        ),
        (
            "id: pear-wall\n",
            "id:\n",
            "5:4: `id` is empty; add `id: …`, "
            "and write in place of the dots a short name, such as `pears-on-a-wall`",
        ),
        (
            "title: Pears on a wall\n",
            "",
            "2:1: the story has no `title`; add `title: A name for the story`",
        ),
        (
            "title: Pears on a wall",
            "title:",
            "2:7: `title` is empty; add `title: A name for the story`",
        ),
        (
            "date: 2026-03-01\n",
            "",
            "2:1: the story has no `date`; add `date: …`, and write in place of the dots the day it is published here, as a rule today, as year-month-day",
        ),
        (
            "sources: [{title: The wall, publisher: Garden Press, date: 2020}]\n",
            "",
            "2:1: the story has no `sources`; add `sources: [{title: …, publisher: …, date: …}]`",
        ),
        (
            "publisher: Garden Press, date: 2020",
            "publisher: Garden Press",
            "7:11: an entry of `sources` has no `date`; add `date: …`, and write in place of the dots its date as the source shows it, or `not shown`",
        ),
        (
            "date: 2020}",
            "date: 2020, url: wall.html}",
            "7:71: `url` is not a web address that begins with https://; "
            "write the whole address, for example `url: https://example.org/page`",
        ),
        (
            "id: pear-wall",
            "id: Pear Wall",
            "5:5: `id` may hold small letters, digits and single hyphens; write `id: pear-wall`",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nsumary: x",
            "6:1: the story has no key `sumary`; did you mean `summary`?",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nupdated: 2026-02-28",
            "6:10: `updated` is before `date`; write a later day, or take it out",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nimage: {file: wall.jpg}",
            "6:8: an entry of `image` has no `alt`; add `alt: What it shows`",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nimage:\n  - {file: a.jpg, alt: x}\n  - {file: b.jpg, alt: y}",
            "8:5: `image` has more than one entry; keep one of them",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nimage: wall.jpg",
            "6:8: `image` holds one value; write `image: {file: wall.jpg, alt: …}`",
        ),
        (
            "id: pear-wall",
            'id: pear-wall\nimage: "![A wall](wall.jpg)"',
            "6:8: `image` holds one value; write `image: {file: wall.jpg, alt: A wall}`",
        ),
        (
            "id: pear-wall",
            "id: pear-wall\nkey_facts: 40 trees",
            "6:12: `key_facts` holds one value; write `key_facts: [{label: 40 trees, value: …}]`",
        ),
        (
            "## Leaving",
            "## Leving",
            "14:1: `Leving` is not one of the sections; did you mean `## Leaving`?",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(old, new, problem):
    assert problem in told(VISIT.replace(old, new))


def test_everything_that_every_story_has_is_missed():
    problems = told("---\n---\n\n## Arrival\n\nIn.\n\n## Leaving\n\nOut.\n")

    assert sorted(problem.split("; ")[0] for problem in problems) == [
        "2:1: the story has no `crops`",
        "2:1: the story has no `date`",
        "2:1: the story has no `id`",
        "2:1: the story has no `sources`",
        "2:1: the story has no `summary`",
        "2:1: the story has no `title`",
    ]


@pytest.mark.parametrize(
    ("key", "missing"),
    [
        ("people", ["name", "role"]),
        ("key_facts", ["label", "value"]),
        ("image", ["file", "alt"]),
        ("sources", ["date", "publisher", "title"]),
    ],
)
def test_everything_that_an_entry_has_is_missed(key, missing):
    problems = told(only(f"{key}: [{{}}]"))

    assert {problem.split("; ")[0] for problem in problems} >= {
        f"2:{len(key) + 4}: an entry of `{key}` has no `{name}`" for name in missing
    }


@pytest.mark.parametrize(
    ("line", "key", "most"),
    [
        ("title: {}", "title", 120),
        ("summary: {}", "summary", 300),
        ("period: {}", "period", 80),
        ("people: [{{name: {}, role: x}}]", "name", 100),
        ("people: [{{name: x, role: {}}}]", "role", 150),
        ("people: [{{name: x, role: x, organisation: {}}}]", "organisation", 150),
        ("sources: [{{title: {}, publisher: x, date: x}}]", "title", 300),
        ("sources: [{{title: x, publisher: {}, date: x}}]", "publisher", 300),
        ("sources: [{{title: x, publisher: x, date: {}}}]", "date", 80),
        ("key_facts: [{{label: {}, value: x}}]", "label", 60),
        ("key_facts: [{{label: x, value: {}}}]", "value", 200),
        ("image: {{file: {}, alt: x}}", "file", 200),
        ("image: {{file: x, alt: {}}}", "alt", 300),
    ],
)
def test_a_text_has_a_limit(line, key, most):
    def problems(length):
        return [problem.split(": ", 1)[1] for problem in told(only(line.format("x" * length)))]

    too_long = f"`{key}` has {most + 1} characters; write at most {most}"
    assert too_long in problems(most + 1)
    assert [problem for problem in problems(most) if "characters" in problem] == []


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-02"])
def test_a_story_may_be_updated_on_its_day_or_later(day):
    assert told(with_front(f"updated: {day}")) == []


def test_a_story_without_a_day_is_not_also_updated_too_early():
    text = with_front("updated: 2020-01-01").replace("date: 2026-03-01", "date: soon")

    assert [problem[:4] for problem in told(text)] == ["4:7:"]


def test_a_kind_that_needs_people_misses_them_and_their_consent_in_one_run():
    text = CHAT.replace(CHAT[CHAT.index("people:") : CHAT.index("sources:")], "")
    silent = text.split("**Ann")[0]
    consent = "2:1: people are named, and the story has no `consent`; "

    for body, people in (text, ANN_AND_BO), (silent, "people: [{name: …, role: …}]"):
        problems = told(body, "chat", "stories/chats/bean-talk.md")

        assert f"2:1: the story has no `people`; add `{people}`" in problems
        assert any(problem.startswith(consent) for problem in problems)


def test_a_chat_is_held_to_its_people_and_not_to_sections():
    text = CHAT.replace("**Bo Elm**", "**Bo Elms**")

    assert told(text, "chat", "stories/chats/bean-talk.md") == [
        "18:3: `Bo Elms` is not in `people`; did you mean `Bo Elm`?"
    ]


@pytest.mark.parametrize("name", ["pear-wall", "2020-pears", "a", "x" * 80])
def test_a_file_may_be_named_with_small_letters_digits_and_hyphens(name):
    assert told(VISIT, path=f"stories/visits/{name}.md") == []


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        *(
            (name, f"may hold small letters, digits and single hyphens; rename it `{better}.md`")
            for name, better in [
                ("Pear", "pear"),
                ("pear wall", "pear-wall"),
                ("pear_wall", "pear-wall"),
                ("pear--wall", "pear-wall"),
                ("pear.v2", "pear-v2"),
                ("môn", "mon"),
                ("北", "a-short-name"),
            ]
        ),
        ("2026", "has no letter in it; rename it, for example `story-2026.md`"),
        (
            "x" * 81,
            "has 81 characters before its ending, more than 80; "
            f"rename it, for example `{'x' * 80}.md`",
        ),
    ],
)
def test_another_file_name_is_told(name, problem):
    assert told(VISIT, path=f"stories/visits/{name}.md") == [f"1:1: the file's name {problem}"]


def test_a_folder_inside_the_kind_is_no_part_of_the_stem():
    story, problems = read(VISIT, path="stories/visits/2026/South East/pear-wall.md")

    assert (story.stem, problems) == ("pear-wall", [])


def test_every_mistake_of_a_story_is_told():
    text = VISIT.replace("[apples]", "[rain]").replace("id: pear-wall", "id: Pear")
    problems = told(text.replace("2026-03-01", "soon").replace("Rain came.", ""))

    assert sorted(problem.split(": ")[0] for problem in problems) == ["14:1", "4:7", "5:5", "6:9"]


@pytest.mark.parametrize(
    ("sound", "broken", "place"),
    [
        ("title: Beans", "title: [Beans", "2:8"),
        ("date: 2026-02-01", "date: {2026-02-01", "4:7"),
        ("crops: [beans]", "crops: [[beans]", "6:8"),
        ("people:", "people: [", "8:3"),
        ("consent: {state: not-needed, kind: published-source}", "consent: {state: [", "10:18"),
        ("sources: [{", "sources: [[{", "11:10"),
    ],
)
def test_of_a_key_that_cannot_be_read_nothing_else_is_told(sound, broken, place):
    text = CHAT.replace(sound, broken).replace("id: bean-talk", "id: Bean")

    assert sound in CHAT
    assert [problem.split(": ")[0] for problem in told(text, "chat")] == [place, "5:5"]


PEOPLE = CHAT[CHAT.index("people:") : CHAT.index("consent:")]


def test_where_nobody_is_listed_the_line_to_add_names_who_speaks_and_no_turn_is_told():
    assert told(CHAT.replace(PEOPLE, ""), "chat") == [
        f"2:1: the story has no `people`; add `{ANN_AND_BO}`"
    ]


def test_of_very_many_speakers_the_line_to_add_names_the_first_and_then_all_are_asked_for():
    names = [
        "Ada",
        "Beth",
        "Cleo",
        "Doug",
        "Esme",
        "Finn",
        "Gwen",
        "Hugo",
        "Iris",
        "Jack",
        "Kurt",
        "Lola",
    ]
    turns = "\n\n".join(f"**{name}:** Yes." for name in names)
    text = CHAT.replace("**Ann Oak:**", f"{turns}\n\n**Ada:**")
    [problem] = told(text.replace(PEOPLE, ""), "chat")
    line = problem.split("`")[3]
    [others] = told(text.replace(PEOPLE, f"{line}\n".replace("…", "x")), "chat")

    assert line.endswith("{name: Jack, role: …}]")
    assert others.split("`")[-2].endswith(
        "{name: Jack, role: x}, {name: Kurt, role: …}, {name: Lola, role: …}, "
        "{name: Bo Elm, role: …}]"
    )


@pytest.mark.parametrize(
    "people",
    [
        "people: Ann Oak, Bo Elm",
        "people: [Ann Oak, Bo Elm]",
        "people:\n  - Ann Oak\n  - Bo Elm",
        "people:\n  Ann Oak: Gardener\n  Bo Elm: Cook",
        "people:\n  - Ann Oak: Gardener\n  - Bo Elm: Cook",
    ],
)
def test_people_given_as_names_are_told_once_with_the_line_that_lists_them_all(people):
    [problem] = told(CHAT.replace(PEOPLE, f"{people}\n"), "chat")

    assert problem.partition(": ")[2] == (
        f"`people` holds no `name` and no `role`; write `{ANN_AND_BO}`"
    )


def test_a_list_of_people_that_is_empty_is_told_with_the_line_that_lists_them_all():
    assert told(CHAT.replace(PEOPLE, "people:\n"), "chat") == [
        f"7:8: `people` is empty; add `{ANN_AND_BO}`"
    ]


@pytest.mark.parametrize(
    ("people", "line"),
    [
        ("people: {name: Ann Oak, role: x}", "{name: Ann Oak, role: x}, {name: Bo Elm, role: …}"),
        ("people: {name: Cy, role: x}", "{name: Cy, role: x}, {name: Ann Oak, role: …}, {name: Bo Elm, role: …}"),
        ("people: {name: Ann Oak & Bo Elm, role: x}", "{name: Ann Oak, role: …}, {name: Bo Elm, role: …}"),
    ],
)  # fmt: skip
def test_speakers_who_are_not_in_the_list_are_told_once_with_the_line_that_lists_them_all(
    people, line
):
    [problem] = told(CHAT.replace(PEOPLE, f"{people}\n"), "chat")

    assert problem.endswith(f"write this in place of `people`, and fill it in: `people: [{line}]`")


def test_reasons_that_cannot_be_read_may_answer_what_looks_private():
    text = with_front("personal_data: [").replace("Rain came.", "Ask ann.oak@garden.org.uk.")

    assert [problem.split(": ")[0] for problem in told(text)] == ["8:16"]
    assert len(told(text.replace("personal_data: [\n", ""))) == 1


def test_a_story_that_was_taken_back_is_one_though_the_reason_cannot_be_read():
    text = with_front("retracted: [").replace("## Arrival", "")

    assert [problem.split(": ")[0] for problem in told_any(text)] == ["8:12"]


def test_sections_in_the_folder_of_conversations_are_told_as_such_and_checked_as_a_visit():
    path = "stories/chats/pear-wall.md"
    text = VISIT.replace("id: pear-wall", "id: Pear").replace("Rain came.", "")

    assert sorted(told_any(text, path, "chat")) == [
        "14:1: the section `Leaving` is empty; write what is known, or say that nothing is known",
        "5:5: `id` may hold small letters, digits and single hyphens; write `id: pear`",
        "9:1: this is a story with sections, and its folder is for conversations; move the file to `stories/visits/`",
    ]


def test_turns_in_the_folder_of_visits_are_told_as_such_and_checked_as_a_conversation():
    text = CHAT.replace("**Bo Elm**:", "**Cy Ash:**")
    problems = told_any(text, "stories/visits/beans.md")

    assert [problem.split(": ")[0] for problem in problems] == ["13:1", "18:3"]
    assert "move the file to `stories/chats/`" in problems[0]


@pytest.mark.parametrize(
    "text",
    [
        CHAT.replace("They met at the gate.", "## Arrival\n\n## Leaving"),  # somebody speaks
        CHAT.split("**Ann")[0] + "## Arrival\n\nIt rained.\n",
        CHAT.split("**Ann")[0] + "## One\n\nIt rained.\n\n## Two\n\nIt did.\n",
    ],
)
def test_headings_alone_make_no_visit_of_a_conversation(text):
    assert "move the file" not in "".join(told_any(text, "stories/chats/beans.md", "chat"))


def test_a_long_run_of_spaces_in_a_tag_does_not_hold_up_the_reading():
    begin = time.process_time()
    told(VISIT.replace("[apples]", f'"beans{" " * 50_000}x"'))

    assert time.process_time() - begin < 1
