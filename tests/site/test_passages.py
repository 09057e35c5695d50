"""What stories say of a tag, quoted on its page, and the way there and back."""

from tests.site.hubs import visit


def test_a_page_with_guidance_quotes_the_paragraphs_that_link_to_it(build):
    site = build()
    html = site.read("crops/fruit/")

    assert '<a href="../../visits/pear-wall/#shows-fruit">' in html
    assert 'id="shows-fruit"' in site.read("visits/pear-wall/")
    assert 'href="../../crops/fruit/#passages"' in site.read("visits/pear-wall/")


def test_only_stories_that_carry_the_tag_are_quoted(build):
    story = visit("other", "2026-05-01")
    story = {
        path: text.replace("In.", "See [fruit](/crops/fruit/).") for path, text in story.items()
    }
    site = build(story)

    assert "visits/other/#" not in site.read("crops/fruit/")
    assert "hub-shows" not in site.read("visits/other/")


def test_feeds_hold_the_text_as_it_was_written(build):
    assert "Shows" not in build().read("feed_rss_created.xml")


def test_a_story_that_links_to_the_page_and_is_not_quoted_stands_under_what_links_there(build):
    linking = {
        path: text.replace("In.", "See [fruit](/crops/fruit/).")
        for n in range(17)
        for path, text in visit(f"v-{n}", f"2026-05-{n + 1:02}", crops="[fruit]").items()
    }
    said, _, links = build(linking).read("crops/fruit/").partition('id="what-links-here"')
    links = links.partition("</section>")[0]

    assert [f"v-{n}" for n in range(17) if f"visits/v-{n}/#shows-fruit" in said] == [
        f"v-{n}" for n in range(5, 17)
    ]
    assert [f"v-{n}" for n in range(17) if f'visits/v-{n}/"' in links] == [
        f"v-{n}" for n in range(5)
    ]
