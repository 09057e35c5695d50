"""The pages of a hub as mkdocs.yml asks for them."""

from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks import mkdocs_maps
from hooks.content.forms import is_web_address
from hooks.knowledge.hub import Hub
from hooks.mkdocs_files import ways
from hooks.publishing.markdown import Rendered
from hooks.publishing.metadata_nodes import About
from hooks.publishing.pages import Site


def site_of(hub: Hub, html: Mapping[str, Rendered], config: MkDocsConfig) -> Site:
    """The hub's pages, by what stands under `extra`."""
    return Site(hub, html, ways(config), mkdocs_maps.of_config(config), about(config))


def about(config: MkDocsConfig) -> About:
    """The site as a whole. Raises PluginError for a licence that is no address."""
    settings: Any = config.extra.get("hub") or {}
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
