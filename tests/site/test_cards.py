"""The picture that other sites show of a page."""

import re
from html import unescape

import pytest
from mkdocs.exceptions import Abort

from hooks.publishing.social.drawing import Painter
from tests.conftest import CONFIG, ROOT
from tests.content.pictures import opened
from tests.site.hubs import BOATS, GARDENS, visit
from tests.site.test_serve import preview
from tests.site.test_withdrawn import FILES as GONE

ROOT_URL = "https://hub.example/"


def card(site, address):
    """The file of the page's card and what is told of it."""
    told = re.findall(r'<meta (?:property|name)="(og:image[a-z:]*|twitter:card)" content="([^"]*)">', site.read(address))  # fmt: skip
    values = {name: unescape(value) for name, value in told}
    assert len(told) == len(values) == 6
    return values.pop("og:image").removeprefix(ROOT_URL), values


def test_a_story_has_a_card_of_its_own_and_says_so(build):
    site = build()
    file, told = card(site, "visits/pear-wall/")

    assert told == {
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": 'Visit: Pears <in> a "walled" garden & orchard. Kent.',
        "twitter:card": "summary_large_image",
    }
    assert opened((site.folder / file).read_bytes()).size == (1200, 630)
    assert card(site, "chats/bean-talk/")[0] != file


@pytest.mark.parametrize("base", [GARDENS, BOATS], ids=["gardens", "boats"])
def test_every_other_page_has_the_hubs(build, base):
    site = build(base=base)
    stories = {name for name in site.files() if name.endswith(("pear-wall/index.html", "bean-talk/index.html", "low-bridge/index.html"))}  # fmt: skip
    pages = {name for name in site.files() if name.endswith("index.html") and 'rel="canonical"' in site.read(name) and 'http-equiv="refresh"' not in site.read(name)}  # fmt: skip
    whole, told = card(site, "")

    assert told["og:image:alt"] == "A small hub."
    assert stories < pages
    assert {card(site, name)[0] for name in pages - stories} == {whole}
    assert all(card(site, name)[0] != whole for name in stories)
    assert len([name for name in site.files() if "assets/cards/" in name]) == len(stories) + 1


def test_a_title_the_font_cannot_write_has_the_hubs_card(build):
    site = build(visit("pear", "2026-05-01", title="梨の木"))

    assert card(site, "visits/pear/") == card(site, "")


def test_a_font_of_the_hubs_own_writes_it(build):
    font = f"extra: {{hub: {{card_font: {ROOT}/card/Gelasio-SemiBold.ttf}}}}\n"
    site = build({"mkdocs.yml": CONFIG + font, **visit("pear", "2026-05-01", title="Pears – £5")})

    assert card(site, "visits/pear/") != card(site, "")


@pytest.mark.parametrize(
    ("font", "message"),
    [("none.ttf", "`extra.hub.card_font` cannot be read"), ("mkdocs.yml", "no social card can be drawn")],
)  # fmt: skip
def test_a_font_that_is_none_stops_the_build_with_words(build, caplog, font, message):
    with pytest.raises(Abort):
        build({"mkdocs.yml": CONFIG + f"extra: {{hub: {{card_font: {font}}}}}\n"})

    assert message in caplog.text


def test_a_withdrawn_story_has_the_hubs_card(build):
    site = build(GONE)

    assert card(site, "chats/bean-talk/")[0] == card(site, "")[0]


def test_the_next_build_draws_only_what_changed(hub, build, monkeypatch):
    drawn, real = [], Painter.draw

    def draw(self, words):
        drawn.append(words.title)
        return real(self, words)

    monkeypatch.setattr(Painter, "draw", draw)
    first = build()
    files = {name: (first.folder / name).read_bytes() for name in first.files() if "cards/" in name}
    drawn.clear()
    build()
    again = {name: (first.folder / name).read_bytes() for name in first.files() if "cards/" in name}
    build(visit("new", "2026-05-01"))

    assert files == again
    assert drawn == ["Visit new"]


def test_the_preview_shows_the_card_of_a_changed_title(hub):
    root = hub()
    site = preview(root, lambda: None, lambda: hub(visit("new", "2026-05-01", title="Plums")))

    assert card(site, "visits/new/")[1]["og:image:alt"] == "Visit: Plums."
    assert (site.folder / card(site, "visits/new/")[0]).is_file()
