"""Every page has one address, and a link leads to an address or nowhere."""

import pytest

from hooks.content.guide import Guide
from hooks.content.story import Image
from hooks.knowledge import addresses
from hooks.knowledge.resolver import resolver_of
from tests.make import story, vocabulary

WORDS = vocabulary()
PEAR = story("pear")
BEAN = story("bean", path="stories/chats/2026/bean.md", kind="chat")
PAGES = tuple(Guide(path, "", ()) for path in ("index.md", "about.md", "crops/fruit.md"))
HERE = "stories/visits/pear.md"


def resolve(target, path=HERE):
    return resolver_of((PEAR, BEAN), WORDS, PAGES, "docs").resolve(target, path)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("crops/index.md", "crops/"),
        ("crops/fruit.md", "crops/fruit/"),
        ("crops/my-index.md", "crops/my-index/"),
        ("index/about.md", "index/about/"),
        ("README.md", ""),
        ("crops/README.md", "crops/"),
    ],
)
def test_a_hand_written_page_has_the_address_that_mkdocs_gives_it(path, address):
    assert addresses.of_guide(path) == address


def test_what_the_hub_makes_has_an_address_of_its_own():
    crop = WORDS.facet("crop")

    assert addresses.of_kind(WORDS.kind("chat")) == "chats/"
    assert addresses.of_facet(crop) == "crops/"
    assert addresses.of_tag(crop.tags[1], crop) == "crops/apples/"
    assert addresses.feeds("crops/apples/") == ("crops/apples/feed.xml", "crops/apples/feed.json")
    assert addresses.of_story(PEAR, WORDS) == "visits/pear/"


def test_the_address_of_a_story_does_not_change_when_it_is_moved_inside_its_kind():
    assert addresses.of_story(BEAN, WORDS) == "chats/bean/"


def test_a_picture_lies_beside_the_page_of_its_story():
    seen = story("pear", image=Image(file="stories/pictures/wall.jpg", alt="A wall"))

    assert addresses.of_picture(seen, WORDS) == "visits/pear/wall.jpg"
    assert addresses.of_picture(PEAR, WORDS) == ""


@pytest.mark.parametrize(("number", "address"), [(1, "crops/"), (2, "crops/2/"), (10, "crops/10/")])
def test_the_first_page_of_a_list_has_the_address_of_the_list(number, address):
    assert addresses.numbered("crops/", number) == address


@pytest.mark.parametrize(
    ("address", "file"),
    [("crops/", "crops/index.md"), ("crops/fruit/", "crops/fruit.md"), ("a/b/c/", "a/b/c.md")],
)
def test_an_address_is_made_from_the_file_that_has_that_address(address, file):
    assert addresses.file_of(address) == file
    assert addresses.of_guide(file) == address


@pytest.mark.parametrize(
    ("address", "page", "way"),
    [
        ("crops/", "", "crops/"),
        ("crops/", "visits/pear/", "../../crops/"),
        ("visits/pear/#top", "visits/", "../visits/pear/#top"),
        ("", "", "./"),
        ("", "crops/", "../"),
        ("", "visits/pear/", "../../"),
        ("crops/", "404.html", "crops/"),
        ("#top", "visits/pear/", "#top"),
        ("./#top", "visits/pear/", "../../#top"),
        ("./#top", "", "#top"),
        ("https://example.org/a/", "visits/pear/", "https://example.org/a/"),
        ("mailto:a@example.org", "crops/", "mailto:a@example.org"),
    ],
)
def test_the_way_to_an_address_begins_at_the_page(address, page, way):
    assert addresses.relative(address, page) == way


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("pear.md", "visits/pear/"),
        ("./pear.md", "visits/pear/"),
        ("../chats/2026/bean.md", "chats/bean/"),
        ("../chats/2026/bean.md#begin", "chats/bean/#begin"),
        ("../../docs/about.md", "about/"),
        ("../../docs/index.md", ""),
        ("../../docs/crops/fruit.md", "crops/fruit/"),
        ("../../docs/crops/apples.md", "crops/apples/"),
        ("../../docs/visits/pear.md", "visits/pear/"),
    ],
)
def test_a_relative_link_leads_to_the_page_of_the_file(target, address):
    assert resolve(target) == address


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("visits/pear.md", "visits/pear/"),
        ("chats/bean.md#begin", "chats/bean/#begin"),
        ("crops/apples.md", "crops/apples/"),
        ("crops/index.md", "crops/"),
        ("../stories/visits/pear.md", "visits/pear/"),
    ],
)
def test_a_hand_written_page_may_link_to_a_page_of_the_hub_as_if_it_lay_beside_it(target, address):
    assert resolve(target, "docs/about.md") == address


@pytest.mark.parametrize(
    "address",
    [
        "visits/pear/", "chats/bean/", "visits/", "crops/", "crops/apples/", "counties/kent/",
        "about/", "stories/", "tags/", "crops/fruit/#growing", "",
    ],
)  # fmt: skip
def test_a_link_from_the_root_of_the_site_leads_to_an_address_that_is_given_out(address):
    assert resolve(f"/{address}") == address


@pytest.mark.parametrize(
    ("target", "address"),
    [("/#top", "./#top"), ("../../docs/index.md#top", "./#top"), ("/crops/#top", "crops/#top")],
)
def test_a_part_of_the_home_page_is_not_a_part_of_this_one(target, address):
    assert resolve(target) == address


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("crops/fruit/", "crops/fruit/"),
        ("crops/fruit/#top", "crops/fruit/"),
        ("", ""),
        ("./#top", ""),
        ("#top", None),
        ("#a:b", None),
        ("https://example.org/", None),
        ("mailto:a@example.org", None),
    ],
)
def test_a_resolved_link_leads_to_a_page_of_the_site_or_to_none(address, page):
    assert addresses.page_of(address) == page


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "https://example.org/a?b#c", "mailto:a@example.org", "#top", "HTTPS://a.uk"],
)  # fmt: skip
def test_a_web_address_and_a_fragment_come_back_as_written(target):
    assert resolve(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "plum.md",
        "bean.md",
        "../chats/bean.md",
        "visits/pear.md",
        "../../../stories/visits/pear.md",
        "/crops/plums/",
        "/crops/apples",
        "/stories/visits/pear.md",
        "/docs/about.md",
        "pear/",
        "..",
        ".",
        "?a=b",
        "http://example.org/",
        "https://127.0.0.1/",
        "https://jo@example.org/",
        "https://[::1]/",
        "https://localhost/",
        "https://xn--80ak6aa92e.example/",
        "https://\u0435xample.org/",
        "mailto:a@example.org?body=b",
        "javascript:alert(1)",
        "data:text/html,x",
        "",
        "#",
    ],
)
def test_a_link_to_what_is_not_there_leads_nowhere(target):
    assert resolve(target) is None


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/",
        "//example.org/visits/pear/",
        "/\\example.org",
        "\\\\example.org",
        "..\\visits\\pear.md",
        "/visits\\pear/",
        "https://[::1/",
    ],
)
def test_a_link_that_could_do_harm_leads_nowhere(target):
    assert resolve(target) is None
