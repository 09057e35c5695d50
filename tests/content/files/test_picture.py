"""A picture is published as its pixels and nothing else, or refused with a word of why."""

import subprocess
import sys
import zlib
from itertools import count
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from hooks.content.files import picture
from hooks.content.syntax.events import SourceError
from tests.content.pictures import (
    opened,
    painted,
    png_of_size,
    saved,
    webp_of_size,
    with_chunk,
    with_scans,
)

KINDS = {"PNG": "a.png", "JPEG": "a.jpg", "WEBP": "a.webp"}
SECRET = b"51.5033,-0.1276 secret"
AGAIN = "open it in a picture program and save it again as png, jpg or webp"
NO_PICTURE = f"the file is not a png, jpg or webp picture, whatever it is called; {AGAIN}"
DAMAGED = f"the picture is damaged; {AGAIN}"
SMALL = "use one that is at least 200 pixels wide or high"
MANY = "the picture has more than 40,000,000 pixels; save it smaller"
PNG, JPEG, WEBP = saved("PNG"), saved("JPEG"), saved("WEBP")
FRAMES = [painted(), painted().rotate(180)]


def exif(orientation=1):
    """EXIF data with a secret in it."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = SECRET.decode()  # ImageDescription
    data.get_ifd(0x8825)[29] = SECRET.decode()  # of the GPS
    return data.tobytes()


def animated(kind):
    return saved(kind, image=FRAMES[0], save_all=True, append_images=FRAMES[1:], duration=100)


def text_chunks():
    """A PNG with a secret in each kind of text it may hold."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    info.add_text("Author", SECRET.decode(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return saved("PNG", pnginfo=info)


