"""A copy of this process (fork) that does some of its work and tells what it made."""

import contextlib
import logging
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

LOG = logging.getLogger("mkdocs")
Take = Callable[[int], dict[int, Any]]  # does what work is left, while a process lives


class WorkerError(Exception):
    """A process ended before its work did, as when the system is out of memory."""


class Helper:
    """A copy of this process, which gives what `take` gives there."""

    def __init__(self, take: Take) -> None:
        self.source, sink = os.pipe()
        parent = os.getpid()
        self.pid = os.fork()
        if not self.pid:
            self.help(take, sink, parent)
        os.close(sink)

    def help(self, take: Take, sink: int, parent: int) -> None:
        """In the copy: works, tells and ends. Nothing of the parent's is cleared up here."""
        try:
            keeper = Keeper()
            LOG.handlers = [keeper]
            try:
                found, fault = take(parent), None
            except BaseException as error:
                found, fault = {}, error
            with open(sink, "wb") as file:
                file.writelines(written(found, fault, keeper.records))
        finally:
            os._exit(0)

    def result(self) -> dict[int, Any]:
        """What the copy made; what it logged is logged here. Raises what it raised."""
        found: dict[int, Any] = {}
        try:
            with open(self.source, "rb", closefd=False) as file:
                while isinstance(told := pickle.load(file), dict):
                    found |= told
        except (EOFError, pickle.UnpicklingError):
            words = "a process of the build was ended from outside: is memory short?"
            raise WorkerError(words) from None
        error, records = told
        for record in records:
            logging.getLogger(record.name).handle(record)
        if error:
            raise error
        return found

    def end(self) -> None:
        """Ends the copy if it is still at work."""
        os.close(self.source)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def written(
    found: Mapping[int, Any], error: BaseException | None, records: Sequence[logging.LogRecord]
) -> Iterator[bytes]:
    """For the parent: what the copy found, one after another, as all at once would take much
    memory; then the error if there was one, and what was logged.

    An error that cannot be told as it is comes as its words.
    """
    try:
        for number, each in found.items():
            yield pickle.dumps({number: each}, pickle.HIGHEST_PROTOCOL)
        pickle.loads(pickle.dumps(error))
    except Exception as unknown:
        error = WorkerError(repr(error or unknown))
    yield pickle.dumps((error, records), pickle.HIGHEST_PROTOCOL)


class Keeper(logging.Handler):
    """Keeps what a copy logs, for its parent."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), (), None
        self.records.append(record)
