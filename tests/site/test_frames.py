"""A page in the shared frame is the page that would have been printed for it alone."""

import re
from urllib.parse import urljoin

from hooks.building.frames import Frames
from hooks.gate import page
from hooks.gate.frame import Seen

SCRIPT = re.compile(r"<script.*?</script>", re.S)


def addresses_in(site, name):
    """Every address the page names, as seen from the site's root."""
    found = re.findall(r'(?:href|src|action)="([^"]+)"', SCRIPT.sub("", site.read(name)))
    return sorted(urljoin(f"https://hub.example/{name}", each) for each in found)


def words_in(site, name):
    """Every word on the page."""
    return re.sub(r"<[^>]+>", " ", SCRIPT.sub("", site.read(name))).split()


def test_the_shared_frame_changes_no_word_and_no_address(build, monkeypatch):
    framed = build()
    pages = [name for name in framed.files() if name.endswith("index.html")]
    words = {name: words_in(framed, name) for name in pages}
    links = {name: addresses_in(framed, name) for name in pages}
    monkeypatch.setattr(Frames, "frame", lambda self, context, depth: "main.html")
    alone = build()

    assert len(pages) == 25
    assert words == {name: words_in(alone, name) for name in pages}
    assert links == {name: addresses_in(alone, name) for name in pages}


def test_no_mark_is_left_on_a_page(build):
    site = build()
    pages = [name for name in site.files() if name.endswith(".html")]

    assert [name for name in pages if "@@hub" in site.read(name)] == []


def test_every_page_can_be_skipped_into(build):
    site = build()
    pages = [name for name in site.files() if name.endswith(".html")]
    skipped = [name for name in pages if '<main id="content">' in site.read(name)]

    assert len(skipped) == 25  # all but the page of an old address
    assert all('<a class="hub-skip" href="#content">' in site.read(name) for name in skipped)


def test_the_gate_knows_the_frame_of_one_page_again_on_others(build, monkeypatch):
    seen = Seen()
    monkeypatch.setattr(page, "SEEN", seen)
    site = build()
    pages = [name for name in site.files() if name.endswith("index.html")]

    assert len(seen.frames) < len(pages) / 2
