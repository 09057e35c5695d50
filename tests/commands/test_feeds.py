"""`python -m hooks feeds`: what subscribers of the last published site would lose or get twice."""

import shutil

import pytest

from hooks.__main__ import main
from tests.conftest import CONFIG
from tests.site.hubs import GARDENS, PEAR, TAGS, visit

WALL = "stories/visits/pear-wall.md"
PLUM = GARDENS["docs/crops/fruit.md"].replace("pear-wall.md", "plum-wall.md")
RENAMED = {
    "stories/visits/plum-wall.md": PEAR.replace("id: pear-wall", "id: plum-wall"),
    "docs/crops/fruit.md": PLUM,
}
TITLE = "'Pears <in> a \"walled\" garden & orchard'"
CHANGES = {
    "nothing": ({}, None),
    "its text and tags": ({WALL: PEAR.replace("rain", "snow").replace("[apples]", "[beans]")}, None),
    "its id": (
        {WALL: PEAR.replace("id: pear-wall", "id: pears")},
        f"{TITLE} (https://hub.example/visits/pear-wall/) would come as new: its id was "
        "tag:hub.example,2026:pear-wall and is tag:hub.example,2026:pears; write the id of before",
    ),
    "its id and name": (
        {WALL: None, **RENAMED},
        f"{TITLE} (https://hub.example/visits/plum-wall/) would come as new: its id was "
        "tag:hub.example,2026:pear-wall and is tag:hub.example,2026:plum-wall; write the id of before",
    ),
    "its day": (
        {WALL: PEAR.replace("2026-03-01", "2026-03-08")},
        f"{TITLE} (https://hub.example/visits/pear-wall/) was dated 2026-03-01 and is dated "
        "2026-03-08: write the day of before, and tell what changed under `changes`",
    ),
    "all of it": (
        {WALL: None, "docs/crops/fruit.md": "# Fruit\n"},
        f"{TITLE} (https://hub.example/visits/pear-wall/) is gone: its id was "
        "tag:hub.example,2026:pear-wall; bring the story back, or say why it was taken back under "
        "`retracted`",
    ),
    "its withdrawal": (
        {WALL: PEAR.replace("id:", "retracted: {date: 2026-04-01, reason: They asked.}\nid:")},
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_story_is_named_that_subscribers_would_lose_or_get_twice(build, tmp_path, capsys, what):
    files, told = CHANGES[what]
    site = build().folder
    shutil.copytree(site, tmp_path / "last")
    gone = [name for name, text in files.items() if text is None]
    for name in gone:
        (site.parent / name).unlink()
    laid = {name: text for name, text in files.items() if text is not None}
    build(laid, {name: text for name, text in GARDENS.items() if name not in gone})
    code = main(["feeds", str(site), "--previous", str(tmp_path / "last")])
    lines = capsys.readouterr().out.splitlines()

    assert code == int(told is not None)
    assert lines[:-1] == ([told] if told else [])
    assert "beside those published last" in lines[-1]


def test_a_withdrawal_with_another_day_is_told_with_what_can_be_written(build, tmp_path, capsys):
    first, then = (
        {WALL: PEAR.replace("id:", f"retracted: {{date: {day}, reason: They asked.}}\nid:")}
        for day in ("2026-04-01", "2026-04-03")
    )
    said = TITLE.replace("'Pears", "'Withdrawn: Pears")

    assert compared(build, tmp_path, capsys, first, then) == [
        f"{said} (https://hub.example/visits/pear-wall/) was dated 2026-04-01 and is dated "
        "2026-04-03: write the day of before under `retracted`"
    ]


CHANGED = "changes: [{{date: {}, note: A figure was wrong.}}]\nid:"
BACK = "'Pears <in> a \"walled\" garden & orchard' (https://hub.example/visits/pear-wall/)"


def test_a_change_with_another_day_is_told(build, tmp_path, capsys):
    days = ("2026-04-01", "2026-04-02")
    first, then = ({WALL: PEAR.replace("id:", CHANGED.format(day))} for day in days)

    assert compared(build, tmp_path, capsys, first, then) == [
        f"{BACK}: its change of 2026-04-01 is gone and that of 2026-04-02 is new: write the day of "
        "before"
    ]


@pytest.mark.parametrize("is_told", [False, True])
def test_a_story_that_is_back_without_a_word_is_told(build, tmp_path, capsys, is_told):
    gone = PEAR.replace("id:", "retracted: {date: 2026-04-01, reason: They asked.}\nid:")
    back = PEAR.replace("id:", CHANGED.format("2026-04-03")) if is_told else PEAR

    told = compared(build, tmp_path, capsys, {WALL: gone}, {WALL: back})
    said = f"{BACK} was taken back and is there again: tell why under `changes`"
    assert told == ([] if is_told else [said])


def compared(build, tmp_path, capsys, before, after):
    """What is told of a site, beside the one that was there before."""
    site = build(before).folder
    shutil.copytree(site, tmp_path / "last")
    build(after)
    main(["feeds", str(site), "--previous", str(tmp_path / "last")])
    return capsys.readouterr().out.splitlines()[:-1]


def test_a_new_story_that_stands_in_an_archive_alone_is_told_and_no_fault(build, tmp_path, capsys):
    new = visit("late", "2024-01-01", crops="[beans]", counties="[kent]")
    told = compared(build, tmp_path, capsys, MANY, MANY | new)

    assert told == [
        "'Visit late' (https://hub.example/visits/late/) is new and stands in an archive only, so "
        "nobody who follows hears of it: write the day on which it is published"
    ]
    assert main(["feeds", str(tmp_path / "last"), "--previous", str(tmp_path / "last")]) == 0


def test_an_old_story_that_is_back_with_a_word_is_not_told_as_new(build, tmp_path, capsys):
    newer = {p: t for n in range(20) for p, t in visit(f"w-{n}", f"2026-05-{n + 1:02}").items()}
    withdrawn = "retracted: {date: 2026-06-01, reason: They asked.}\nid:"
    first = newer | {WALL: PEAR.replace("id:", withdrawn)}
    then = newer | {WALL: PEAR.replace("id:", CHANGED.format("2026-06-02"))}

    assert compared(build, tmp_path, capsys, first, then) == []


@pytest.mark.parametrize(
    ("old", "was"),
    [({}, "hub.example,2026"), (visit("old", "2025-02-03"), "hub.example")],
    ids=["of one year", "of two"],
)
def test_ids_that_begin_otherwise_are_told_once_with_what_keeps_them(
    build, tmp_path, capsys, old, was
):
    moved = {"mkdocs.yml": CONFIG.replace("hub.example", "moved.example")}

    assert compared(build, tmp_path, capsys, old, old | moved) == [
        f"{2 + bool(old)} of the stories would come as new, as their ids begin with another name or "
        f"year than before: write `authority: {was}` below `hub:`, below `extra:`, in mkdocs.yml"
    ]


def test_a_feed_that_is_gone_is_told(build, tmp_path, capsys):
    leeks = "      - {label: Leeks, slug: leeks, note: In rows.}\n  - name: county"
    more = {"stories/tags.yml": TAGS.replace("  - name: county", leeks)}
    told = compared(build, tmp_path, capsys, more, {"stories/tags.yml": TAGS})

    assert told == [
        f"crops/leeks/feed.{form} is gone, with its subscribers: write down what became of its page"
        for form in ("json", "xml")
    ]


def test_a_feed_of_two_tags_that_is_gone_is_told_with_the_lines_that_keep_it(
    build, tmp_path, capsys
):
    walks = {
        p: t for n in range(2) for p, t in visit(f"w-{n}", f"2024-01-{n + 1:02}", crops="[beans]",
                                                  counties="[kent]").items()
    }  # fmt: skip
    least = {"stories/tags.yml": PAIRED["stories/tags.yml"].replace("at_least: 2", "at_least: 9")}
    lines = "/crops/beans/counties/kent/\n/crops/beans/counties/kent/feed.xml\n"
    told = compared(build, tmp_path, capsys, walks | PAIRED, walks | least)
    shutil.rmtree(tmp_path / "last")
    kept = {"stories/addresses.txt": lines}

    assert told == [
        "crops/beans/counties/kent/feed.xml is gone, with its subscribers: write the lines "
        "`/crops/beans/counties/kent/` and `/crops/beans/counties/kent/feed.xml` into "
        "stories/addresses.txt"
    ]
    assert compared(build, tmp_path, capsys, walks | PAIRED, walks | least | kept) == []


@pytest.mark.parametrize("count", [5, 6])
def test_many_old_stories_that_come_to_a_feed_or_leave_it_at_once_are_told(
    build, tmp_path, capsys, count
):
    days = [f"2024-01-{n + 1:02}" for n in range(count)]
    walks = [{p: t for n, d in enumerate(days) for p, t in visit(f"w-{n}", d, **tags).items()}
             for tags in ({"crops": "[beans]"}, {"crops": "[apples]"})]  # fmt: skip
    told = compared(build, tmp_path, capsys, *walks)
    moved = [line for line in told if line.startswith("crops/beans/feed.xml")]

    assert (
        moved
        == ["crops/beans/feed.xml: 6 old stories would go without a word, 'Visit w-0' among them"][
            : count - 5
        ]
    )
    assert (
        len(
            [
                line
                for line in told
                if "crops/apples/feed.xml: 6 old stories would come as new" in line
            ]
        )
        == count - 5
    )


MANY = {p: t for n in range(66) for p, t in visit(f"w-{n}", f"2024-{n // 28 + 1:02}-{n % 28 + 1:02}", crops="[beans]", counties="[kent]").items()}  # fmt: skip
BATCH = {p: t for n in range(30) for p, t in visit(f"b-{n}", "2026-05-01", counties="[kent]").items()}  # fmt: skip
PAIRED = {"stories/tags.yml": TAGS + "pairs: [{facets: [crop, county], word: in, at_least: 2}]\n"}


PEAS = {"stories/tags.yml": TAGS.replace("slug: beans", "slug: peas, former: [beans]")}


@pytest.mark.parametrize(
    ("before", "after"),
    [({}, PEAS), (PAIRED, PAIRED | BATCH)],
    ids=["a tag with an archive has another name", "thirty stories come at once"],
)
def test_an_archive_elsewhere_and_what_made_room_are_no_loss(
    build, tmp_path, capsys, before, after
):
    assert compared(build, tmp_path, capsys, MANY | before, MANY | after) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [("merged: [{slug: beans, since: 2026-07-01}]", False), ("former: [beans]", True)],
)
def test_a_tag_that_went_into_another_brings_nothing_old_if_its_day_is_written(
    build, tmp_path, capsys, written, told
):
    two = [
        {
            p: t
            for n in range(8)
            for p, t in visit(f"{name}-{n}", f"2024-01-{n + 1:02}", crops=f"[{name}]").items()
        }
        for name in ("apples", "beans")
    ]
    words = TAGS.replace("      - {label: Beans, slug: beans, note: From poles.}\n", "")
    words = words.replace("former: [apple-trees]", written)
    ledger = {"stories/addresses.txt": "/crops/beans/\n"}
    after = compared(
        build,
        tmp_path,
        capsys,
        two[0] | two[1],
        two[0] | two[1] | ledger | {"stories/tags.yml": words},
    )
    flood = "crops/beans/feed.xml: 9 old stories would come as new, 'Visit apples-0' among them"

    assert [line for line in after if "/beans/feed.xml" in line] == ([flood] if told else [])


def test_a_kind_whose_folder_has_another_name_loses_nothing(build, tmp_path, capsys):
    site = build(MANY).folder
    shutil.copytree(site, tmp_path / "last")
    (site.parent / "stories/visits").rename(site.parent / "stories/tours")
    words = TAGS.replace("    address: visits\n", "    address: tours\n    former: [visits]\n")
    others = {name: text for name, text in GARDENS.items() if "visits/" not in name}
    others["docs/crops/fruit.md"] = "# Fruit\n"
    build({"stories/tags.yml": words}, others)

    assert main(["feeds", str(site), "--previous", str(tmp_path / "last")]) == 0
    assert capsys.readouterr().out.endswith("Nothing is wrong.\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [("merged: [{slug: chats, since: 2026-07-01}]", False), ("former: [chats]", True)],
)
def test_a_kind_that_went_into_another_brings_nothing_old_if_its_day_is_written(
    build, tmp_path, capsys, written, told
):
    site = build(MANY).folder
    shutil.copytree(site, tmp_path / "last")
    (site.parent / "stories/chats/bean-talk.md").unlink()
    kind = TAGS[TAGS.index("  - name: chat\n") : TAGS.index("facets:\n")]
    words = TAGS.replace(kind, "").replace("address: visits", f"address: visits\n    {written}")
    talk = visit("bean-talk", "2026-02-01", counties="[kent, fife]")
    others = {n: t.replace("../chats/", "") for n, t in GARDENS.items() if "chats/" not in n}
    after = build(MANY | talk | {"stories/tags.yml": words}, others)

    assert main(["feeds", str(site), "--previous", str(tmp_path / "last")]) == int(told)
    flood = "chats/feed.xml: 67 old stories would come as new"
    assert capsys.readouterr().out.count(flood) == int(told)
    assert 'url=../../visits/bean-talk/"' in after.read("chats/bean-talk/")
    if not told:
        assert "Chats is now part of Visits" in after.read("chats/feed.xml")


def test_what_is_wrong_in_a_feed_is_told_with_its_file(build, capsys):
    site = build()
    file = site.folder / "visits/feed.xml"
    file.write_text(file.read_text().replace("<title>", "<title/><x>", 1))

    assert main(["feeds", str(site.folder)]) == 1
    assert capsys.readouterr().out.startswith("visits/feed.xml: it cannot be read (")


def test_a_folder_without_a_site_is_wrong_use(tmp_path, capsys):
    assert main(["feeds", str(tmp_path)]) == 2
    assert "There is no built site in" in capsys.readouterr().err
