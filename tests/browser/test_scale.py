"""What the page about large hubs says of bytes on the way is what the hub sends today."""

import gzip
import re
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.own

SCALE = Path(__file__).parents[2] / "docs" / "about" / "scale.md"
STORY = "case-studies/derby-every-ward/"
NEAR = 0.05  # of the figure; whoever passes it writes the new one, and what follows from it


def found_once(form: str) -> str:
    """What the one place in the page says that has this form."""
    [said] = re.findall(form, SCALE.read_text(encoding="utf-8"), re.MULTILINE)
    return str(said)


def told(label: str) -> int:
    """The figure in the table of what is sent, in bytes."""
    return int(found_once(rf"^\| {label} \| ([\d,]+) \|$").replace(",", ""))


def sizes(page: Page, address: str, paths: list[str]) -> list[int]:
    bodies = (page.request.get(address + path).body() for path in paths)
    return [len(gzip.compress(body, 6)) for body in bodies]


def ended(paths: list[str], end: str) -> list[str]:
    return [path for path in paths if path.endswith(end)]


def stories(page: Page, address: str) -> list[str]:
    text = page.request.get(f"{address}sitemap.xml").text()
    return re.findall(r"<loc>https?://[^/]+/((?:case-studies|interviews)/[^/<]+/)</loc>", text)


def test_the_bytes_of_a_visit_are_those_that_are_told(page: Page, address: str):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + STORY, wait_until="networkidle")
    found = {
        "a story's page, median": median(sizes(page, address, stories(page, address))),
        "the style sheet, once": sum(sizes(page, address, ended(asked, ".css"))),
        "the scripts of a story's page, once": sum(sizes(page, address, ended(asked, ".js"))),
        "the mark, once": sum(sizes(page, address, ["assets/mark.svg"])),
    }

    assert [STORY, *ended(asked, ".css"), *ended(asked, ".js")] == asked  # the mark never shows
    assert {label: told(label) for label in found} == {
        label: pytest.approx(size, rel=NEAR) for label, size in found.items()
    }


def test_the_script_of_the_search_is_as_long_as_is_told(page: Page, address: str):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}search/", wait_until="networkidle")
    own = [path for path in asked if path.startswith("js/search/")]
    engine = found_once(r"^\| of that, the script \| ([\d.]+) kB \|$")
    more = found_once(r"page of the search has ([\d.]+) kB more of script")

    assert own
    assert 1000 * (float(engine) + float(more)) == pytest.approx(
        sum(sizes(page, address, own)), rel=NEAR
    )


def test_what_follows_from_the_bytes_is_reckoned_right():
    line = found_once(r"takes ((?:[\d,×+ ]+)= [\d,]+) bytes")
    left, right = line.replace(",", "").replace("×", "*").split("=")
    total = sum(int(a) * int(b or 1) for a, _, b in (p.partition("*") for p in left.split("+")))

    assert total == int(right)
    figures = [told(label) for label in ("a story's page, median", "the style sheet, once")]
    assert all(str(figure) in left for figure in figures)
