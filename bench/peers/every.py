"""All that are measured, in the order of the tables; the hub is the first."""

import sys
from pathlib import Path

from bench import stories
from bench.peers import eleventy, hugo, plain
from bench.peers.peer import HUB, Peer

REQUIREMENTS = Path(__file__).parent / "requirements.txt"


def mkdocs(_: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "-q"]


def zensical(_: Path) -> list[str]:
    return [sys.executable, "-m", "zensical", "build"]


def program(tools: Path) -> list[str]:
    """Hugo itself, without the script in Python that its package starts it with."""
    return [
        str(tools / "hugo" / "binaries" / "hugo"),
        "--quiet",
        "--cacheDir",
        str(tools / "cache"),
    ]


def program_whole(tools: Path) -> list[str]:
    return [*program(tools), "--config", "hugo.toml,whole.toml"]


EVERY = (
    Peer(name=HUB, short="own", write=stories.write, command=mkdocs, stories="stories"),
    Peer(
        name="Material", short="plain", write=plain.write, command=mkdocs,
        stories="docs/stories", left_out=plain.LEFT_OUT,
    ),
    Peer(
        name="Zensical", short="zensical", write=plain.write, command=zensical,
        stories="docs/stories", most=1000, left_out=(*plain.LEFT_OUT, plain.TOO_LARGE),
    ),
    Peer(
        name="Eleventy", short="eleventy", write=eleventy.write, command=eleventy.program,
        stories=".", site="public", left_out=eleventy.LEFT_OUT,
    ),
    Peer(
        name="Hugo, bare", short="hugo", write=hugo.bare, command=program,
        stories="content", site="public", kept=("resources",), left_out=hugo.LEFT_OUT,
    ),
    Peer(
        name="Hugo, whole", short="hugo-whole", write=hugo.whole, command=program_whole,
        stories="content", site="public", kept=("resources",), left_out=hugo.LEFT_OUT_WHOLE,
    ),
)  # fmt: skip


def named(short: str) -> Peer:
    return next(peer for peer in EVERY if peer.short == short)
