"""A hand-written page is known by its path, its title and its links."""

import pytest

from hooks.content.guide import read_guide


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Fruit\n---\n\n# Another\n", "Fruit"),
        ("---\ntitle: [a]\n---\n", ""),
        ("---\ndescription: x\n---\n\n# Fruit\n", "Fruit"),
        ("# Fruit\n\n# Another\n", "Fruit"),
        ("# **Fruit** and [more](a.md)\n", "Fruit and more"),
        ("```\n# a remark\n```\n\n# Fruit\n", "Fruit"),
        ("## A part\n", ""),
        ("", ""),
    ],
    ids=[
        "front matter",
        "a list",
        "front matter without a title",
        "no front matter",
        "marks of Markdown",
        "code before it",
        "a part only",
        "empty",
    ],
)
def test_a_page_is_known_by_its_title(text, title):
    assert read_guide("fruit.md", text.encode()).title == title


@pytest.mark.parametrize("front", ["", "---\ntitle: Fruit\n---\n", "---\ntitle: [\n---\n", "---\n"])
def test_the_links_of_a_page_are_found_whatever_its_front_matter(front):
    page = read_guide("fruit.md", f"{front}\nRead [it](../visits/pear.md).\n".encode())

    assert page.path == "fruit.md"
    assert [link.target for link in page.links] == ["../visits/pear.md"]


def test_a_page_that_is_not_text_has_no_title_and_no_links():
    page = read_guide("fruit.md", b"# \xff [a](b.md)")

    assert (page.title, page.links) == ("", ())
