"""What no snippet can show: for each such rule the files of a hub that breaks it, or does not.

A file is text or bytes; None takes a file of the sound hub away, and a function is called with
the path at which to lay something else.
"""

import os
from pathlib import Path

from PIL import Image

from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from hooks.faces import every
from tests.content.pictures import png_of_size, saved, with_scans
from tests.sound import FRONT, PEOPLE, STORY, TAGS, TALK, TEXT, front, hub, story

PICTURE = "stories/case-studies/street.png"
SECTIONS = "sections: [Problem, What was done, What changed, What was hard]"
WORDS = ("Housing", "Food", "Youth")
AGAIN = "stories/case-studies/again.md"


def pictured(file, wrong, right, name="street.png"):
    """The sound story with a picture beside it."""

    def scene(is_wrong):
        image = f"image: {{file: {name if is_wrong else file}, alt: A street}}"
        path = PICTURE.replace("street.png", name if is_wrong else file)
        return hub({STORY: story(front(image)), path: wrong if is_wrong else right})

    return scene


def text(wrong, right="Neighbours met."):
    """The sound story with a paragraph more."""
    whole = "Some people were lonely."

    def scene(is_wrong):
        body = TEXT.replace(whole, f"{whole}\n\n{wrong if is_wrong else right}")
        return hub({STORY: story(text=body)})

    return scene


def tags(old, wrong, right=None):
    """The vocabulary with one thing changed."""

    def scene(is_wrong):
        new = wrong if is_wrong else (old if right is None else right)
        assert old in TAGS
        return hub({"stories/tags.yml": TAGS.replace(old, new, 1)})

    return scene


def closed(is_wrong):
    """A closed facet, and a story with a tag that it has not, or has."""
    words = TAGS.replace("required: true", "required: true\n    closed: true", 1)
    tag = "themes: [strong]" if is_wrong else "themes: [grants]"
    return hub({"stories/tags.yml": words, STORY: story(front(tag))})


def counted(is_wrong):
    """A long list that is closed, and a story with the number of a tag, or with its name."""
    more = "".join(f"      - {{label: {w}, slug: {w.lower()}, note: More.}}\n" for w in WORDS)
    words = TAGS.replace("at_most: 3", "at_most: 3\n    closed: true", 1)
    words = words.replace("  - name: place", f"{more}  - name: place", 1)
    tag = "themes: [the second theme]" if is_wrong else "themes: [grants]"
    return hub({"stories/tags.yml": words, STORY: story(front(tag))})


def linked(is_wrong):
    """A facet whose stories link to the guidance, and a story that does not, or does."""
    words = TAGS.replace("required: true", "required: true\n    linked: true", 1)
    words = words.replace("slug: prevention", "slug: prevention, guidance: themes/prevention.md")
    more = "" if is_wrong else "\n\n[They called early](/themes/prevention/#passages)."
    page = {"docs/themes/prevention.md": "# Prevention\n"}
    return hub({"stories/tags.yml": words, STORY: story(text=TEXT + more), **page})


def paired(wrong):
    """The vocabulary with a pair of facets."""
    pair = "pairs: [{{word: in, {}}}]\nfacets:".format
    return tags("facets:", pair(wrong), pair("facets: [theme, place], at_least: 2"))


def files(wrong, right=()):
    """The sound hub with other files."""
    return lambda is_wrong: hub(wrong() if is_wrong else dict(right))


def named(identity):
    """Front matter with that id, and a title of its own."""
    return FRONT.replace("leeds-first", identity).replace("title: ", f"title: {identity} ")


def second(name, identity, has_title=True):
    """A second story, with a title of its own or that of the first."""
    keys = named(identity) if has_title else FRONT.replace("leeds-first", identity)
    return {f"stories/case-studies/{name}": story(keys)}


def encoded(is_wrong):
    body = TEXT.replace("lonely.", "lonely; a coffee was £2.")
    coded = story(text=body).encode("windows-1252" if is_wrong else "utf-8")
    return hub({STORY: coded})


def named_before(is_wrong):
    """Two stories, of which one or both were called the same before."""
    before = "\naliases: [leeds-before]"
    keys = FRONT.replace("leeds-first", "again") + (before if is_wrong else "")
    return hub({STORY: story(FRONT + before), AGAIN: story(keys)})


def ahead(is_wrong):
    """A second story, dated in the future, and a link to it."""
    later = FRONT.replace("leeds-first", "later").replace("2026-11-23", "2026-12-24")
    link = "[Then](later.md) more came." if is_wrong else "Then more came."
    body = TEXT.replace("lonely.", f"lonely.\n\n{link}")
    return hub({STORY: story(text=body), AGAIN.replace("again", "later"): story(later)})


