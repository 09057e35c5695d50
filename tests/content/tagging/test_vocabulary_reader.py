"""`tags.yml` becomes a vocabulary that can be trusted; whatever is wrong with it is told."""

import datetime as dt

import pytest

from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from hooks.content.vocabulary import Kind, Tag
from tests.make import TAGS
from tests.sound import TAGS as SOUND


def read(text):
    """The vocabulary that the text declares, and every problem."""
    found = []
    entries = read_data("tags.yml", text.encode(), found)
    return read_vocabulary("tags.yml", entries, found), [str(problem) for problem in found]


def test_a_good_vocabulary_has_its_kinds_facets_and_tags():
    vocabulary, problems = read(TAGS)

    assert problems == []
    assert vocabulary.kinds == (
        Kind(
            name="visit",
            label="Visit",
            plural="Visits",
            address="visits",
            note="What was seen in a garden.",
            body="sections",
            sections=("Arrival", "Leaving"),
            line=5,
        ),
    )
    assert [tag.slug for tag in vocabulary.tags()] == ["fruit", "apples"]
    assert vocabulary.facet("crop").tags[1] == Tag(
        facet="crop",
        slug="apples",
        label="Apples",
        note="On trees.",
        line=24,
        broader="fruit",
        former=("apple",),
        data={"height": 3.5},
    )


def test_a_facet_says_how_many_tags_a_story_must_and_may_have():
    facet = read(TAGS)[0].facet("crop")

    assert (facet.field, facet.required, facet.at_most) == ("crops", True, 3)


@pytest.mark.parametrize(
    ("tags", "indent"),
    [
        ("\n      - {label: Fruit, slug: fruit, note: Sweet.}", "      "),
        ("\n    - {label: Fruit, slug: fruit, note: Sweet.}", "    "),
        (" [{label: Fruit, slug: fruit, note: Sweet.}]", ""),
        (" {label: Fruit, slug: fruit, note: Sweet.}", ""),
    ],
)
def test_a_facet_knows_what_stands_before_the_dashes_of_its_tags(tags, indent):
    head, _, _ = TAGS.partition("    data:")
    vocabulary, problems = read(f"{head}    tags:{tags}\n")

    assert (vocabulary.facet("crop").indent, problems) == (indent, [])


def test_a_facet_that_does_not_say_so_is_optional_and_takes_five_tags():
    text = TAGS.replace("    required: true\n    at_most: 3\n", "")
    facet = read(text)[0].facet("crop")

    assert (facet.required, facet.at_most) == (False, 5)


def test_a_tag_is_known_by_slug_synonym_and_former_slug():
    text = TAGS.replace("former: [apple]", "synonyms: [pomes, APL], former: [apple-trees]")
    facet = read(text)[0].facet("crop")

    assert facet.names == {
        "fruit": "fruit",
        "apples": "apples",
        "pomes": "apples",
        "APL": "apples",
        "apple-trees": "apples",
    }
    assert facet.folded == {"pomes": "apples", "apl": "apples"}


def test_kinds_and_facets_have_former_addresses_too():
    text = TAGS.replace("address: visits", "address: visits\n    former: [tours]")
    vocabulary, problems = read(
        text.replace("address: crops", "address: crops\n    former: [plants, /a/b/]")
    )

    assert problems == []
    assert vocabulary.kinds[0].former == ("tours",)
    assert vocabulary.facets[0].former == ("plants", "a/b")


def test_a_former_name_that_was_no_address_is_told():
    assert read(TAGS.replace("[apple]", "[Apple Trees]"))[1] == [
        "tags.yml:24:94: `former` holds `Apple Trees`, which was never an address of the hub; "
        "write `former: [apple-trees]`"
    ]


def test_a_tag_that_another_took_in_is_an_old_name_with_a_day():
    text = TAGS.replace(
        "former: [apple]", "former: [apple], merged: [{slug: crabs, since: 2026-12-02}]"
    )
    vocabulary, problems = read(text)
    apples = vocabulary.facet("crop").tags[1]

    assert problems == []
    assert (apples.former, apples.merged) == (("apple", "crabs"), {"crabs": dt.date(2026, 12, 2)})
    assert vocabulary.facet("crop").names["crabs"] == "apples"


