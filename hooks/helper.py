"""A copy of this process (fork) that does some of its work and tells what it made."""

import contextlib
import logging
import os
import pickle
import signal
from collections.abc import Callable
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
                told: Any = (take(parent), None)
            except BaseException as error:
                told = ({}, error)
            with open(sink, "wb") as file:
                file.write(written((*told, keeper.records)))
        finally:
            os._exit(0)

    def result(self) -> dict[int, Any]:
        """What the copy made; what it logged is logged here. Raises what it raised."""
        with open(self.source, "rb", closefd=False) as file:
            data = file.read()
        if not data:
            raise WorkerError("a process of the build was ended from outside: is memory short?")
        found, error, records = pickle.loads(data)
        for record in records:
            logging.getLogger(record.name).handle(record)
        if error:
            raise error
        return dict(found)

    def end(self) -> None:
        """Ends the copy if it is still at work."""
        os.close(self.source)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def written(told: tuple[Any, ...]) -> bytes:
    """What the copy found, the error if there was one, and what it logged, for the parent.

    An error that cannot be told as it is comes as its words.
    """
    _, error, _ = told
    try:
        data = pickle.dumps(told, pickle.HIGHEST_PROTOCOL)
        if error:
            pickle.loads(data)
    except Exception as unknown:
        words = WorkerError(repr(error or unknown))
        return pickle.dumps(({}, words, []), pickle.HIGHEST_PROTOCOL)
    return data


class Keeper(logging.Handler):
    """Keeps what a copy logs, for its parent."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), (), None
        self.records.append(record)
