"""Whether a running preview has older code than the disk: hooks are loaded once for a process."""

import logging
import time
from pathlib import Path

STARTED = time.time()
CODE = Path(__file__).parent.parent
LOG = logging.getLogger("mkdocs.hooks.hub")


def warn() -> None:
    """Says so if it has."""
    if max(path.stat().st_mtime for path in CODE.rglob("*.py")) > STARTED:
        LOG.warning("The code in hooks/ has changed: stop the preview and start it again.")
