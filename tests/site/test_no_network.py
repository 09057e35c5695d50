"""A build asks nobody for anything: it opens no connection and starts no other program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

# Python itself tells of each attempt: https://docs.python.org/3/library/audit_events.html
DRIVER = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
SOCKET = {{"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo", "sendto", "sendmsg"}}
ASKED = {{f"socket.{{name}}" for name in SOCKET}} | {{"http.client.connect", "urllib.Request"}}
# The build makes copies of itself (os.fork), which are refused the same.
STARTED = {{"subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system"}}
GIT = ["git", "version"]  # GitPython, which the plugin for feeds imports, asks for no more
def refuse(event, given):
    if event in ASKED or (event in STARTED and given[1:2] != (GIT,)):
        print("ASKED", event, given[:2], flush=True)
        raise OSError("there is no network")
sys.addaudithook(refuse)
from mkdocs.__main__ import cli
cli()
"""
TRY = "import socket; socket.create_connection(('127.0.0.1', 9))"


def cut_off() -> list[str]:
    """How a process can be kept from every network here, or nothing."""
    for way in (["unshare", "-n"], ["unshare", "-rn"]):
        if (
            shutil.which("unshare")
            and subprocess.run([*way, "true"], capture_output=True).returncode == 0
        ):
            return way
    return []


def make(config: Path, site: Path, driver: str = DRIVER) -> tuple[int, str]:
    """The exit code of a strict build without a network, and all it said."""
    command = [*cut_off(), sys.executable, "-c", driver, "build", "-q", "--strict"]
    done = subprocess.run(
        [*command, "-f", str(config), "-d", str(site)], capture_output=True, text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_the_hub_itself_is_built_without_a_network(tmp_path):
    assert make(ROOT / "mkdocs.yml", tmp_path / "site") == (0, "")
    assert (tmp_path / "site/feed_rss_created.xml").is_file()


def test_a_page_that_names_a_picture_elsewhere_makes_nobody_ask_for_it(hub, tmp_path):
    page = "---\ntitle: About\ndate: 2026-01-01\nimage: http://127.0.0.1:9/a.png\n---\n\n# About\n\n[A](https://e.example/)\n"
    root = hub({"docs/about.md": page})

    assert make(root / "mkdocs.yml", root / "site") == (0, "")


def test_an_attempt_would_be_seen(tmp_path):
    code, said = make(ROOT / "mkdocs.yml", tmp_path / "site", DRIVER.replace("cli()", TRY))

    assert code == 1
    assert "ASKED socket." in said
