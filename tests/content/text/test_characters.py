"""Characters that no one sees are told with their code point and place; every script is welcome."""

import re
import sys
from unicodedata import normalize

import pytest

from hooks.content.syntax.source import read_document
from hooks.content.text import characters
from hooks.content.text.characters import HIDDEN, MARKS, check, described, hidden, mixed, objection
from tests.make import VISIT

NAMES = [
    "Ann Oak", "O’Neill", "Siân Môn-Ŵyn", "Łucja Żółć", "Nguyễn Thị Hồng", "Hawaiʻi", "Zoë Ångström",
    "Анна Дуб", "Άννα Δρυς", "اردو بولنے والی", "می‌خواهم کتاب‌ها", "השלום", "שָׁלוֹם", "السَّلَامُ عَلَيْكُمْ",
    "北京 王小明", "東京タワー", "Tシャツ", "北京OK", "김철수", "K팝", "हिन्दी क्‍ष", "শ্রী র‍্যাব", "ශ්‍රී ලංකා",
    "தமிழ்", "ภาษาไทย", "การ์ตูน", "ქართული", "Հայերեն", "አማርኛ", "ΔT", "10 kΩ", "3 μg", "2 πr", "№ 5", "½ × ¾",
    "café – “quoted” … • €5 £6 ©", "a\u00a0b", "3\u202f000", "x²", "H₂O", "naïve", "e\u0301\u0302",
]  # fmt: skip
PICTURES = [
    "🌱", "👍🏽", "👩‍🌾", "👩🏿‍🌾", "👨‍👩‍👧‍👦", "❤️", "❤︎", "❤️‍🔥", "🏳️‍🌈", "🏳️‍⚧️", "🏴‍☠️", "🐈‍⬛", "🐦‍⬛", "🙂‍↔️", "🙂‍↕️",
    "👁️‍🗨️", "🧑‍🤝‍🧑", "🏋️‍♀️", "🏃‍♂️‍➡️", "1️⃣", "#️⃣", "*️⃣", "☝🏽", "™️", "©️", "ℹ️", "↔️", "〰️", "㊗️",
    "🇬🇧", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
]  # fmt: skip
HIDES = [
    ("\x00", "a control character (U+0000)"),
    ("\x02", "a control character (U+0002)"),
    ("\x1b", "a control character (U+001B)"),
    ("\x0c", "a control character (U+000C)"),
    ("\x7f", "a control character (U+007F)"),
    ("\x85", "a control character (U+0085)"),
    ("\x9b", "a control character (U+009B)"),
    ("\xad", "a hidden character (U+00AD, soft hyphen)"),
    ("\u034f", "a hidden character (U+034F, combining grapheme joiner)"),
    ("\u061c", "a character that turns the direction of text (U+061C)"),
    ("\u115f", "a hidden character (U+115F, hangul choseong filler)"),
    ("\u17b4", "a hidden character (U+17B4, khmer vowel inherent aq)"),
    ("\u180e", "a hidden character (U+180E, mongolian vowel separator)"),
    ("\u200b", "a hidden character (U+200B, zero width space)"),
    ("\u200c", "a hidden character (U+200C, zero width non-joiner)"),
    ("\u200d", "a hidden character (U+200D, zero width joiner)"),
    ("\u200e", "a character that turns the direction of text (U+200E)"),
    ("\u2028", "a hidden character (U+2028, line separator)"),
    ("\u202e", "a character that turns the direction of text (U+202E)"),
    ("\u2060", "a hidden character (U+2060, word joiner)"),
    ("\u2063", "a hidden character (U+2063, invisible separator)"),
    ("\u2065", "a hidden character (U+2065)"),
    ("\u2066", "a character that turns the direction of text (U+2066)"),
    ("\u206f", "a hidden character (U+206F, nominal digit shapes)"),
    ("\u2800", "a hidden character (U+2800, braille pattern blank)"),
    ("\u3164", "a hidden character (U+3164, hangul filler)"),
    ("\ue000", "a private character, which no one else can read (U+E000)"),
    ("\uf8ff", "a private character, which no one else can read (U+F8FF)"),
    ("\ud800", "a private character, which no one else can read (U+D800)"),
    ("\ufdd0", "a private character, which no one else can read (U+FDD0)"),
    ("\ufe00", "a hidden character (U+FE00, variation selector-1)"),
    ("\ufe0f", "a hidden character (U+FE0F, variation selector-16)"),
    ("\ufeff", "a hidden character (U+FEFF, zero width no-break space)"),
    ("\uffa0", "a hidden character (U+FFA0, halfwidth hangul filler)"),
    ("\ufff9", "a hidden character (U+FFF9, interlinear annotation anchor)"),
    ("\ufffc", "a hidden character (U+FFFC, object replacement character)"),
    ("\ufffd", "a letter that no one can read (U+FFFD, replacement character)"),
    ("\uffff", "a hidden character (U+FFFF)"),
    ("\U0001bca0", "a hidden character (U+1BCA0, shorthand format letter overlap)"),
    ("\U0001d173", "a hidden character (U+1D173, musical symbol begin beam)"),
    ("\U0001fffe", "a hidden character (U+1FFFE)"),
    ("\U000e0041", "a hidden character (U+E0041, tag latin capital letter a)"),
    ("\U000e0100", "a hidden character (U+E0100, variation selector-17)"),
    ("\U000f0000", "a private character, which no one else can read (U+F0000)"),
    ("\U0010ffff", "a private character, which no one else can read (U+10FFFF)"),
]


