"""The Chromium that tests and benches drive: the machine's own, or the one Playwright brought."""

import shutil

# The first is the same engine without a window to draw, which costs a third less time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def path() -> str | None:
    """Where the machine's own is; None if it has none."""
    return next(filter(None, map(shutil.which, NAMES)), None)
