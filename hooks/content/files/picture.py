"""A picture's bytes become the bytes that are published: the pixels, and nothing else.

What somebody sent is never published: no place where it was taken, no text, no second file behind
the picture. Pure. The only module that imports `PIL`.
"""

import posixpath
import warnings
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps
from PIL import WebPImagePlugin as WebPImagePlugin  # else the first WebP loads every reader

from hooks.content.syntax.events import SourceError
from hooks.problems import Problem
from hooks.rules import Fault, fault

BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPEG"))
ENDINGS = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",)}
# How telephones save pictures: what stands behind `ftyp` (ISO/IEC 23008-12, annex B).
BRANDS = ((b"heic", "HEIC"), (b"heix", "HEIC"), (b"mif1", "HEIF"), (b"avif", "AVIF"))
SETTINGS: dict[str, dict[str, Any]] = {
    "PNG": {"optimize": True},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "WEBP": {"quality": 82, "method": 4},
}
NARROWEST = 200  # pixels; less is a blur in a column of text
LONGEST = 1600  # pixels; twice the column, for fine screens
MOST_PIXELS = 40_000_000  # 160 MB when it is open
# Each scan of a JPEG goes over all pixels: 1,000 scans of 61 bytes took 22 s. Cameras write 10.
MOST_SCANS = 100
SCAN = b"\xff\xda"
SRGB = ImageCms.createProfile("sRGB")

Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # Pillow looks before it makes room


def check(path: str, data: bytes) -> Problem | None:
    """What keeps the picture from being published; every part of it is read."""
    try:
        read(path, data, NARROWEST)
    except SourceError as error:
        return error.problem
    return None


def published(path: str, data: bytes) -> bytes:
    """The picture as it is published: upright, at most LONGEST. Raises SourceError.

    The same bytes in give the same bytes out.
    """
    image, out = read(path, data, LONGEST), BytesIO()
    bare = Image.new(image.mode, image.size)  # holds pixels only, whatever the other one holds
    bare.paste(image)
    bare.save(out, kind_of(data), **SETTINGS[kind_of(data)])
    return out.getvalue()


def read(path: str, data: bytes, longest: int) -> Image.Image:
    """The picture in sRGB, upright, no side longer than `longest`. Raises SourceError."""
    kind = kind_of(data)
    if objection := objection_to_bytes(path, kind, data):
        raise SourceError(objection.at(path))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what is left out
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data), formats=[kind])
            if (objection := objection_to_size(image)) is None:
                return drawn(image, longest)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        objection = fault("too-many-pixels", most=f"{MOST_PIXELS:,}")
    except Exception:  # Pillow's readers let pass whatever comes up, even SyntaxError
        objection = fault("damaged-picture")
    raise SourceError(objection.at(path))


def kind_of(data: bytes) -> str:
    """What the picture is by its first bytes; empty for none of the three."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for start, kind in BEGINNINGS if data.startswith(start)), "")


def objection_to_bytes(path: str, kind: str, data: bytes) -> Fault | None:
    """What is wrong before anything is opened."""
    if not kind:
        other = next((name for brand, name in BRANDS if data[4:12] == b"ftyp" + brand), "")
        what = f"a picture of the kind {other}" if other else "not a png, jpg or webp picture"
        return fault("not-a-picture", what=what)
    if not path.endswith(ENDINGS[kind]):
        name = posixpath.basename(posixpath.splitext(path)[0]) + ENDINGS[kind][0]
        return fault("picture-ending", kind=kind, better=name)
    if kind == "JPEG" and data.count(SCAN) > MOST_SCANS:
        return fault("layered-picture", most=MOST_SCANS)
    return None


def objection_to_size(image: Image.Image) -> Fault | None:
    """What is wrong with a picture that opens."""
    # A JPEG's second picture is a camera's preview. What moves needs a way to stop it (WCAG 2.2.2).
    if image.format in ("PNG", "WEBP") and getattr(image, "n_frames", 1) > 1:
        return fault("moving-picture")
    if max(image.size) < NARROWEST:
        return fault("small-picture", width=image.width, height=image.height, least=NARROWEST)
    return None


def drawn(image: Image.Image, longest: int) -> Image.Image:
    """The picture as a person sees it, made smaller where a side passes `longest`."""
    scale = max(1.0, max(image.size) / longest)
    width, height = (max(1, round(side / scale)) for side in image.size)
    image.draft(None, (width, height))  # a JPEG can be read at half its size
    profile, plain = image.info.get("icc_profile"), plain_of(image)
    plain.thumbnail((longest, longest))
    return coloured(ImageOps.exif_transpose(plain), profile)


def plain_of(image: Image.Image) -> Image.Image:
    """The picture with 8 bits a channel: grey, RGB, RGBA or CMYK."""
    if image.mode.startswith("I"):  # 16 bits of grey, which `convert` would cut off at 255
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in ("L", "CMYK"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def coloured(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, which is what a file without a profile is taken for (CSS Color 4)."""
    mode = "RGB" if image.mode == "CMYK" else image.mode
    if not profile or mode == "L":
        return image.convert(mode)
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, SRGB, outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that no one can read
        made = None
    return made or image.convert(mode)
