"""Waiting for a page. Playwright's own way looks again from inside, which the pages' policy bars
(https://playwright.dev/docs/api/class-page#page-wait-for-function); this one asks from outside."""

from playwright.sync_api import Page

PAUSE, TIMES = 50, 200  # milliseconds


def until(page: Page, true: str, given: object = None) -> None:
    """Waits until JavaScript says so, ten seconds at most."""
    for _ in range(TIMES):
        if page.evaluate(true, given):
            return
        page.wait_for_timeout(PAUSE)
    raise AssertionError(f"not yet: {true}")
