"""Folders of files to be read."""

import pytest


@pytest.fixture
def folder(tmp_path):
    """Lays out files below a folder, each a text or bytes, and gives the folder."""

    def lay_out(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return lay_out
