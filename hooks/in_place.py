"""A file that people own is written in one step."""

import os
import tempfile
from pathlib import Path

FOR_ALL = 0o644  # may be read by everyone, as a new file's default is


def write(path: Path, data: bytes) -> None:
    """Puts the data there at once: whoever reads finds the old file or the new one, both whole.

    It may be read and written by whom the old one could. Raises OSError.
    """
    mode = path.stat().st_mode & 0o777 if path.exists() else FOR_ALL
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".swp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def begin(path: Path, data: bytes) -> None:
    """Makes a file of the data, all of it or none. Raises FileExistsError where one is, OSError."""
    path.touch(exist_ok=False)
    try:
        write(path, data)
    except OSError:
        path.unlink()
        raise
