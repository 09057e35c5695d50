"""Opens pages in Chromium and tells what a stranger's text got them to do.

No request leaves the machine: all that is not the site's own goes to a wall (see `serve`).
"""

import asyncio
import re
from collections.abc import AsyncIterator, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Error, Page, Request, async_playwright

from tests.browser import chromium
from tests.hostile.serve import wall

SCRIPT = Path(__file__).with_name("traps.js").read_text(encoding="utf-8")
WAIT = 40  # milliseconds on each page, for what runs only later
LAST = 0.3  # seconds, for what the last page of a window still tells
PATIENCE = 30  # seconds for a page
SILENT = "the page gives no answer"
OWN = re.compile(r"(data|blob|about|chrome-error):")


@dataclass
class Seen:
    """What one page did. `blocked` is what only the content policy stopped."""

    url: str
    ran: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    broke: list[str] = field(default_factory=list)
    page: dict[str, Any] = field(default_factory=dict)

    @property
    def hurt(self) -> list[str]:
        """Everything that a reader must never meet."""
        kinds = ("ran", "left", "foreign", "downloads", "broke", "blocked")
        return [f"{kind}: {one[:120]}" for kind in kinds for one in getattr(self, kind)]


class Trap:
    """One window. `origin` is the site's own; `page` is open at the last address visited."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.browser, self.origin = browser, origin
        self.seen = Seen("")
        self.page: Page | None = None

    async def fresh(self) -> Page:
        """A page with every trap on it, in a profile of its own."""
        await self.close()
        context = await self.browser.new_context(service_workers="block")
        await context.expose_binding("__trap", self.told)
        await context.add_init_script(SCRIPT)
        page = self.page = await context.new_page()
        page.on("popup", lambda other: self.seen.ran.append(f"popup {other.url}"))
        page.on("download", lambda load: self.seen.downloads.append(load.url))
        page.on("dialog", self.dialog)
        page.on("request", self.asked)
        page.on("crash", lambda _: self.seen.broke.append("the page crashed"))
        return page

    async def close(self) -> None:
        """Leaves the page; one that hangs is left to the browser's own end."""
        if self.page:
            with suppress(TimeoutError, Error):
                async with asyncio.timeout(PATIENCE):
                    await self.page.context.close()

    def told(self, source: Any, kind: str, what: str) -> None:
        """What the script in the page reports."""
        getattr(self.seen, kind).append(what)

    async def dialog(self, dialog: Any) -> None:
        self.seen.ran.append(f"dialog {dialog.type}")
        await dialog.dismiss()

    def asked(self, request: Request) -> None:
        """Notices a page that goes elsewhere, and one that asks another origin."""
        if not request.url.startswith(self.origin) and not OWN.match(request.url):
            self.seen.foreign.append(request.url)
        top = request.is_navigation_request() and request.frame.parent_frame is None
        if top and request.url != self.seen.url:
            self.seen.left.append(request.url)

    async def visit(self, url: str, wait: int) -> Seen:
        """Opens the page, touches everything on it and tells what happened.

        A page that gives no answer in time is opened once more: the machine may have slept.
        """
        seen = await self.open(url, wait)
        return await self.open(url, wait) if seen.hurt == [f"broke: {SILENT}"] else seen

    async def open(self, url: str, wait: int) -> Seen:
        """One visit."""
        page = self.page if self.page and not self.seen.hurt else await self.fresh()
        seen = self.seen = Seen(url)
        try:
            async with asyncio.timeout(PATIENCE):
                await page.goto(url, wait_until="load", timeout=0)
                seen.page = await page.evaluate(f"__look({wait})")
        except TimeoutError:
            seen.broke.append(SILENT)
        except Exception as error:  # the page went away under our hands
            seen.broke.append(f"{type(error).__name__}: {error}".split("\n")[0])
        if seen.page and not seen.page["alive"]:
            seen.broke.append("the theme's script does not run")
        return seen


@dataclass(frozen=True)
class Hunt:
    """A browser behind the wall, for one site."""

    browser: Browser
    origin: str
    asked: list[str]

    async def visit(self, urls: Iterable[str], width: int = 3, wait: int = WAIT) -> list[Seen]:
        """Visits the pages in several windows at once; the answers are in the order of `urls`.

        What comes late is told of the next page of the window: nothing is lost.
        """
        wanted = list(urls)
        left = iter(enumerate(wanted))
        answers: dict[int, Seen] = {}

        async def one_window() -> None:
            window = Trap(self.browser, self.origin)
            for number, url in left:
                answers[number] = await window.visit(url, wait)
            await asyncio.sleep(LAST)
            await window.close()

        await asyncio.gather(*(one_window() for _ in range(width)))
        return [answers[number] for number in range(len(wanted))]


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Does the work in a thread of its own: a test before may have left a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


@asynccontextmanager
async def hunt(origin: str) -> AsyncIterator[Hunt]:
    """A Chromium whose every request goes to the wall, but for those to the site."""
    own = origin.split("/")[2]
    with wall() as (port, asked):
        bypass = f"--proxy-bypass-list=<-loopback>;{own}"
        flags = [*chromium.QUIET, f"--proxy-server=http://127.0.0.1:{port}", bypass]
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium.path(), args=flags)
            yield Hunt(browser, origin, asked)
            await browser.close()
