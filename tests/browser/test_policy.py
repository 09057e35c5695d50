"""The content policy in a real browser: it disturbs nothing of the hub's, and stops the rest."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.own

PAGES = {
    "home": "",
    "list of stories": "stories/",
    "stories of a kind": "case-studies/",
    "story": "case-studies/derby-every-ward/",
    "interview": "interviews/kirklees-two-nicks-and-a-jill/",
    "tags of a facet": "places/",
    "tag": "places/kirklees/",
    "guidance on a principle": "principles/early-intervention/",
    "approach": "approaches/local-area-coordination/",
    "A to Z": "tags/",
    "search": "search/?q=bradford",
    "about": "about/",
    "glossary": "about/glossary/",
    "easy read": "about/kirklees-conversation-easy-read/",
    "how to write a story": "contribute/",
    "all messages": "contribute/messages/",
    "messages": "contribute/messages/front-matter/",
    "no page": "404.html",
}
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(event.effectiveDirective + " " + event.blockedURI));
"""


@pytest.fixture
def watched(page: Page, address: str) -> Callable[..., Page]:
    """Opens a page; what it does wrong is kept in `page.wrong`."""
    page.wrong = []
    page.add_init_script(WATCH)
    page.on("pageerror", lambda error: page.wrong.append(f"error: {error}"))
    page.route(lambda url: not url.startswith(address), lambda route: left(page, route))
    page.on("requestfailed", lambda request: page.wrong.append(f"failed: {request.url}"))
    page.on("console", lambda said: page.wrong.extend(complaint(said)))

    def opened(path: str, until: str = "networkidle") -> Page:
        page.goto(address + path, wait_until=until)
        return page

    return opened


def left(page: Page, route: Route) -> None:
    """A request that is on its way to somewhere else; one that is blocked does not come here."""
    page.wrong.append(f"left: {route.request.url}")
    route.abort()


def complaint(said):
    """What the console complains of."""
    if said.type in ("error", "warning"):
        yield f"{said.type}: {said.text}"


def violations(page: Page) -> list[str]:
    return page.evaluate("violations")


@pytest.mark.parametrize("kind", PAGES)
def test_no_kind_of_page_offends_against_the_policy(watched, kind):
    page = watched(PAGES[kind])
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(50)

    assert page.evaluate("document.head.firstElementChild.httpEquiv") == "Content-Security-Policy"
    assert page.locator("script[src], link[rel=stylesheet]").count() >= 2
    assert (violations(page), page.wrong) == ([], [])


@pytest.mark.parametrize("device", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["Light", "Dark"])
def test_the_colours_can_be_chosen_and_are_kept(watched, device, chosen):
    page = watched("")
    page.emulate_media(color_scheme=device)
    page.get_by_role("radio", name=chosen).check()
    scheme = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    page.goto(page.url + "about/", wait_until="networkidle")

    assert scheme == chosen.lower()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == scheme
    expect(page.get_by_role("radio", name=chosen)).to_be_checked()
    page.get_by_role("radio", name="As on my device").check()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == device
    assert page.evaluate("localStorage.length") == 0
    assert (violations(page), page.wrong) == ([], [])


def test_the_menu_opens_and_leads_on(watched):
    page = watched("")
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    menu.get_by_role("link", name="About").click()

    expect(page).to_have_url(re.compile("/about/$"))
    assert (violations(page), page.wrong) == ([], [])


def test_the_contents_list_leads_to_its_headings(watched):
    page = watched("case-studies/derby-every-ward/")
    page.get_by_text("On this page").click()
    link = page.locator(".hub-toc a[href^='#']").last
    fragment = link.get_attribute("href")
    link.click()

    expect(page.locator(fragment)).to_be_in_viewport()
    assert (violations(page), page.wrong) == ([], [])