def test_a_kind_that_another_took_in_is_an_old_folder_with_a_day():
    merged = "former: [tours]\n    merged: [{slug: chats, since: 2026-12-02}]\n    note"
    vocabulary, problems = read(TAGS.replace("note", merged, 1))
    [visit] = vocabulary.kinds

    assert problems == []
    assert (visit.former, visit.merged) == (("tours", "chats"), {"chats": dt.date(2026, 12, 2)})


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("{slug: crabs}", "24:94: an entry of `merged` has no `since`; add `since: …`, and write in place of the dots the day on which it did, as year-month-day"),
        ("{slug: crabs, since: soon}", "24:115: `since` is `soon`, which is not a day; write year-month-day, for example `since: 2026-11-23`"),
        ("{slug: Crab Apples, since: 2026-12-02}", "24:101: `slug` may hold small letters, digits and single hyphens; write `slug: crab-apples`"),
        ("{slug: fruit, since: 2026-12-02}", "24:1: the tag `fruit` is nearly the same as `fruit`; make it a synonym of `fruit`, or name it apart"),
        ("crabs", "24:94: `merged` holds a value without keys; write `{slug: crabs, since: …}`"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_tag_that_was_taken_in_is_told(written, problem):
    text = TAGS.replace("former: [apple]", f"merged: [{written}]")

    assert read(text)[1] == [f"tags.yml:{problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("facets:", "facet:", "9:1: the vocabulary has no key `facet`; did you mean `facets`?"),
        ("    body: s", "    bdy: s", "7:5: a kind has no key `bdy`; did you mean `body`?"),
        ("at_most", "most", "18:5: a facet has no key `most`; did you mean `at_most`?"),
        (
            "family, kind",
            "family, sort",
            "21:24: an entry of `data` has no key `sort`; use one of: name, kind, required, help",
        ),
        (
            "broader",
            "brooder",
            "24:69: a tag of `crop` has no key `brooder`; did you mean `broader`?",
        ),
        (
            "height: 3.5",
            "hight: 3.5",
            "24:56: a tag of `crop` has no key `hight`; did you mean `height`?",
        ),
    ],
)
def test_an_unknown_key_is_told_with_the_key_that_was_meant(old, new, problem):
    assert f"tags.yml:{problem}" in read(TAGS.replace(old, new))[1]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "body: sections",
            "body: section",
            "7:11: `body` is `section`; write one of: sections, turns",
        ),
        ("kind: number", "kind: digits", "20:30: `kind` is `digits`; write one of: text, number"),
        ("height: 3.5", "height: tall", "24:64: `height` is not a number; write `height: 53.65`"),
        ("height: 3.5, ", "", "24:9: a tag of `crop` has no `height`; add `height: …`"),
        (
            "required: true\n",
            "required: yes\n",
            "17:15: `required` is neither true nor false; write `required: true`",
        ),
        (
            "sections: [Arrival, Leaving]",
            "sections: [Arrival, Leaving]\n    prompts: [What did you see?]",
            "9:14: `prompts` has 1 questions for 2 sections; write one for each section, in their order",
        ),
        (
            "sections: [Arrival, Leaving]",
            "sections: [Arrival, Leaving, arrival]",
            "8:34: the section `arrival` stands twice; keep one",
        ),
        (
            "body: sections\n    sections: [Arrival, Leaving]",
            "body: turns\n    sections: [Arrival, Leaving]",
            "8:15: a kind with `body: turns` has no `sections`; "
            "take `sections` out, or write `body: sections`",
        ),
        (
            "body: sections\n    sections: [Arrival, Leaving]",
            "body: turns\n    prompts: [Why?]",
            "8:14: a kind with `body: turns` has no `prompts`; "
            "take `prompts` out, or write `body: sections`",
        ),
        (
            "sections: [Arrival, Leaving]",
            "sections: []",
            "8:15: `sections` is empty; add `sections: [first, second]`",
        ),
    ],
)
def test_a_value_that_cannot_be_is_told(old, new, problem):
    assert read(TAGS.replace(old, new))[1] == [f"tags.yml:{problem}"]


