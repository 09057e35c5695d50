"""Known items: a reader remembers something of one page, and looks for that page.

The rule: the pages are the hub's own stories and, up to the number wanted, the bench's made-up
ones. Of 300 questions every third is about one of the hub's own, as only those are in a real
language. A story is drawn by a fixed seed. Who remembers a sentence asks with one of at least six
words from its paragraphs, drawn by the seed; who remembers the title asks with that. This is the
question in full. Its three rarest words, by the number of pages that have them in any form, are
the question in short. The story is the only answer that counts, though others may have the same
words, as made-up sentences often do.
"""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import stories
from bench.search import hubs
from bench.search.documents import Collection, Document, Question
from bench.search.forms import SEED
from hooks.publishing.search.passages import plain
from hooks.publishing.search.words import tokens

SENTENCE, TITLE = "Known items by a sentence", "Known items by the title"
QUESTIONS, OWN_EVERY = 300, 3
FEWEST = 6  # words of a sentence
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
END = re.compile(r"(?<=[.!?])\s+")


def read(folder: Path, pages: int, count: int = QUESTIONS) -> Iterator[Collection]:
    """The hub's own stories and made-up ones, written to the folder; asked in two ways."""
    own = documents("own", stories.HUB)
    stories.write(folder, pages - len(own))
    made = documents("made", folder)
    for name in (SENTENCE, TITLE):
        yield Collection(name, [*own, *made], questions(name, own, made, count))


def documents(name: str, folder: Path) -> list[Document]:
    """The stories of the hub in a folder; the name keeps two hubs apart."""
    hub, html = hubs.load(folder)
    return [
        Document(f"{name}/{hub.address(one)}", one.title, html[one.path].html)
        for one in hub.stories
    ]


def questions(
    name: str, own: Sequence[Document], made: Sequence[Document], count: int, seed: int = SEED
) -> list[Question]:
    """The questions, the same for the same name, pages, count and seed."""
    rng = random.Random(seed)
    found: list[Question] = []
    while len(found) < count:
        page = rng.choice(made if len(found) % OWN_EVERY else own)
        if said := sentences(page.html) if name == SENTENCE else [page.title]:
            found.append(Question(rng.choice(said), frozenset({page.address})))
    return found


def sentences(html: str) -> list[str]:
    """Those of its paragraphs that are long enough, without markup."""
    texts = [plain(paragraph) for paragraph in PARAGRAPH.findall(html)]
    every = [sentence for text in texts for sentence in END.split(text)]
    return [sentence for sentence in every if len(tokens(sentence)) >= FEWEST]
