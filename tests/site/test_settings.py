"""What mkdocs.yml asks for, and what it must not."""

import re

import pytest
from mkdocs.exceptions import Abort

from hooks.mkdocs_adapter.settings import KEYS
from tests.conftest import CONFIG, ROOT
from tests.content.pictures import opened
from tests.site.hubs import GARDENS
from tests.site.test_cards import card

HOOKS = ROOT / "hooks"
DRESS = "hooks/publishing/theme"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (CONFIG + "extra: {hub: 3}\n", "below `extra.hub`"),
        (CONFIG + "extra: {hub: {map: true}}\n", "`extra.hub.map` makes no map: write `outline`"),
        (CONFIG + "extra: {hub: {card_colours: red}}\n", "`extra.hub.card_colours` are no colours"),
        (CONFIG + "extra: {hub: {card_colours: ['#fff', '#000']}}\n", "are no colours: write two"),
        (
            CONFIG + "extra: {hub: {locale: Welsh}}\n",
            "`extra.hub.locale` is `Welsh`; write language and",
        ),
        (CONFIG + "extra: {hub: {license: x}}\n", "has no key `license`; did you mean `licence`?"),
        (
            CONFIG + "extra: {hub: {colour: red}}\n",
            "`extra.hub` has no key `colour`; use one of: authority, card_colours, card_font, "
            "licence, locale, map",
        ),
        (
            CONFIG + "extra: {email: nobody}\n",
            "`extra.email` is `nobody`; write an address such as `hub@example.org`",
        ),
        (
            CONFIG + "extra: {footer: {label: Data, address: data/}}\n",
            "write `extra.footer` as a list of rows such as `{label: Open data, address: data/}`",
        ),
        *(
            (
                CONFIG + f"extra: {{footer: [{row}]}}\n",
                "write label and address, as in `{label: Open data, address: data/}`",
            )
            for row in ("data/", "{label: Data}", "{address: data/}", "{label: X, address: 3}")
        ),
        (
            CONFIG + "extra: {footer: [{label: X, address: 'http://example.org/'}]}\n",
            "`extra.footer` has `http://example.org/`; write an address with https://",
        ),
        *(
            (
                CONFIG + f"extra: {{footer: [{{label: X, address: {address}}}]}}\n",
                f"`extra.footer` leads to `{address}`, where the site has no page; write what",
            )
            for address in ("about/nothing/", "/data/", "data", "crops/fruit.md")
        ),
        *(
            (
                CONFIG.replace("name: material", f"name: material, {key}: gone.svg"),
                f"`theme.{key}` names `gone.svg`, which is not there; put it into docs/",
            )
            for key in ("logo", "favicon")
        ),
        *(
            (
                CONFIG.replace("name: material", f"name: material, language: {language}"),
                f"the theme has no words in the language `{language}`; write {cure}",
            )
            for language, cure in (
                ("cy_GB", "`language: cy` below `theme`"),
                ("German", "a code such as `en`, `cy` or `de` below `theme`"),
                ("zh_hant", "`language: zh-Hant` below `theme`"),
            )
        ),
        (CONFIG + "extra_css: [own.css]\n", "`extra_css` names `own.css`, which is not there"),
        (CONFIG.replace("plugins: []", "plugins: [search]"), "write `plugins: []`"),
        (re.sub(", custom_dir: [^}]*", "", CONFIG), f"write `custom_dir: {DRESS}` below `theme`"),
        (CONFIG.replace("site_url", "#"), "mkdocs.yml needs `site_url`"),
    ],
)
def test_settings_that_cannot_be_are_told_in_words(build, caplog, settings, told):
    with pytest.raises(Abort):
        build({"mkdocs.yml": settings})

    assert told in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(("page", "template"), [("index", "home"), ("search", "search")])
def test_a_page_that_every_page_leads_to_is_asked_for(build, caplog, page, template):
    rest = {path: text for path, text in GARDENS.items() if path != f"docs/{page}.md"}

    with pytest.raises(Abort):
        build(base=rest)

    assert (
        f"docs/{page}.md is missing: write it with `template: hub/{template}.html`" in caplog.text
    )


