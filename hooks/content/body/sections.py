"""The sections of a body: those of the story's kind, in its order, and what was meant for one."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from hooks.content.body.body import HASHTAG, headings, openings, underlined
from hooks.content.tagging.tagging import NOTHING
from hooks.problems import Problem, nearest, slip
from hooks.rules import fault

BOLD = re.compile(r"(\*\*|__)([^*_\n]{1,80})\1\s?:?\s*$")
HASHES = re.compile(r"[\s>\\]{0,12}(?:[-*+]\s|&nbsp;)?\\?[#＃][\\#＃]{0,10}")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
NUMBER = re.compile(r"^[\d.)(\s]+")
# What stands for an answer, and is none; `Nothing.` is one.
NO_ANSWER = NOTHING - {"none", "nothing", "not applicable"}
Found = Sequence[tuple[int, str]]


def disguised(body: str, wanted: Sequence[str]) -> dict[int, str]:
    """By index of the line the section that is missing and was meant by a line of another form.

    That is: a heading of another level, a paragraph in bold or in HTML, `#` without its space or
    behind other signs, or a paragraph that is the section's name and nothing else.
    """
    every = headings(body)
    names = {words for _, level, words in every if level == 2}
    missing = [words for words in wanted if words not in names]
    if not missing:
        return {}
    lines = [(index, words) for index, level, words in every if level != 2]
    lines += other_forms(body, missing)
    found: dict[int, str] = {}
    for index, words in sorted(lines):
        if section := meant(words, [name for name in missing if name not in found.values()]):
            found[index] = section
    return found


def other_forms(body: str, missing: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Index and words of each line that looks like a heading and is none.

    A plain line is one only if it is a whole paragraph, and the name of a section that is missing.
    """
    names = {name.casefold() for name in missing}
    for (index, line, opens), (_, following, _) in pairwise([*openings(body), (0, "", True)]):
        if line.startswith("#") and not HASHTAG.match(line):
            continue
        if match := HASHES.match(line):
            yield index, line[match.end() :].strip("# ")
        elif opens and (match := BOLD.match(line)):
            yield index, match[2]
        elif opens and TAG.match(line):
            yield index, TAG.sub("", line)
        elif opens and not following.strip() and bare(line).casefold() in names:
            yield index, line


def meant(words: str, missing: Sequence[str]) -> str | None:
    """The section whose heading it is, but for a number, case, a colon or a slip."""
    return slip(bare(words), missing)


def bare(words: str) -> str:
    """The words without a number before them, and without signs around them."""
    return NUMBER.sub("", words).strip(" :.*_")


def check_sections(
    path: str, body: str, first_line: int, wanted: Sequence[str], other: Mapping[int, str]
) -> Iterator[Problem]:
    """The level 2 headings are those of the kind, in its order, none twice and none empty.

    `other` are lines that were meant for one, as `disguised` finds them: told here and only here.
    """
    mistaken = underlined(body)
    every = [(index, words) for index, level, words in headings(body) if level == 2]
    found = [(index, words) for index, words in every if index not in mistaken]
    names = [words for _, words in found]
    for index, section in other.items():
        yield fault("section-form", words=section).at(path, first_line + index)
    missing = [words for words in wanted if words not in {*names, *other.values()}]
    yield from check_names(path, first_line, found, wanted, missing)
    for words in missing:
        order = ", ".join(wanted)
        yield fault("missing-section", words=words, order=order).at(path, first_line)
    known = list(dict.fromkeys(words for words in names if words in wanted))
    if known != [words for words in wanted if words in known]:
        order = ", ".join(wanted)
        yield fault("section-order", order=order).at(path, first_line + found[0][0])
    yield from check_filled(path, body, first_line, found)


def check_names(
    path: str, first_line: int, found: Found, wanted: Sequence[str], missing: list[str]
) -> Iterator[Problem]:
    """Each heading is a section, once. One that was meant is no longer missing."""
    times, standing = Counter(words for _, words in found), in_place(found, wanted, missing)
    for index, words in found:
        line = first_line + index
        if words not in wanted:
            near = nearest(words, missing) or standing.get(index) or nearest(words, wanted)
            order = ", ".join(wanted)
            yield fault("unknown-section", near, words=words, order=order).at(path, line)
            if near in missing:
                missing.remove(near)
        elif times.pop(words, 0) > 1:
            yield fault("section-twice", words=words).at(path, line)


def in_place(found: Found, wanted: Sequence[str], missing: Sequence[str]) -> dict[int, str]:
    """By index of the line the section that a heading of another name stands in the place of.

    That is where as many are missing, between two that are there, as other headings stand there;
    one alone may be a part of the section above it.
    """
    known = [(at, wanted.index(words)) for at, (_, words) in enumerate(found) if words in wanted]
    places = [(-1, -1), *known, (len(found), len(wanted))]
    meant: dict[int, str] = {}
    for (first, above), (last, below) in pairwise(places):
        lacking = [words for words in wanted[above + 1 : max(below, 0)] if words in missing]
        between = [index for index, _ in found[first + 1 : last]]
        if len(between) == len(lacking):
            meant.update(zip(between, lacking, strict=True))
    return meant if len(meant) > 1 else {}


def check_filled(path: str, body: str, first_line: int, found: Found) -> Iterator[Problem]:
    """A section says something before the next one begins."""
    lines = body.split("\n")
    for (index, words), (end, _) in pairwise([*found, (len(lines), "")]):
        text = "".join(lines[index + 1 : end]).strip("-= \t")
        if not text or text.strip("-= \t.*_").casefold() in NO_ANSWER:
            yield fault("empty-section", words=words).at(path, first_line + index)
