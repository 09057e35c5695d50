"""What mkdocs.yml says of the hub itself."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

KEYS = {"authority", "licence", "locale", "map", "card_font", "card_colours"}  # below `extra.hub`


def of_hub(config: MkDocsConfig) -> Any:
    """What stands under `extra.hub`; an empty mapping where nothing does."""
    return config.extra.get("hub") or {}
