"""The git-based editor is off until the hub says which repository is its own."""

import pytest
import yaml
from mkdocs.exceptions import Abort

from hooks.gate import gate
from hooks.publishing.page_kinds import editor_page
from tests.conftest import CONFIG

NAMED = {"mkdocs.yml": CONFIG + "extra: {repository: garden/hub}\n"}
SCRIPT = {"docs/admin/sveltia-cms.js": "// the editor\n"}


def admin(built):
    return [name for name in built.files() if name.startswith("admin/")]


def test_without_a_repository_there_is_no_editor(build):
    assert admin(build()) == []


def test_with_a_repository_there_are_its_settings(build):
    built = build(NAMED)

    assert admin(built) == ["admin/config.yml"]
    assert yaml.safe_load(built.read("admin/config.yml"))["backend"]["repo"] == "garden/hub"


def test_with_the_script_beside_them_there_is_its_page(build):
    built = build(NAMED | SCRIPT)

    assert admin(built) == ["admin/config.yml", "admin/index.html", "admin/sveltia-cms.js"]
    assert built.read("admin/index.html") == editor_page.PAGE
    assert list(gate.faults(built.folder)) == []


def test_no_other_page_may_have_the_editors_policy(build):
    folder = build(NAMED | SCRIPT).folder
    changed = editor_page.PAGE.replace("</body>", "<p>More.</p></body>")
    (folder / "admin/index.html").write_text(changed)

    assert "admin/index.html: it does not begin with the content policy" in gate.faults(folder)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", " <p>", "\n"])
def test_what_is_called_settings_is_no_page(build, text):
    folder = build(NAMED).folder
    (folder / "admin/config.yml").write_text(text)

    assert list(gate.faults(folder)) == ["admin/config.yml: these are no settings"]


def test_the_editor_gets_its_scripts_from_the_hub_alone():
    rules = dict(rule.split(" ", 1) for rule in editor_page.POLICY.split("; "))

    assert rules["script-src"] == "'self'"
    assert rules["default-src"] == "'none'"
    assert editor_page.PAGE.count("<script") == 1


@pytest.mark.parametrize("name", ["hub", "'https://github.com/garden/hub'", "garden/hub/tree"])
def test_a_repository_that_is_none_stops_the_build(build, name, caplog):
    with pytest.raises(Abort):
        build({"mkdocs.yml": CONFIG + f"extra: {{repository: {name}}}\n"})

    assert "`extra.repository` is not owner/name" in caplog.text
