"""`python -m hooks addresses`: what it writes, and what it says."""

import os
import re
import subprocess
import sys

import pytest

from hooks import release
from tests.conftest import CONFIG
from tests.site.hubs import PEAR, TAGS, visit

LEDGER = "stories/addresses.txt"


def run(root):
    command = [sys.executable, "-m", "hooks", "addresses", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def lines(root):
    return [line for line in (root / LEDGER).read_text().splitlines() if line[0] == "/"]


def test_a_new_hub_begins_its_ledger(hub):
    root = hub()
    done = run(root)

    assert (done.returncode, done.stderr) == (0, "")
    assert lines(root) == sorted(lines(root))
    assert {
        "/",
        "/crops/beans/",
        "/crops/beans/feed.xml",
        "/vocabulary/",
        "/feed_rss_created.xml",
    } <= set(lines(root))
    assert done.stdout.splitlines()[:-1] == lines(root)
    assert (
        done.stdout.splitlines()[-1]
        == f"{LEDGER} begun with {len(lines(root))} addresses. Commit it."
    )
    assert (root / LEDGER).stat().st_mode & 0o777 == 0o644


def test_a_second_time_there_is_nothing_to_add_and_nothing_is_written(hub):
    root = hub()
    release.addresses(root)
    before = (root / LEDGER).stat().st_ino
    done = run(root)

    assert (
        done.stdout
        == f"{LEDGER} holds every address already: {len(lines(root))}. Nothing to add.\n"
    )
    assert (root / LEDGER).stat().st_ino == before


def test_only_what_is_new_is_added_and_told_and_what_was_there_is_kept(hub):
    root = hub()
    release.addresses(root)
    before = lines(root)
    hub(
        {
            **visit("walk", "2026-01-01"),
            "stories/tags.yml": TAGS.replace("slug: beans", "slug: peas, former: [beans]"),
        }
    )
    done = run(root)

    new = ["/crops/peas/", "/crops/peas/feed.json", "/crops/peas/feed.xml", "/visits/walk/"]
    assert done.stdout.splitlines()[:-1] == new
    assert lines(root) == sorted([*before, *new])


def test_what_feeds_gave_out_is_kept_and_may_not_change(hub):
    settings = {"mkdocs.yml": CONFIG + "extra: {hub: {authority: 'hub.example,2026'}}\n"}
    root = hub(settings)
    release.addresses(root)
    told = (root / LEDGER).read_text().splitlines()[-3:]
    done = run(
        hub(visit("walk", "2026-01-01", changes="{date: 2026-02-01, note: A new map.}") | settings)
    )
    renamed = {"stories/visits/pear-wall.md": PEAR.replace("id: pear-wall", "id: pears")}
    moved = {"mkdocs.yml": settings["mkdocs.yml"].replace("hub.example,2026", "moved.example,2026")}

    assert told == [
        "authority: hub.example,2026",
        "item: bean-talk of 2026-02-01 at /chats/bean-talk/",
        "item: pear-wall of 2026-03-01 at /visits/pear-wall/",
    ]
    assert done.stdout.startswith("/visits/walk/\n")
    assert "item: walk/2026-02-01 of 2026-02-01 at /visits/walk/" in (root / LEDGER).read_text()
    rules = {problem.rule for problem in release.addresses(hub(renamed | moved)).problems}
    assert rules == {"id-changed", "authority-changed"}


def test_a_change_adds_to_the_ledger_without_a_new_address(hub):
    root = hub()
    release.addresses(root)
    hub(
        {
            "stories/visits/pear-wall.md": PEAR.replace(
                "id:", "changes: {date: 2026-03-09, note: A new map.}\nid:"
            )
        }
    )

    assert run(root).stdout == f"{LEDGER}: what feeds told is added, 1 in all. Commit it.\n"
    assert run(root).stdout.endswith("Nothing to add.\n")


def test_an_older_ledger_gets_the_days_of_what_feeds_told(hub):
    root = hub()
    release.addresses(root)
    whole = (root / LEDGER).read_text()
    (root / LEDGER).write_text(re.sub(" of [0-9-]+ at", " at", whole))
    done = run(root)

    assert done.stdout == f"{LEDGER}: what feeds told is added, 2 in all. Commit it.\n"
    assert (root / LEDGER).read_text() == whole


def missing(root, tmp_path):
    """What is told, the warning for GitHub, and whether the ledger is as it was."""
    before = (root / LEDGER).read_bytes() if (root / LEDGER).exists() else None
    command = [sys.executable, "-m", "hooks", "addresses", str(root), "--missing"]
    done = subprocess.run([*command, tmp_path / "x"], capture_output=True, text=True, check=True)
    after = (root / LEDGER).read_bytes() if (root / LEDGER).exists() else None
    return done.stdout, (tmp_path / "x").read_text(), before == after


def test_what_the_ledger_lacks_is_told_without_a_word_of_a_story_and_not_written(hub, tmp_path):
    root = hub()
    release.addresses(root)
    whole = missing(root, tmp_path)
    hub(visit("walk", "2026-01-01"))
    told = (
        "The ledger lacks 1 address and 1 item of feeds: run `make release-addresses`, and "
        f"commit {LEDGER}."
    )

    assert whole == ("The ledger holds all that is published.\n", "", True)
    assert missing(root, tmp_path) == (f"{told}\n", f"::warning file={LEDGER}::{told}\n", True)


def test_a_ledger_that_was_never_begun_is_told_and_not_begun(hub, tmp_path):
    told, _, is_same = missing(hub(), tmp_path)

    assert told.startswith("The ledger lacks ")
    assert is_same


def test_an_address_that_works_but_is_no_longer_given_out_is_kept(hub):
    root = hub({LEDGER: "/crops/beans/9/\n"})
    release.addresses(root)

    assert "/crops/beans/9/" in lines(root)


def test_words_for_people_stand_above_and_the_check_passes(hub):
    root = hub()
    release.addresses(root)

    assert (root / LEDGER).read_text().startswith("# Every address")
    assert release.addresses(root).problems == ()


def test_a_hub_with_a_problem_adds_nothing(hub):
    root = hub(visit("bad", "yesterday"))
    done = run(root)

    assert done.returncode == 1
    assert "which is not a day" in done.stdout
    assert done.stdout.endswith("Nothing was added: mend this first.\n")
    assert not (root / LEDGER).exists()


def test_a_ledger_that_cannot_be_put_in_place_is_told_and_the_old_one_stays(
    hub, monkeypatch, capsys
):
    root = hub({LEDGER: "/\n"})

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        release.addresses(root)

    assert (root / LEDGER).read_text() == "/\n"
    assert sorted(path.name for path in (root / "stories").iterdir()) == [
        "addresses.txt",
        "chats",
        "tags.yml",
        "visits",
    ]


def test_the_rights_of_the_file_stay_as_they_were(hub):
    root = hub({LEDGER: "/\n"})
    (root / LEDGER).chmod(0o664)
    release.addresses(root)

    assert (root / LEDGER).stat().st_mode & 0o777 == 0o664
