"""Classic test collections, each in the three files of its own folder as they were passed on.

- Cranfield (C. Cleverdon, 1967): 1,400 summaries on aerodynamics, 225 questions.
- CACM (1958 to 1979): 3,204 titles and summaries on computing, 52 questions that were judged.
- CISI: 1,460 summaries on libraries and information, 76 questions that were judged.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench.search.documents import Collection, Document, Question

WHERE = (
    "No --collection DIR was given, so Cranfield is left out. Its three files (cran.all.1400,\n"
    "cran.qry, cranqrel) are in `cran.tar.gz` of the University of Glasgow's test collections:\n"
    "http://ir.dcs.gla.ac.uk/resources/test_collections/cran/ (CACM and CISI stand beside it)"
)
RECORD = re.compile(r"^\.I +(\d+)\s*$", re.MULTILINE)
FIELD = re.compile(r"^\.([A-Z])\s*$", re.MULTILINE)
NOT_RELEVANT = "5"  # all other judgments count; -1 is the summary that the question was made from


@dataclass(frozen=True, slots=True)
class Form:
    """A collection's name, and those of its files: pages, questions, and what answers which.

    If not `numbered`, question n is the n-th in the file, whatever number is printed there.
    """

    name: str
    pages: str
    questions: str
    judgments: str
    numbered: bool = True

    def is_in(self, folder: Path) -> bool:
        return all(
            (folder / name).is_file() for name in (self.pages, self.questions, self.judgments)
        )


FORMS = (
    Form("Cranfield", "cran.all.1400", "cran.qry", "cranqrel", numbered=False),
    Form("CACM", "cacm.all", "query.text", "qrels.text"),
    Form("CISI", "CISI.ALL", "CISI.QRY", "CISI.REL"),
)


def read(folder: Path) -> Collection:
    """The collection in the folder, with the questions that have answers.

    Raises FileNotFoundError where there is none.
    """
    form = next((each for each in FORMS if each.is_in(folder)), None)
    if form is None:
        names = "; ".join(f"{each.pages}, {each.questions}, {each.judgments}" for each in FORMS)
        raise FileNotFoundError(f"{folder} has no collection: {names}")
    answers = judged((folder / form.judgments).read_text(encoding="latin-1"))
    asked = records(folder / form.questions)
    told = ((n if form.numbered else at, fields) for at, (n, fields) in enumerate(asked, 1))
    questions = [Question(each["W"], frozenset(answers[n])) for n, each in told if n in answers]
    documents = [document(number, each) for number, each in records(folder / form.pages)]
    return Collection(form.name, documents, questions)


def records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each record's number, and its fields by their letters, every text on one line."""
    _, *parts = RECORD.split(path.read_text(encoding="latin-1"))
    for number, text in zip(parts[::2], parts[1::2], strict=True):
        _, *fields = FIELD.split(text)
        pairs = zip(fields[::2], fields[1::2], strict=True)
        yield int(number), {letter: " ".join(value.split()) for letter, value in pairs}


def document(number: int, fields: dict[str, str]) -> Document:
    """The text less the title with which it may begin; some have a title alone."""
    title = fields.get("T", "")
    text = fields.get("W", "").removeprefix(title).strip()
    return Document(address(number), title, f"<p>{escape(text, quote=False)}</p>")


def address(number: int) -> str:
    return f"pages/{number}/"


def judged(text: str) -> dict[int, set[str]]:
    """For each question the pages that answer it. The files have blank lines."""
    found: dict[int, set[str]] = defaultdict(set)
    for line in filter(str.strip, text.splitlines()):
        question, page, judgment, *_ = (*line.split(), "")
        if judgment != NOT_RELEVANT:
            found[int(question)].add(address(int(page)))
    return found
