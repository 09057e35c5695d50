"""Social cards: what they say, how the words are laid out, and the picture that comes of it."""

import re
from pathlib import Path

import pytest

from hooks.publishing.social import drawing, png, wording
from hooks.publishing.social.drawing import Painter
from hooks.publishing.social.letters import Letters
from hooks.publishing.social.wording import SIZE, WIDTH, Wording, cut, fitted, laid_out, wrapped
from tests.content.pictures import opened, saved

ROOT = Path(__file__).parent.parent.parent
GELASIO = (ROOT / "card/Gelasio-SemiBold.ttf").read_bytes()
SHADES = drawing.shades(drawing.PAPER, drawing.BRAND)
CASE = Wording("Pears on a wall", "sections", "Visit", ("Kent, Fife", "Evidence: own account"))


def measure(text, size):
    """Every letter is as wide as half its height."""
    return len(text) * size / 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("One", ["One"]),
        ("One " * 4, ["One One One One"]),
        ("abcdefghi " * 3, ["abcdefghi abcdefghi", "abcdefghi"]),
        ("x" * 45, ["x" * 20, "x" * 20, "x" * 5]),
        ("a " + "x" * 25 + " b", ["a", "x" * 20, "xxxxx b"]),
    ],
)
def test_words_are_laid_in_lines_and_only_a_word_too_wide_is_broken(text, lines):
    assert list(wrapped(text, 102, measure)) == lines


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [("abc " * 5, 74, 1), ("abc " * 20, 74, 3), ("abc " * 30, 62, 4), ("abc " * 44, 50, 5), ("abc " * 900, 50, 5)],
)  # fmt: skip
def test_a_title_is_as_large_as_it_fits(text, size, lines):
    found, made = fitted(text, measure)

    assert (found, len(made)) == (size, lines)
    assert all(measure(line, size) <= WIDTH for line in made)
    assert made[-1].endswith("…") == (len(text) > 3000)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Leeds, York", "Leeds, York"),
        ("Leeds, " * 5 + "York", "Leeds, Leeds…"),
        ("x" * 30, "x" * 19 + "…"),
        ("abcde abcde abcdefg xyz", "abcde abcde abcdefg…"),
    ],
)
def test_a_line_is_cut_after_a_word_where_it_can_be(text, shown):
    assert cut(text, 102, measure) == shown


@pytest.mark.parametrize("title", ["Short", "Some words " * 12, "Very many words " * 80])
def test_a_cards_lines_stand_below_each_other_and_on_the_card(title):
    lines = laid_out(Wording(title, "turns", "Talk", ("a", "b", "c")), measure)
    heights = [line.y for line in lines]

    assert lines[0].text == "Talk"
    assert [line.text for line in lines[-2:]] == ["a", "b · c"]
    assert heights == sorted(set(heights))
    assert heights[-1] < wording.RULE


def test_a_single_tag_stands_on_the_last_line():
    one, two = (laid_out(Wording("T", "turns", "Talk", tags), measure) for tags in (("a",), ("a", "b")))  # fmt: skip

    assert one[-1].y == two[-1].y


def test_who_does_not_see_the_card_is_told_the_same():
    assert CASE.alt == "Visit: Pears on a wall. Kent, Fife. Evidence: own account."
    assert Wording("A small hub.").alt == "A small hub."


@pytest.mark.parametrize("font", [b"", GELASIO], ids=["own", "named"])
def test_a_card_is_a_whole_picture_of_its_size(font):
    data = Painter("Hub", saved("PNG", (90, 90)), font).draw(CASE)

    assert opened(data).size == SIZE
    assert len(data) < 20_000
    assert opened(data).getcolors()[0][0] > 500_000  # most of it is paper
    assert {colour for _, colour in opened(data).convert("RGB").getcolors()} == set(SHADES)


def test_the_same_words_make_the_same_bytes_and_other_words_others():
    first, again = Painter("Hub"), Painter("Hub")
    words = [CASE, Wording("Pears", "turns", "Talk"), Wording("Pears", "sections", "Talk"), Wording("Pears")]  # fmt: skip
    made = [first.draw(each) for each in words]

    assert made == [again.draw(each) for each in words]
    assert len(set(made)) == 4


def test_the_forms_of_text_and_the_hubs_own_card_are_told_apart_by_more_than_colour():
    sheet, bubble, own = (opened(Painter("H").draw(Wording("T", form))).convert("1") for form in ("sections", "turns", ""))  # fmt: skip

    assert (sheet.getpixel((10, 300)), bubble.getpixel((10, 300)), own.getpixel((10, 300))) == (
        0,
        255,
        0,
    )
    assert (sheet.getpixel((1175, 300)), bubble.getpixel((1175, 300))) == (255, 0)
    assert (own.getpixel((10, 300)), own.getpixel((1190, 300))) == (0, 0)


@pytest.mark.parametrize(
    ("title", "own", "named"),
    [("Pears", True, True), ("£50 – café", False, True), ("Ŵyl y Môr", False, True), ("梨の木", False, False), ("Pears 🍐", False, False)],
)  # fmt: skip
def test_no_card_is_drawn_with_a_letter_the_font_lacks(title, own, named):
    words = Wording(title, "sections", "Visit")

    assert (Painter("Hub").draw(words) is not None) == own
    assert (Painter("Hub", font=GELASIO).draw(words) is not None) == named
    assert (Painter(title).draw(CASE) is not None) == own


@pytest.mark.parametrize("text", ["AVATAR Tokyo", "£50,000 – Ŵyl", "Yes, To Wave"])
def test_letters_laid_side_by_side_are_as_wide_as_the_font_says(text):
    letters = Letters(GELASIO)
    whole = letters.font(60).getlength(text, **letters.apart)

    assert letters.width(text, 60) == pytest.approx(whole, abs=2)


def test_a_script_whose_letters_change_with_their_neighbours_is_drawn_whole():
    letters = Letters(GELASIO)
    drawn = Painter("Hub", font=GELASIO).draw(Wording("a\u0301", "turns", "Talk"))

    assert letters.width("a\u0301", 60) == letters.font(60).getlength("a\u0301")
    assert drawn is not None


@pytest.mark.parametrize(("mark", "font"), [(b"no", b""), (b"", b"no"), (saved("JPEG"), b"")])
def test_a_mark_or_font_that_is_none_is_refused(mark, font):
    with pytest.raises(OSError, match=r"invalid|cannot identify"):
        Painter("Hub", mark, font)


def test_a_hub_has_colours_of_its_own():
    data = Painter("Hub", colours=((255, 255, 255), (90, 0, 120))).draw(Wording("Pears"))
    found = {colour for _, colour in opened(data).convert("RGB").getcolors()}

    assert found == {(255, 255, 255), (200, 170, 210), (145, 85, 165), (90, 0, 120)}


def test_the_colours_are_the_sites():
    css = (ROOT / "hooks/publishing/theme/css/hub/base.css").read_text()
    colours = dict(re.findall(r"--hub-(paper|brand): #(\w{6});", css[: css.index("}")]))

    assert bytes(drawing.PAPER).hex() == colours["paper"]
    assert bytes(drawing.BRAND).hex() == colours["brand"]


def test_four_pixels_before_each_row_are_no_part_of_the_picture():
    rows = bytes([0, 0b00011011, 0, 0b11100100])
    image = opened(png.of(rows, (4, 2), [(n, n, n) for n in range(4)]))

    assert list(image.convert("L").tobytes()) == [0, 1, 2, 3, 3, 2, 1, 0]
