"""Whether a running preview has older code than the disk: hooks are loaded once for a process."""

import time
from pathlib import Path

STARTED = time.time()
CODE = Path(__file__).parent


def is_stale() -> bool:
    return max(path.stat().st_mtime for path in CODE.rglob("*.py")) > STARTED
