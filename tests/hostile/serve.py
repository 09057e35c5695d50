"""A site on loopback, and the wall around it: a proxy that counts and refuses all else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from tests.browser.conftest import Server, Silent


class Kept(Silent):
    """Lets the browser keep what all pages share."""

    def end_headers(self) -> None:
        page = self.path.endswith("/") or "?" in self.path
        self.send_header("Cache-Control", "no-store" if page else "max-age=3600")
        super().end_headers()


class Wall(BaseHTTPRequestHandler):
    """Answers no one; `asked` of its server remembers who it was that was asked for."""

    def refuse(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")  # type: ignore[attr-defined]
        self.send_error(502)

    do_GET = do_POST = do_HEAD = do_OPTIONS = do_CONNECT = do_PUT = refuse  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def serving(server: Server) -> Iterator[int]:
    """The server at work in a thread; gives its port."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def served(folder: Path, kind: type[Kept] = Kept) -> Iterator[str]:
    """The folder on loopback; gives its address."""
    with serving(Server(("127.0.0.1", 0), partial(kind, directory=str(folder)))) as port:
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def wall() -> Iterator[tuple[int, list[str]]]:
    """The port of a proxy that lets nothing through, and what it was asked for."""
    server = Server(("127.0.0.1", 0), Wall)
    server.asked = []  # type: ignore[attr-defined]
    with serving(server) as port:
        yield port, server.asked  # type: ignore[attr-defined]