def taken_back(is_wrong):
    """A second story, which was taken back, and a link to it."""
    gone = "retracted: {date: 2026-11-24, reason: The people in it asked for it.}"
    keys = FRONT.replace("leeds-first", "again") + f"\n{gone}"
    body = TEXT.replace("lonely.", "lonely. [Then](again.md) more came.") if is_wrong else TEXT
    return hub({STORY: story(text=body), AGAIN: story(keys)})


def again(is_wrong):
    """A published story, dated in the future."""
    later = FRONT.replace("2026-11-23", "2026-12-24") if is_wrong else FRONT
    return hub({STORY: story(later), "stories/addresses.txt": "/case-studies/leeds/\n"})


def begun_again(is_wrong):
    """A published story with a prompt in it."""
    body = TEXT.replace("lonely.", "lonely.\n\n*Write here:* why?") if is_wrong else TEXT
    return hub({STORY: story(text=body), "stories/addresses.txt": "/case-studies/leeds/\n"})


def leading(is_wrong):
    """A link to a second story, in which a prompt is left."""
    left = TEXT.replace("lonely.", "lonely.\n\n*Write here:* why?") if is_wrong else TEXT
    keys = FRONT.replace("leeds-first", "again")
    body = TEXT.replace("lonely.", "lonely.\n\n[Then](again.md) more came.")
    return hub({STORY: story(text=body), AGAIN: story(keys, left)})


def late(is_wrong):
    """Twenty published stories, and one that is new and dated before them all, or after."""
    new = FRONT.replace("2026-11-23", "2026-04-01" if is_wrong else "2026-11-23")
    others = {
        f"stories/case-studies/told-{n}.md": story(
            named(f"told-{n}").replace("-23", f"-{n + 1:02}")
        )
        for n in range(20)
    }
    paths = "".join(
        f"/case-studies/told-{n}/\nitem: told-{n} at /case-studies/told-{n}/\n" for n in range(20)
    )
    return hub({STORY: story(new), **others, "stories/addresses.txt": paths})


def many(is_wrong):
    """A published story, and a hundred new ones of its day or the day after, and one before."""
    first = FRONT.replace("2026-11-23", "2026-11-22") if is_wrong else FRONT
    path = "stories/case-studies/m-{0}.md".format
    each = {
        path(n): story(named(f"m-{n}").replace("11-23", "11-24"))
        for n in range(101 if is_wrong else 99)
    }
    return hub({STORY: story(first), **each, "stories/addresses.txt": "/case-studies/leeds/\n"})


def behind(is_wrong):
    """A story of two months ago, with a ledger that was begun before, or holds it."""
    item = "" if is_wrong else "item: leeds-first of 2026-09-23 at /case-studies/leeds/\n"
    keys = FRONT.replace("2026-11-23", "2026-09-23")
    return hub({STORY: story(keys), "stories/addresses.txt": f"/case-studies/leeds/\n{item}"})


def copied(is_wrong):
    """A story, with the ledger of a hub that has others or without it."""
    lines = "".join(f"item: {name} at /case-studies/{name}/\n" for name in ("hull", "york"))
    return hub({STORY: story(), **({"stories/addresses.txt": lines} if is_wrong else {})})


def known(is_wrong):
    """A published story, with another id or its own."""
    ledger = "/case-studies/leeds/\nitem: leeds-first at /case-studies/leeds/\n"
    keys = FRONT.replace("leeds-first", "leeds-2") if is_wrong else FRONT
    return hub({STORY: story(keys), "stories/addresses.txt": ledger})


def stayed(item, wrong, right):
    """A published story whose ledger has the item, with other keys."""
    lines = f"/case-studies/leeds/\nitem: leeds-first{item} at /case-studies/leeds/\n"
    return lambda is_wrong: hub(
        {STORY: story(front(wrong if is_wrong else right)), "stories/addresses.txt": lines}
    )


CHANGED = "changes: {date: 2026-11-%s, note: A figure.}"


def begun(is_wrong):
    """Settings with the authority of the ledger, or another."""
    name = "other" if is_wrong else "hub"
    settings = f"extra:\n  hub:\n    authority: {name}.example,2026\n"
    return hub({"mkdocs.yml": settings, "stories/addresses.txt": "authority: hub.example,2026\n"})


def set_late(is_wrong):
    """An authority with a year of its own, or with none, where a story has been told without."""
    settings = f"extra:\n  hub:\n    authority: hub.example{',2025' if is_wrong else ''}\n"
    item = "/case-studies/leeds/\nitem: leeds-first of 2026-11-23 at /case-studies/leeds/\n"
    return hub({"mkdocs.yml": settings, "stories/addresses.txt": item})


