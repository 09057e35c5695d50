"""The pages of a hub as mkdocs.yml asks for them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from hooks import clock
from hooks.building import fingerprint
from hooks.content.text.forms import is_web_address
from hooks.knowledge.hub import Hub
from hooks.mkdocs_adapter import maps
from hooks.mkdocs_adapter.files import ways
from hooks.mkdocs_adapter.settings import of_hub
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.metadata_nodes import About
from hooks.publishing.pages import Site

FOLDERS = ("dirs", "_custom_dir")  # of the theme, which count by what lies in them
PLACES = ("config_file_path", "docs_dir", "site_dir", "watch")


def site_of(hub: Hub, html: Mapping[str, Rendered], config: MkDocsConfig, mark: bytes) -> Site:
    """The hub's pages, by what stands under `extra`; `mark` stands for all that is no story."""
    return Site(hub, html, ways(config), maps.of_config(config), about(config), mark)


def mark_of(root: Path, config: MkDocsConfig) -> bytes:
    """Stands for all that a site depends on beside its stories."""
    settings = of_hub(config)
    named = ((settings.get("map") or {}).get("outline"), settings.get("card_font"))
    folders = [config.docs_dir, config.theme.custom_dir or config.docs_dir, *map(str, config.hooks)]
    paths = [root / str(name) for name in (*folders, *named) if name]
    return fingerprint.of(root, settings_of(config), paths, clock.today())


def settings_of(config: MkDocsConfig) -> str:
    """All that mkdocs.yml and the command line set, wherever the project lies."""
    theme = {key: value for key, value in vars(config.theme).items() if key not in FOLDERS}
    told = {key: config[key] for key in config if key not in PLACES} | {"theme": theme}
    return json.dumps(plain(told), sort_keys=True)


def plain(value: Any) -> Any:
    """The value as JSON has it: a plugin by its options, names that are left out by their patterns,
    and what else is none of its kind by the name of its type."""
    if isinstance(value, BasePlugin):
        return plain(value.config)
    if hasattr(value, "patterns"):
        return [(each.include, each.regex.pattern) for each in value.patterns if each.regex]
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        found = [plain(each) for each in value]
        return sorted(found, key=repr) if isinstance(value, set | frozenset) else found
    return value if isinstance(value, str | int | float | None) else type(value).__name__


def about(config: MkDocsConfig) -> About:
    """The site as a whole. Raises PluginError for a licence that is no address."""
    settings = of_hub(config)
    licence = str(settings.get("licence") or "")
    if licence and not is_web_address(licence):
        raise PluginError("mkdocs.yml: write `extra.hub.licence` as an address with https://")
    return About(
        name=config.site_name,
        root=config.site_url or "",
        language=str(config.theme.get("language", "en")),
        description=config.site_description or "",
        licence=licence,
    )
