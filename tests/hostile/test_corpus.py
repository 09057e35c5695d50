"""The corpus is as large as the hub promises to try, and each of its cases is a case."""

from collections import Counter

from tests.hostile import corpus
from tests.hostile.trials import CASES

OF_FILES = ("YAML", "bytes", "file names", "foreign files", "pictures", "symbolic links")


def test_the_corpus_holds_so_many_of_every_class():
    counts = Counter(case.group.split(":")[0] for case in corpus.cases())

    assert counts.total() >= 1300
    assert sum(counts[group] for group in OF_FILES) >= 250
    assert min(counts.values()) >= 10
    assert len(counts) == 20


def test_make_test_tries_some_of_every_class():
    groups = {case.group for case in corpus.cases()}

    assert len(CASES) >= 400
    assert {case.group for case in CASES} == groups


def test_no_two_cases_are_the_same():
    cases = corpus.cases()

    assert len({case.number for case in cases}) == len(cases)
    assert len({case.path for case in cases}) == len(cases)
    assert len({(case.group, case.name) for case in cases}) == len(cases)
