"""The colours of the style sheet can be read: WCAG 2.2, 1.4.3 and 1.4.11, in both schemes."""

import re
from pathlib import Path

import pytest

from hooks.mkdocs_adapter.theme import ORDER

FOLDER = Path(__file__).parent.parent / "hooks" / "publishing" / "theme" / "css" / "hub"
BASE = (FOLDER / "base.css").read_text(encoding="utf-8")
SCHEMES = re.findall(r"color-scheme: (light|dark);\n(.*?)\n\s*}", BASE, re.S)
HEATS = [f"heat-{n}" for n in range(5)]
TEXT = [
    *[(ink, paper) for ink in ("ink", "quiet", "link", "accent", "wrong") for paper in ("paper", "soft")],
    *[("ink", heat) for heat in HEATS], ("quiet", "heat-0"), ("ink", "marked"), ("on-brand", "brand"),
]  # fmt: skip
EDGES = [("edge", "paper"), ("edge", "soft")]


def colours(text):
    return dict(re.findall(r"--hub-([a-z0-9-]+): #([0-9a-f]+);", text))


def luminance(colour):
    """Relative luminance, as WCAG 2.2 defines it."""
    wide = "".join(2 * digit for digit in colour) if len(colour) == 3 else colour
    parts = [int(wide[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_dark_scheme_is_the_same_chosen_or_by_the_device():
    (_, light), (_, chosen), (_, device) = SCHEMES

    assert colours(chosen) == colours(device)
    assert colours(light).keys() - colours(chosen).keys() == {"on-brand"}


@pytest.mark.parametrize("number", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("pair", "least"), [*[(p, 4.5) for p in TEXT], *[(p, 3) for p in EDGES]])
def test_every_pair_of_colours_can_be_told_apart(number, pair, least):
    scheme = colours(SCHEMES[0][1]) | colours(SCHEMES[number][1])

    assert contrast(*(scheme[name] for name in pair)) >= least


def test_every_part_of_the_style_sheet_is_joined():
    assert sorted(ORDER) == sorted(path.stem for path in FOLDER.iterdir())


def test_a_variable_that_is_used_is_set():
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())

    assert set(re.findall(r"var\((--hub-[a-z0-9-]+)", text)) <= set(
        re.findall(r"(--hub-[a-z0-9-]+):", text)
    )


def test_no_rule_speaks_of_the_theme_that_was_replaced():
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())

    assert "md-" not in text


def test_a_class_that_is_styled_stands_on_a_page():
    """As a whole, or as the beginning of one whose end the template fills in."""
    theme = FOLDER.parent.parent
    files = [*theme.rglob("*.html"), *theme.rglob("*.js"), *theme.parent.rglob("*.py")]
    pages = "".join(path.read_text(encoding="utf-8") for path in files)
    rules = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    used = {*re.findall(r"\bhub-[a-z0-9_-]+", pages)}
    begun = tuple(re.findall(r"\b(hub-[a-z0-9_-]+-)\{\{", pages))
    styled = set(re.findall(r"\.(hub-[a-z0-9_-]+)", rules))

    assert len(styled) > 100
    assert {name for name in styled if name not in used and not name.startswith(begun)} == set()
