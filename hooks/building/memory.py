"""What was made of a story before, for the builds to come: a folder that is safe to delete.

Each result stands under a key made of all that it depends on. Results are kept in files of their
own, some at a time with a hash in front: a file that is damaged is as good as none. Nothing but the
hub's own values is read from them, so who can write to the cache can spoil a site, yet run nothing.
"""

import contextlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from hooks.building import workers
from hooks.building.darkroom import put_all
from hooks.problems import Problem
from hooks.rules import named

T = TypeVar("T")
U = TypeVar("U")
HASH, SIZE = 32, 4  # bytes of a hash, and of a size
AT_ONCE = 200  # results that are written and read at once: all of them would take much memory
SEGMENTS = 8  # files of results; with more, all are written into one
BROKEN = {named("slow-file"), named("slow-text"), named("slow-loss")}
PLAIN = {("datetime", "date"), ("builtins", "frozenset"), ("builtins", "set")}


class Memory:
    """The results in the folder. `salt` stands for what all of them depend on."""

    def __init__(self, folder: Path, salt: bytes) -> None:
        self.folder, self.salt = folder, salt
        self.segments = sorted(folder.glob("*.results")) if folder.is_dir() else []
        self.known: dict[bytes, Any] = {}
        for path in self.segments:
            self.known |= read(path)
        self.used: dict[bytes, Any] = {}
        self.new: dict[bytes, Any] = {}

    def spread(
        self,
        work: Callable[[T], U],
        items: Sequence[T],
        key: Callable[[T], bytes] | None = None,
    ) -> list[U]:
        """What `work` gives for each item; only those are worked on whose `key` is not known."""
        if key is None:
            return workers.spread(work, items)
        keys = [sha256(self.salt + key(item)).digest() for item in items]
        missing = [n for n, each in enumerate(keys) if each not in self.known]
        made = workers.spread(work, [items[n] for n in missing])
        fresh = {keys[n]: found for n, found in zip(missing, made, strict=True)}
        self.new |= {each: found for each, found in fresh.items() if lasts(found)}
        self.known |= self.new
        self.used |= {each: self.known[each] for each in keys if each in self.known}
        return [fresh[each] if each in fresh else self.known[each] for each in keys]

    def save(self) -> None:
        """Keeps what is new; now and then all that was used is written anew, and no more."""
        with contextlib.suppress(OSError):  # of a folder that cannot be written
            if len(self.segments) >= SEGMENTS or len(self.known) >= 2 * len(self.used) > 0:
                kept = self.store(self.used)
                for path in {*self.segments} - {kept}:
                    path.unlink(missing_ok=True)
            elif self.new:
                self.store(self.new)

    def store(self, results: dict[bytes, Any]) -> Path:
        """Writes the results into a file, which is called by what they depend on."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{sha256(b''.join(results)).hexdigest()[:20]}.results"
        put_all(path, framed(results))
        return path


def lasts(found: object) -> bool:
    """Whether the same would be found another day: no bound was broken, as a machine may do that
    has much else to do."""
    problems = found[1] if isinstance(found, tuple) and len(found) > 1 else ()
    told = problems if isinstance(problems, list) else ()
    return not any(isinstance(each, Problem) and each.rule in BROKEN for each in told)


class Reader(pickle.Unpickler):
    """Makes nothing but the hub's own values and a few of Python's."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("hooks.") else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple)):
            return found
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is none of the hub's values")


def read(path: Path) -> dict[bytes, Any]:
    """The results in a file; none where it is damaged or tells of what is not there any more."""
    try:
        with path.open("rb") as file:
            every = (Reader(io.BytesIO(data)).load().items() for data in frames(file))
            return dict(chain.from_iterable(every))
    except Exception:
        return {}


def framed(results: Mapping[bytes, Any]) -> Iterator[bytes]:
    """The results as pickle writes them, AT_ONCE at a time, each time with its hash and size."""
    for part in workers.chunks([*results.items()], AT_ONCE):
        data = pickle.dumps(dict(part), pickle.HIGHEST_PROTOCOL)
        yield sha256(data).digest() + len(data).to_bytes(SIZE, "big")
        yield data


def frames(file: BinaryIO) -> Iterator[bytes]:
    """What `framed` wrote. Raises ValueError where it is damaged."""
    while head := file.read(HASH + SIZE):
        data = file.read(int.from_bytes(head[HASH:], "big"))
        if sha256(data).digest() != head[:HASH]:
            raise ValueError("it is damaged")
        yield data
