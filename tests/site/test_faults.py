"""Whatever happens to a real build: a message, the right exit code, and the last good site whole.

Kernels do the harm where they let us: a small or read-only disk is mounted where that is
allowed, and the same error raised from inside the build where it is not.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from hooks.building.premises import KEPT
from tests.conftest import ROOT, write
from tests.site.hubs import GARDENS, visit

DRIVER = f"""
import errno, os, shutil, signal, sys, time
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from hooks import checking
from hooks.building import filing, premises, staging
from hooks.gate import gate
from mkdocs import utils
from mkdocs.__main__ import cli
ROOT = Path(sys.argv[4]).parent
def refuse(number):
    def refused(*_, **__):
        raise OSError(number, os.strerror(number))
    return refused
{{}}
cli()
"""
CHANGED = {"stories/visits/pear-wall.md": GARDENS["stories/visits/pear-wall.md"].replace("warm", "cold")}  # fmt: skip


def start(root: Path, patch: str = "", wrap: Sequence[str] = ()) -> subprocess.Popen[str]:
    """A build in a process of its own, in which `patch` was run first."""
    command = [sys.executable, "-c", DRIVER.format(patch), "build", "-q"]
    return subprocess.Popen(
        [*wrap, *command, "-f", str(root / "mkdocs.yml")],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip


def make(root: Path, patch: str = "", wrap: Sequence[str] = ()) -> tuple[int, str]:
    """The exit code of a build and all it said."""
    process = start(root, patch, wrap)
    said, _ = process.communicate()
    return process.returncode, said


def tree(folder: Path) -> str:
    """One value for all names and bytes in the folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    parts = [(str(path.relative_to(folder)), path.read_bytes()) for path in paths]
    return f"{len(parts)} files {hashlib.sha256(repr(parts).encode()).hexdigest()}"


def beside(root: Path) -> list[str]:
    """The site and what builds leave, but the folder in which the next one grows."""
    found = (path.name for path in root.iterdir() if path.name.startswith("site"))
    return sorted(name for name in found if not name.endswith(KEPT))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub with a good site of it; a story has been changed since."""
    root = tmp_path_factory.mktemp("built")
    write(root, GARDENS)
    assert make(root) == (0, "")
    write(root, CHANGED)
    return root


@pytest.fixture
def good(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to do harm to."""
    return shutil.copytree(built, tmp_path / "hub")


ABORTED = "\nAborted with a BuildError!\n"  # MkDocs' own words
ROOM = "make room on the disk, then build again. The last good site stays."
LEAVE = "give the build leave to write there, or name another folder with `-d`, then build again. The last good site stays."
WRITE = """
write = filing.written
def written(path, data):
    write(path, data if "bean-talk/index.html" not in path else data.replace(b"</main>", b"<img src=x onerror=y></main>"))
filing.written = written
"""
GONE = """
import mkdocs.commands.build as build
listed = build.get_files
def get_files(config):
    files = listed(config)
    Path(config.docs_dir, "crops/fruit.md").unlink()
    return files
build.get_files = get_files
"""
TEMPLATE = """
looked = checking.check
def check(root, docs, today, **more):
    (root / docs / "index.md").write_text("---\\ntemplate: none.html\\n---\\nx")
    return looked(root, docs, today, **more)
checking.check = check
"""
IN_THE_BUILD = {
    "the disk fills up while a page is written": ("utils.write_file = refuse(errno.ENOSPC)", f"(No space left on device); {ROOM}"),
    "the disk fills up while a picture is copied": ("shutil.copyfile = refuse(errno.ENOSPC)", f"(No space left on device); {ROOM}"),
    "the quota is reached": ("shutil.copyfile = refuse(errno.EDQUOT)", f"(Disk quota exceeded); {ROOM}"),
    "the disk is read-only": ("staging.tempfile.mkdtemp = refuse(errno.EROFS)", f"(Read-only file system); {LEAVE}"),
    "there is no permission": ("Path.mkdir = refuse(errno.EACCES)", f"(Permission denied); {LEAVE}"),
    "the site cannot be moved": ("staging.exchange = lambda *_: False\nPath.rename = refuse(errno.EBUSY)", f"busy); {LEAVE}"),
    "the disk fails while the gate reads": ("gate.files = refuse(errno.EIO)", "(Input/output error); mend that, then build again. The last good site stays."),
    "a page holds what none may": (WRITE, "the new site holds what no page may hold, so the last good one stays. Mend this:\n\nchats/bean-talk/index.html: <img> with onerror\n"),
    "a page goes away before it is read": (GONE, "crops/fruit.md); it went away during the build: see to it, then build again. The last good site stays."),
    "a template is not there": (TEMPLATE, "(TemplateNotFound: 'none.html' not found in search path"),
}  # fmt: skip


