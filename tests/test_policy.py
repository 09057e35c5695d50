"""What pages may load and where they may lead, said of single values."""

import re
from fnmatch import fnmatchcase

import pytest

from hooks.publishing import policy

OWN = ["", ".", "a.png", "../a/b.png", "/a", "?q=a:b", "#a:b", "a.png 1x, b.png 2x", "a/b:c", "über.png"]  # fmt: skip
FOREIGN = [
    "https://e.example", "HTTP://e.example", "//e.example", "/\\e.example", "\\\\e.example", "\\/e.example",
    "/\t/e.example", "ht\ntps://e.example", "\x00//e.example", "\x1f https://e.example", "data:x", "a:b",
    "a.png, //e.example", "a.png\thttps://e.example", "java\rscript:x", "blob:x", "x-a+b.c:d",
]  # fmt: skip
LINKS = [
    *OWN,
    "https://e.example",
    "HTTP://e.example/a:b",
    "mailto:a@e.example",
    " https://e.example",
]
NO_LINKS = [
    "javascript:x", "JAVA\tSCRIPT:x", "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///etc", "\x1f javascript:x",
    "//e.example", "\\\\e.example", "/\n/e.example", "https:e.example", "https:///e.example", "tel:1",
]  # fmt: skip


@pytest.mark.parametrize("address", OWN)
def test_an_address_of_the_hub_is_its_own(address):
    assert policy.is_own(address)


@pytest.mark.parametrize("address", FOREIGN)
def test_an_address_that_a_browser_takes_elsewhere_is_not(address):
    assert not policy.is_own(address)


@pytest.mark.parametrize("address", LINKS)
def test_a_link_may_lead_to_the_hub_the_web_and_a_mailbox(address):
    assert policy.is_link(address)


@pytest.mark.parametrize("address", NO_LINKS)
def test_a_link_may_neither_run_nor_hide_where_it_leads(address):
    assert not policy.is_link(address)


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere():
    words = policy.POLICY.replace(";", "").split()

    assert policy.POLICY.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert not {
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'unsafe-hashes'",
        "*",
        "https:",
        "http:",
    } & set(words)
    assert not [word for word in words if "//" in word and not word.startswith("'sha256-")]
    assert "data:" not in words
    assert '"' not in policy.POLICY


def test_the_headers_hold_the_same_policy_and_keep_the_pages_out_of_frames():
    lines = policy.headers_file().splitlines()

    assert lines[0] == "/*"
    assert lines[1] == f"  Content-Security-Policy: {policy.POLICY}; frame-ancestors 'none'"
    assert "  X-Content-Type-Options: nosniff" in lines
    assert lines[-2:] == ["/*.md", "  Content-Type: text/markdown; charset=utf-8"]
    assert all(re.fullmatch(r"/\S+|  [A-Z][\w-]+: \S.*", line) for line in lines)


FILES = {
    "/index.html": None,
    "/places/leeds/index.html": None,
    "/js/hub.js": None,
    "/search/index.json": None,  # names the files in search/data/, so it must not be older
    "/data/stories.json": None,
    "/css/feed.css": None,
    "/css/hub.c264fb35.css": policy.LASTING,
    "/search/data/lpfbvakm.idx": policy.LASTING,
    "/assets/cards/0050d9db.png": policy.LASTING,
    "/assets/mark.png": None,
    "/sitemap.xml": policy.HALF_HOUR,
    "/feed_rss_created.xml": policy.HALF_HOUR,
    "/principles/trust/places/leeds/feed.xml": policy.HALF_HOUR,
    "/feed_json_created.json": policy.HALF_HOUR,
    "/principles/trust/feed.json": policy.HALF_HOUR,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_kept_for_a_time_by_one_rule_at_the_most(name):
    found = [kept for rule, kept in policy.LIFETIMES.items() if fnmatchcase(name, rule)]

    assert found == [kept for kept in [FILES[name]] if kept]


def test_a_script_is_known_by_every_byte():
    text = policy.SCHEME.encode()

    assert policy.is_known(text)
    assert not policy.is_known(text + b"\n")
    assert not policy.is_known(b"")
