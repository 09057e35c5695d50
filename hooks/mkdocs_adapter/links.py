"""Where MkDocs itself has to know what a link leads to: in its menu and on hand-written pages."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

MARKDOWN = re.compile(r"[^\s()<>\[\]\"'#]{1,300}\.md\b")


def led_to(files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Every Markdown file, below the docs folder, that the menu or a page of `files` leads to; some
    that are only spoken of as well."""
    yield from MARKDOWN.findall(repr(config.nav))
    for file in files.documentation_pages():
        folder = posixpath.dirname(file.src_uri)
        for target in MARKDOWN.findall(unquote(file.content_string)):
            yield posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
