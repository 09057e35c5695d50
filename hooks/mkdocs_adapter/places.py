"""Who has which place in the site: no two files want one, and no link leads to a page left out."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub

HUB = "the hub"


class Places:
    """The places of one site that are taken, and by whom."""

    def __init__(self, files: Files, config: MkDocsConfig, serving: bool) -> None:
        """Takes in what MkDocs found and does not leave out; a preview has drafts too. Raises
        PluginError."""
        is_shown: Any = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
        self.docs = Path(config.docs_dir).name
        self.owners: dict[str, str] = {}
        self.written: set[str] = set()  # the files, below the docs folder
        for file in files:
            if is_shown(file.inclusion):
                self.written.add(file.src_uri)
                self.take(file.dest_uri, f"{self.docs}/{file.src_uri}")

    def take(self, place: str, owner: str = HUB) -> None:
        """Raises PluginError where another file has the place."""
        first = self.owners.setdefault(place, owner)
        if first != owner:
            raise PluginError(
                f"{first} and {owner} both want to be /{place} in the site: rename {first}"
            )

    def check_left_out(self, hub: Hub) -> None:
        """Raises PluginError where a link leads to a hand-written page that MkDocs leaves out."""
        for guide in hub.guides:
            address = addresses.of_guide(guide.path)
            if f"{address}index.html" not in self.owners:
                for link in hub.backlinks.get(address, ())[:1]:
                    raise PluginError(
                        f"/{link.address} leads to {self.docs}/{guide.path}, which is left out of "
                        f"the site, by `exclude_docs` or `draft_docs` in mkdocs.yml or as it lies "
                        f"in {self.docs}/templates/: take out the link, or let the page be there"
                    )
