"""Whatever a file holds, the check says what is wrong; what passes it builds, and may be published.

Hypothesis makes the files, the same ones in every run.
"""

import json
import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from hypothesis.configuration import set_hypothesis_home_dir

from hooks.checking import check
from hooks.gate.gate import faults
from tests.conftest import ROOT, write
from tests.make import CHAT, VISIT
from tests.site.hubs import GARDENS

set_hypothesis_home_dir(ROOT / ".cache/hypothesis")
HEAD = VISIT.split("The gate")[0]
ROW = re.compile(r"[^\n]+?:[1-9][0-9]*:[1-9][0-9]*: .+; .+")
MARKS = [
    *"*_`~#>-+|[]()<>!&;:\\\"'=^{}@$%/.,0123abé北🌱\t\n ", "**", "***", "``", "```", "```\n", "~~~\n", "\n\n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n\n## Arrival\n\n",
    "\n### ", "|---|\n", " | ", "  \n", "---\n", "===\n", "[^1]", "\n\n[^1]: ", "[r]", "\n\n[r]: ", "](", "![", "<!--", "-->", "<b>", "</", "<script>", "<![",
    "onclick=", "javascript:", "https://example.org/", "../chats/bean-talk.md", "/crops/fruit/", "#part", "mailto:a@b.org", "&amp;", "&lt;", "&#x202e;", "&nbsp;", "&#0;",
    "{: #__config }", "[TOC]", "--8<--", "**Ann Oak:** ", "\n\n**Bo Elm**: ", "\u200b", "\u202e", "\x00", "\x02", "\ufeff", "\r", "\r\n", "\u2028", "\x85", "e\u0301", "👩‍🌾",
]  # fmt: skip
YAML = [
    *"-:,[]{}#&*!|>'\"%@`?~\n ", ": ", "- ", "\n  ", "\n- ", "---\n", "...\n", "null", "true", "no", "2026-01-01", "0o7", "1e3", ".inf", "<<", "&a ", "*a", "!!python/object:x ",
    "title", "sources", "people", "consent", "image", "crops", "{}", "[]", "[[", "{{", "{a: b}", "\\u0000", "\\ud800", "\\x1b", "%YAML 1.1\n", "? ", "\t", "apples", "𝒳", "\u2028", "\x85",
]  # fmt: skip
HARMLESS = [
    "words ", "and ", "é ", "北京 ", "🌱 ", "*a* ", "**b** ", "*", "**", "_c_ ", "`d` ", "`", "``", "AT&T ", "a < b ", "<b>", "\"q\" ", "'", "&eacute; ", "&lt;", "&nbsp;", "R&D; ", "\\", "\\*", "!",
    "#", "~", "(", ")", "[", "]", "{x} ", "{{ x }} ", "{% y %} ", "| ", "\n", "\n\n", "\n\n- e\n- f\n\n", "\n\n1. g\n\n    h\n\n", "\n\n> i\n> j\n\n", "\n\n### K\n\n", "\n\n### K & <l>\n\n",
    "\n\n```c++\n<m> & \"n\"\n```\n\n", "\n\n    code <o>\n\n", "\n\n| p | q |\n|:--|--:|\n| r | `s` |\n\n", "[t](https://example.org/?a=1&copy=2 \"R&D\") ", "[u](../chats/bean-talk.md) ", "[v](/crops/fruit/#x) ",
    "[w](#k) ", "<https://example.org/> ", "[x][ref] ", "\n\n[ref]: https://example.org/ 'T'\n\n", "[^1] ", "\n\n[^1]: Note *x*.\n\n    More.\n\n", "  \n", "\n\n***\n\n", "--- ", "== ", ":", "\t", "\n**Ann Oak:** ",
    "\n\n**Ann Oak:** ", "\n\n**Bo Elm**: ",
]  # fmt: skip


def joined(*parts, most=30):
    return some.lists(some.one_of(*parts), max_size=most).map("".join)


marks = some.sampled_from(MARKS)
letters = some.text(some.characters(exclude_categories=["Cs"]), max_size=8)
bodies = joined(marks, letters)
values = joined(some.sampled_from(YAML), letters, most=8)
harmless = joined(some.sampled_from(HARMLESS))
plain = some.text(some.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=60)


@some.composite
def spliced(draw, pieces):
    """A valid story with a few pieces put in, taken out or put in place of others."""
    text = draw(some.sampled_from([VISIT, CHAT]))
    for _ in range(draw(some.integers(1, 4))):
        start = draw(some.integers(0, len(text)))
        end = min(len(text), start + draw(some.sampled_from([0, 0, 0, 1, 2, 5, 20, 80])))
        text = text[:start] + draw(pieces) + text[end:]
    return text


