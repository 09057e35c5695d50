"""`python -m bench.trusting build …`: MkDocs with all that guards against a story taken out.

Only for measuring what the guards cost. It is no way to build a site. The rules of feeds stay: they
are there for subscribers, whoever wrote the stories.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli

from hooks import budget, clock
from hooks.content.privacy import privacy
from hooks.content.text import characters, limits
from hooks.gate import gate
from hooks.gate.feeds import Document, Feeds
from hooks.publishing.markup import texts


def nothing(*given: Any) -> tuple[()]:
    return ()


def as_it_is(html: str) -> str:
    return html


def feeds_alone(folder: Path, unread: gate.Unread) -> tuple[list[str], dict[str, Document]]:
    feeds = Feeds(clock.today())
    found = [f"{name}: {what}" for name, what in gate.feeds_of(folder, feeds)]
    return found, feeds.documents


@contextlib.contextmanager
def unbounded(most: float) -> Iterator[None]:
    yield


PARTS: tuple[tuple[Any, str, Callable[..., Any]], ...] = (
    (budget, "within", unbounded),
    (budget, "memory", unbounded),
    (characters, "hidden", nothing),
    (characters, "mixed", lambda text: ""),
    (gate, "look", feeds_alone),
    (limits, "check", nothing),
    (privacy, "findings", nothing),
    (texts, "clean", as_it_is),
)


def main() -> None:
    for module, name, instead in PARTS:
        assert callable(getattr(module, name)), f"{module.__name__} has no {name}"
        setattr(module, name, instead)
    cli(sys.argv[1:])


if __name__ == "__main__":
    main()
