"""Draws social cards with Pillow: values in, the bytes of a PNG out.

There are thousands, so a card has four shades of one colour, two bits a pixel, and what is the
same on all of them is drawn once.
"""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from hooks.publishing.social import png
from hooks.publishing.social.letters import INK, Letters
from hooks.publishing.social.wording import (
    LEFT,
    MARK,
    NAME,
    NAME_LEFT,
    NAME_LINE,
    RULE,
    SIZE,
    WIDTH,
    Line,
    Wording,
    laid_out,
)

Colour = tuple[int, ...]  # red, green and blue, up to 255
PAPER, BRAND = (0xFD, 0xFB, 0xF6), (0x0B, 0x4F, 0x4A)  # --hub-paper, --hub-brand
FINE = 3  # shapes are drawn so many times larger, so that their edges are smooth
DARKER = [round((255 - value) * INK / 255) for value in range(256)]  # grey to shade


def shades(paper: Colour, ink: Colour) -> list[Colour]:
    """The card's shades, from the colour of the paper to that of the ink."""
    return [
        tuple(round(a + (b - a) * n / INK) for a, b in zip(paper, ink, strict=True))
        for n in range(INK + 1)
    ]


class Painter:
    """Draws the cards of one hub. `mark` is a dark picture on white as PNG, or empty; `font` a
    font file, or empty for Pillow's own, which knows English letters only. `colours` are those of
    the paper and of what is written on it; the hub's own card has them the other way round.

    Raises OSError where one of them is no such file.
    """

    def __init__(
        self,
        name: str,
        mark: bytes = b"",
        font: bytes = b"",
        colours: tuple[Colour, Colour] = (PAPER, BRAND),
    ) -> None:
        self.name, self.letters = name, Letters(font)
        self.shades = shades(*colours)
        self.mark = small(mark) if mark else None
        self.blank = cache(self.prepared)

    def draw(self, wording: Wording) -> bytes | None:
        """The card; None if the font lacks a letter of it."""
        lines = laid_out(wording, self.letters.width)
        used = {letter for line in lines for letter in line.text} | set(self.name)
        if not all(map(self.letters.has, used)):
            return None
        image = self.blank(wording.form).copy()
        self.write(image, *lines)
        return png.of(image.tobytes("raw", "P;2"), SIZE, self.shades[:: 1 if wording.form else -1])

    def prepared(self, form: str) -> Image.Image:
        """A card of the form, with the hub's mark and name and nothing else."""
        image = Image.new("P", (SIZE[0] + png.BEFORE, SIZE[1]), 0)
        image.paste(frame(form), (png.BEFORE, 0))
        left = LEFT
        if self.mark:
            image.paste(self.mark, (MARK[0] + png.BEFORE, MARK[1]))
            left = NAME_LEFT
        self.write(image, Line(self.name, NAME, left, NAME_LINE))
        return image

    def write(self, image: Image.Image, *lines: Line) -> None:
        draw = ImageDraw.Draw(image)
        draw.fontmode = "L"  # smooth: between two shades lie the two others
        for line in lines:
            self.letters.write(draw, line, png.BEFORE)


def small(mark: bytes) -> Image.Image:
    """The mark in shades, at the size of the card's."""
    grey = Image.open(BytesIO(mark), formats=["PNG"]).convert("L")
    return shaded(ImageOps.autocontrast(grey).resize((MARK[2], MARK[2])))


def frame(form: str) -> Image.Image:
    """The kinds of story are told apart by form, as in lists (css/hub/parts.css): what is told in
    sections is a sheet with a bar, a conversation a bubble."""
    width, height = (side * FINE for side in SIZE)
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    line = (LEFT * FINE, RULE * FINE, (LEFT + WIDTH) * FINE, (RULE + 2) * FINE - 1)
    draw.rectangle(line, 170)
    if form == "turns":
        edge, corners = 24 * FINE, (True, True, True, False)
        box = (edge, edge, width - edge, height - edge)
        draw.rounded_rectangle(box, 56 * FINE, None, 0, 8 * FINE, corners=corners)
    elif form:
        draw.rectangle((0, 0, 32 * FINE - 1, height), 0)
    return shaded(image.resize(SIZE, Image.Resampling.BOX))


def shaded(grey: Image.Image) -> Image.Image:
    """A grey picture in the card's shades."""
    shades = grey.point(DARKER)
    return Image.frombytes("P", shades.size, shades.tobytes())
