"""Checks a hub with one more story, in a process of its own, and tells what that cost.

`python -m tests.hostile.measure`: a line of JSON in for each story, one out with what became of
it. Each is a fork of one process, so that importing is paid for once and counted for none.
"""

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MOST = 15  # seconds of processor time, then the system ends the child
LONGEST = 1500  # characters of a problem


def look(root: Path, write: int) -> None:
    """In the child: checks, and writes down what was said."""
    from hooks import checking

    try:
        problems = [str(problem) for problem in checking.check(root).problems]
        told = {
            "own": [said[:300] for said in problems if "hostile.md" in said],
            "other": any("wrong.md" in said for said in problems),
            "long": max(map(len, problems), default=0) > LONGEST,
        }
    except BaseException:
        told = {"crash": traceback.format_exc()[-600:]}
    with os.fdopen(write, "w") as pipe:
        json.dump(told, pipe)


def measured(root: Path, story: Path, text: str) -> dict[str, Any]:
    """What the check says of the story, its seconds and its megabytes."""
    story.parent.mkdir(exist_ok=True)
    story.write_bytes(text.encode("utf-8", "surrogatepass"))
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST, MOST + 1))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        look(root, write)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        said = pipe.read()
    _, status, usage = os.wait4(child, 0)
    story.unlink()
    told = json.loads(said) if said else {"crash": f"ended by {signal.strsignal(status & 127)}"}
    seconds = usage.ru_utime + usage.ru_stime
    return {**told, "seconds": round(seconds, 3), "megabytes": round(usage.ru_maxrss / 1024)}


def main() -> None:
    """Reads rows of `name`, `path` and `text`; the first line lays out the hub."""
    from hooks import checking

    hub: Mapping[str, str] = json.loads(sys.stdin.readline())
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in hub.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        checking.check(root)  # whatever is made once is made
        for line in sys.stdin:
            row = json.loads(line)
            answer = measured(root, root / row["path"], row["text"])
            print(json.dumps({"name": row["name"], **answer}), flush=True)


if __name__ == "__main__":
    main()
