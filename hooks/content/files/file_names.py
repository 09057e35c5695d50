"""What the files and folders of the stories may be called, and what may lie among them.

Pure: names in, problems out. `files` reads the folders.
"""

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from hooks.content.privacy import privacy
from hooks.content.text import characters
from hooks.content.text.forms import SLUG, slugged
from hooks.problems import Problem
from hooks.rules import Fault, fault

STORY = ".md"
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
OTHER_PICTURES = {".gif", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".jfif", ".jpe"}
PLAIN_TEXTS = {".markdown", ".mdown", ".txt"}  # which another name makes a story
AGAIN = re.compile(r"(?<=.)(?:\.(?:md|markdown|txt|docx?|odt|rtf|pages))+$", re.IGNORECASE)
OTHER_TEXTS = {".rtf", ".odt", ".doc", ".docx"}
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
        return fault("story-called-index", name=name).at(path)
    if ending == STORY:
        return None
    if ending not in PICTURES:
        return stray(name, stem, ending.casefold()).at(path)
    return check_slug(path, stem, ending, "a picture's name")


def check_folder(path: str, depth: int) -> Problem | None:
    """What is wrong with the name of a folder, or with its place `depth` below the stories."""
    name = posixpath.basename(path)
    if problem := check_name(path, name):
        return problem
    if name.endswith((STORY, *PICTURES)):
        return fault("folder-like-file", name=name, better=better(name.split(".")[0])).at(path)
    if depth > DEEPEST:
        return fault("folder-too-deep", depth=depth, most=DEEPEST).at(path)
    return check_slug(path, name, "", "a folder's name")


def check_name(path: str, name: str) -> Problem | None:
    """What no file and no folder may be called."""
    if not is_text(name):
        return fault("name-not-utf-8").at(path)
    for sign in hidden(name):
        return fault("hidden-in-name", what=characters.described(sign)).at(path)
    if name.startswith("."):
        return fault("hidden-file").at(path)
    if name.split(".")[0].rstrip().casefold() in DEVICES:
        return fault("device-name", name=name.split(".")[0]).at(path)
    for kind in private(name):
        return fault("private-name", what=kind.label).at(path)
    return None


def is_text(name: str) -> bool:
    """Whether the name holds no byte that os.fsdecode could not read."""
    return not any("\udc80" <= sign <= "\udcff" for sign in name)


def private(name: str) -> Iterator[privacy.Kind]:
    """What the name holds for certain that no page may, as names become addresses."""
    if any(map(str.isdigit, name)):
        for found in (*privacy.findings(name), *privacy.findings(name.replace("-", " "))):
            if found.certain:
                yield privacy.KINDS[found.kind]


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
    better_name = better(stem) + ending
    return fault("name-form", what=what, most=LONGEST, better=better_name).at(path)


def better(stem: str) -> str:
    """A name that may be given instead, without an ending that stands there a second time."""
    return slugged(AGAIN.sub("", stem))[:LONGEST].strip("-") or "a-short-name"


def stray(name: str, stem: str, ending: str) -> Fault:
    """What is wrong with a file that has no place among the stories."""
    if ending in (STORY, *PICTURES):
        return fault("ending-in-capitals", name=name, better=better(stem) + ending)
    if ending in OTHER_PICTURES:
        return fault("other-picture", name=name, kind=ending[1:].upper())
    if ending in PLAIN_TEXTS or SLUG.fullmatch(name):
        return fault("other-ending", name=name, better=better(stem.removesuffix(STORY)) + STORY)
    if ending in OTHER_TEXTS:
        return fault("other-text", name=name, ending=STORY)
    return fault("stray-file", name=name, story=STORY, pictures=", ".join(PICTURES))


def check_alike(paths: Iterable[str]) -> Iterator[Problem]:
    """Windows and macOS take names for one that differ in case or in the form of accents only."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        owner = first.setdefault(sameness(path), path)
        if owner is not path:
            yield fault("names-alike", other=posixpath.basename(owner)).at(path)


def sameness(path: str) -> str:
    """What is the same for such computers (Unicode 17.0, 3.13.5: canonical caseless matching)."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFD", path.casefold())
