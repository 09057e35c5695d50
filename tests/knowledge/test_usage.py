"""Tags that hardly any story carries."""

from hooks.knowledge import usage


def test_what_is_said_of_a_tag_that_is_hardly_used():
    assert [usage.remark(count) for count in (0, 1, 2, 99)] == ["not used yet", "used once", "", ""]
