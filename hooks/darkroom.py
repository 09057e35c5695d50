"""Pictures made ready to publish: each version once, in a folder that lasts as long as the process.

So the next build of a preview need not make them again, and no build holds them in memory.
"""

import atexit
import hashlib
import shutil
import tempfile
from functools import cache
from pathlib import Path

from hooks.content import files, picture


@cache
def folder() -> Path:
    """Where they are kept; it is taken away when the process ends."""
    made = Path(tempfile.mkdtemp(prefix="hub-pictures-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def ready(root: Path, path: str) -> Path:
    """A file that holds the picture as it is published. Raises SourceError."""
    version = repr((str(root), path, files.stamp(root, path)))
    made = folder() / (hashlib.sha256(version.encode()).hexdigest() + Path(path).suffix)
    if not made.exists():
        part = made.with_suffix(".part")  # an interrupted write is not taken for a picture
        part.write_bytes(picture.published(path, files.read(root, path, files.PICTURE)))
        part.replace(made)
    return made
