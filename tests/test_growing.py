"""Work that grows as what it is given is told from work that grows faster."""

from tests.growing import MOST, doubled


def test_work_that_grows_as_its_text_does_is_below_the_bound():
    assert doubled(lambda size: sum(range(size * 5_000)), 400) < MOST


def test_work_in_which_each_part_meets_every_other_is_above_it():
    assert doubled(lambda size: sum(1 for _ in range(size) for _ in range(size)), 2_000) > MOST
