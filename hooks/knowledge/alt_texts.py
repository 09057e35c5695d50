"""What stands for a picture says what it shows, to those who cannot see it.

A word for pictures of any kind, or the name of the file, says nothing (WCAG 2.2, 1.1.1, F30).
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hooks.content.files.file_names import OTHER_PICTURES, PICTURES
from hooks.content.story import Story
from hooks.content.text.forms import slugged
from hooks.problems import Problem
from hooks.rules import RULES, fault

FILES = {*PICTURES, *OTHER_PICTURES}


def check(story: Story) -> Iterator[Problem]:
    """Advice where the words of the story's picture say nothing."""
    if story.image and says_nothing(story.image.alt, story.image.file):
        empty = fault("alt-says-nothing", alt=story.image.alt)
        yield empty.at(story.path, story.image_line)


def says_nothing(alt: str, file: str) -> bool:
    """Whether the words are the file's name, that of any file, or a word for any picture."""
    said, is_file = slugged(alt), PurePosixPath(alt).suffix.lower() in FILES and " " not in alt
    known = (slugged(PurePosixPath(file).stem), *RULES["alt-says-nothing"].known)
    return is_file or (bool(said) and said in known)