def test_a_typed_query_is_answered_and_marked(watched):
    page = watched("search/")
    page.get_by_label("Search all stories and pages").first.fill("kirklees")
    page.get_by_role("button", name="Search", exact=True).click()

    expect(page.locator("#search-list h3 a").first).to_be_visible()
    expect(page.locator("#search-list mark").first).to_be_visible()
    assert (violations(page), page.wrong) == ([], [])


PUT_IN = "const el = document.createElement('{}'); {}; document.body.append(el)"
E = "https://e.example/"
ATTACKS = {
    "an inline script": (PUT_IN.format("script", "el.textContent = 'ran = 1'"), "script-src-elem inline"),
    "a script from elsewhere": (PUT_IN.format("script", f"el.src = '{E}x.js'"), f"script-src-elem {E}x.js"),
    "a script in an address": (PUT_IN.format("script", "el.src = 'data:text/javascript,ran=1'"), "script-src-elem data"),
    "an event handler": (PUT_IN.format("img", "el.setAttribute('onerror', 'ran = 1'); el.src = 'data:x'"), "script-src-attr inline"),
    "a picture from elsewhere": (PUT_IN.format("img", f"el.src = '{E}x.png'"), f"img-src {E}x.png"),
    "a style": (PUT_IN.format("style", "el.textContent = 'body { display: none }'"), "style-src-elem inline"),
    "a style on an element": (PUT_IN.format("p", "el.setAttribute('style', 'color: red')"), "style-src-attr inline"),
    "a sheet from elsewhere": (PUT_IN.format("link", f"el.rel = 'stylesheet'; el.href = '{E}x.css'"), f"style-src-elem {E}x.css"),
    "a frame": (PUT_IN.format("iframe", f"el.src = '{E}'"), "frame-src https://e.example"),
    "an object": (PUT_IN.format("object", f"el.data = '{E}x'"), "object-src https://e.example"),
    "another base": (PUT_IN.format("base", f"el.href = '{E}'"), f"base-uri {E}"),
    "a film": (PUT_IN.format("video", f"el.src = '{E}x.mp4'"), f"media-src {E}x.mp4"),
    "a link that runs": (PUT_IN.format("a", "el.href = 'javascript:ran = 1'") + "; el.click()", "script-src-elem inline"),
    "a form": (PUT_IN.format("form", f"el.action = '{E}'") + "; el.submit()", f"form-action {E}"),
    "eval": ("setTimeout('ran = 1', 0)", "script-src eval"),
    "fetch": (f"fetch('{E}').catch(() => 0)", f"connect-src {E}"),
    "a beacon": (f"navigator.sendBeacon('{E}', 'x')", f"connect-src {E}"),
    "a socket": ("try { new WebSocket('wss://e.example/') } catch {}", "connect-src wss://e.example/"),
    "a worker": ("try { new Worker('data:text/javascript,1') } catch {}", "worker-src data"),
}  # fmt: skip
REPORTED = """() => new Promise(done => {{
  document.addEventListener("securitypolicyviolation", event =>
    done(event.effectiveDirective + " " + event.blockedURI));
  setTimeout(done, 10000, "nothing was stopped");
  {} }})"""


@pytest.mark.parametrize("name", ATTACKS)
def test_what_somebody_put_into_a_page_is_stopped_and_reported(watched, name):
    attack, report = ATTACKS[name]
    page = watched("about/", "load")

    assert page.evaluate(REPORTED.format(attack)).removesuffix("?") == report
    assert page.evaluate("typeof ran") == "undefined"
    assert [said for said in page.wrong if said.startswith("left: ")] == []


def test_the_headers_file_says_the_same_and_keeps_the_hub_out_of_frames(page, address):
    lines = page.request.get(address + "_headers").text().splitlines()
    page.goto(address)
    policy = page.locator("meta[http-equiv]").get_attribute("content")

    assert lines[:2] == ["/*", f"  Content-Security-Policy: {policy}; frame-ancestors 'none'"]
