"""Files of other programs and encodings are known by their first bytes, and texts are none."""

import pytest

from hooks.content.files.foreign import objection

TEXT = "---\ntitle: Café\n"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"%PDF-1.7", "another-format"),
        (b"PK\x03\x04\x14\0word/document.xml", "another-format"),
        (b"\xff\xd8\xff\xe0", "picture-as-story"),
        (b"\0\0\0\x18ftypheic", "picture-as-story"),
        (TEXT.encode("utf-16-le"), "not-utf-8"),
        (TEXT.encode("utf-16-be"), "not-utf-8"),
        (TEXT.encode("utf-32-le"), "not-utf-8"),
        (TEXT.encode(), None),
        (b"---\ntitle: A \0 in it\n", None),
        (b"", None),
        (b"a", None),
    ],
)
def test_a_file_is_known_by_how_it_begins(data, rule):
    found = objection(data)

    assert (found and found.rule) == rule
