"""The search's files, made of the pages that can be found. Values in, files out.

`index.json` is the one file with a fixed name, and names all others by what they hold: a browser
may keep those for ever, and asks only for those that a question needs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks.publishing.search import shards
from hooks.publishing.search.coding import digest, name, packed
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.facets import Facets
from hooks.publishing.search.near import Nearness
from hooks.publishing.search.postings import Posting, Postings
from hooks.publishing.search.weighing import Weighed, weighed, written
from hooks.publishing.search.words import Language

FORMAT = 5  # of the files; a script that knows another says that it must be loaded anew
FOLDER, INDEX = "search/data/", "search/index.json"
BLOCK = 8  # pages whose results stand in one file
DATE = 3  # where a result has its day
ENDING = ".idx"


@dataclass(frozen=True, slots=True)
class File:
    """A file below the site's root."""

    address: str
    data: bytes


class Index:
    """Takes the pages in their order, those without a day and then the oldest first; gives the
    files."""

    def __init__(
        self,
        language: str,
        facets: Mapping[str, str],
        labels: Mapping[tuple[str, str], str],
        also: Mapping[str, Sequence[str]],
    ) -> None:
        """`facets` and `labels` are what a reader reads for a facet and for its slugs; `also` gives
        for a word others that mean the same."""
        self.language, self.facet_labels = Language(language), facets
        self.postings, self.facets = Postings(), Facets(labels)
        self.also = also
        self.called: dict[str, list[int]] = {}
        self.rows: list[list[object]] = []
        self.named: dict[str, bytes] = {}

    def files(self, entries: Iterable[Entry]) -> Iterator[File]:
        """Every file; those with the pages' texts come first, as pages are read one by one."""
        return self.of(weighed(self.language, entry) for entry in entries)

    def of(self, pages: Iterable[Weighed]) -> Iterator[File]:
        """The same of pages that were weighed."""
        for page in pages:
            yield self.add(page)
        nearness, counts = Nearness(len(self.rows)), self.postings.pages()
        parts = shards.parts({*counts, *self.also})
        postings: list[list[tuple[str, str]]] = [[] for _ in parts]
        found, firsts = self.marked(nearness), [part[0] for part in parts]
        called = shards.at_home(self.called, firsts)
        for home, shard in shards.of_postings(found, firsts):
            yield (made := self.file(shard.data))
            postings[home].append((shard.first, key_of(made)))
        words: list[tuple[str, str]] = []
        for part, rows, keys in zip(parts, postings, called, strict=True):
            data = shards.of_words(part, self.language.stems, counts, self.stemmed(), keys, rows)
            yield (made := self.file(data))
            words.append((part[0] if words else "", key_of(made)))  # every word has a file
        yield from self.rest(words, nearness)

    def marked(self, nearness: Nearness) -> Iterator[tuple[str, Posting]]:
        """Every stem's postings, which `nearness` sees as they go by: a word that counts by its
        parts too would mark a page twice."""
        stems = self.language.stems
        marking = {stems[word] for word in self.postings.plain()}
        for stem, posting in self.postings.finished(stems):
            if stem in marking:
                nearness.add(posting)
            yield stem, posting

    def add(self, page: Weighed) -> File:
        """Takes a page in; gives the file of its text, as passages."""
        self.facets.add(len(self.rows), page.facets)
        self.postings.add(page.counts)
        for key in dict.fromkeys(page.called):
            self.called.setdefault(key, []).append(len(self.rows))
        made = self.packed(page.told, page.passages)
        self.rows.append([*page.row, key_of(made)])
        return made

    def stemmed(self) -> dict[str, list[str]]:
        """For each word the stems of those that mean the same."""
        stems = self.language.stems
        return {word: sorted({stems[one] for one in others}) for word, others in self.also.items()}

    def file(self, data: bytes) -> File:
        return self.packed(digest(data), packed(data))

    def packed(self, told: bytes, data: bytes) -> File:
        """The contents as a file under a name that no other contents have."""
        while self.named.setdefault(name(told), told) != told:
            told = digest(told)
        return File(f"{FOLDER}{name(told)}{ENDING}", data)

    def rest(self, words: list[tuple[str, str]], nearness: Nearness) -> Iterator[File]:
        """The results, the facets, and the file that names all others."""
        rows = [[*row, nearness.of(page)] for page, row in enumerate(self.rows)]
        blocks = [self.file(written(rows[at : at + BLOCK])) for at in range(0, len(rows), BLOCK)]
        yield from blocks
        facets: dict[str, File] = {}
        for facet, tags in self.facets.written():
            named = [*self.tagged(tags)]
            yield from named
            facets[facet] = named[-1]
        index = {
            "format": FORMAT,
            "pages": len(self.rows),
            "undated": sum(not row[DATE] for row in self.rows),
            "words": words,
            "results": "".join(map(key_of, blocks)),
            "facets": [
                [facet, label, key_of(facets[facet])]
                for facet, label in self.facet_labels.items()
                if facet in facets
            ],
            "stop": sorted(self.language.stop),
        }
        yield File(INDEX, written(index))

    def tagged(self, tags: Sequence[tuple[str, str, list[int]]]) -> Iterator[File]:
        """The files of a facet: the pages of its tags, and last one that names each tag's file."""
        homes: dict[str, str] = {}
        for part in shards.of_tags((slug, pages) for slug, _, pages in tags):
            yield (made := self.file(written(part)))
            homes |= dict.fromkeys(part, key_of(made))
        yield self.file(written([[slug, label, homes[slug]] for slug, label, _ in tags]))


def key_of(made: File) -> str:
    """The name of the file, as `index.json` has it."""
    return made.address[len(FOLDER) : -len(ENDING)]
