"""The tools from npm, at the versions that are named here, and the Chromium that is there."""

import shutil
import subprocess
import sys
from pathlib import Path

from bench.stories import HUB

SITE = HUB / "site"
WORK = HUB / "bench" / "work" / "pages"
VERSIONS = {"vnu-jar": "26.9.27", "lighthouse": "12.8.2"}


def needed(*names: str) -> str:
    """The first of these programs that is there; without any, the end."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or sys.exit(f"{names[0]} is needed: install it first")


def installed(name: str) -> Path:
    """The folder of the tool, fetched if it is not there yet; nothing that it brings is run."""
    folder = WORK / f"{name}-{VERSIONS[name]}"
    tool = folder / "node_modules" / name
    if not tool.exists():
        folder.mkdir(parents=True, exist_ok=True)
        wanted = f"{name}@{VERSIONS[name]}"
        npm = (needed("npm"), "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
        subprocess.run([*npm, "--prefix", str(folder), wanted], check=True)
    return tool
