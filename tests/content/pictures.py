"""Pictures made in memory, to be changed by keyword."""

import struct
import zlib
from io import BytesIO

from PIL import Image

RED, BLUE = (200, 30, 30), (30, 30, 200)


def painted(size=(400, 300), mode="RGB"):
    """Red, with a blue corner at the top left, so that one sees which way up it is."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, 0, size[0] // 2, size[1] // 2))
    return image.convert(mode)


def saved(kind="PNG", size=(400, 300), mode="RGB", image=None, **options):
    """The bytes of the picture."""
    out = BytesIO()
    (image or painted(size, mode)).save(out, kind, **options)
    return out.getvalue()


def opened(data):
    """The picture in the bytes, read to its end."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def chunk(kind, data):
    """A chunk of a PNG (PNG 3, section 5.3)."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of_size(width, height):
    """A PNG that claims the size and holds no pixel."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b""))
    return b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b"")


def webp_of_size(width, height):
    """A WebP that claims a canvas of the size around a small picture (RFC 9649, section 2.7)."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    canvas = b"VP8X" + struct.pack("<I", 10) + bytes(4) + sides
    body = b"WEBP" + canvas + saved("WEBP", (4, 4))[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def with_chunk(png, kind, data):
    """The PNG with one more chunk behind its header."""
    return png[:33] + chunk(kind, data) + png[33:]


def with_scans(count):
    """A JPEG whose last scan stands `count` times more; each makes a reader go over all pixels."""
    data = saved("JPEG", progressive=True)
    last = data[data.rfind(b"\xff\xda") : -2]
    return data[:-2] + last * count + b"\xff\xd9"
