"""What a build makes with all that earlier ones left is what it makes with nothing, to the byte.

`ROUNDS=300` tries as many changes; the usual number is enough to find a key that lacks an input.
"""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from hooks.building import fingerprint
from hooks.knowledge.resolver import Resolver
from hooks.publishing import stamps
from hooks.publishing.stamps import Stamps
from tests.conftest import write
from tests.site.changes import BASE, Work

ROUNDS = int(os.environ.get("ROUNDS", "20"))
SEED = 20261126


def make(root: Path) -> dict[str, bytes]:
    """Builds the hub in the folder; every file of its site."""
    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    found = (path for path in (root / "site").rglob("*") if path.is_file())
    return {path.relative_to(root / "site").as_posix(): path.read_bytes() for path in found}


def cold(root: Path) -> dict[str, bytes]:
    """The same with nothing left of earlier builds."""
    place = root.with_name("cold")
    away = shutil.ignore_patterns("site*", ".cache")
    shutil.copytree(root, place, ignore=away)
    try:
        return make(place)
    finally:
        shutil.rmtree(place)


def differences(root: Path, rounds: int, seed: int) -> Iterator[str]:
    """Changes after which the two do not make the same, with the files in which they differ."""
    write(root, BASE)
    work, change = Work(root, seed), "at first"
    for _ in range(rounds):
        warm, other = make(root), cold(root)
        if warm != other:
            names = {
                name for name in warm.keys() | other.keys() if warm.get(name) != other.get(name)
            }
            yield f"{change}: {sorted(names)}"
        change = work.step()


def test_warm_and_cold_builds_make_the_same(tmp_path, caplog):
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        assert list(differences(tmp_path / "hub", ROUNDS, SEED)) == []
    assert caplog.messages == []


def same(*given: object) -> bytes:
    return b""


LACKING: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "the text of a story": lambda patch: patch.setattr(
        Stamps, "of", lambda self, *stories, also="": self.whole + also
    ),
    "what others show of a story": lambda patch: patch.setattr(
        stamps, "face", lambda story: story.path
    ),
    "the links of a story": lambda patch: patch.setattr(
        stamps, "face", lambda story: repr(stamps.replace(story, body="", body_line=0, links=()))
    ),
    "where links lead": lambda patch: patch.setattr(Resolver, "stamp", same),
    "what a file holds": lambda patch: patch.setattr(
        "hooks.content.story_loader.key", lambda source: source[0].encode()
    ),
    "vocabulary and pages": lambda patch: patch.setattr(fingerprint, "files", lambda *given: ()),
}


@pytest.mark.parametrize("lacking", LACKING)
def test_a_key_that_lacks_an_input_is_found(tmp_path, monkeypatch, lacking):
    LACKING[lacking](monkeypatch)

    assert next(differences(tmp_path / "hub", 60, SEED), None)
