"""The letters of a font, each drawn once for each size.

To draw a line as a whole takes a font engine six times as long as to lay known letters beside each
other, by the widths of pairs. That does for Latin letters; all other lines are drawn whole,
as theirs change with their neighbours.
"""

import re
from functools import cache, lru_cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import PIL
from PIL import ImageDraw, ImageFont, features

from hooks.publishing.social.wording import Line

RAQM = bool(features.check("raqm"))  # it shapes and kerns; not every system has all it needs
VERSIONS = (PIL.__version__, features.version("freetype2"), features.version("raqm"), RAQM)
INK = 3  # the darkest of the card's four shades
LATIN = re.compile("[ -\u024f\u1e00-\u1eff\u2010-\u203a€]*")
END = "\0"  # of a text, as what follows its last letter
NOTHING = "\uffff"  # never a character, so a font shows what it shows for one it lacks
TRIED = 40  # pixels; the size at which letters are told from that
WORDS = 20_000  # whose widths are kept
APART: dict[str, Any] = {"features": ["-liga", "-clig"]}  # no two letters drawn as one


class Letters:
    """Draws and measures. `font` is a font file, or empty for Pillow's own, which knows the letters
    of English and little more. Raises OSError where it is no font."""

    def __init__(self, font: bytes = b"") -> None:
        self.file = font
        self.apart = APART if font and RAQM else {}
        self.font = cache(self.sized)
        self.letter = cache(self.drawn)
        self.step = cache(self.stepped)
        self.has = cache(self.shows)
        self.width = lru_cache(WORDS)(self.measured)
        self.missing = glyph(self.font(TRIED), NOTHING)

    def write(self, draw: ImageDraw.ImageDraw, line: Line, shift: int) -> None:
        """Draws a line, moved to the right by `shift`."""
        text, size, x = line.text, line.size, float(line.x + shift)
        if not LATIN.fullmatch(text):
            draw.text((x, line.y), text, INK, self.font(size), anchor="ls")
            return
        for letter, following in pairwise(text + END):
            mask, (left, top) = self.letter(letter, size)
            if mask.size[0]:
                draw.draw.draw_bitmap((round(x) + left, line.y + top), mask, INK)
            x += self.step(letter, following, size)

    def measured(self, text: str, size: int) -> float:
        """How wide the text is."""
        if not LATIN.fullmatch(text):
            return self.font(size).getlength(text)
        return sum(self.step(*pair, size) for pair in pairwise(text + END))

    def drawn(self, letter: str, size: int) -> tuple[Any, tuple[int, int]]:
        """A letter as a mask, and where it stands beside its point on the base line."""
        mask, (left, top) = self.font(size).getmask2(letter, "L", anchor="ls", **self.apart)
        return mask, (round(left), round(top))

    def stepped(self, letter: str, following: str, size: int) -> float:
        """From one letter to the following, or to the end: some pairs stand closer than others."""
        font = self.font(size)
        if following == END:
            return font.getlength(letter, **self.apart)
        both = font.getlength(letter + following, **self.apart)
        return both - font.getlength(following, **self.apart)

    def sized(self, size: int) -> ImageFont.FreeTypeFont:
        if self.file:
            return ImageFont.truetype(BytesIO(self.file), size)
        own = ImageFont.load_default(size)
        assert isinstance(own, ImageFont.FreeTypeFont)
        return own

    def shows(self, letter: str) -> bool:
        """Whether the font has the letter."""
        return letter.isspace() or glyph(self.font(TRIED), letter) != self.missing


def glyph(font: ImageFont.FreeTypeFont, letter: str) -> tuple[object, bytes]:
    """What the font draws for a letter."""
    mask = font.getmask(letter, "L")
    return mask.size, bytes(mask)
