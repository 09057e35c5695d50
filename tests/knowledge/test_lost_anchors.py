"""A link to a part of a story is looked at in the story that it leads to."""

import pytest

from hooks.content import library
from hooks.knowledge import advice
from tests.sound import FRONT, TEXT, hub, story
from tests.test_rules import lay

OTHER = "stories/case-studies/other.md"


@pytest.mark.parametrize(
    ("target", "fixes"),
    [
        ("leeds.md#what-was-hard", []),
        ("leeds.md#sources", []),
        ("leeds.md#what-was-hrad", ["did you mean `#what-was-hard`?"]),
        ("../../docs/index.md#any", []),
        ("https://example.org/#any", []),
    ],
)
def test_a_part_that_no_heading_has_is_told_with_the_one_that_was_meant(tmp_path, target, fixes):
    text = TEXT.replace("lonely.", f"lonely.\n\nSee [what was hard]({target}).")
    root = lay(tmp_path, hub({OTHER: story(FRONT.replace("leeds-first", "other"), text)}))
    found = [each for each in advice.check(library.load(root)) if each.rule == "lost-anchor"]

    assert [(each.path, each.fix) for each in found] == [(OTHER, fix) for fix in fixes]