def spoken(is_wrong):
    """A conversation with somebody who is in the list of people, or not."""
    more = "" if is_wrong else "\n  - {name: Bob Elm, role: Baker}"
    people = PEOPLE.replace(
        "[{name: Ann Oak, role: Neighbour}]", f"\n  - name: Ann Oak\n    role: Neighbour{more}"
    )
    keys = FRONT.replace("leeds-first", "ann") + people
    return hub({TALK: story(keys, "**Bob Elm:** I bake.")})


def led(path, answered):
    """A ledger with the address alone, and with what answers for it."""
    return lambda is_wrong: hub(
        {"stories/addresses.txt": f"/{path}\n", **({} if is_wrong else answered)}
    )


def pipe(path):
    os.mkfifo(path)


def link(path):
    path.symlink_to(path.with_name("elsewhere.md"))


def unnamed(path):
    """A file with a name that is no text."""
    Path(os.fsdecode(os.fsencode(path.parent) + b"/caf\xe9.md")).write_bytes(b"x")


def made(is_wrong):
    """The vocabulary with all that is made from it, or from one with other words."""
    words = vocabulary_of(TAGS.replace("Money that is given", "Grants") if is_wrong else TAGS)
    return hub({every.TEMPLATE: "$made\n", **every.files(words, "$made\n")})


def vocabulary_of(text):
    return read_vocabulary("tags.yml", read_data("tags.yml", text.encode(), []), [])


def nested(is_wrong):
    """A vocabulary with 22 tags more, each of which lies within the one before it, or none."""
    words = "      - {label: Help %d, slug: help-%d, note: Help., broader: %s}\n"
    broader = [f"help-{n - 1}" if n and is_wrong else "grants" for n in range(22)]
    more = "".join(words % (n, n, each) for n, each in enumerate(broader))
    return hub({"stories/tags.yml": TAGS.replace("  - name: place", f"{more}  - name: place")})


