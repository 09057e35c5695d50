"""In a hub of one's own the tests about Local Lore's stories and words are left out."""

from types import SimpleNamespace

import pytest

from tests import conftest


@pytest.mark.parametrize(("name", "kept"), [("Local Lore", 2), ("Bürgerstrom", 1)])
def test_what_is_about_local_lore_is_left_out_where_the_hub_is_another(
    tmp_path, monkeypatch, name, kept
):
    (tmp_path / "mkdocs.yml").write_text(f"site_name: {name}\nplugins: []\n", encoding="utf-8")
    monkeypatch.setattr(conftest, "ROOT", tmp_path)
    out = []
    hook = SimpleNamespace(pytest_deselected=lambda items: out.extend(items))
    items = [SimpleNamespace(get_closest_marker={"own": mark}.get) for mark in (True, None)]
    conftest.pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)

    assert (len(items), len(out)) == (kept, 2 - kept)
