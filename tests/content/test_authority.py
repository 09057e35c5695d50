"""What ids begin with, read from the settings by its line."""

import pytest

from hooks.content.authority import Authority, authority_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("extra:\n  hub:\n    authority: hub.example,2026\n", ("hub.example,2026", 3)),
        ("extra: {hub: {authority: 'hub.example,2026-01-02', a: b}}\n", ("hub.example,2026-01-02", 1)),
        ('a: b\nextra: {hub: {licence: x, authority: "hub.example,2026"}}\n', ("hub.example,2026", 2)),
        ("# authority: old.example,2025\nauthority: hub.example,2026\n", ("hub.example,2026", 2)),
        ("extra: {hub: {authority: hub.example}}\n", ("hub.example", 1)),
        ("extra: {hub: {authority: null}}\n", ("", 1)),
        ("site_name: authority: none\n", ("", 1)),
        ("my-authority: hub.example,2026\n", ("", 1)),
        ("", ("", 1)),
    ],
)  # fmt: skip
def test_the_authority_has_its_line(folder, text, found):
    assert authority_of(folder({"mkdocs.yml": text})) == Authority(*found)


def test_without_settings_nobody_knows_it(folder):
    assert authority_of(folder({})) is None