MOVING = saved("PNG", save_all=True, append_images=[Image.new("RGB", (400, 300))])
WHOLE = saved("PNG")
SCENES = {
    "not-utf-8": encoded,
    "another-format": lambda wrong: hub(
        {STORY: b"PK\x03\x04\x14\0word/document.xml\0\x90" if wrong else story()}
    ),
    "picture-as-story": lambda wrong: hub({STORY: saved("JPEG") if wrong else story()}),
    "many-unknown-keys": lambda wrong: hub(
        {STORY: story(front("\n".join(f"x{n}: 1" for n in range(900 if wrong else 0))))}
    ),
    "front-matter-too-long": lambda wrong: hub(
        {STORY: story(FRONT + "\nperiod: 2019" + "\n# a remark" * (1000 if wrong else 900))}
    ),
    "many-problems": lambda wrong: hub(
        {STORY: story(text=TEXT + "\n\n• They met.\n" * (101 if wrong else 0))}
    ),
    "deep-tag": nested,
    "not-listed": closed,
    "tag-by-number": counted,
    "tag-not-shown": linked,
    "second-document": tags("facets:", "---\nfacets:"),
    "value-too-long": lambda wrong: hub(
        {STORY: story(front(f"title: {'x' * (121 if wrong else 120)}"))}
    ),
    "not-true-or-false": tags("required: true", "required: yes"),
    "key-form": tags("field: places", "field: Our villages", "field: our_villages"),
    "taken": tags("name: place\n", "name: theme\n"),
    "sections-of-turns": tags("body: turns", "body: turns\n    sections: [Talk]", "body: turns"),
    "prompts-count": tags(
        SECTIONS, f"{SECTIONS}\n    prompts: [Why?]", f"{SECTIONS}\n    prompts: [A, B, C, D]"
    ),
    "not-one-of": tags("body: sections", "body: chapters"),
    "not-two-facets": paired("facets: [theme, theme]"),
    "pair-taken": paired("facets: [theme, place]}, {word: in, facets: [place, theme]"),
    "at-least": paired("facets: [theme, place], at_least: some"),
    "at-most": tags("at_most: 3", "at_most: many", "at_most: 5"),
    "forbidden-markup": text("[a](https://example.org/ '<b>')", "[a](https://example.org/)"),
    "too-many-lines": text("\n" * 2000, "\n" * 1900),
    "too-many-marks": text("\n\n".join(["### Step"] * 200)),
    "line-too-long": text("word " * 1601),
    "too-many-in-line": text("[" * 50 + "." + "[" * 51),
    "long-run": text("!" * 80, "!" * 79),
    "slow-text": text("[" * 50_000),
    "slow-loss": text(
        "".join(f"[{n}][]\n\n" for n in range(450))
        + "".join(f"[{n}]: no-{n}-{'x' * 80}.md\n" for n in range(450))
    ),
    "too-much-html": text("[a], " * 700 + "\n\n[a]: https://example.org/" + "a" * 1900),
    "broken-text": text("[^1]: > [^2]: x\n\n[^3]: y"),
    "tangled-marks": text("[]('(\\!"),
    "names-alike": files(lambda: second("Leeds.md", "again"), {}),
    "story-too-large": text(("word " * 1500 + "\n\n") * 14, ("word " * 1500 + "\n\n") * 12),
    "data-too-large": files(lambda: {"docs/index.md": "x" * 2_000_001}, {"docs/index.md": "x"}),
    "symbolic-link": files(lambda: {AGAIN: link}),
    "special-file": files(lambda: {AGAIN: pipe}),
    "name-not-utf-8": files(lambda: {AGAIN: unnamed}),
    "no-vocabulary": files(lambda: {"stories/tags.yml": None}),
    "no-folder": files(lambda: {"stories/tags.yml": None, STORY: None}),
    "not-a-folder": files(lambda: {"stories/tags.yml": None, STORY: None, "stories": "x"}),
    "not-a-picture": pictured("street.png", b"words", WHOLE),
    "picture-ending": pictured("street.jpg", saved("JPEG"), saved("JPEG")),
    "layered-picture": pictured("street.jpg", with_scans(100), saved("JPEG"), "street.jpg"),
    "moving-picture": pictured("street.png", MOVING, WHOLE),
    "small-picture": pictured("street.png", saved("PNG", (100, 80)), saved("PNG", (300, 200))),
    "too-many-pixels": pictured("street.png", png_of_size(10_000, 10_000), WHOLE),
    "damaged-picture": pictured("street.png", WHOLE[: len(WHOLE) // 2], WHOLE),
    "picture-too-large": pictured("street.png", WHOLE + bytes(5_000_001), WHOLE),
    "unused-picture": lambda wrong: hub({PICTURE: WHOLE} if wrong else {}),
    "unknown-speaker": spoken,
    "leads-ahead": ahead,
    "leads-to-withdrawn": taken_back,
    "waits-again": again,
    "clock-behind": lambda is_wrong: hub(
        {
            "stories/addresses.txt": "/case-studies/leeds/\nitem: leeds-first of "
            f"{'2027-01-23' if is_wrong else '2026-11-23'} at /case-studies/leeds/\n",
            STORY: story(FRONT.replace("2026-11-23", "2027-01-23") if is_wrong else FRONT),
        }
    ),
    "prompt-again": begun_again,
    "leads-to-prompt": leading,
    "comes-late": late,
    "past-the-feed": many,
    "ledger-behind": behind,
    "ledger-of-another": copied,
    "id-changed": known,
    "authority-changed": begun,
    "authority-late": set_late,
    "date-changed": stayed(" of 2026-11-23", "date: 2026-11-24", "date: 2026-11-23"),
    "change-moved": stayed("/2026-11-24", CHANGED % 25, CHANGED % 24),
    "put-back": stayed("/withdrawn of 2026-11-24", "owner: Hub team", CHANGED % 25),
    "made-before": made,
    "alt-says-nothing": lambda wrong: hub(
        {
            PICTURE: WHOLE,
            STORY: story(
                front(f"image: {{file: street.png, alt: {'photo' if wrong else 'A street'}}}")
            ),
        }
    ),
    "title-taken": lambda wrong: hub(second("again.md", "x-2", not wrong)),
    "id-taken": lambda wrong: hub(second("again.md", "leeds-first" if wrong else "x-2")),
    "old-address-taken": named_before,
    "not-an-address": lambda wrong: hub(
        {"stories/addresses.txt": "places and tags\n" if wrong else "/places/\n"}
    ),
    "story-gone": led(
        "case-studies/neighbours/", {STORY: story(FRONT + "\naliases: [neighbours]")}
    ),
    "tag-gone": led(
        "themes/help/",
        {"stories/tags.yml": TAGS.replace("slug: grants", "slug: grants, former: [help]")},
    ),
    "folder-gone": led(
        "theme/",
        {
            "stories/tags.yml": TAGS.replace(
                "address: themes", "address: themes\n    former: [theme]"
            )
        },
    ),
    "list-gone": lambda is_wrong: hub(
        {
            "stories/addresses.txt": "/moods/\n/subscribe/moods/\n",
            "stories/tags.yml": TAGS
            if is_wrong
            else TAGS.replace("address: themes", "address: themes\n    former: [moods]"),
        }
    ),
    "page-gone": led("advice/", {"docs/help.md": "---\naliases: [advice]\n---\n\n# Help\n"}),
    "file-gone-from-site": led("old.json", {"stories/addresses.txt": "/feed_rss_created.xml\n"}),
    "address-taken": lambda wrong: hub(
        second("north/leeds.md" if wrong else "north/again.md", "again")
    ),
}