@pytest.mark.parametrize(("page", "template"), [("index", "home"), ("search", "search")])
@pytest.mark.parametrize("text", ["# Words\n", "---\ntitle: Words\n---\n\nMore.\n"])
def test_a_page_without_its_template_is_told_which_to_write(build, caplog, page, template, text):
    with pytest.raises(Abort):
        build({f"docs/{page}.md": text})

    told = f"docs/{page}.md has no template: write `template: hub/{template}.html` in its front"
    assert told in caplog.text


def test_a_footer_leads_to_pages_files_and_other_sites(build):
    addresses = (
        ".",
        "data/",
        "data/stories.json",
        "crops/fruit/#growing-it",
        "feed_rss_created.xml",
    )
    away = ("https://example.org/", "mailto:hub@example.org")
    rows = ", ".join(f"{{label: X, address: '{address}'}}" for address in (*addresses, *away))
    page = build({"mkdocs.yml": CONFIG + f"extra: {{footer: [{rows}]}}\n"}).read("stories/")

    assert all(f'href="../{address}"' in page for address in addresses[1:])
    assert all(f'href="{address}"' in page for address in away)


def test_every_setting_of_the_hub_that_is_read_is_a_key_that_may_be_written():
    texts = (path.read_text(encoding="utf-8") for path in (HOOKS / "mkdocs_adapter").glob("*.py"))
    read = {key for text in texts for key in re.findall(r'settings\.get\("(\w+)"', text)}

    assert read | {"locale"} == KEYS  # of which a template tells


def test_a_hub_has_a_mark_and_colours_of_its_own(build):
    theme = CONFIG.replace("name: material", "name: material, logo: own.svg, favicon: own.svg")
    told = theme + "extra: {hub: {card_colours: ['#ffffff', '#5A0078']}}\n"
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    site = build({"mkdocs.yml": told, "docs/own.svg": drawing})
    page = site.read("visits/pear-wall/")
    picture = opened((site.folder / card(site, "visits/pear-wall/")[0]).read_bytes())

    assert 'src="../../own.svg" alt=""' in page
    assert "hub-mark-svg" not in page.replace('<img class="hub-mark-svg"', "")
    assert '<link rel="icon" href="../../own.svg">' in page
    assert (0x5A, 0, 0x78) in {colour for _, colour in picture.convert("RGB").getcolors()}


def test_a_page_asks_for_no_icon_that_is_not_there(build):
    assert 'rel="icon"' not in build().read("")


def test_a_correction_leads_to_the_page_that_tells_how_or_to_the_form(build):
    assert 'href="../../contribute/tell/" rel' in build().read("visits/pear-wall/")
    page = {"docs/contribute/index.md": "---\ntitle: Contribute\n---\n\n## Corrections\n\nHere.\n"}
    assert 'href="../../contribute/#corrections"' in build(page).read("visits/pear-wall/")


@pytest.mark.parametrize("extra", ["{repository: garden/hub}", "{email: hub@example.org}"])
def test_the_form_speaks_of_sending_a_story_where_the_hub_says_where_to(build, extra):
    page = build({"mkdocs.yml": CONFIG + f"extra: {extra}\n"}).read("contribute/tell/")

    assert "which you then send to the hub" in page
    assert "Send your story</h2>" in page
    assert "has not named" not in page
    assert ("<p>Download the file and send it to" in page) == ("email" in extra)


def test_the_form_promises_no_way_to_a_hub_that_has_named_none(build):
    page = build().read("contribute/tell/")

    assert page.count("This hub has not named an address to send a story to yet") == 3
    assert "Keep your story</h2>" in page
    assert not re.search("send it|send to the hub|ways to send", page)


def test_the_form_has_no_abbreviation_for_a_question(build):
    page = build().read("contribute/tell/")

    assert ">Web address" in page
    assert "Url" not in page
