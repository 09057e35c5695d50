"""The machine that figures were taken on, as far as it tells."""

import json
import os
import platform
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-rss-plugin", "markdown")
MEMORY = ("tmpfs", "ramfs")


def described(work: Path, requirements: Path, packages: Path) -> dict[str, str]:
    """What it is, in the order it is told; `requirements` and `packages` pin what is installed."""
    names = " ".join(f"{name} {version(name)}," for name in PACKAGES)
    return {
        "processor": f"{processor()}, {cores()} cores",
        "memory": f"{memory() / 2**30:.0f} GB",
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "files": file_system(work) or "unknown",
        "Python": platform.python_version(),
        "packages": f"{names} {', '.join([*pinned(requirements), *asked(packages)])}",
    }


def pinned(requirements: Path) -> Iterator[str]:
    """Names and versions of what is installed for the run."""
    text = requirements.read_text(encoding="utf-8")
    yield from (" ".join(pin) for pin in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def asked(packages: Path) -> Iterator[str]:
    """The same of npm's."""
    wanted = json.loads(packages.read_text(encoding="utf-8"))["dependencies"]
    yield from (f"{name} {version}" for name, version in wanted.items())


def processor() -> str:
    path = Path("/proc/cpuinfo")
    if path.exists() and (found := re.search(r"model name\s*: (.*)", path.read_text())):
        return found[1].strip()
    return platform.processor() or "unknown"


def cores() -> int:
    """Those that may be used, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def file_system(path: Path) -> str:
    """The kind of the file system that holds the path, and nothing where it cannot be known."""
    mounts = Path("/proc/mounts")
    found = ("", "")
    for line in mounts.read_text().splitlines() if mounts.exists() else ():
        _, point, kind, *_ = line.split()
        if path.resolve().is_relative_to(point) and len(point) >= len(found[0]):
            found = point, kind
    return found[1]


def in_memory(path: Path) -> bool:
    return file_system(path) in MEMORY


def load() -> str:
    """How busy it is: above the number of processors all times are too long."""
    return f"{os.getloadavg()[0]:.1f}"