@pytest.mark.parametrize("name", IN_THE_BUILD)
def test_a_build_that_cannot_go_on_says_why_and_leaves_the_last_good_site(good, name):
    patch, message = IN_THE_BUILD[name]
    before = tree(good / "site")

    code, said = make(good, patch)

    assert (code, tree(good / "site"), beside(good)) == (1, before, ["site"])
    assert message in said
    assert "Traceback" not in said
    assert len(said.splitlines()) < 20


MOUNT = """
set -e
mount -t tmpfs -o size=64m tmpfs "$1/disk"
cp -a "$1/hub/." "$1/disk/"
case $2 in ro) how=ro;; *) how=size=$(($(df -k "$1/disk" | awk 'END {print $3}') + $2))k;; esac
mount -o "remount,$how" "$1/disk"
shift 2
code=0
"$@" || code=$?
cp -a "$0/disk/." "$0/after"
exit $code
"""


def mounter(folder: Path) -> list[str]:
    """How a disk can be mounted here for one process, or nothing."""
    for way in (["unshare", "-m"], ["unshare", "-rm"]):
        command = [*way, "mount", "-t", "tmpfs", "tmpfs", str(folder)]
        if shutil.which("unshare") and subprocess.run(command, capture_output=True).returncode == 0:
            return way
    return []


DISKS = {
    "with no room for a folder": (0.001, "staging.tempfile.mkdtemp = refuse(errno.ENOSPC)", ROOM),
    "with room for half the site": (0.5, "shutil.copyfile = refuse(errno.ENOSPC)", ROOM),
    "with room for most of the site": (0.96, "utils.write_file = refuse(errno.ENOSPC)", ROOM),
    "that is read-only": (0, "staging.tempfile.mkdtemp = refuse(errno.EROFS)", LEAVE),
}


@pytest.mark.parametrize("name", DISKS)
def test_on_a_disk(good, tmp_path, name):
    share, otherwise, message = DISKS[name]
    before = tree(good / "site")
    (tmp_path / "disk").mkdir()
    room = (
        str(int(share * sum(p.stat().st_size for p in good.rglob("*")) / 1024)) if share else "ro"
    )
    way = mounter(tmp_path / "disk")

    shell = [*way, "sh", "-c", MOUNT, str(tmp_path), str(tmp_path), room] if way else []
    code, said = make(tmp_path / "disk" if way else good, "" if way else otherwise, wrap=shell)
    after = tmp_path / "after" if way else good

    assert (code, tree(after / "site"), beside(after)) == (1, before, ["site"])
    assert message in said
    assert "Traceback" not in said


POWERLESS = """
import ctypes, os, sys
library = ctypes.CDLL(None)
if hasattr(library, "prctl"):
    library.prctl(24, 1, 0, 0, 0)  # even root must have permission: PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
os.execv(sys.argv[1], sys.argv[1:])
"""


def test_without_permission_to_write_beside_the_site(good):
    before = tree(good / "site")
    good.chmod(0o555)

    code, said = make(good, wrap=[sys.executable, "-c", POWERLESS])

    good.chmod(0o755)
    assert (code, tree(good / "site"), beside(good)) == (1, before, ["site"])
    assert "(Permission denied: " in said
    assert LEAVE in said
    assert "Traceback" not in said


IN_THE_WAY = {
    "a file": (lambda site: site.write_text("x"), "is a file, and the site needs that place: move the file away"),
    "another folder": (lambda site: write(site, {"letter.txt": "x"}), "holds something else than a site, which would be lost: empty that folder, or choose another with `-d`"),
    "a repository": (lambda site: write(site, {"index.html": "x", ".git/HEAD": "x"}), "holds something else than a site, which would be lost: empty that folder, or choose another with `-d`"),
}  # fmt: skip


