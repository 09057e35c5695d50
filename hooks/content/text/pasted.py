"""What programs that write texts leave in them, and places that they leave to be filled in.

Only what no story says on purpose is told; what one could say is advice.
"""

import re
from collections.abc import Iterator
from itertools import islice

from hooks.content.text.prose import FENCE, lines_outside_code
from hooks.problems import Problem
from hooks.rules import Fault, fault

CITED = re.compile(
    r":contentReference\[oaicite:[0-9]{1,4}\](?:\{index=[0-9]{1,4}\})?"
    r"|【[0-9]{1,3}(?::[0-9]{1,3})?†[^【】\n]{0,99}】|\bciteturn[0-9]{1,3}[a-z]{1,12}[0-9]{1,3}"
)
CITING = (":contentReference", "【", "citeturn")  # one of which is in every such mark
PLACE = re.compile(
    r"\[(?<!\\\[)((?:insert|enter|add|fill in|describe|name of|date of) [^\[\]\n]{1,80}"
    r"|your (?:name|role|organisation|title|text|words|story|answer)"
    r"|to be (?:added|confirmed)|tbc|tbd|todo|xxx)\](?![(\[:])|\blorem ipsum\b",
    re.IGNORECASE,
)
DOUBLE = re.compile(r"\[(?<!\\\[)\[([^\[\]\n]{1,100})\]\](?![(\[:])")
NUMBER = re.compile(r"\[(?<![\]\\\[]\[)([0-9]{1,3})\](?![(\[:\]])")
DEFINED = re.compile(r" {0,3}\[([0-9]{1,3})\]:")
LINE_END = re.compile(r"\\n(?<!\\\\n)(?:\\n|(?=[-*+#] )|(?=#))")
TASK = re.compile(r"\s{0,9}[-*+] (\[[ xX]\])(?=\s)")
SUGGESTED = re.compile(
    r"\{(?:\+\+|--|~~|>>|==)[^{}\n]{1,300}?(?:\+\+|--|~~|<<|==)\}"
    r"|~~(?=[^\s~])[^~\n]{1,300}~~|==(?=[^\s=])[^=\n]{1,300}[^\s=]==(?!=)"
)
SIGNS = ("{", "~~", "==")  # one of which is in every such change
MAILED = re.compile(
    r"[\s>*_-]{0,9}(sent from (?:my |outlook|mail for|yahoo)[^\n]{0,40}|get outlook for [^\n]{0,40}"
    r"|this (?:e-?mail|message)(?: and any \w{1,20})? (?:is|are) (?:confidential|intended)\b)",
    re.IGNORECASE,
)
CHAT = re.compile(
    r"[\s>*_]{0,9}((?:let me know if you|would you like me to|i hope this helps"
    r"|feel free to (?:adjust|edit|change|ask)|(?:certainly|sure|of course)[!,.] here"
    r"|here(?:’|')?(?:s| is) (?:a|the|your) (?:revised|rewritten|updated|polished|final))\b)",
    re.IGNORECASE,
)


def check(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """What was pasted into a story's body and is no part of it."""
    if (index := open_fence(body)) is not None:
        yield fault("open-fence").at(path, first_line + index)
    is_cited, has_sample = any(map(body.__contains__, CITING)), "ipsum" in body.lower()
    for index, line in lines_outside_code(body):
        for match in CITED.finditer(line) if is_cited else ():
            told = fault("chat-citation", sign=match[0])
            yield told.at(path, first_line + index, match.start() + 1)
        for match in PLACE.finditer(line) if has_sample or "[" in line else ():
            told = fault("place-to-fill", written=match[0])
            yield told.at(path, first_line + index, match.start() + 1)
        if ended := LINE_END.search(line) if "\\n" in line else None:
            told = fault("line-end-as-text", written=ended[0])
            yield told.at(path, first_line + index, ended.start() + 1)
        for match in DOUBLE.finditer(line) if "[[" in line else ():
            told = fault("double-brackets", written=match[0], words=match[1])
            yield told.at(path, first_line + index, match.start() + 1)


def open_fence(body: str) -> int | None:
    """Index of the line of backticks or tildes that no other closes; None where there is none."""
    fence, begun = "", None
    if "```" not in body and "~~~" not in body:
        return None
    for index, line in enumerate(body.split("\n")):
        mark = FENCE.match(line)
        if fence and mark and mark[1].startswith(fence) and not line.strip(" `~"):
            fence, begun = "", None
        elif mark and not fence:
            fence, begun = mark[1], index
    return begun


def advice(body: str) -> Iterator[tuple[int, int, Fault]]:
    """Index, column and fault of what was left behind, as it seems."""
    lines = lines_outside_code(body)
    defined = {match[1] for _, line in lines if (match := DEFINED.match(line))}
    boxes = ((index, box) for index, line in lines if "] " in line and (box := TASK.match(line)))
    for index, box in islice(boxes, 1):
        yield index, box.start(1) + 1, fault("task-box", box=box[1])
    for index, line in lines:
        for match in NUMBER.finditer(line) if "[" in line else ():
            if match[1] not in defined:
                yield index, match.start() + 1, fault("lost-note", number=match[1])
        if match := MAILED.match(line):
            yield index, match.start(1) + 1, fault("mail-words", words=match[1])
        if match := SUGGESTED.search(line) if any(map(line.__contains__, SIGNS)) else None:
            yield index, match.start() + 1, fault("suggested-change", written=match[0])
        if match := CHAT.match(line):
            yield index, match.start(1) + 1, fault("chat-words", words=match[1])
