"""A real Chromium that asks an engine's search, as the engine's own script answers."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium

DRIVERS = Path(__file__).parent / "drivers"
PAGE = "bench.html"
BATCH = 25  # questions handed over at once
PATIENCE = 300_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Answer:
    """The addresses found, best first, and the milliseconds that it took."""

    found: list[str]
    took: float


@contextmanager
def opened() -> Iterator[Browser]:
    """A Chromium with nothing open."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.QUIET)
        yield browser
        browser.close()


def prepare(folder: Path, engine: str) -> None:
    """Puts the page that asks, and the engine's driver, into the site."""
    shutil.copy(DRIVERS / PAGE, folder / PAGE)
    shutil.copy(DRIVERS / "timing.js", folder / "timing.js")
    shutil.copy(DRIVERS / f"{engine}.js", folder / "driver.js")


@contextmanager
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page that asks, loaded, in a browser that has kept nothing."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    shown = context.new_page()
    shown.goto(address + PAGE)
    shown.wait_for_function("() => Boolean(window.ask)")
    yield shown
    context.close()


def ask(shown: Page, question: str, typing: bool = False) -> Answer:
    """One question, until the first results are there with their passages."""
    found, took = shown.evaluate("given => window.ask(...given)", [question, typing, True])
    return Answer(found, took)


def addresses(shown: Page, questions: Sequence[str], typing: bool = False) -> list[list[str]]:
    """For each question the addresses found; passages are not looked at."""
    found: list[list[str]] = []
    for at in range(0, len(questions), BATCH):
        part = list(questions[at : at + BATCH])
        found += shown.evaluate("given => window.askAll(...given)", [part, typing])
    return found
