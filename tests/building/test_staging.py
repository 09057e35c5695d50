"""A new site takes the old one's place whole or not at all, and nothing is left beside it."""

import ctypes
import errno
import fcntl
import logging
import os
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from hooks.building import staging
from hooks.building.exchange import exchange
from hooks.building.premises import KEPT, StagingError
from hooks.mkdocs_adapter import errors

LOG = logging.getLogger("mkdocs.test")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The place of a site; what the gate thinks of the new one does not matter here."""
    monkeypatch.setattr("hooks.gate.gate.look", lambda folder, unread: ([], {}))
    return tmp_path / "site"


def put(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    return folder


def text(site: Path) -> str:
    return (site / "index.html").read_text()


def beside(site: Path) -> list[str]:
    """What lies there but the folder in which the next site grows."""
    return sorted(path.name for path in site.parent.iterdir() if not path.name.endswith(KEPT))


def begin(site: Path) -> staging.Staged:
    return staging.begin(site, Path(os.devnull) / "no shelf")


def build(site: Path, strict: bool = False) -> None:
    """A build that writes one page."""
    staged = begin(site)
    put(staged.folder, "new")
    staged.finish(strict)


def two_steps(monkeypatch):
    """A system that cannot exchange two folders."""
    monkeypatch.setattr(staging, "exchange", lambda first, second: False)


def test_the_first_site_stands_where_there_was_none(site):
    build(site.parent / "deeper" / "site")

    assert beside(site) == ["deeper"]
    assert beside(site.parent / "deeper" / "site") == ["site"]


def test_the_old_site_stands_until_the_new_one_is_whole(site):
    put(site, "old")
    staged = begin(site)
    put(staged.folder, "new")

    assert text(site) == "old"
    staged.finish(strict=False)
    assert (text(site), beside(site)) == ("new", ["site"])
    assert site.stat().st_mode & 0o777 == 0o755


def test_where_folders_cannot_be_exchanged_the_new_one_follows_the_old(site, monkeypatch):
    two_steps(monkeypatch)
    put(site, "old")

    build(site)

    assert (text(site), beside(site)) == ("new", ["site"])


def test_a_second_step_that_fails_takes_the_first_back(site, monkeypatch):
    two_steps(monkeypatch)
    put(site, "old")
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda a, b: rename(a, b) if "old" in f"{a}{b}" else fail())

    with pytest.raises(OSError, match="busy"):
        build(site)

    assert (text(site), beside(site)) == ("old", ["site"])


def fail():
    raise OSError(errno.EBUSY, "busy")


def test_a_link_to_a_folder_stays_and_what_it_leads_to_is_replaced(site, tmp_path):
    place = tmp_path / "www"
    place.mkdir()
    put(place / "html", "old")
    site.symlink_to(place / "html")

    build(site)

    assert (text(site), site.is_symlink()) == ("new", True)
    assert (beside(site), beside(place / "html")) == (["site", "www"], ["html"])


def test_a_site_that_the_gate_refuses_is_thrown_away(site, monkeypatch):
    put(site, "old")
    found = ["a.html: the element <base>"]
    monkeypatch.setattr("hooks.gate.gate.look", lambda folder, unread: (found, {}))

    with pytest.raises(StagingError, match=r"a\.html: the element <base>"):
        build(site)

    assert (text(site), beside(site)) == ("old", ["site"])


@pytest.mark.parametrize(("strict", "standing"), [(True, "old"), (False, "new")])
def test_a_warning_keeps_a_strict_build_back(site, strict, standing):
    put(site, "old")
    staged = begin(site)
    put(staged.folder, "new")
    LOG.warning("something")
    staged.finish(strict)

    assert (text(site), beside(site)) == (standing, ["site"])


def test_warnings_of_the_build_before_do_not_count(site):
    handlers = list(staging.LOG.handlers)
    begin(site).discard()
    LOG.warning("something")

    build(site, strict=True)

    assert text(site) == "new"
    assert staging.LOG.handlers == handlers


def test_two_builds_at_once_are_kept_apart(site):
    first = begin(site)

    with pytest.raises(StagingError, match=r"another build is running in this folder: wait"):
        begin(site)
    assert first.folder.is_dir()
    first.discard()
    build(site)


def test_a_file_system_without_locks_is_built_on_all_the_same(site, monkeypatch):
    def flock(*_):
        raise OSError(errno.EBADF, "no locks")

    monkeypatch.setattr(fcntl, "flock", flock)
    build(site)

    assert beside(site) == ["site"]


def test_what_is_thrown_away_twice_closes_no_stranger_s_file(site):
    staged = begin(site)
    staged.discard()
    opened = os.open(site.parent, os.O_RDONLY)
    staged.discard()

    os.close(opened)


REFUSED = {
    "a file": (lambda site: site.write_text("x"), "is a file, and the site needs that place"),
    "a pipe": (lambda site: os.mkfifo(site), "is a file, and the site needs that place"),
    "somebody's folder": (lambda site: (site / "letters").mkdir(parents=True), "holds something else than a site"),
    "a repository": (lambda site: (put(site, "x") / ".git").mkdir(), "holds something else than a site"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_be_lost_is_not_replaced(site, name):
    lay, message = REFUSED[name]
    lay(site)

    for _ in range(2):  # the first leaves the folder free
        with pytest.raises(StagingError, match=message):
            begin(site)
    assert beside(site) == ["site"]


def test_an_empty_folder_may_be_replaced(site):
    site.mkdir()
    build(site)

    assert text(site) == "new"


LEFT = {"site.new-abcd_123": False, "site.new-abcd_123.old": False}
STAYS = ["site.original", "site.new-abc", "site.new-abcd_1234", "site.new-abcd_123.older", "mysite.new-abcd_123", "site.new"]  # fmt: skip


@pytest.mark.parametrize("name", [*LEFT, *STAYS])
def test_only_what_killed_builds_left_is_cleared_up(site, name):
    put(site, "old")
    put(site.with_name(name), "left")

    build(site)

    assert beside(site) == sorted({"site", name} - LEFT.keys())


@pytest.mark.parametrize("name", LEFT)
def test_a_file_that_is_called_like_a_leftover_stays(site, name):
    site.with_name(name).write_text("x")
    build(site)

    assert beside(site) == ["site", name]


def test_the_next_build_puts_the_old_site_back_when_one_was_killed_between_its_steps(site):
    put(site.with_name("site.new-abcd_123.old"), "old")
    put(site.with_name("site.new-abcd_123"), "new")

    staged = begin(site)

    assert (text(site), len(beside(site))) == ("old", 2)
    staged.discard()
    assert beside(site) == ["site"]


def test_a_site_with_marks_in_its_name_is_cleared_up_too(tmp_path):
    site = put(tmp_path / "s[i]te", "old")
    put(tmp_path / "s[i]te.new-abcd_123", "left")

    begin(site).discard()

    assert beside(site) == ["s[i]te"]


def test_a_refusal_shows_fifty_faults_on_a_line_each_and_counts_the_rest():
    faults = ["a.html: \x1b[2J\n::error::x", "b.html: " + "x" * 9999, *["c.html: y"] * 60]
    lines = staging.refusal(faults).splitlines()

    assert lines[2] == "a.html: \\u001b[2J\\u000a::error::x"
    assert len(lines[3]) == 300
    assert len(lines) == 2 + 50 + 1
    assert lines[-1] == "… and 12 more"


def test_two_folders_change_places(tmp_path):
    first, second = put(tmp_path / "a", "a"), put(tmp_path / "b", "b")
    done = exchange(first, second)

    assert (text(first), text(second)) == (("b", "a") if done else ("a", "b"))


def test_what_is_not_there_changes_no_place(tmp_path):
    assert not exchange(put(tmp_path / "a", "a"), tmp_path / "none")
    assert text(tmp_path / "a") == "a"


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_a_system_without_the_call_says_so(tmp_path, monkeypatch, error):
    def library(*_, **__):
        raise error

    monkeypatch.setattr(ctypes, "CDLL", library)

    assert not exchange(tmp_path, tmp_path)


TOLD = {
    OSError(errno.ENOSPC, "No space left on device"): "(No space left on device); make room on the disk, then build again",
    OSError(errno.ENOSPC, "No space left", "from", None, "to"): "(No space left: to); make room on the disk, then build again",
    OSError(errno.EROFS, "Read-only file system", "/x"): "(Read-only file system: /x); give the build leave to write there, or name another folder with `-d`, then build again",
    OSError(errno.ENOENT, "No such file or directory", "a\nb"): "(No such file or directory: a\\u000ab); it went away during the build: see to it, then build again",
    OSError("odd"): "(OSError: odd); mend that, then build again",
}  # fmt: skip


@pytest.mark.parametrize("error", TOLD, ids=str)
def test_what_the_system_refuses_is_told_with_what_to_do(error):
    with pytest.raises(PluginError) as raised, errors.clean():
        raise error

    assert str(raised.value) == f"the site cannot be built {TOLD[error]}. The last good site stays."
