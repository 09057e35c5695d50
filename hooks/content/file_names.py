"""What the files and folders of the stories may be called, and what may lie among them.

Pure: names in, problems out. `files` reads the folders.
"""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from hooks.content import characters
from hooks.content.forms import SLUG, slugged
from hooks.problems import Problem, quoted

STORY = ".md"
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
OTHER_PICTURES = {".gif", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".jfif", ".jpe"}
OTHER_TEXTS = {".markdown", ".mdown", ".txt", ".rtf", ".odt", ".doc", ".docx"}
LONGEST = 80
DEEPEST = 5  # folders in one another below that of the stories
# Names of devices, whatever the ending: on Windows a checkout of one fails
# (https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions).
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}
OF_A_FOLDER = ("index", "readme")
# What systems and editors leave behind: never opened and never published, so no one need care.
LEFTOVERS = re.compile(
    r"\.gitkeep|\.DS_Store|Thumbs\.db|desktop\.ini|\..+\.sw[a-p]|\.#.+|#.+#|.+~", re.DOTALL
)


def check_file(path: str, data: Collection[str]) -> Problem | None:
    """What is wrong with the name of a file that is none of the data files.

    Of a story's, its reader tells the form.
    """
    name = posixpath.basename(path)
    stem, ending = posixpath.splitext(name)
    if problem := check_name(path, name):
        return problem
    if path in data:
        return None
    if ending == STORY and stem.casefold() in OF_A_FOLDER:
        fix = "name it after what it tells, for example `a-short-name.md`"
        return Problem(path, 1, 1, f"a story cannot be called {quoted(name)}", fix)
    if ending == STORY:
        return None
    if ending not in PICTURES:
        message = f"{quoted(name)} is neither a story nor a picture"
        return Problem(path, 1, 1, message, cure(stem, ending.casefold()))
    return check_slug(path, stem, ending, "a picture's name")


def check_folder(path: str, depth: int) -> Problem | None:
    """What is wrong with the name of a folder, or with its place `depth` below the stories."""
    name = posixpath.basename(path)
    if problem := check_name(path, name):
        return problem
    if name.endswith((STORY, *PICTURES)):
        message = f"{quoted(name)} is a folder, though it is called like a file"
        return Problem(path, 1, 1, message, f"rename it {quoted(better(name.split('.')[0]))}")
    if depth > DEEPEST:
        message = f"this folder lies {depth} folders deep"
        return Problem(path, 1, 1, message, f"keep to {DEEPEST}: move what it holds up")
    return check_slug(path, name, "", "a folder's name")


def check_name(path: str, name: str) -> Problem | None:
    """What no file and no folder may be called."""
    fix = "rename it with small letters, digits and hyphens"
    if any("\udc80" <= sign <= "\udcff" for sign in name):  # os.fsdecode: bytes it could not read
        return Problem(path, 1, 1, "the name is not UTF-8 text", fix)
    for sign in hidden(name):
        return Problem(path, 1, 1, f"in the name stands {characters.described(sign)}", fix)
    if name.startswith("."):
        return Problem(path, 1, 1, "hidden files and folders are not read", "take it out")
    if name.split(".")[0].rstrip().casefold() in DEVICES:
        message = f"Windows keeps the name {quoted(name.split('.')[0])} for a device"
        return Problem(path, 1, 1, message, "give it another name")
    return None


def hidden(name: str) -> list[str]:
    """What may stand in no text, and what may in a text but not in a name, such as a line's end."""
    if name.isascii() and name.isprintable():
        return []
    never = [sign for _, sign in characters.hidden(name)]
    return never or [sign for sign in name if not sign.isprintable()]


def check_slug(path: str, stem: str, ending: str, what: str) -> Problem | None:
    """The form of names that may stand in an address: RFC 3986's unreserved signs, and no case."""
    if SLUG.fullmatch(stem) and len(stem) <= LONGEST:
        return None
    message = f"{what} may hold small letters, digits and single hyphens, at most {LONGEST}"
    return Problem(path, 1, 1, message, f"rename it, for example {quoted(better(stem) + ending)}")


def better(stem: str) -> str:
    """A name that may be given instead."""
    return slugged(stem)[:LONGEST].strip("-") or "a-short-name"


def cure(stem: str, ending: str) -> str:
    """What to do with a file that has no place among the stories."""
    if ending in (STORY, *PICTURES):
        return f"write its ending in small letters: {quoted(better(stem) + ending)}"
    if ending in OTHER_PICTURES:
        return "save the picture as png, jpg or webp"
    if ending in OTHER_TEXTS:
        return f"write the story as plain text, in a file whose name ends in `{STORY}`"
    return f"take it out: here lie only stories ({STORY}) and pictures ({', '.join(PICTURES)})"


def check_alike(paths: Iterable[str]) -> Iterator[Problem]:
    """Windows and macOS take names for one that differ in case or in the form of accents only."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        owner = first.setdefault(sameness(path), path)
        if owner is not path:
            other = quoted(posixpath.basename(owner))
            message = f"many computers take this name and {other} for one"
            yield Problem(path, 1, 1, message, "rename one of the two")


def sameness(path: str) -> str:
    """What is the same for such computers (Unicode 17.0, 3.13.5: canonical caseless matching)."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFD", path.casefold())
