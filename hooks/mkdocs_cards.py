"""The social cards of a site: drawn before its pages are printed, and told to who shares one."""

import hashlib
import zlib
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from hooks import darkroom, mkdocs_errors, workers
from hooks.kept import Kept
from hooks.publishing.page import Page
from hooks.publishing.pages import Site
from hooks.publishing.social import drawing, letters, wording
from hooks.publishing.social.wording import Shared, Wording

FOLDER = "assets/cards/"
MARK = "assets/mark.png"
CURE = f"see that `extra.hub.card_font` in mkdocs.yml names a font, and that {MARK} is a PNG"
SHELF = ".cache/cards"


class Cards:
    """Puts the cards of one build into its site; equal cards are one file."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig, kept: Kept) -> None:
        root = Path(config.config_file_path).parent
        mark = files.get_file_from_path(MARK)
        given = (site.about.name, mark.content_bytes if mark else b"", font(root, config))
        try:
            self.painter = drawing.Painter(*given)
        except OSError as error:
            raise PluginError(f"no social card can be drawn: {error}; {CURE}") from None
        recipe = (letters.VERSIONS, zlib.ZLIB_RUNTIME_VERSION, code(), given)
        self.recipe = hashlib.sha256(repr(recipe).encode())
        self.shelf = darkroom.Shelf(root / SHELF)
        self.kept = kept
        self.root = site.about.root

    def put(self, words: Wording) -> Shared | None:
        """What the head of a page tells of its card; None if the font lacks a letter of it."""
        return self.hung(words, self.drawn(words))

    def drawn(self, words: Wording) -> Path | None:
        """The card on the shelf, drawn if it is not there yet."""
        made = self.recipe.copy()
        made.update(repr(words).encode())
        return self.shelf.take(made.hexdigest()[:32], lambda: self.painter.draw(words))

    def hung(self, words: Wording, path: Path | None) -> Shared | None:
        """Puts the drawn card into the site."""
        if path is None:
            return None
        self.shelf.used.add(path)
        name = path.name.partition("-")[2]
        self.kept.write(FOLDER + name, name, path.read_bytes)
        return Shared(f"{self.root}{FOLDER}{name}", words.alt)


def hang(env: Any, site: Site, files: Files, config: MkDocsConfig, kept: Kept) -> None:
    """Draws every card, and gives templates `social`, which tells a page's."""
    with mkdocs_errors.clean():
        cards = Cards(site, files, config, kept)
        whole = cards.put(Wording(site.about.description or site.about.name))
        told = [wording.of_story(site.hub, each) for each in site.hub.stories]
        hung = map(cards.hung, told, workers.spread(cards.drawn, told))
        made = {each.path: card for each, card in zip(site.hub.stories, hung, strict=True)}
        cards.shelf.clear_up()

    def social(page: Page | None) -> Shared | None:
        own = made.get(page.story.path) if page and page.story else None
        return own or whole

    env.globals["social"] = social


def font(root: Path, config: MkDocsConfig) -> bytes:
    """The font that mkdocs.yml names under `extra.hub.card_font`; empty for none."""
    settings: Any = config.extra.get("hub") or {}
    name = str(settings.get("card_font") or "")
    try:
        return (root / name).read_bytes() if name else b""
    except OSError as error:
        words = f"mkdocs.yml: `extra.hub.card_font` cannot be read: {error}"
        raise PluginError(words) from None


def code() -> tuple[bytes, ...]:
    """What draws: a card drawn by other code is another card."""
    return tuple(path.read_bytes() for path in sorted(Path(drawing.__file__).parent.glob("*.py")))
