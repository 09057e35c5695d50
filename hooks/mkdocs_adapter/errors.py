"""What the machine refuses ends MkDocs' build with a message, not with a traceback."""

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.utils import DuplicateFilter

from hooks.building.helper import WorkerError
from hooks.building.premises import StagingError
from hooks.content.files import files
from hooks.content.syntax import slips
from hooks.content.syntax.events import SourceError
from hooks.problems import Problem, report, visible

log = logging.getLogger("mkdocs.hooks.hub")
CURES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "make room on the disk"),
    **dict.fromkeys(
        (errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY),
        "give the build leave to write there, or name another folder with `-d`",
    ),
    errno.ENOENT: "it went away during the build: see to it",
}


@contextmanager
def clean() -> Iterator[None]:
    """Raises PluginError, which MkDocs prints, for a full disk, a busy folder or a closed gate."""
    try:
        yield
    except OSError as error:
        raise PluginError(told(error)) from error
    except StagingError as error:
        raise PluginError(str(error)) from error
    except WorkerError as error:
        message = f"the site cannot be built: {error}. The last good site stays."
        raise PluginError(message) from error


def tell(problems: tuple[Problem, ...], serving: bool) -> None:
    """Says what is wrong, which a preview goes on without. Raises PluginError in a build."""
    if problems and not serving:
        raise PluginError("the hub is not built:\n\n" + report(problems))
    if problems:
        log.error("Left out of the preview:\n\n%s", report(problems))


def explain(error: Exception) -> None:
    """Raises PluginError in the place of what the system refused."""
    with clean():
        if isinstance(error, OSError | WorkerError):
            raise error


def stopped(error: Exception, root: Path) -> str:
    """What ended a build, on one line; of settings that are no YAML where and what to type."""
    cause = error.__context__
    mark = getattr(cause, "problem_mark", None)
    path = Path(getattr(mark, "name", ""))
    if isinstance(cause, Exception) and path.is_absolute() and path.is_relative_to(root):
        name = path.relative_to(root).as_posix()
        try:
            lines = files.read(root, name, files.DATA).decode().split("\n")
        except (SourceError, UnicodeDecodeError):
            return visible(" ".join(str(error).split()))
        slip = slips.explain(lines, cause)
        return str(slip.fault.at(name, slip.index + 1, slip.column))
    return visible(" ".join(str(error).split()))


def forget() -> None:
    """Lets MkDocs say again why a build ended, which it says once in a process."""
    for each in logging.getLogger("mkdocs.commands.build").filters:
        if isinstance(each, DuplicateFilter):
            each.msgs.clear()


def told(error: OSError) -> str:
    """What the system refused and what to do about it, for a person."""
    what = error.strerror or f"{type(error).__name__}: {error}"
    name = error.filename2 or error.filename  # of a copy, where it was to go
    where = f": {name}" if name else ""
    cure = CURES.get(error.errno or 0, "mend that")
    message = f"the site cannot be built ({visible(what + where)}); {cure}, then build again"
    return f"{message}. The last good site stays."
