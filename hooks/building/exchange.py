"""Two folders change places in one step of the file system, where it can do that.

Linux: renameat2 with RENAME_EXCHANGE (renameat2(2)); macOS: renamex_np with RENAME_SWAP.
"""

import ctypes
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def exchange(first: Path, second: Path) -> bool:
    """Whether the two have changed places; False where the system cannot do it at once."""
    one, two = os.fsencode(first), os.fsencode(second)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(one, two, RENAME_SWAP) == 0)
        return bool(library.renameat2(AT_FDCWD, one, AT_FDCWD, two, RENAME_EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):  # no such call in this system's library
        return False
