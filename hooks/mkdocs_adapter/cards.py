"""The social cards of a site: drawn before its pages are printed, and told to who shares one."""

import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from hooks.building import darkroom, workers
from hooks.building.kept import Kept
from hooks.mkdocs_adapter.settings import of_hub
from hooks.publishing.pages import Site
from hooks.publishing.social import drawing, letters, wording
from hooks.publishing.social.wording import Shared, Wording

FOLDER = "assets/cards/"
MARK = "assets/mark.png"
CURE = f"see that `extra.hub.card_font` in mkdocs.yml names a font, and that {MARK} is a PNG"
SHELF = ".cache/cards"
OWN = (drawing.PAPER, drawing.BRAND)
HEX = re.compile("#[0-9A-Fa-f]{6}")


class Cards:
    """Puts the cards of one build into its site; equal cards are one file."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig, kept: Kept) -> None:
        root = Path(config.config_file_path).parent
        mark = files.get_file_from_path(MARK)
        given = (
            site.about.name,
            mark.content_bytes if mark else b"",
            font(root, config),
            colours(config),
        )
        try:
            self.painter = drawing.Painter(*given)
        except OSError as error:
            raise PluginError(f"no social card can be drawn: {error}; {CURE}") from None
        recipe = (letters.VERSIONS, zlib.ZLIB_RUNTIME_VERSION, code(), given)
        self.recipe = hashlib.sha256(repr(recipe).encode())
        self.shelf = darkroom.Shelf(root / SHELF)
        self.about, self.kept = site.about, kept
        self.told = {each.path: wording.of_story(site.hub, each) for each in site.hub.stories}

    def whole(self) -> Shared | None:
        """What the head of a page without a card of its own tells; None if there is no card."""
        words = Wording(self.about.description or self.about.name)
        (path,) = self.put([words])
        return self.shared(words, path)

    def work(self) -> Iterator[Callable[[], list[Path | None]]]:
        """The cards of all stories, in pieces; none that the font lacks a letter of."""
        for words in workers.chunks([*self.told.values()], workers.AT_ONCE):
            yield partial(self.put, words)

    def made(self, paths: Sequence[Path | None]) -> dict[str, Shared | None]:
        """What tells of each story's card, by the story's path; `paths` is what the work gave."""
        self.shelf.used.update(filter(None, paths))  # other processes may have taken them
        self.shelf.clear_up()
        told = zip(self.told.items(), paths, strict=True)
        return {story: self.shared(words, path) for (story, words), path in told}

    def put(self, every: Iterable[Wording]) -> list[Path | None]:
        """Puts cards into the site, which are drawn if they are not on the shelf yet."""
        drawn = [self.drawn(words) for words in every]
        for path in filter(None, drawn):
            self.kept.write(FOLDER + name(path), name(path), path.read_bytes)
        return drawn

    def drawn(self, words: Wording) -> Path | None:
        made = self.recipe.copy()
        made.update(repr(words).encode())
        return self.shelf.take(made.hexdigest()[:32], lambda: self.painter.draw(words))

    def shared(self, words: Wording, path: Path | None) -> Shared | None:
        """What is told of the card where a page is shared."""
        return Shared(f"{self.about.root}{FOLDER}{name(path)}", words.alt) if path else None


def name(path: Path) -> str:
    """The card's name in the site, which is what it holds."""
    return path.name.partition("-")[2]


def font(root: Path, config: MkDocsConfig) -> bytes:
    """The font that mkdocs.yml names under `extra.hub.card_font`; empty for none."""
    settings = of_hub(config)
    name = str(settings.get("card_font") or "")
    try:
        return (root / name).read_bytes() if name else b""
    except OSError as error:
        words = f"mkdocs.yml: `extra.hub.card_font` cannot be read: {error}"
        raise PluginError(words) from None


def colours(config: MkDocsConfig) -> tuple[drawing.Colour, drawing.Colour]:
    """Those of `extra.hub.card_colours` in mkdocs.yml, paper and ink, or else the hub's first."""
    settings = of_hub(config)
    named = settings.get("card_colours") or [f"#{bytes(c).hex()}" for c in OWN]
    if (
        not isinstance(named, list)
        or [bool(HEX.fullmatch(str(each))) for each in named] != [True] * 2
    ):
        words = 'write two, the paper\'s and the ink\'s, such as ["#fdfbf6", "#0b4f4a"]'
        raise PluginError(f"mkdocs.yml: `extra.hub.card_colours` are no colours: {words}")
    paper, ink = (tuple(bytes.fromhex(each[1:])) for each in named)
    return paper, ink


def code() -> tuple[bytes, ...]:
    """What draws: a card drawn by other code is another card."""
    return tuple(path.read_bytes() for path in sorted(Path(drawing.__file__).parent.glob("*.py")))
