"""The search's benchmark asks what it says it asks, and counts right."""

import re
from math import log2
from pathlib import Path

import pytest

from bench import stories
from bench.search import classic, forms, known, quality
from bench.search.bm25 import Bm25
from bench.search.documents import Collection, Document, Question
from hooks.publishing.search.spelling import distance

QUESTION = "How did a village shop become a place where neighbours meet?"
PINS = Path(known.__file__).parent / "requirements.txt"


def page(number, text):
    return Document(f"{number}/", f"Page {number}", f"<h2>What was done</h2><p>{text}</p>")


OWN = [page(n, f"Story {n} is told here in some words. Too short.") for n in range(5)]
MADE = [page(n, f"Word{n} stands here beside five other words.") for n in range(10, 30)]


def test_ndcg_is_what_one_reckons_by_hand():
    found = ["a", "x", "b", *"ppppppp", "c"]  # the eleventh does not count
    best = 1 + 1 / log2(3) + 1 / log2(4)

    assert quality.ndcg(found, {"a", "b", "c"}) == pytest.approx((1 + 1 / 2) / best)


def test_ndcg_is_one_for_ten_right_pages_of_many():
    assert quality.ndcg([str(n) for n in range(10)], {str(n) for n in range(30)}) == 1


@pytest.mark.parametrize("word", ["neighbours", "abba", "aaaa", "it"])
def test_a_typo_is_one_edit_and_not_in_the_first_letter(word):
    typed = [forms.typo(f"{word} {'a b ' * n}") for n in range(40)]
    slips = {text.split()[0] for text in typed}

    assert {distance(word, slip, 2) for slip in slips} == {1}
    assert {slip[0] for slip in slips} == {word[0]}


def test_a_typo_is_in_the_longest_word_and_the_same_each_time():
    typed = forms.typo(QUESTION)

    assert typed == forms.typo(QUESTION)
    assert re.sub(r"neig?\w+(?= meet)", "neighbours", typed) == QUESTION


def test_a_short_question_is_the_three_rarest_words_that_are_known():
    pages = {"village": 9, "shop": 3, "become": 4, "neighbours": 1, "meet": 5}

    assert forms.short(QUESTION, lambda word: pages.get(word, 0)) == "shop become neighbours"


def test_a_prefix_ends_in_the_last_long_word():
    assert forms.prefix(QUESTION) == "How did a village shop become a place where neighb"


def test_the_same_known_items_are_asked_each_time():
    assert known.questions(known.SENTENCE, OWN, MADE, 30) == known.questions(
        known.SENTENCE, OWN, MADE, 30
    )


def test_all_stories_of_the_hub_can_be_asked_for():
    written = len(list((stories.HUB / "stories").rglob("*.md")))

    assert len(known.documents("own", stories.HUB)) == written


def test_every_third_known_item_is_one_of_the_hubs_own():
    asked = known.questions(known.SENTENCE, OWN, MADE, 30)
    own = {one.address for one in OWN}

    assert [bool(one.answers & own) for one in asked] == [True, False, False] * 10


def test_a_known_item_is_asked_by_a_whole_sentence_of_its_text():
    assert known.sentences(OWN[1].html) == ["Story 1 is told here in some words."]


def test_bm25_ranks_the_page_with_the_rarer_word_first():
    pages = [page(1, "A shop."), page(2, "A shop and its neighbours."), page(3, "A shop.")]
    asked = Collection("Pages", pages, [Question("shops of a neighbour", frozenset({"2/"}))])

    assert quality.answered(asked, "full", Bm25(pages).ask)[0].found[0] == "2/"


def test_cranfield_is_read_as_it_was_printed(tmp_path):
    record = ".I 1\n.T\non a\nwing .\n.A\nx\n.B\ny\n.W\non a\nwing .\n  it <lifts> .\n"
    (tmp_path / "cran.all.1400").write_text(record + record.replace(".I 1", ".I 2"))
    (tmp_path / "cran.qry").write_text(".I 004\n.W\nwhat\nlifts .\n.I 009\n.W\nwhat else .\n")
    (tmp_path / "cranqrel").write_text("1 1  3\n\n1 2 5\n2 2 -1\n")
    read = classic.read(tmp_path)

    assert read.documents[0] == Document("pages/1/", "on a wing .", "<p>it &lt;lifts&gt; .</p>")
    assert read.questions == [
        Question("what lifts .", frozenset({"pages/1/"})),
        Question("what else .", frozenset({"pages/2/"})),
    ]


def test_other_classic_collections_are_read_by_the_numbers_of_their_questions(tmp_path):
    (tmp_path / "cacm.all").write_text(".I 1\n.T\nA title\n.X\n1\t5\t1\n.I 2\n.T\nB\n.W\nWords.\n")
    (tmp_path / "query.text").write_text(".I 3\n.W\nnobody judged\n.I 4\n.W\nwhat words\n.N\nx\n")
    (tmp_path / "qrels.text").write_text("04 0002  0 0\n")
    read = classic.read(tmp_path)

    assert [(one.title, one.html) for one in read.documents] == [
        ("A title", "<p></p>"), ("B", "<p>Words.</p>"),
    ]  # fmt: skip
    assert read.questions == [Question("what words", frozenset({"pages/2/"}))]
    with pytest.raises(FileNotFoundError, match="no collection"):
        classic.read(tmp_path / "elsewhere")


def test_the_peer_is_pinned_to_a_version_and_to_hashes():
    form = re.compile(r"[\w.-]+==[\w.]+( \\\n    --hash=sha256:[0-9a-f]{64})+")
    pins = re.findall(r"^\w.*(?:\n +.*)*", PINS.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(pins) == 2
    assert [pin for pin in pins if not form.fullmatch(pin)] == []
