"""What stands for a picture says what it shows, to those who cannot see it.

A word for pictures of any kind, or the name of the file, says nothing (WCAG 2.2, 1.1.1, F30).
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from hooks.content.story import Story
from hooks.problems import Problem
from hooks.rules import RULES, fault

FILE = re.compile(r"\S+\.(?:png|jpe?g|webp|gif|heic|tiff?)", re.IGNORECASE)
SIGNS = re.compile(r"[\W_]+")


def check(story: Story) -> Iterator[Problem]:
    """Advice where the words of the story's picture say nothing."""
    if story.image and says_nothing(story.image.alt, story.image.file):
        empty = fault("alt-says-nothing", alt=story.image.alt)
        yield empty.at(story.path, story.image_line)


def says_nothing(alt: str, file: str) -> bool:
    """Whether the words are the file's name, that of any file, or a word for any picture."""
    said, name = plain(alt), plain(PurePosixPath(file).stem)
    is_name = said == name or FILE.fullmatch(alt.strip())
    return bool(alt) and (bool(is_name) or said in RULES["alt-says-nothing"].known)


def plain(text: str) -> str:
    """The words without case, signs and spaces around them."""
    return SIGNS.sub(" ", text.casefold()).strip()
