"""Settings with which no hub can be built, or that would be wrong on every page, told in words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.theme import Theme

from hooks.building.staging import Shown, Staged
from hooks.content import guide
from hooks.content.files import files
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.nodes import Scalar, value_in
from hooks.content.text.forms import is_mail_link, is_web_address
from hooks.mkdocs_adapter import maps
from hooks.mkdocs_adapter.settings import KEYS, of_hub
from hooks.problems import nearest

New = Staged | Shown  # a site that is finished, and not in its place yet
THEME = "hooks/publishing/theme"
# The pages that every page leads to, with the template of each.
NEEDED = {"index.md": "hub/home.html", "search.md": "hub/search.html"}
ROW = "`{label: Open data, address: data/}`"
LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}")  # as Open Graph has it
NO_ICON = "assets/images/favicon.png"  # Material's own, which no page asks for


def check_settings(config: MkDocsConfig) -> None:
    """Raises PluginError with all for which no hub can be built."""
    refuse(unfit(config))


def check_named(config: MkDocsConfig, site: New) -> None:
    """Raises PluginError with all that settings name and the finished site has not."""
    refuse(dead(config, site))


def refuse(faults: Iterator[str]) -> None:
    if told := list(faults):
        raise PluginError("the hub is not built:\n\n" + "\n".join(told))


def unfit(config: MkDocsConfig) -> Iterator[str]:
    """What is wrong with the settings or is missing, and what to write."""
    if not config.site_url or not config.use_directory_urls:
        yield "mkdocs.yml needs `site_url`, and `use_directory_urls: true`"
    if not (Path(config.theme.custom_dir or "") / "hub").is_dir():
        yield f"mkdocs.yml: write `custom_dir: {THEME}` below `theme`"
    yield from unfit_language(config.theme)
    if any(name.endswith("search") for name in config.plugins):
        yield "mkdocs.yml: write `plugins: []`; the hub brings its own search"
    yield from unfit_hub(of_hub(config))
    email = config.extra.get("email") or ""
    if email and not is_mail_link(f"mailto:{email}"):
        yield f"mkdocs.yml: `extra.email` is `{email}`; write an address such as `hub@example.org`"
    yield from unfit_footer(config.extra.get("footer") or [])
    for name, template in NEEDED.items():
        if not (Path(config.docs_dir) / name).is_file():
            yield f"docs/{name} is missing: write it with `template: {template}` in front matter"
        elif not has_template(Path(config.docs_dir), name):
            yield f"docs/{name} has no template: write `template: {template}` in its front matter"


def unfit_language(theme: Theme) -> Iterator[str]:
    """Of the language of the pages: Material has the words of its own parts in a file for each."""
    folders = (Path(folder) / "partials" / "languages" for folder in theme.dirs)
    known = {path.stem for folder in folders for path in folder.glob("*.html")}
    named = str(theme.get("language", "en"))
    if known and named not in known:
        folded = {name.lower(): name for name in known}
        whole = named.lower().replace("_", "-")
        near = folded.get(whole) or folded.get(whole.partition("-")[0])
        cure = f"write `language: {near}`" if near else "write a code such as `en`, `cy` or `de`"
        yield f"mkdocs.yml: the theme has no words in the language `{named}`; {cure} below `theme`"


def unfit_hub(settings: Any) -> Iterator[str]:
    """Of what stands under `extra.hub`."""
    if not isinstance(settings, dict):
        yield "mkdocs.yml: write names with values below `extra.hub`, as in `licence: https://…`"
        return
    if not isinstance(settings.get("map") or {}, dict):
        yield f"mkdocs.yml: `extra.hub.map` makes no map: {maps.WANTED}"
    if not LOCALE.fullmatch(where := str(settings.get("locale") or "en_GB")):
        yield f"mkdocs.yml: `extra.hub.locale` is `{where}`; write language and country, as `cy_GB`"
    for key in (key for key in settings if key not in KEYS):
        near = nearest(str(key), KEYS)
        cure = f"did you mean `{near}`?" if near else f"use one of: {', '.join(sorted(KEYS))}"
        yield f"mkdocs.yml: `extra.hub` has no key `{key}`; {cure}"


def unfit_footer(rows: Any) -> Iterator[str]:
    """Of the links at the foot of each page."""
    if not isinstance(rows, list):
        yield f"mkdocs.yml: write `extra.footer` as a list of rows such as {ROW}"
        return
    for row in rows:
        label, address = map(row.get, ("label", "address")) if isinstance(row, dict) else ("", "")
        if not (label and address and isinstance(address, str)):
            yield f"mkdocs.yml: `extra.footer` has `{row}`; write label and address, as in {ROW}"
        elif is_outside(address) and not (is_web_address(address) or is_mail_link(address)):
            yield f"mkdocs.yml: `extra.footer` has `{address}`; write an address with https://"


def has_template(docs: Path, name: str) -> bool:
    """Whether the page says by which template it is shown."""
    try:
        front = guide.read_page(name, files.read(docs, name, files.DATA)).front
    except SourceError:  # which the check tells
        return True
    value = value_in(front, "template")
    return isinstance(value, Scalar) and bool(value.text)


def dead(config: MkDocsConfig, site: New) -> Iterator[str]:
    """The pages and files that settings name, where the site has none; what to write."""
    for row in config.extra.get("footer") or []:
        if not is_there(row["address"], site):
            yield (
                f"mkdocs.yml: `extra.footer` leads to `{row['address']}`, where the site has no "
                "page; write what stands in the browser after the site's own address, as in `data/`"
            )
    icon = config.theme.get("favicon")
    named = [
        ("theme.logo", config.theme.get("logo")),
        ("theme.favicon", icon if icon != NO_ICON else ""),
    ]
    named += [(key, str(path)) for key in ("extra_css", "extra_javascript") for path in config[key]]
    for key, path in named:
        if path and not is_there(str(path), site):
            yield f"mkdocs.yml: `{key}` names `{path}`, which is not there; put it into docs/"


def is_outside(address: str) -> bool:
    return ":" in address.partition("/")[0] or address.startswith("//")


def is_there(address: str, site: New) -> bool:
    """Whether the site has the file or the page; what lies elsewhere is not looked for."""
    path = "" if address == "." else address.partition("#")[0].partition("?")[0].removeprefix("./")
    if is_outside(address):
        return True
    name = f"{path}index.html" if path.endswith("/") or not path else path
    return name in site.kept.told or (not path.startswith("/") and (site.folder / name).is_file())
