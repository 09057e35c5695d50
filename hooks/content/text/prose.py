"""Markdown text as the check sees it: lines outside code, its links and their sentences.

Looks only for what it needs; rendering is `publishing.markdown`'s work."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hooks.content.story import Link

FENCE = re.compile(r" {0,3}(`{3,}+(?![^`]*`)|~{3,}+)")
WORDS = r"(?P<words>(?:[^\[\]\\!]++|\\.|!\[[^\[\]]*+\]|!|\[[^\[\]]*+\](?!\())*+)"
BARE = r"(?:[^\s<>()\\]++|\\\S|\((?:[^\s<>()\\]++|\\\S)*+\))++"
TITLE = r"\"[^\"]{0,500}+\"|'[^']{0,500}+'|([^()\n]{0,500}+)"
DESTINATION = rf"\(\s{{0,3}}(?:<([^<>\n]{{1,2000}}+)>|({BARE}))(?:\s(?:{TITLE})\s{{0,3}})?\)"
CODE = re.compile(
    r"`(?<![`\\]`)(?P<ticks>`{0,7})(?!`)(?P<code>.{0,1000}?[^`])`(?P=ticks)(?!`)", re.DOTALL
)
LINK = re.compile(rf"\[(?<!(?<!\\)[!\\]\[){WORDS}\]{DESTINATION}", re.DOTALL)
TITLE_END = re.compile(r"\s++(?:\"[^\"]*+\"|'[^']*+')?\s*$")
ESCAPE = re.compile(r"\\(?P<sign>[!-/:-@\[-`{-~])")
BLOCK_MARK = re.compile(
    r"^[ \t]{0,8}(?:>[ \t]?){0,3}(?:(?:#{1,6}|[-*+]|\d{1,3}\.)[ \t]{1,8})?", re.MULTILINE
)
INLINE_MARK = re.compile(
    rf"{ESCAPE.pattern}|{CODE.pattern}|!(?=\[[^\[\]]*+\]\()|\[{WORDS}\]{DESTINATION}"
    r"|\*(?<=\S\*)|\*(?=\S)|_(?<!\w_)_{0,2}(?=\S)|_{1,3}(?!\w)|`",
    re.DOTALL,
)
SENTENCE_END = re.compile(r"[.!?][\"'’”)*_]{0,4}\s++(?=[\"'‘“(\[*_`!]{0,4}[^\W_a-zß-öø-ÿ])")
ROW = re.compile(r"\s{0,8}\|")  # of a table, as most people write one
CELL_END = re.compile(r"\s*+(?<!\\)\|\s*+")
LONGEST_SENTENCE = 400
ITEM = re.compile(r"\s{0,8}(?:[-*+]|\d{1,3}\.)\s")


@lru_cache(maxsize=1)  # one check of a story after the other asks for them
def lines_outside_fences(body: str) -> tuple[tuple[int, str], ...]:
    """Index and text of each line that is not in a fenced block; one without an end is none."""
    fence, found, begun = "", list[tuple[int, str]](), None
    for index, line in enumerate(lines := body.split("\n")):
        mark = FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence, begun = "", None
        elif mark:
            fence, begun = mark[1], index
        else:
            found.append((index, line))
    return tuple(found + ([] if begun is None else list(enumerate(lines))[begun:]))


@lru_cache(maxsize=1)
def lines_outside_code(body: str) -> tuple[tuple[int, str], ...]:
    """Index and text of each line that is not in a fenced block; inline code is blanked."""
    return tuple((index, without_code(line)) for index, line in lines_outside_fences(body))


def without_code(text: str) -> str:
    """With spaces in place of inline code, so that every place in it stays."""
    return CODE.sub(lambda m: " " * len(m[0]), text) if "`" in text else text


def links(body: str, first_line: int = 1) -> tuple[Link, ...]:
    """Every inline link, where it stands in the file and the sentence around it."""
    return tuple(
        link
        for start, paragraph in paragraphs(body)
        if "](" in paragraph
        for link in paragraph_links(paragraph, first_line + start)
    )


def paragraph_links(paragraph: str, line: int) -> Iterator[Link]:
    """The links of a paragraph that begins on `line`. Places are counted on from link to link."""
    found = list(LINK.finditer(without_code(paragraph)))
    seen = line_start = 0
    for match, sentence in zip(found, sentences(paragraph, found), strict=True):
        first, last = (2, 2) if match[2] else (3, 4 if match[4] else 3)
        place = match.start(first)
        line += paragraph.count("\n", seen, place)
        line_start = paragraph.rfind("\n", seen, place) + 1 or line_start
        written = TITLE_END.sub("", paragraph[place : match.end(last)])
        target = ESCAPE.sub(r"\1", written)
        yield Link(target=target, sentence=sentence, line=line, column=place - line_start + 1)
        seen = place


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that are one text, and the first one's index; a heading or row is alone."""
    start, run, closed = 0, list[str](), False
    for index, line in lines_outside_fences(body):
        alone = line.startswith("#") or bool(ROW.match(line))
        if closed or alone or index != start + len(run) or not line.strip() or ITEM.match(line):
            yield start, "\n".join(run)
            start, run = index, []
        run.append(line)
        closed = alone
    yield start, "\n".join(run)


def sentences(paragraph: str, found: Sequence[re.Match[str]]) -> Iterator[str]:
    """The sentence around each of the links, without Markdown's marks.

    No sentence ends inside a link. Neighbours in one sentence share the work.
    """
    starts = [match.start() for match in found]
    ends = []
    row = ROW.match(paragraph)
    for end in (match.end() for match in SENTENCE_END.finditer(paragraph) if not row):
        before = bisect_right(starts, end - 1) - 1
        if before < 0 or found[before].end() <= end:
            ends.append(end)
    edges = [0, *ends, len(paragraph)]
    done, sentence = 0, ""
    for start in starts:
        if start >= done:
            number = bisect_right(edges, start) - 1
            done = edges[bisect_left(edges, start + 1)]
            sentence = clip(plain(paragraph[edges[number] : done]))
        yield sentence


def plain(text: str) -> str:
    """The words of Markdown text: links by their words, no marks, single spaces.

    The cells of a row are told one after another.
    """
    if ROW.match(text):
        text = CELL_END.sub("; ", text.strip().strip("|").strip())
    return " ".join(without_inline_marks(BLOCK_MARK.sub("", text)).split())


def without_inline_marks(text: str) -> str:
    """Escaped signs, code and links by what a reader sees of them; no sign of emphasis."""

    def shown(match: re.Match[str]) -> str:
        if words := match["words"]:
            return without_inline_marks(words)
        return match["sign"] or match["code"] or ""

    return INLINE_MARK.sub(shown, text)


def clip(text: str) -> str:
    """At most `LONGEST_SENTENCE` characters, cut between words."""
    if len(text) <= LONGEST_SENTENCE:
        return text
    return text[: LONGEST_SENTENCE - 1].rsplit(" ", 1)[0][: LONGEST_SENTENCE - 2] + " …"