def signs(text):
    return [sign for _, sign in hidden(text)]


@pytest.mark.parametrize("text", [*NAMES, *PICTURES])
def test_what_people_write_may_stand_anywhere(text):
    assert signs(f"a {text} b") == []
    assert objection("title", normalize("NFC", text)) is None


@pytest.mark.parametrize(("sign", "words"), HIDES)
def test_what_no_one_sees_is_told_with_its_name(sign, words):
    assert signs(f"pear{sign}wall") == [sign]
    assert described(sign) == words


@pytest.mark.parametrize(("sign", "words"), HIDES)
def test_it_is_told_at_its_line_and_column(sign, words):
    (problem,) = check("a.md", f"one\n\nthe pear{sign}wall\n")

    assert (problem.line, problem.column) == (3, 9)
    assert problem.message == f"here stands {words}"
    assert problem.fix != ""


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\x07", "\U000e0041"])
def test_it_is_told_of_a_value_too(sign):
    told = objection("title", f"Pears{sign}")
    message, fix = told.message, told.fix

    assert message == f"in `title` stands {described(sign)}"
    assert fix == "take it out"


@pytest.mark.parametrize(
    "text",
    [
        "a\u200db", "🌱\u200d", "\u200d🌱", "a\u200d🌱", "🌱\u200da", "🌱\u200d\u200d🌱",  # joins no two pictures
        "a\ufe0f", "1\ufe0f", "❤\ufe0f\ufe0f", "é\ufe0f",  # colours no picture
        "ab\u200ccd", "د\u200cر", "ب\u200c", "ب\u200ca", "क\u200dष", "र\u200d्",  # shapes no letter
        "🏴\U000e0067\U000e007f", "🏴\U000e0067\U000e0062", "a\U000e0067\U000e0062\U000e007f",  # no flag
        "🏴" + "\U000e0061" * 7 + "\U000e007f",
    ],
)  # fmt: skip
def test_a_character_that_is_good_elsewhere_hides_here(text):
    assert signs(text) != []


@pytest.mark.parametrize(
    "mark", ["\u0300", "\u0336", "\u0489", "\u0e47", "\u064b", "\u20dd", "\ufe20"]
)
def test_marks_in_a_pile_are_told_once(mark):
    assert signs("a" + mark * 4) == []
    assert signs("a" + mark * 40 + " b") == [mark]
    assert described(mark).startswith("the first of five marks or more on one letter (U+")


def test_marks_of_many_kinds_are_a_pile_too():
    assert signs("Z" + "\u0300\u0301\u0302\u0303\u0489" * 40) == ["\u0300"]


def test_only_the_first_twenty_of_a_file_are_told():
    problems = list(check("a.md", "\u200b\n" * 50))

    assert [problem.line for problem in problems] == list(range(1, 21))


def test_a_letter_lost_in_an_earlier_save_is_to_be_written_again():
    (problem,) = check("a.md", "caf\ufffd")

    assert problem.fix == "write the letter again"


def test_the_quick_look_passes_nothing_that_the_slow_one_refuses():
    every = map(chr, range(sys.maxunicode + 1))
    refused = [sign for sign in every if (found := HIDDEN.search(sign)) and found["hidden"]]
    marks = re.findall(f"[{MARKS}]", "".join(map(chr, range(0xD800))))

    assert len(refused) > 137_000
    assert [sign for sign in refused if not signs(sign)] == []
    assert [mark for mark in marks if not signs(f"é{mark * 5}")] == []


def test_each_of_them_becomes_a_space_where_it_is_read_on():
    text = HIDDEN.sub(characters.spaced, "a\u200bb 👩‍🌾 c\u0300\u0300\u0300\u0300\u0300d")

    assert text == "a b 👩‍🌾 c     d"


def test_the_story_is_read_on_and_everything_told():
    found = []
    document = read_document("a.md", VISIT.replace("The gate", "The\u200bgate").encode(), found)

    assert document.body.startswith("\n## Arrival\n\nThe gate was open.")
    assert [str(problem) for problem in found] == [
        "a.md:12:4: here stands a hidden character (U+200B, zero width space); delete it and type the place anew"
    ]


def test_letters_of_two_parts_are_read_as_the_one_they_look_like():
    parts = VISIT.replace("Rain", "Mo\u0302n").encode()

    assert "M\u00f4n came." in read_document("a.md", parts, []).body


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Pay p\u0430ypal now", "p\u0430ypal", "cyrillic and latin"),
        ("\u0391pple", "\u0391pple", "greek and latin"),
        ("\u0410dmin", "\u0410dmin", "cyrillic and latin"),
        ("s\u0441h\u03bfol", "s\u0441h\u03bfol", "cyrillic and greek and latin"),
        ("good b\uff41d", "b\uff41d", "fullwidth and latin"),
        ("\u13aapple", "\u13aapple", "cherokee and latin"),
    ],
)
def test_a_word_of_two_alphabets_looks_like_another(text, word, names):
    assert mixed(text) == word
    told = objection("title", text)

    assert (told.message, told.fix) == (
        f"the word `{word}` mixes letters of two alphabets ({names})",
        "type the word anew",
    )


@pytest.mark.parametrize(
    "text", ["Анна Oak", "Анна-Oak", "Анна2Oak", "pear_груша", "Kraków’s 北京"]
)
def test_words_of_different_alphabets_may_stand_side_by_side(text):
    assert mixed(text) == ""
