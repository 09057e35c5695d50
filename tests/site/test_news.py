"""What is new, day by day."""

from hooks.publishing.page_kinds import news
from tests.site.hubs import visit
from tests.site.test_pages import text_of

CHANGES = "[{date: 2026-05-03, note: We were told of a fifth wall.}]"


def test_the_newest_days_come_first_with_what_happened(build):
    text = text_of(build(visit("new", "2026-05-01", changes=CHANGES)).read("new/"))

    assert "3 May 2026 Changed Visit new We were told of a fifth wall. 1 May 2026 New visit" in text
    assert text.index("1 May 2026") < text.index("1 March 2026 New visit Pears")


def test_a_story_that_was_taken_back_is_told_with_the_reason(build):
    gone = "{date: 2026-06-01, reason: The gardener asked us to.}"
    text = text_of(build(visit("gone", "2026-05-01", retracted=gone)).read("new/"))

    assert "1 June 2026 Withdrawn Visit gone The gardener asked us to." in text
    assert "1 May 2026" not in text


def test_the_page_does_not_grow_with_the_hub(build, monkeypatch):
    monkeypatch.setattr(news, "MOST", 3)
    many = [visit(f"v-{n}", f"2026-04-{n:02}") for n in range(1, 6)]
    site = build({path: text for one in many for path, text in one.items()})

    assert site.read("new/").count("New visit") == 3