@pytest.mark.parametrize("name", IN_THE_WAY)
def test_what_stands_in_the_way_of_the_site_is_not_lost(hub, name):
    lay, message = IN_THE_WAY[name]
    root = hub()
    lay(root / "site")
    before = tree(root)

    code, said = make(root)

    assert (code, tree(root)) == (1, before)
    assert said == f"ERROR   -  {root}/site {message}\n{ABORTED}"


READ = """
from hooks.content.files import files
read = files.read
def gone(root, path, limit):
    if path.endswith("pear-wall.md"):
        (root / path).unlink()
    return read(root, path, limit)
files.read = gone
"""
CHECKED = """
looked = checking.check
def check(root, docs, today, **more):
    found = looked(root, docs, today, **more)
    shutil.rmtree(root / "stories")
    return found
checking.check = check
"""


def test_a_story_that_goes_away_while_it_is_read_ends_the_build(good):
    before = tree(good / "site")

    code, said = make(good, READ)

    assert (code, tree(good / "site"), beside(good)) == (1, before, ["site"])
    assert (
        "stories/visits/pear-wall.md:1:1: it went away while it was being read; run the command again"
        in said
    )
    assert "Traceback" not in said


def test_stories_that_go_away_later_are_published_as_they_were_read(good):
    count = tree(good / "site").split()[0]

    assert make(good, CHECKED) == (0, "")
    assert "Old pears on a cold wall" in (good / "site/visits/pear-wall/index.html").read_text()
    assert (tree(good / "site").split()[0], beside(good)) == (count, ["site"])


WAIT = """
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
look = gate.look
def waiting(folder, unread):
    (ROOT / "waiting").touch()
    while not (ROOT / "go").exists():
        time.sleep(0.01)
    return look(folder, unread)
gate.look = waiting
"""


@pytest.fixture
def waiting(good: Path) -> subprocess.Popen[str]:
    """A build that waits just before it moves the site into place."""
    process = start(good, WAIT)
    deadline = time.monotonic() + 60
    while not (good / "waiting").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    return process


def test_of_two_builds_at_once_the_second_is_sent_away_and_the_first_ends_well(good, waiting):
    before = tree(good / "site")

    code, said = make(good)

    assert (code, tree(good / "site")) == (1, before)
    assert (
        said
        == f"ERROR   -  another build is running in this folder: wait until it ends, then try again\n{ABORTED}"
    )
    (good / "go").touch()
    assert waiting.communicate() == ("", None)
    assert (waiting.returncode, beside(good)) == (0, ["site"])
    assert tree(good / "site") != before


def test_who_stops_a_build_at_the_keyboard_finds_nothing_left(good, waiting):
    before = tree(good / "site")

    waiting.send_signal(signal.SIGINT)
    said, _ = waiting.communicate()

    assert (waiting.returncode, tree(good / "site"), beside(good)) == (1, before, ["site"])
    assert said.strip() == "Aborted!"


def test_where_folders_cannot_be_exchanged_a_build_ends_well(good):
    assert make(good, "staging.exchange = lambda *_: False") == (0, "")
    assert "cold wall" in (good / "site/visits/pear-wall/index.html").read_text()
    assert beside(good) == ["site"]


