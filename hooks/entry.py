"""The hook that `mkdocs.yml` names: puts the project on the path and hands the events on.

MkDocs loads this file by its path, so the package `hooks` is not importable before.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hooks.mkdocs_adapter.adapter import Adapter
from hooks.mkdocs_adapter.reload import Reload

_adapter = Adapter()

on_startup = _adapter.on_startup
on_serve = Reload(_adapter).on_serve
on_config = _adapter.on_config
on_files = _adapter.on_files
on_nav = _adapter.on_nav
on_env = _adapter.on_env
on_page_markdown = _adapter.on_page_markdown
on_page_context = _adapter.on_page_context
on_template_context = _adapter.on_template_context
on_post_build = _adapter.on_post_build
on_build_error = _adapter.on_build_error
