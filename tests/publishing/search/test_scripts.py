"""What a browser fetches to search, beside the index."""

import gzip

from tests.conftest import ROOT

SCRIPTS = ROOT / "hooks/publishing/theme/js/search"
MOST = 12_000  # bytes of all together, as a host sends them at best


def test_the_scripts_of_the_search_are_light():
    scripts = [path.read_bytes() for path in sorted(SCRIPTS.glob("*.js"))]

    assert len(scripts) > 5
    assert len(gzip.compress(b"".join(scripts), 9)) <= MOST
