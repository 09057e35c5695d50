"""A web address that is not taken is told with the reason, in front matter and in the text."""

import pytest

from tests.sound import TEXT, front, story

SOURCE = "sources: [{title: A, publisher: B, date: C, url: '%s'}]"


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://ex\u0430mple.org/", "letters"),
        ("https://xn--80ak6aa92e.com/", "letters"),
        ("https://192.0.2.1/x", "number"),
        ("https://2130706433/", "number"),
        ("https://[::1]/", "number"),
        ("https://user:pw@example.org/", "password"),
        ("https://localhost/", "host"),
    ],
)
def test_what_is_wrong_with_an_address_is_told_by_name(told, address, what):
    link = story(text=TEXT.replace("lonely.", f"lonely.\n\nSee [it]({address})."))
    bare = story(text=TEXT.replace("lonely.", f"lonely.\n\nSee <{address}>."))

    assert [rule for _, rule, _ in told(link)] == [f"link-{what}"]
    assert [rule for _, rule, _ in told(bare)] == [f"link-{what}"]
    assert [rule for _, rule, _ in told(story(front(SOURCE % address)))] == [f"web-address-{what}"]


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("http://example.org/a", "`https://example.org/a`"),
        ("https:example.org/a", "`https://example.org/a`"),
        ("//example.org/", "`https://example.org/`"),
        ("http//example.org/a", "`https://example.org/a`"),
        ("ttps://example.org/a", "`https://example.org/a`"),
        ("https;//example.org/a", "`https://example.org/a`"),
        ("www.example.org", "`https://www.example.org`"),
        ("https://example.org:99999/", "write the whole address"),
    ],
)
def test_a_link_that_is_not_whole_is_told_with_the_address_that_may_be_meant(told, address, whole):
    [(_, rule, fix)] = told(story(text=TEXT.replace("lonely.", f"lonely, see [it]({address}).")))

    assert rule == "link-not-whole"
    assert whole in fix


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("team@example.org", "link-to-mail"),
        ("file:///C:/Users/ann/report.pdf", "link-to-own-file"),
        ("C:/Users/ann/report.pdf", "link-to-own-file"),
        (r"C:\Users\ann", "link-to-own-file"),
        ("/Users/ann/report.pdf", "link-to-own-file"),
    ],
)
def test_a_link_to_mail_or_to_a_file_of_ones_own_is_told_as_that(told, target, rule):
    [(_, told_rule, fix)] = told(story(text=TEXT.replace("lonely.", f"lonely: [it]({target}).")))

    assert told_rule == rule
    assert "ann" not in fix


def test_a_link_that_leads_to_no_page_of_the_hub_leads_nowhere(told):
    found = told(story(text=TEXT.replace("lonely.", "lonely, see [it](ftp://example.org/).")))

    assert [rule for _, rule, _ in found] == ["dead-link"]


def test_an_address_without_a_link_has_a_key_of_its_own(told):
    [(_, rule, fix)] = told(story(front(SOURCE % "http://example.org/a")))

    assert rule == "web-address-plain"
    assert "`url: https://example.org/a`" in fix
    assert "`found_at: http://example.org/a`" in fix
    assert told(story(front(SOURCE.replace("url", "found_at") % "http://example.org/a"))) == []