@some.composite
def refilled(draw):
    """Front matter with other values, other keys, in another order, some left out."""
    lines = draw(some.sampled_from([VISIT, CHAT])).split("---\n")[1].split("\n")[:-1]
    lines = draw(some.permutations(lines))[draw(some.integers(0, 3)) :]
    keys = some.sampled_from([line.split(":")[0] for line in lines] or ["x"]) | values
    more = draw(some.lists(some.tuples(keys, values).map(": ".join), max_size=4))
    return "---\n" + "\n".join([*lines, *more]) + "\n---\n\n## Arrival\n\nIn.\n"


files = some.one_of(
    some.tuples(bodies, bodies).map(lambda pair: HEAD + "\n\n## Leaving\n\n".join(pair)),
    spliced(bodies),
    spliced(values),
    refilled(),
    joined(marks, some.sampled_from(YAML)),
).map(lambda text: text.encode("utf-8", "surrogatepass"))  # fmt: skip


def runs(count, **more):
    """So many examples, the same ones in every run; nothing is kept on the disk."""
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(
        max_examples=count,
        derandomize=True,
        database=None,
        suppress_health_check=checks,
        **more,
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hub")
    write(folder, GARDENS)
    return folder


def said(root, data, name="stories/visits/fuzz.md"):
    """The problems of the hub with a file of these bytes in it."""
    (root / name).write_bytes(data)
    return check(root).problems


@runs(1200)
@given(data=files)
def test_the_check_says_what_is_wrong_with_any_story(root, data):
    problems = said(root, data)
    ends = data.count(b"\n") + data.count(b"\r") + 1

    assert [
        row for row in map(str, problems) if not ROW.fullmatch(row) or not row.isprintable()
    ] == []
    assert [each for each in problems if each.path.endswith("fuzz.md") and each.line > ends] == []
    assert problems == tuple(sorted(set(problems)))


@runs(200)
@given(
    data=some.binary(max_size=60) | some.binary(max_size=30).map(lambda data: VISIT.encode() + data)
)
def test_the_check_says_what_is_wrong_with_any_bytes(root, data):
    assert [row for row in map(str, said(root, data)) if not ROW.fullmatch(row)] == []


@runs(200)
@given(text=joined(some.sampled_from([*YAML, *GARDENS["stories/tags.yml"].split("\n")]), most=20))
def test_the_check_says_what_is_wrong_with_any_vocabulary(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("words")
    write(folder, GARDENS)
    problems = said(folder, text.encode("utf-8", "surrogatepass"), "stories/tags.yml")

    assert [row for row in map(str, problems) if not ROW.fullmatch(row)] == []


def story(number, title, summary, body, chat):
    """A story that could pass: every word of it is made up, but none of its keys."""
    front = {
        "title": title,
        "summary": summary,
        "date": "2026-01-01",
        "id": f"fuzz-{number}",
        "crops": ["apples"],
        "period": title,
        "key_facts": [{"label": "Walls", "value": summary}],
        "people": [{"name": "Ann Oak", "role": title}, {"name": "Bo Elm", "role": "x", "organisation": summary}],
        "consent": {"state": "not-needed", "kind": "published-source"},
        "sources": [{"title": title, "publisher": summary, "date": "2020", "url": "https://example.org/?a=1&copy=2"}],
    }  # fmt: skip
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()
    )
    sections = f"{'**Ann Oak:** x' if chat else '## Arrival'}\n\n{body}\n\n"
    sections += "" if chat else "## Leaving\n\n"
    folder = "chats" if chat else "visits"
    return f"stories/{folder}/fuzz-{number}.md", f"---\n{lines}---\n\n{sections}Endmark{number}.\n"


def made(count):
    """So many stories that could pass."""
    found = []

    @runs(count, phases=[Phase.generate])
    @given(plain, plain, harmless, some.booleans())
    def gather(title, summary, body, chat):
        found.append(story(len(found), title, summary, body, chat))

    gather()
    return dict(found)


def passing(folder, stories):
    """Those of the stories in which the check finds nothing, alone and among themselves."""
    write(folder, {**GARDENS, **stories})
    bad = {problem.path for problem in check(folder).problems} & set(stories)
    for path in bad:
        (folder / path).unlink()
    return passing(folder, {path: stories[path] for path in set(stories) - bad}) if bad else stories


def test_what_passes_the_check_builds_and_may_be_published(build, tmp_path_factory):
    stories = made(400)
    good = passing(tmp_path_factory.mktemp("hub"), stories)
    site = build(good)
    pages = {path: site.read(path.removeprefix("stories/").removesuffix(".md")) for path in good}

    assert len(good) > 100
    assert list(faults(site.folder)) == []
    assert [
        path for path, page in pages.items() if f"Endmark{path[:-3].split('-')[-1]}." not in page
    ] == []


@pytest.mark.parametrize("words", ["@@hub:title@@", "`@@hub:x`", "@@hub&#58;title@@"])
def test_a_text_about_the_marks_of_frames_stops_no_build(build, words):
    assert "@@hub:" in build(dict([story(1, "A", "B", words, False)])).read("visits/fuzz-1")
