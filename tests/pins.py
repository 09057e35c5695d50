"""`make pins`: writes the hash of every wheel anew, for the pins as they stand.

It asks the index that pip is set to, and trusts what it says: read the difference. It changes no
version. To change one, edit the number and run it.
"""

import json
import os
import re
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pip._internal.models.index import PyPI  # nothing public says where pip looks by itself

PIN = re.compile(r"^([\w.-]+)==([\w.]+).*(?:\n +--hash=\S+.*)*$", re.MULTILINE)
JSON = "application/vnd.pypi.simple.v1+json"


def index() -> str:
    """The address of the index, as pip has it."""
    asked = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return (os.environ.get("PIP_INDEX_URL") or told or PyPI.simple_url).rstrip("/")


def page(address: str, name: str) -> list[dict]:
    """All files of one package."""
    normal = re.sub(r"[-_.]+", "-", name).lower()
    request = urllib.request.Request(f"{address}/{normal}/", headers={"Accept": JSON})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["files"]


def pinned(name: str, version: str, files: list[dict]) -> str:
    """The requirement with the hash of every wheel of that version, on lines of their own."""
    hashes = {
        file["hashes"]["sha256"]
        for file in files
        if file["filename"].endswith(".whl") and file["filename"].split("-")[1] == version
        if not file["yanked"]
    }
    if not hashes:
        sys.exit(f"{name} {version} has no wheel, or was withdrawn: choose another version")
    return " \\\n".join([f"{name}=={version}", *(f"    --hash=sha256:{h}" for h in sorted(hashes))])


def rewrite(path: Path, address: str) -> None:
    text = path.read_text(encoding="utf-8")
    pins = PIN.findall(text)
    with ThreadPoolExecutor() as pool:
        files = pool.map(lambda pin: page(address, pin[0]), pins)
        new = {pin[0]: pinned(*pin, found) for pin, found in zip(pins, files, strict=True)}
    path.write_text(PIN.sub(lambda match: new[match[1]], text), encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name), index())
