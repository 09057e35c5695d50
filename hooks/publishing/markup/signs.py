"""What of a text Markdown's rules need not look at: it lacks the signs that they begin with.

Nothing becomes other HTML by it. It spares a third of the conversion.
"""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

INLINE = {  # how the marks of each inline pattern begin, in the order they are looked for
    "backtick": "`",
    "escape": "\\",
    "footnote": ("[^",),
    "reference": "[",
    "link": "[",
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": "[",
    "short_image_ref": ("![",),
    "autolink": "<",
    "linebreak": ("  \n",),
    "entity": "&",
    "em_strong": "*_",
}
REFERRING = {"reference", "image_reference", "short_reference", "short_image_ref"}
MARK = re.compile(r"[\\`\[<&*_\x02\x03]")  # begins a mark, or stands for HTML
BLOCK = {  # what a block holds that one of these rules is for
    "hashheader": ("#",),
    "setextheader": ("\n=", "\n-"),
    "quote": (">",),
    "footnote": ("]:",),
    "reference": ("]:",),
}
Test = Callable[[Element, str], bool]


class Unmarked(Treeprocessor):
    """What holds no mark is not looked through for marks.

    Text without any is passed by; a pattern whose sign stands nowhere in the story is left out.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.inline: Any = md.treeprocessors["inline"]
        order = md.inlinePatterns
        self.patterns = [(order[name], sign, name in REFERRING) for name, sign in INLINE.items()]
        assert [pattern for pattern, _, _ in self.patterns] == list(order)  # none forgotten

    def run(self, root: Element) -> None:
        marked = []
        for element in root.iter():
            text = element.text
            if text and not MARK.search(text) and "  \n" not in text:
                element.text = AtomicString(text)
            elif text:
                marked.append(text)
            if element.tail:
                marked.append(element.tail)
        text, referred = "\n".join(marked), bool(self.inline.md.references)
        self.inline.inlinePatterns = tuple(
            pattern
            for pattern, signs, refers in self.patterns
            if (referred or not refers) and any(sign in text for sign in signs)
        )


def spare_blocks(md: Markdown) -> None:
    """A rule is tried on those blocks alone that hold a sign of it."""
    parser: Any = md.parser
    for name, signs in BLOCK.items():
        rule = parser.blockprocessors[name]
        rule.test = only_with(signs, rule.test)
    parser.blockprocessors = tuple(parser.blockprocessors)  # what is asked of it for every block


def only_with(signs: tuple[str, ...], test: Test) -> Test:
    def tested(parent: Element, block: str) -> bool:
        return any(map(block.__contains__, signs)) and test(parent, block)

    return tested


class Whitespace(NormalizeWhitespace):
    """The library's, where there is anything to do: it searches for a blank line at every sign."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join((*lines, ""))
        if " \n" in text or any(sign in text for sign in "\t\r\x02\x03"):
            return super().run(lines)
        return [*lines, "", ""]
