"""The Cranfield collection (C. Cleverdon, 1967) in its classic format, from a folder of yours.

1,400 summaries on aerodynamics, 225 questions, and who judged what to answer which. The files are
`cran.all.1400`, `cran.qry` and `cranqrel`.
"""

import re
from collections import defaultdict
from html import escape
from pathlib import Path

from bench.search.documents import Collection, Document, Question

WHERE = (
    "No --collection DIR was given, so Cranfield is left out. Its three files (cran.all.1400,\n"
    "cran.qry, cranqrel) are in `cran.tar.gz` of the University of Glasgow's test collections:\n"
    "http://ir.dcs.gla.ac.uk/resources/test_collections/cran/"
)
RECORD = re.compile(r"^\.I +(\d+)\s*$", re.MULTILINE)
FIELD = re.compile(r"^\.([TABW])\s*$", re.MULTILINE)
NOT_RELEVANT = 5  # all other judgments count; -1 is the summary that the question was made from


def read(folder: Path) -> Collection:
    """Question n is the n-th in the file, whatever number is printed there."""
    answers = judged((folder / "cranqrel").read_text(encoding="ascii"))
    asked = [fields["W"] for _, fields in records(folder / "cran.qry")]
    documents = [document(number, each) for number, each in records(folder / "cran.all.1400")]
    questions = [Question(words, frozenset(answers[n])) for n, words in enumerate(asked, 1)]
    return Collection("Cranfield", documents, questions)


def records(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each record's number, and its fields by their letters, every text on one line."""
    _, *parts = RECORD.split(path.read_text(encoding="ascii"))
    found = []
    for number, text in zip(parts[::2], parts[1::2], strict=True):
        _, *fields = FIELD.split(text)
        pairs = zip(fields[::2], fields[1::2], strict=True)
        found.append((int(number), {letter: " ".join(value.split()) for letter, value in pairs}))
    return found


def document(number: int, fields: dict[str, str]) -> Document:
    """The text less the title with which it begins."""
    text = fields["W"].removeprefix(fields["T"]).strip()
    return Document(address(number), fields["T"], f"<p>{escape(text, quote=False)}</p>")


def address(number: int) -> str:
    return f"pages/{number}/"


def judged(text: str) -> dict[int, set[str]]:
    """For each question the pages that answer it. The file has blank lines."""
    found: dict[int, set[str]] = defaultdict(set)
    for line in filter(str.strip, text.splitlines()):
        question, page, judgment = map(int, line.split())
        if judgment != NOT_RELEVANT:
            found[question].add(address(page))
    return found