KILLED = """
import atexit, hashlib, json
from mkdocs.config import load_config

load_config(sys.argv[4])  # so that no child need import everything again
exchange, rmtree, rename = staging.exchange, shutil.rmtree, Path.rename
stories, moments = json.loads(os.environ["STORIES"]), json.loads(os.environ["MOMENTS"])

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def then_die(step, count=1):
    def run(*given, **named):
        nonlocal count
        done, count = step(*given, **named), count - 1
        return done if count else die()
    return run

def partly(folder, **_):
    for path in sorted(Path(folder).rglob("*.html"))[::2]:
        path.unlink()
    die()

def dying_at(moment):
    "Counts what the system is asked for since the build's folder was made."
    begin, steps = staging.begin, None
    def begun(site, shelf):
        nonlocal steps
        steps = 0
        return begin(site, shelf)
    def count(event, given):
        nonlocal steps
        steps = None if steps is None else steps + 1
        return steps == moment and die()
    staging.begin = begun
    sys.addaudithook(count)
    atexit.register(lambda: (ROOT / "steps").write_text(str(steps)))

def build(patch=""):
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    exec(patch, globals())
    cli()

def tree():
    paths = sorted(path for path in (ROOT / "site").rglob("*") if path.is_file())
    parts = [(str(path), path.read_bytes()) for path in paths]
    return hashlib.sha256(repr(parts).encode()).hexdigest()

def tell(text):
    (ROOT / "stories/visits/pear-wall.md").write_text(text)

def beside():
    found = (path.name for path in ROOT.iterdir() if path.name.startswith("site"))
    return [name for name in found if not name.endswith(premises.KEPT)]

def standing():
    return {sites[0]: "old", sites[1]: "new"}.get(tree(), "neither")

def outcome(name, patch, after=""):
    tell(stories[1])
    seen = [build(patch), standing(), len(beside()) - 1, build(after), standing(), beside()]
    if standing() == "new":
        sites.reverse(), stories.reverse()
    print(json.dumps([name, *seen]), flush=True)

sites = []
for text in stories * 3:  # until both folders are there, and a build takes no more steps than later
    tell(text)
    assert build("dying_at(-1)") == 0
    sites.append(tree())
assert sites == sites[:2] * 3
del sites[2:]
sites.reverse(), stories.reverse()
steps = int((ROOT / "steps").read_text())
for point in range(20):
    outcome("on the way", f"dying_at({round(steps * (point + 0.5) / 20)})")
for name, patch in moments.items():
    outcome(name, patch)
two = "staging.exchange = lambda *_: False; Path.rename = then_die(rename)"
outcome("between two steps, then refused", two, "staging.gate.look = lambda *_: (['x'], {})")
os._exit(0)
"""
TWO = "staging.exchange = lambda *_: False; Path.rename = then_die(rename, {})"
MOMENTS = {
    "with an empty folder": ("Path.chmod = die", "old"),
    "while the gate looks": ("staging.gate.look = die", "old"),
    "before the exchange": ("staging.exchange = die", "old"),
    "after the exchange": ("staging.exchange = then_die(exchange)", "new"),
    "while the old site is removed": ("shutil.rmtree = partly", "new"),
    "between two steps": (TWO.format(1), "neither"),  # the only moment without a site
    "after two steps": (TWO.format(2), "new"),
    "after both steps": (TWO.format(3), "new"),
}


def test_killed_at_any_moment_the_site_is_whole_and_the_next_build_ends_well(tmp_path, monkeypatch):
    write(tmp_path, GARDENS)
    stories = [GARDENS["stories/visits/pear-wall.md"], *CHANGED.values()]
    monkeypatch.setenv("STORIES", json.dumps(stories))
    monkeypatch.setenv("MOMENTS", json.dumps({name: patch for name, (patch, _) in MOMENTS.items()}))

    code, said = make(tmp_path, KILLED)

    rows = [json.loads(line) for line in said.splitlines()]
    well = [0, "new", ["site"]]
    assert (code, len(rows)) == (0, 20 + len(MOMENTS) + 1), said
    assert [
        row for row in rows[:20] if row[1:] not in ([-9, "old", 1, *well], [-9, "new", 1, *well])
    ] == []
    assert rows[20:-1] == [
        [name, -9, standing, 1 + (name == "after two steps"), *well]  # there the old site too
        for name, (_, standing) in MOMENTS.items()
    ]
    # Moved away by a killed build, the site is put back even by one that fails.
    assert rows[-1][1:] == [-9, "neither", 1, 1, "old", ["site"]]


def test_of_ten_thousand_stories_a_thousand_broken_ones_are_told_in_few_lines(hub):
    good = {name: text for n in range(9000) for name, text in visit(f"v-{n}", "2026-01-01").items()}
    broken = {
        name: text for n in range(1000) for name, text in visit(f"b-{n}", "2026-13-01").items()
    }
    root = hub()
    assert make(root) == (0, "")
    before = tree(root / "site")
    write(root, good | broken)

    code, said = make(root)

    lines = said.splitlines()
    assert (code, tree(root / "site"), beside(root)) == (1, before, ["site"])
    assert len(lines) < 510
    assert (
        "stories/visits/b-0.md:3:7: `date` is `2026-13-01`, which is not a day; write year-month-day: `date: 2026-01-13` [not-a-day]"
        in lines
    )
    assert (
        "1000 problems found. The first 500 are shown: mend those, and run the command again."
        in lines
    )
    assert "Traceback" not in said
