"""What the site gets of the theme: our own files, and all our styles as one file.

Material's scripts, styles and pictures stay out: no page asks for them.
"""

import hashlib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.content.body import anchors
from hooks.publishing.markup.tables import WideTables

PARTS = "css/hub/"
ORDER = (
    "base", "frame", "parts", "story", "home", "pairs", "map", "search", "tell", "forced", "print",
)  # fmt: skip


def dress(files: Files, config: MkDocsConfig) -> None:
    """Leaves out what is not ours, and adds the style sheet, whose address `extra.style` holds."""
    config.markdown_extensions.append(WideTables(stacks=True))  # type: ignore[arg-type]
    config.mdx_configs.setdefault("toc", {})["slugify"] = anchors.of_page
    own = Path(config.theme.custom_dir or "")
    foreign = [Path(folder) for folder in config.theme.dirs if Path(folder) != own]
    for file in list(files):
        from_theme = file.src_dir is not None and Path(file.src_dir) in foreign
        if from_theme or file.src_uri.startswith(PARTS):
            files.remove(file)
    sheet = style(own / PARTS)
    address = f"css/hub.{hashlib.sha256(sheet.encode()).hexdigest()[:8]}.css"
    files.append(File.generated(config, address, content=sheet))
    config.extra["style"] = address


def style(folder: Path) -> str:
    """The parts in their order, so that the last word is print's."""
    return "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in ORDER)
