"""What others' tools are told of the pages: the headers of a host, and what the checker gets wrong."""

import re

import pytest

from bench.pages.html import NOT_SO
from bench.search.server import heads

SHUT = (
    "Resource violates Content Security Policy (meta tag): external {} blocked by “{}” directive."
)


def test_the_server_sends_what_headers_say_for_all_addresses(tmp_path):
    text = "/*\n  X-One: a: b\n  X-Two: c\n/*.md\n  Content-Type: text/markdown\n"
    (tmp_path / "_headers").write_text(text)

    assert heads(tmp_path) == {"X-One": "a: b", "X-Two": "c"}


def test_without_such_a_file_it_sends_none(tmp_path):
    assert heads(tmp_path) == {}


@pytest.mark.parametrize(
    ("message", "passed_over"),
    [
        (SHUT.format("stylesheet “../../css/hub.c264fb35.css”", "style-src"), True),
        (SHUT.format("script “/js/hub.js”", "script-src"), True),
        (SHUT.format("script “https://e.example/js/a.js”", "script-src"), False),
        (SHUT.format("stylesheet “fonts.css”", "style-src"), False),
        ("Element “a” is missing required attribute “href”.", False),
    ],
)
def test_the_checker_is_passed_over_only_for_the_sites_own_files(message, passed_over):
    assert bool(re.fullmatch(NOT_SO, message)) is passed_over
