"""How the search's files are written. `js/search/coding.js` reads them.

Numbers are varints: seven bits a byte, the lowest first, the high bit set on all but the last
(https://protobuf.dev/programming-guides/encoding/#varints). Sorted words are front-coded: each
begins with the number of characters that it shares with the one before, in base 36.
"""

import zlib
from base64 import b32encode
from collections.abc import Iterable, Sequence
from hashlib import blake2b

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
NAME = 5  # bytes of a file's name, which become eight characters


def varints(numbers: Iterable[int]) -> bytes:
    """Whole numbers from 0 on."""
    out = bytearray()
    for number in numbers:
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        out.append(number)
    return bytes(out)


def steps(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as the first, and then how much greater each is than the one before."""
    return [b - a for a, b in zip((0, *numbers), numbers, strict=False)]


def shared(one: str, other: str) -> int:
    """With how many of the same characters both begin."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def front_coded(words: Iterable[str]) -> str:
    """Sorted words, a space between them. No word holds a space."""
    out, before = [], ""
    for word in words:
        same = min(shared(before, word), len(DIGITS) - 1)
        out.append(DIGITS[same] + word[same:])
        before = word
    return " ".join(out)


def packed(data: bytes) -> bytes:
    """Compressed (RFC 1950), with a sum by which damage shows."""
    return zlib.compress(data, 6)


def digest(data: bytes) -> bytes:
    """What tells the contents from all others.

    It is made before they are packed, as that is not done alike on every machine.
    """
    return blake2b(data, digest_size=16).digest()


def name(told: bytes) -> str:
    """A file's name by its digest: small letters and digits, as not every disk tells `a` from `A`.

    With other contents the file has another name, so a browser may keep it for ever.
    """
    return b32encode(told[:NAME]).decode().lower()
