"""What the machine refuses ends MkDocs' build with a message, not with a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from hooks import staging


@contextmanager
def clean() -> Iterator[None]:
    """Raises PluginError, which MkDocs prints, for a full disk, a busy folder or a closed gate."""
    try:
        yield
    except OSError as error:
        raise PluginError(staging.unwritable(error)) from error
    except staging.StagingError as error:
        raise PluginError(str(error)) from error
