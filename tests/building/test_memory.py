"""Results of earlier builds: each under all that it depends on, and nothing runs from them."""

import io
import pickle
from functools import partial

import pytest

from hooks.building import memory, workers
from hooks.building.memory import HASH, Memory
from hooks.content.vocabulary import TagKey
from hooks.problems import Problem
from hooks.rules import fault
from tests.make import story

MADE: list[str] = []


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    monkeypatch.setenv(workers.COUNT, "1")
    MADE.clear()


def work(item):
    MADE.append(item)
    return story(item), [Problem(item, 1, 1, "wrong", "mend it")]


def run(folder, items, salt=b"s"):
    """One build's use of the memory; which items it worked on."""
    MADE.clear()
    one = Memory(folder, salt)
    assert one.spread(work, items, str.encode) == [
        (story(item), [Problem(item, 1, 1, "wrong", "mend it")]) for item in items
    ]
    one.save()
    return list(MADE)


def test_what_is_known_is_not_worked_on_again(tmp_path):
    assert run(tmp_path, ["a", "b"]) == ["a", "b"]
    assert run(tmp_path, ["b", "a"]) == []
    assert run(tmp_path, ["c", "a"]) == ["c"]
    assert run(tmp_path, ["a", "b", "c"]) == []


@pytest.mark.parametrize("rule", ["slow-file", "slow-text", "slow-loss"])
def test_that_a_bound_was_broken_is_not_kept_as_the_machine_may_have_been_busy(tmp_path, rule):
    def slow(item):
        MADE.append(item)
        return None, [fault(rule).at(item)]

    for _ in range(2):
        one = Memory(tmp_path, b"s")
        assert one.spread(slow, ["a", "a"], str.encode) == [(None, [fault(rule).at("a")])] * 2
        one.save()

    assert MADE == ["a"] * 4


def test_results_that_were_written_before_under_the_same_name_stay(tmp_path):
    for items in ("abcd", "ab", "abcd", "ab"):
        run(tmp_path, [*items])

    assert run(tmp_path, ["a", "b"]) == []


def test_another_salt_is_another_result(tmp_path):
    run(tmp_path, ["a"])

    assert run(tmp_path, ["a"], salt=b"t") == ["a"]


def test_work_without_a_key_is_always_done(tmp_path):
    one = Memory(tmp_path, b"s")

    assert one.spread(str, [1, 2]) == ["1", "2"]
    assert not one.new


def test_the_folder_does_not_grow_for_ever(tmp_path):
    for number in range(60):
        run(tmp_path, ["same", f"other-{number}"])
        assert len(list(tmp_path.iterdir())) <= memory.SEGMENTS

    assert len(Memory(tmp_path, b"s").known) <= memory.SEGMENTS + 2


def test_many_results_are_kept_a_few_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "AT_ONCE", 2)
    many = [f"story-{number}" for number in range(7)]

    assert run(tmp_path, many) == many
    assert run(tmp_path, many) == []
    assert len(list(memory.framed(dict.fromkeys(map(str.encode, many))))) == 2 * 4


@pytest.mark.parametrize("spoil", ["", "cut", "changed", "longer"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, spoil, monkeypatch):
    monkeypatch.setattr(memory, "AT_ONCE", 1)
    run(tmp_path, ["a", "b"])
    [path] = tmp_path.iterdir()
    data = path.read_bytes()
    spoilt = {
        "": b"",
        "cut": data[:-3],
        "changed": data[:50] + b"x" + data[51:],
        "longer": data + b"x",
    }
    path.write_bytes(spoilt[spoil])

    assert run(tmp_path, ["a", "b"]) == ["a", "b"]


class Evil:
    def __init__(self, call, *given):
        self.call, self.given = call, given

    def __reduce__(self):
        return self.call, self.given


@pytest.mark.parametrize(
    "evil",
    [Evil(print, "ran"), Evil(eval, "print('ran')"), Evil(partial, print), Evil(memory.read, "x"), Evil(Memory, "x", b"")],
    ids=["print", "eval", "partial", "a function of the hub", "a class of the hub with a door"],
)  # fmt: skip
def test_nothing_runs_from_a_file_that_somebody_else_wrote(tmp_path, capsys, evil):
    head, data = memory.framed({b"key": evil})
    (tmp_path / "x.results").write_bytes(head + data)

    assert Memory(tmp_path, b"s").known == {}
    assert capsys.readouterr().out == ""
    with pytest.raises(pickle.UnpicklingError, match="none of the hub's values"):
        memory.Reader(io.BytesIO(data)).load()


def test_values_come_back_as_they_were(tmp_path):
    one = story("a", "crop/beans")
    data = pickle.dumps(one)

    assert memory.Reader(io.BytesIO(data)).load() == one
    assert memory.Reader(io.BytesIO(data)).load().tags == (TagKey("crop", "beans"),)
    assert len(memory.sha256(b"").digest()) == HASH


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path):
    (tmp_path / "x").write_text("a file")

    assert run(tmp_path / "x", ["a"]) == ["a"]
    assert run(tmp_path / "x", ["a"]) == ["a"]
