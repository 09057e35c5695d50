"""A server of files as a static host has it: text goes out gzipped, and every byte is counted.

Where the site has a file `_headers`, what it says for all addresses goes out with each answer.
"""

import gzip
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TEXT = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
KEPT = 600  # seconds that a browser may keep a file, as on GitHub Pages


@lru_cache(20_000)
def sent(path: Path) -> bytes:
    """What goes over the wire for a file: its head is not counted."""
    data = path.read_bytes()
    return gzip.compress(data, 6, mtime=0) if path.suffix in TEXT else data


def heads(folder: Path) -> dict[str, str]:
    """What `_headers` says for all addresses."""
    file = folder / "_headers"
    parts = re.split(r"^(?=\S)", file.read_text() if file.exists() else "", flags=re.MULTILINE)
    block = next((part for part in parts if part.startswith("/*\n")), "")
    return dict(line.strip().split(": ", 1) for line in block.splitlines()[1:])


@dataclass(slots=True)
class Served:
    """Where the site is served, with its headers, and what was fetched since it was last asked."""

    address: str
    heads: dict[str, str] = field(default_factory=dict)
    fetched: list[tuple[str, int]] = field(default_factory=list)

    def taken(self) -> list[tuple[str, int]]:
        """Path and bytes of each answer since the last time."""
        taken, self.fetched = self.fetched, []
        return taken


class Handler(SimpleHTTPRequestHandler):
    """Answers GET for files that are there; keeps the connection open, as a host does."""

    protocol_version = "HTTP/1.1"
    served: Served
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.answer(404, b"", {})
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        told = {"Content-Type": kind, "Cache-Control": f"max-age={KEPT}", **self.served.heads}
        if path.suffix in TEXT:
            told["Content-Encoding"] = "gzip"
        data = sent(path)
        self.served.fetched.append((self.path, len(data)))
        self.answer(200, data, told)

    def answer(self, status: int, data: bytes, told: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in told.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Server(ThreadingHTTPServer):
    """Does not mind a browser that goes on before all has come."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """The folder, served on loopback while the block runs."""
    served = Served("", heads(folder))
    handler = type("Counting", (Handler,), {"served": served})
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    served.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
