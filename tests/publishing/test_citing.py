"""How a story is cited: as text, as BibTeX, and as RIS."""

import datetime as dt
from types import SimpleNamespace

from hooks.publishing.citing import citation

STORY = SimpleNamespace(
    title="Beans & {peas} at 50% – \\o/", id="bean-talk", stem="talk",
    date=dt.date(2026, 3, 1), updated=dt.date(2026, 3, 9),
)  # fmt: skip


def cited():
    return citation(STORY, "Visit", "Pots & Hub", "https://hub.example/visits/talk/")


def test_as_text_it_has_title_site_days_and_address():
    assert cited().text == (
        "“Beans & {peas} at 50% – \\o/”. Pots & Hub, 1 March 2026, updated 9 March 2026. "
        "https://hub.example/visits/talk/"
    )


def test_bibtex_reads_every_sign_of_the_title_as_a_letter():
    assert cited().bibtex.splitlines() == [
        "@misc{bean-talk,",
        "  title = {{Beans \\& \\{peas\\} at 50\\% – \\textbackslash{}o/}},",
        "  howpublished = {Pots \\& Hub},",
        "  year = {2026},",
        "  month = mar,",
        "  note = {Visit, published 1 March 2026, updated 9 March 2026},",
        "  url = {https://hub.example/visits/talk/},",
        "}",
    ]


def test_a_ris_record_begins_with_its_type_and_ends():
    lines = cited().ris.splitlines()

    assert lines[0] == "TY  - ELEC"
    assert "DA  - 2026/03/01/" in lines
    assert lines[-1] == "ER  - "
