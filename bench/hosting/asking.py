"""A file of the site as a browser or a feed reader asks for it."""

import gzip
import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` have names in small letters; `body` is unpacked, `sent` is its size on the way."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    sent: int


def get(address: str, path: str, headers: Mapping[str, str] | None = None) -> Answer:
    """One request, as a browser sends it; no redirect is followed."""
    asked = {"Accept-Encoding": "gzip, deflate, br, zstd", **(headers or {})}
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    try:
        connection.request("GET", path, headers=asked)
        answer = connection.getresponse()
        body = answer.read()
        told = {name.lower(): value for name, value in answer.getheaders()}
    finally:
        connection.close()
    packed = told.get("content-encoding") == "gzip"
    return Answer(answer.status, told, gzip.decompress(body) if packed else body, len(body))
