"""The outline of the hub's maps, as mkdocs.yml names it under `extra.hub.map`."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks.mkdocs_adapter.settings import of_hub
from hooks.publishing.maps import outline
from hooks.publishing.maps.outline import Outline

KEYS = {"outline", "crs", "window"}
WANTED = "write `outline`, a GeoJSON file, and if you like `crs` and `window`"


def of_config(config: MkDocsConfig) -> Outline | None:
    """The outline; None where the hub names none. Raises PluginError where it cannot be drawn."""
    settings = of_hub(config)
    wanted = settings.get("map")
    if not wanted:
        return None
    try:
        if not isinstance(wanted, dict) or not {"outline"} <= set(wanted) <= KEYS:
            raise ValueError(WANTED)
        path = Path(config.config_file_path).parent / str(wanted["outline"])
        crs = str(wanted.get("crs", "EPSG:3857"))
        made = outline.read(path.read_text(encoding="utf-8"), crs, wanted.get("window", ()))
        outline.sheet(made, 1)  # or the projection is told of here
    except (ValueError, TypeError, OSError) as error:
        raise PluginError(f"mkdocs.yml: `extra.hub.map` makes no map: {error}") from None
    return made