def swapped_profile():
    """The profile of a screen on which what is called red is blue, and the other way about."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, blue = data.index(b"rXYZ"), data.index(b"bXYZ")
    return b"b".join([data[:red], data[red + 1 : blue]]) + b"r" + data[blue + 1 :]


def told(path, data):
    return str(picture.check(path, data))


def colours(image):
    """The colours of the four corners, near enough, as RGB."""
    width, height = image.size
    places = [(5, 5), (width - 5, 5), (5, height - 5), (width - 5, height - 5)]
    near = {True: "blue", False: "red"}
    return [near[image.convert("RGB").getpixel(place)[2] > 100] for place in places]


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        ("a.png", b"", NO_PICTURE),
        (
            "a.jpg",
            b"\0\0\0\x18ftypheic\0",
            f"the file is a picture of the kind HEIC, whatever it is called; {AGAIN}",
        ),
        ("a.png", b"\x89PNG", NO_PICTURE),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", NO_PICTURE),
        ("a.png", b"<!doctype html><script>alert(1)</script>", NO_PICTURE),
        ("a.jpg", b"GIF89a/*" + bytes(40) + b"*/=alert(1)", NO_PICTURE),
        ("a.webp", b"RIFF\x04\x00\x00\x00WAVE", NO_PICTURE),
        ("a.webp", b"RIFF", NO_PICTURE),
        ("a.png", saved("GIF"), NO_PICTURE),
        ("a.png", saved("BMP"), NO_PICTURE),
        ("a.jpg", saved("TIFF"), NO_PICTURE),
        ("a.png", saved("ICO", (256, 256)), NO_PICTURE),
        ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", NO_PICTURE),
        ("a.jpg", b"%PDF-1.7\n", NO_PICTURE),
        ("a.png", b"PK\x03\x04" + bytes(40), NO_PICTURE),
        ("a.png", b" " + PNG, NO_PICTURE),
        ("a.png", zlib.compress(PNG), NO_PICTURE),
    ],
    ids=count(),
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(path, data, message):
    assert told(path, data) == f"{path}:1:1: {message}"


@pytest.mark.parametrize(
    ("path", "data", "kind", "name"),
    [
        ("s/a.png", JPEG, "JPEG", "a.jpg"),
        ("s/a.png", WEBP, "WEBP", "a.webp"),
        ("s/a.jpg", PNG, "PNG", "a.png"),
        ("s/a.jpeg", WEBP, "WEBP", "a.webp"),
        ("s/a.webp", PNG, "PNG", "a.png"),
        ("s/a.webp", JPEG, "JPEG", "a.jpg"),
    ],
)
def test_a_name_that_says_another_kind_is_refused(path, data, kind, name):
    assert told(path, data) == (
        f"{path}:1:1: the picture is a {kind}, and its name says otherwise; rename it `{name}`"
    )


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.png", PNG[:8]),
        ("a.png", PNG[:33]),
        ("a.png", PNG[: len(PNG) // 2]),
        ("a.png", PNG[:40] + b"\0\0\0\0" + PNG[44:]),
        ("a.png", png_of_size(400, 300)),
        ("a.png", png_of_size(0, 300)),
        ("a.png", with_chunk(PNG, b"zTXt", b"a\0\0" + zlib.compress(bytes(2_000_000)))),
        ("a.jpg", JPEG[:3]),
        ("a.jpg", JPEG[:200]),
        ("a.jpg", JPEG[: len(JPEG) // 2]),
        ("a.jpg", b"\xff\xd8\xff\xd9"),
        ("a.webp", WEBP[:12]),
        ("a.webp", WEBP[:20]),
        ("a.webp", WEBP[: len(WEBP) // 2]),
        ("a.webp", WEBP[:20] + bytes(len(WEBP) - 20)),
    ],
    ids=count(),
)
def test_a_damaged_picture_is_refused(path, data):
    assert told(path, data) == f"{path}:1:1: {DAMAGED}"


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        ("a.png", png_of_size(6325, 6325), MANY),
        ("a.png", png_of_size(2**31 - 1, 2**31 - 1), MANY),
        ("a.png", png_of_size(40_000_001, 1), MANY),
        ("a.webp", webp_of_size(9000, 9000), MANY),
        ("a.webp", webp_of_size(16384, 16384), MANY),
        ("a.jpg", saved("JPEG", (9000, 4500), "L"), MANY),
        ("a.png", saved("PNG", (199, 199)), f"the picture is 199 by 199 pixels; {SMALL}"),
        ("a.webp", saved("WEBP", (1, 1)), f"the picture is 1 by 1 pixels; {SMALL}"),
        ("a.png", animated("PNG"), "the picture moves; save one picture of it"),
        ("a.webp", animated("WEBP"), "the picture moves; save one picture of it"),
        ("a.jpg", with_scans(100), f"the picture is made of more than 100 layers; {AGAIN}"),
    ],
    ids=count(),
)
def test_a_picture_that_is_too_much_or_too_little_is_refused(path, data, message):
    assert told(path, data) == f"{path}:1:1: {message}"


@pytest.mark.parametrize(
    ("path", "data"),
    [
        *((name, saved(kind)) for kind, name in KINDS.items()),
        ("a.jpeg", JPEG),
        ("s/2026/a.jpg", saved("JPEG", mode="L")),
        ("a.jpg", saved("JPEG", mode="CMYK")),
        ("a.jpg", saved("JPEG", progressive=True)),
        ("a.jpg", with_scans(20)),
        ("a.jpg", saved("MPO", image=FRAMES[0], save_all=True, append_images=FRAMES[1:])),
        *(("a.png", saved("PNG", mode=mode)) for mode in ("1", "L", "LA", "P", "RGBA", "I;16")),
        ("a.webp", saved("WEBP", mode="RGBA")),
        ("a.webp", saved("WEBP", lossless=True)),
        ("a.png", saved("PNG", (200, 20))),
        ("a.png", saved("PNG", (20, 200))),
        ("a.jpg", saved("JPEG", (6300, 6300), "L")),
    ],
    ids=count(),
)
def test_a_good_picture_is_published_as_its_own_kind(path, data):
    made = picture.published(path, data)

    assert picture.check(path, data) is None
    assert picture.kind_of(made) == picture.kind_of(data)
    assert max(opened(made).size) <= 1600
    assert opened(made).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density",
        "progressive", "progression", "loop", "background", "timestamp", "duration"}  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_is_made_smaller_and_a_small_one_is_left(kind):
    sizes = [(4000, 3000), (3000, 4000), (1601, 10), (1600, 1600), (400, 300), (5000, 1)]
    made = [opened(picture.published(KINDS[kind], saved(kind, size))).size for size in sizes]

    assert made == [(1600, 1200), (1200, 1600), (1600, 10), (1600, 1600), (400, 300), (1600, 1)]


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.jpg", saved("JPEG", exif=exif())),
        ("a.jpg", saved("JPEG", comment=SECRET)),
        ("a.jpg", saved("JPEG", xmp=SECRET)),
        ("a.jpg", saved("JPEG", icc_profile=SECRET)),
        ("a.jpg", JPEG + SECRET),
        ("a.jpg", JPEG[:2] + b"\xff\xed\x00\x18" + SECRET + JPEG[2:]),  # APP13, of Photoshop
        ("a.png", saved("PNG", exif=exif())),
        ("a.png", text_chunks()),
        ("a.png", saved("PNG", icc_profile=SECRET)),
        ("a.png", with_chunk(PNG, b"seCr", SECRET)),
        ("a.png", PNG + b"<script>alert(1)</script>" + SECRET),
        ("a.png", PNG + b"PK\x03\x04" + SECRET),
        ("a.webp", saved("WEBP", exif=exif())),
        ("a.webp", saved("WEBP", xmp=SECRET)),
        ("a.webp", saved("WEBP", icc_profile=SECRET)),
        ("a.webp", WEBP + SECRET),
    ],
    ids=count(),
)
def test_nothing_but_the_pixels_is_published(path, data):
    made = picture.published(path, data)

    assert b"secret" in data or b"iCCP" in data  # where it is compressed
    assert not [part for part in (b"secret", b"51.5", b"script", b"Exif", b"iCCP") if part in made]
    assert made == picture.published(path, saved(picture.kind_of(data)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, ["blue", "red", "red", "red"]),
        (3, ["red", "red", "red", "blue"]),
        (6, ["red", "blue", "red", "red"]),
        (8, ["red", "red", "blue", "red"]),
    ],
)
def test_a_picture_is_published_upright(kind, orientation, corners):
    data = saved(kind, (2000, 1000), exif=exif(orientation))
    made = opened(picture.published(KINDS[kind], data))

    assert colours(made) == corners
    assert sorted(made.size) == [800, 1600]


@pytest.mark.parametrize(
    ("path", "data", "colour"),
    [
        ("a.png", saved("PNG", icc_profile=swapped_profile()), "red"),
        ("a.webp", saved("WEBP", icc_profile=swapped_profile()), "red"),
        ("a.jpg", saved("JPEG", icc_profile=swapped_profile()), "red"),
        ("a.png", saved("PNG", mode="RGBA", icc_profile=swapped_profile()), "red"),
        ("a.png", saved("PNG", icc_profile=swapped_profile()[:200]), "blue"),
        ("a.png", saved("PNG"), "blue"),
    ],
    ids=count(),
)
def test_colours_are_those_of_the_pictures_own_profile_if_it_can_be_read(path, data, colour):
    assert colours(opened(picture.published(path, data)))[0] == colour


def test_sixteen_bits_of_grey_become_eight():
    image = Image.frombytes("I;16", (200, 200), b"\x00\x80" * 40_000)
    made = opened(picture.published("a.png", saved("PNG", image=image)))

    assert (made.mode, made.getpixel((9, 9))) == ("L", 128)


def test_what_is_transparent_stays_so():
    image = painted(mode="RGBA")
    image.putalpha(0)
    kinds = [opened(picture.published(KINDS[k], saved(k, image=image))) for k in ("PNG", "WEBP")]
    palette = painted(mode="P")
    indexed = saved("PNG", image=palette, transparency=palette.getpixel((399, 299)))

    assert [made.getpixel((5, 5))[3] for made in kinds] == [0, 0]
    assert opened(picture.published("a.png", indexed)).getpixel((399, 299))[3] == 0
    assert opened(picture.published("a.png", indexed)).getpixel((5, 5))[3] == 255


def test_the_same_bytes_give_the_same_bytes_in_another_process(tmp_path):
    (tmp_path / "a.webp").write_bytes(saved("WEBP", (2000, 900)))
    code = (
        "import sys; from pathlib import Path; from hooks.content.files import picture;"
        "sys.stdout.buffer.write(picture.published('a.webp', Path(sys.argv[1]).read_bytes()))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.webp")]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, capture_output=True, check=True, cwd=root)

    assert done.stdout == picture.published("a.webp", (tmp_path / "a.webp").read_bytes())


def test_what_is_published_can_be_published_again():
    made = picture.published("a.jpg", saved("JPEG", (3000, 2000)))

    assert opened(picture.published("a.jpg", made)).size == (1600, 1067)


@pytest.mark.parametrize("error", [SyntaxError, MemoryError, OSError, KeyError, RecursionError])
def test_whatever_the_reader_of_pictures_raises_becomes_a_problem(monkeypatch, error):
    def broken(*args, **options):
        raise error("x")

    monkeypatch.setattr(Image, "open", broken)

    assert told("a.png", PNG) == f"a.png:1:1: {DAMAGED}"
    with pytest.raises(SourceError, match="damaged"):
        picture.published("a.png", PNG)


@pytest.mark.parametrize(
    "data",
    [
        saved("JPEG", exif=exif()).replace(b"Exif\x00\x00II", b"Exif\x00\x00IJ"),
        JPEG[:2] + b"\xff\xe2\x00\x10MPF\x00" + b"II*\x00" + bytes(6) + JPEG[2:],
    ],
    ids=["no EXIF data", "no second picture"],
)
def test_what_is_wrong_beside_the_pixels_is_passed_over_without_a_word(recwarn, data):
    assert picture.published("a.jpg", data) == picture.published("a.jpg", JPEG)
    assert [str(warning.message) for warning in recwarn] == []


def test_only_the_reader_of_its_kind_sees_a_picture(monkeypatch):
    asked = []
    real = Image.open

    def watched(file, formats):
        asked.append(formats)
        return real(file, formats=formats)

    monkeypatch.setattr(Image, "open", watched)
    picture.check("a.png", PNG)
    picture.check("a.jpg", JPEG)
    picture.check("a.webp", WEBP)

    assert asked == [["PNG"], ["JPEG"], ["WEBP"]]
