"""What everything that a build makes depends on beside the stories, as one hash: code, versions,
settings, vocabulary, hand-written pages and the day."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from hooks.building import filing

CODE = Path(__file__).parent.parent
STORY = ".md"


def of(root: Path, settings: str, paths: Iterable[Path], day: dt.date) -> bytes:
    """The hash. `settings` are the engine's, `paths` the files and folders that they name; of the
    folder `stories` in `root` all counts but the stories."""
    made = sha256(repr((sys.version, installed(), settings, day.isoformat())).encode())
    stories = root / "stories"
    for top in (CODE, stories, *paths):
        for path in files(top, top != stories, set()):
            if top != stories or path.suffix != STORY:
                with path.open("rb") as file:  # read in pieces, however large it is
                    held = file_digest(file, "sha256").digest()
                made.update(repr((path.relative_to(top.parent).as_posix(), held)).encode())
    return made.digest()


def files(path: Path, linked: bool, seen: set[Path]) -> Iterator[Path]:
    """The file, or all below the folder, sorted, but for what programs keep there for themselves:
    an editor's copy changes while somebody writes, and nothing is made of it.

    Links in it are followed if it is `linked`: strangers may write stories. No folder counts
    twice: those that did are in `seen`.
    """
    if path.is_file():
        yield path
    elif path.is_dir() and path.name != "__pycache__" and (real := path.resolve()) not in seen:
        seen.add(real)
        for each in sorted(path.iterdir()):
            if filing.is_meant(each.name) and (linked or not each.is_symlink()):
                yield from files(each, linked, seen)


def installed() -> list[str]:
    """The packages that can be imported, with their versions."""
    places = (Path(place) for place in sys.path if place.endswith("-packages"))
    return sorted(p.name for place in places if place.is_dir() for p in place.glob("*.dist-info"))
