"""Markdown text as the check sees it: lines outside code, its links and their sentences.

Looks only for what it needs, line by line; rendering is `publishing.markdown`'s work.
"""

import re
from collections.abc import Iterator

from hooks.content.story import Link

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
INLINE_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]\\]|\\.){0,500})\]\(\s{0,3}<?([^\s<>()]{1,2000})>?(?:\s[^()\n]{0,200})?\)"
)
MARKS = re.compile(
    r"!?\[((?:[^\[\]]){0,500})\]\([^()\n]{0,2000}\)|[*_`]{1,3}|^\s{0,3}(?:#{1,6}|[-*+>]|\d{1,3}\.)\s"
)
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'’”)]{0,2}\s+(?=[\"'‘“(]{0,2}[A-Z0-9])")
LONGEST_SENTENCE = 400


def lines_outside_code(body: str) -> Iterator[tuple[int, str]]:
    """Index and text of each line that is not in a fenced block; inline code is blanked."""
    fence = ""
    for index, line in enumerate(body.split("\n")):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield index, INLINE_CODE.sub(lambda m: " " * len(m[0]), line)


def links(body: str, first_line: int = 1) -> tuple[Link, ...]:
    """Every inline link, where it stands in the file and the sentence around it."""
    found: list[Link] = []
    for start, paragraph in paragraphs(body):
        for match in LINK.finditer(paragraph):
            before = paragraph[: match.start(2)]
            column = match.start(2) - before.rfind("\n")
            place = {"line": first_line + start + before.count("\n"), "column": column}
            sentence = sentence_at(paragraph, match.start())
            found.append(Link(target=match[2], sentence=sentence, **place))
    return tuple(found)


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Runs of lines between blank lines, with the index of the first."""
    start, run, last = 0, [""], -1
    for index, line in lines_outside_code(body):
        new_item = re.match(r"\s{0,8}(?:[-*+]|\d{1,3}\.|#{1,6})\s", line)
        if not line.strip() or new_item or index != last + 1:
            yield start, "\n".join(run)
            start, run = index, []
        run.append(line)
        last = index
    yield start, "\n".join(run)


def sentence_at(paragraph: str, position: int) -> str:
    """The sentence of the paragraph that holds `position`, without Markdown's marks."""
    begin = 0
    for end in [*(m.end() for m in SENTENCE_END.finditer(paragraph)), len(paragraph)]:
        if position < end:
            return clip(plain(paragraph[begin:end]))
        begin = end
    return ""


def plain(text: str) -> str:
    """The words of Markdown text: links by their words, no marks, single spaces."""
    return " ".join(MARKS.sub(lambda m: m[1] or "", text).split())


def clip(text: str) -> str:
    """At most `LONGEST_SENTENCE` characters, cut between words."""
    if len(text) <= LONGEST_SENTENCE:
        return text
    return text[:LONGEST_SENTENCE].rsplit(" ", 1)[0] + " …"
