"""The two servers with the settings that stand here, on this machine alone."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.serving import free

HERE = Path(__file__).resolve().parent
HOST, FOLDER = "local-lore.example", "/srv/local-lore/site"
PATIENCE = 20.0  # seconds until a server has to answer
NGINX = """daemon off;
pid {at}/pid;
error_log {at}/errors;
{user}events {{}}
http {{
access_log off;
client_body_temp_path {at}/a;
proxy_temp_path {at}/b;
fastcgi_temp_path {at}/c;
uwsgi_temp_path {at}/d;
scgi_temp_path {at}/e;
{server}
}}
"""


@dataclass(frozen=True, slots=True)
class Server:
    """`settings` makes them of the site, the port, a folder for what it writes, and the tools."""

    name: str
    settings: Callable[[Path, int, Path, Path], str]
    command: Callable[[Path, Path], Sequence[str]]


def program(tools: Path, name: str) -> str:
    """Where it was installed, or else where its package was unpacked."""
    found = [tools / "usr" / part / name for part in ("sbin", "bin")]
    return shutil.which(name) or str(next(path for path in found if path.exists()))


def nginx(site: Path, port: int, at: Path, tools: Path) -> str:
    text = (HERE / "nginx.conf").read_text(encoding="utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(FOLDER, str(site))
    types = Path("/etc/nginx/mime.types")
    text = text if types.exists() else text.replace(str(types), f"{tools}{types}")
    return NGINX.format(at=at, server=text, user="user root;\n" if os.geteuid() == 0 else "")


def caddy(site: Path, port: int, at: Path, tools: Path) -> str:
    text = (HERE / "Caddyfile").read_text(encoding="utf-8")
    text = text.replace(f"{HOST} {{", f"http://127.0.0.1:{port} {{").replace(FOLDER, str(site))
    return f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}"


def run_nginx(tools: Path, settings: Path) -> list[str]:
    return [program(tools, "nginx"), "-c", str(settings), "-e", "stderr"]


def run_caddy(tools: Path, settings: Path) -> list[str]:
    asked = ["run", "--adapter", "caddyfile", "--config", str(settings)]
    return [program(tools, "caddy"), *asked]


SERVERS = (Server("nginx", nginx, run_nginx), Server("caddy", caddy, run_caddy))


@contextlib.contextmanager
def serving(server: Server, site: Path, tools: Path) -> Iterator[str]:
    """The address of the site, until the block ends."""
    port = free()
    with tempfile.TemporaryDirectory() as name:
        at = Path(name)
        settings = at / "settings"
        settings.write_text(server.settings(site.resolve(), port, at, tools), encoding="utf-8")
        with (at / "said").open("w") as said:
            child = subprocess.Popen(
                server.command(tools, settings), stdout=said, stderr=said, cwd=at,
                env={**os.environ, "XDG_DATA_HOME": name, "XDG_CONFIG_HOME": name},
            )  # fmt: skip
            try:
                wait(f"http://127.0.0.1:{port}/", child, at / "said")
                yield f"http://127.0.0.1:{port}"
            finally:
                child.terminate()
                child.wait()


def wait(address: str, child: subprocess.Popen[bytes], said: Path) -> None:
    """Returns when it answers; raises RuntimeError with what it said if it does not."""
    end = time.monotonic() + PATIENCE
    while child.poll() is None and time.monotonic() < end:
        with contextlib.suppress(urllib.error.URLError):
            urllib.request.urlopen(address, timeout=5).close()
            return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not answer: {said.read_text()}")
