"""A server of files as a static host has it: text goes out gzipped, and every byte is counted."""

import gzip
import mimetypes
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


@dataclass(slots=True)
class Served:
    """Where the site is served, and what was fetched since it was last asked."""

    address: str
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
        heads = {"Content-Type": kind, "Cache-Control": f"max-age={KEPT}"}
        if path.suffix in TEXT:
            heads["Content-Encoding"] = "gzip"
        data = sent(path)
        self.served.fetched.append((self.path, len(data)))
        self.answer(200, data, heads)

    def answer(self, status: int, data: bytes, heads: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in heads.items():
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
    served = Served("")
    handler = type("Counting", (Handler,), {"served": served})
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    served.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
