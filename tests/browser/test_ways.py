"""Every page that search engines are told of can be reached from the front page by links."""

import re
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.own

LINK = re.compile(r'<a\b[^>]*\bhref="([^"]*)"')


def reached(address: str) -> set[str]:
    """All pages of the site that links lead to, one after another."""
    known, left = {address}, [address]
    while left:
        page = left.pop()
        with urlopen(page) as answer:
            links = LINK.findall(answer.read().decode())
        found = {urldefrag(urljoin(page, link))[0].partition("?")[0] for link in links}
        new = {each for each in found if each.startswith(address) and each.endswith("/")} - known
        known |= new
        left += new
    return known


def test_no_page_is_out_of_reach(address: str):
    with urlopen(f"{address}sitemap.xml") as answer:
        told = re.findall(r"<loc>https?://[^/]+/([^<]*)</loc>", answer.read().decode())
    pages = reached(address)

    assert len(told) > 400
    assert [path for path in told if address + path not in pages] == []
