"""`python -m hooks feeds --previous LIST`: feeds fetched from where they were published."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from hooks.__main__ import main
from hooks.gate import published
from tests.commands.test_feeds import MANY, WALL
from tests.conftest import CONFIG
from tests.site.hubs import PEAR

NAMES = ("feed_rss_created.xml", "crops/beans/feed.xml", "crops/never/feed.xml")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *given):
        pass


@contextmanager
def served(folder):
    """The folder on this machine, by its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def listed(build, tmp_path):
    """A site, its address while it is served, and a list of its feeds."""
    folder = tmp_path / "last"
    folder.mkdir()
    with served(folder) as root:
        settings = {"mkdocs.yml": CONFIG.replace("https://hub.example/", root)}
        site = build(MANY | settings)
        site.folder.rename(folder / "x")
        for each in (folder / "x").iterdir():
            each.rename(folder / each.name)
        (tmp_path / "list").write_text("".join(f"{root}{name}\n" for name in NAMES))
        yield settings, tmp_path / "list"


def test_what_was_published_is_fetched_with_its_archive_and_compared(build, listed, capsys):
    settings, file = listed
    gone = "stories/visits/w-0.md"  # the oldest, which the archive alone holds
    changed = {WALL: PEAR.replace("2026-03-01", "2026-03-08")}
    site = build(settings | changed)
    (site.folder.parent / gone).unlink()
    site = build(settings | changed)
    code = main(["feeds", str(site.folder), "--previous", str(file)])
    lines = capsys.readouterr().out.splitlines()

    assert code == 1
    assert [("is gone: its id was" in line, "was dated" in line) for line in lines[:-1]] == [
        (True, False), (False, True),
    ]  # fmt: skip
    assert "beside those published last" in lines[-1]


def test_where_nothing_was_published_nothing_is_lost(build, tmp_path, capsys):
    site = build()
    (tmp_path / "empty").mkdir()
    with served(tmp_path / "empty") as root:
        (tmp_path / "list").write_text(f"{root}feed_rss_created.xml\n")
        code = main(["feeds", str(site.folder), "--previous", str(tmp_path / "list")])

    assert (code, capsys.readouterr().out[-18:]) == (0, "Nothing is wrong.\n"[-18:])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "http://hub.example/feed.xml",
            "'http://hub.example/feed.xml' is no address with https://",
        ),
        ("file:///etc/passwd", "'file:///etc/passwd' is no address with https://"),
        ("http://127.0.0.1:9/feed.xml", "http://127.0.0.1:9/feed.xml: [Errno 111]"),
    ],
)
def test_what_cannot_be_fetched_is_told(build, tmp_path, capsys, line, told):
    (tmp_path / "list").write_text(f"{line}\n")

    assert main(["feeds", str(build().folder), "--previous", str(tmp_path / "list")]) == 2
    assert f"The feeds published last cannot be read: {told}" in capsys.readouterr().err


def test_what_is_no_feed_is_told(tmp_path):
    (tmp_path / "feed.xml").write_text("<html>")
    with (
        served(tmp_path) as root,
        pytest.raises(ValueError, match=r"feed\.xml is no feed"),
    ):
        published.gather([f"{root}feed.xml"], root, None)