@pytest.mark.parametrize("number", ["-3", "0", "2.5", "nan", "inf"])
def test_a_facet_takes_a_whole_number_of_tags_from_one_up(number):
    problems = read(TAGS.replace("at_most: 3", f"at_most: {number}"))[1]

    assert [problem.split(": ")[0] for problem in problems] == ["tags.yml:18:14"]


def test_text_data_that_is_optional_is_kept_where_it_is_given():
    vocabulary, problems = read(TAGS.replace("height: 4}", "height: 4, family: rose}"))

    assert problems == []
    assert [tag.data for tag in vocabulary.tags()] == [
        {"height": 4.0, "family": "rose"},
        {"height": 3.5},
    ]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("kinds: []\nfacets: []", {}),
        ("kinds: [{}]", {"a kind": "name label plural address note body"}),
        ("facets: [{}]", {"a facet": "name field label plural address note tags"}),
        ("facets: [{name: a, tags: [{}]}]", {"a tag of `a`": "slug label note"}),
        ("facets: [{data: [{}]}]", {"an entry of `data`": "name kind"}),
        ("kinds: [{body: sections}]", {"a kind": "name label plural address note sections"}),
    ],
)
def test_everything_that_a_vocabulary_has_is_missed(text, missing):
    problems = {problem.split(": ")[1].split("; ")[0] for problem in read(text)[1]}

    assert problems >= {
        f"{what} has no `{key}`" for what, keys in missing.items() for key in keys.split()
    }


def test_a_vocabulary_has_kinds_and_facets():
    assert [problem.split("; ")[0] for problem in read("")[1]] == [
        "tags.yml:1:1: the vocabulary has no `facets`",
        "tags.yml:1:1: the vocabulary has no `kinds`",
    ]


def test_a_facet_may_have_no_note_of_what_relates_its_stories():
    vocabulary, problems = read(TAGS.replace("    shared: also about\n", ""))

    assert (vocabulary.facet("crop").shared, problems) == ("", [])


def test_every_problem_of_the_file_is_told():
    text = TAGS.replace("    label: Visit\n", "").replace("note: Sweet.", "note: ''")
    problems = read(text.replace("broader: fruit", "broader: stone"))[1]

    assert len(problems) == 3


def test_a_list_of_sections_without_brackets_is_told_there():
    from tests.sound import TAGS as SOUND

    wrong = SOUND.replace("[Problem, What was done, What changed, What was hard]", "Problem, Done")
    found = []
    read_vocabulary("t.yml", read_data("t.yml", wrong.encode(), found), found)
    assert [problem.rule for problem in found] == ["list-without-brackets"]


def rules_of(text):
    """The rules that the vocabulary breaks, each with its line."""
    found = []
    read_vocabulary("t.yml", read_data("t.yml", text.encode(), found), found)
    return [(problem.rule, problem.line) for problem in found]


def test_a_misspelt_key_of_the_whole_file_is_told_once():
    pairs = "pairs: [{word: in, facets: [theme, place]}]\nfacet:"

    assert rules_of(SOUND.replace("facets:", pairs)) == [("unknown-key", 17)]


def test_a_slug_that_stands_twice_is_told_once_with_the_other_line():
    grants = "- {label: Grants, slug: grants, note: Money that is given.}"
    gifts = grants.replace("Grants", "Gifts")

    assert rules_of(SOUND.replace(grants, f"{grants}\n      {gifts}")) == [("slug-twice", 30)]


def test_a_missing_comma_is_told_once():
    wrong = SOUND.replace("slug: grants, note: Money", "slug: grants note: Money")

    assert rules_of(wrong) == [("missing-comma", 29)]
