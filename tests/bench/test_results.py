"""What is told of a run is what was measured, and the README quotes it."""

import re

import pytest

from bench import growth, large, record, report, results, targets
from bench.peers.peer import HUB
from tests.bench import rows

FOUND = rows.results()


def test_results_are_read_back_as_they_were_written(tmp_path):
    results.write(tmp_path / "results.json", FOUND)

    assert results.read(tmp_path / "results.json") == FOUND


def test_a_slow_turn_does_not_count():
    assert rows.row(HUB, 1000).middle.cpu == pytest.approx(1)


def test_a_table_tells_time_memory_site_and_the_hubs_share():
    lines = report.cold(FOUND, 2000).splitlines()
    cells = [cell.strip() for cell in lines[-2].strip("|").split("|")]

    assert lines[0] == "### 2,000 stories"
    assert cells == ["Material", "8.00", "4.00", "60", "2.00", "2.5", "1,234", "567", "0.50"]


def test_every_line_of_a_table_is_as_wide_as_the_others():
    assert len({len(line) for line in report.table(["a", "bb"], [["ccc", "d"]]).splitlines()}) == 1


def test_an_edit_is_told_with_its_share_of_a_build_from_nothing():
    last = report.edits(FOUND, 2000).splitlines()[-1]
    cells = [cell.strip() for cell in last.strip("|").split("|")]

    assert cells == ["Hugo, bare", "2.00", "1.00", "2.00", "1.00", "1.00", "2.00"]


def test_growth_in_step_has_the_slope_one_and_small_sizes_do_not_count():
    found = next(growth.every(FOUND))

    assert (found.who, found.least, found.most) == (HUB, 1000, 10_000)
    assert (found.ratio, found.slope) == (pytest.approx(1), pytest.approx(1))


def test_growth_by_the_square_has_the_slope_two():
    assert growth.slope([(1, 3), (10, 300), (100, 30_000)]) == pytest.approx(2)


def test_every_figure_to_reach_is_told_with_what_was_measured():
    found = {
        what: (most, measured, reached) for what, most, measured, reached in targets.rows(FOUND)
    }

    assert found["2,000 stories, from nothing: time over Material"] == ("0.75", "0.50", "yes")
    assert found["10,000 stories, from nothing: time over Hugo, bare"] == ("0.90", "2.00", "no")
    assert found["2,000 stories, one story edited: time over Hugo, bare"] == ("1.00", "2.00", "no")
    assert found[targets.SERVING] == ("1.00", "0.25", "yes")
    assert found["CPU per story at 10,000 over 1,000"] == ("1.10", "1.00", "yes")
    assert found["2,000 stories: peak MB"] == ("120", "60", "yes")


def test_what_was_not_measured_is_not_told():
    nothing = results.Results(machine={}, rows=(rows.row(HUB, 100),))

    assert [line[0] for line in targets.rows(nothing)] == ["100 stories: peak MB"]
    assert "One story edited" not in report.whole(nothing)


def test_everyone_who_was_measured_says_what_it_leaves_out():
    told = list(report.left_out(FOUND))

    assert [line.split(":")[0] for line in told] == ["- Material", "- Hugo, bare"]


def test_the_readme_quotes_ratios_between_its_marks():
    text = f"Before.\n{record.BEGIN}old\n{record.END}After.\n"
    quoted = record.quoted(text, FOUND)

    assert quoted.startswith("Before.\n")
    assert quoted.endswith(f"{record.END}After.\n")
    assert "old" not in quoted
    assert re.search(r"2,000 stories, from nothing +\| +0.50 \| +2.00 \|", quoted)


def test_a_record_is_kept_as_data_in_words_and_as_a_plot(tmp_path):
    readme, scale = tmp_path / "README.md", tmp_path / "scale.md"
    readme.write_text(record.BEGIN + record.END)
    scale.write_text(f"{record.BUILDING}\nSo.\n\n| a |\n| - |\n\nThen.\n")
    record.record(FOUND, tmp_path, readme, scale)

    assert {path.name for path in tmp_path.iterdir()} == {
        "README.md", "scale.md", "results.json", "results.md", "results.svg",
    }  # fmt: skip


def test_a_large_hub_is_reckoned_from_the_two_largest_that_were_measured():
    text = f"Before.\n{record.BUILDING}\nSo.\n\n| a |\n| - |\n\nThen.\n"
    _, _, above, table, below = record.reckoned(text, FOUND).split("\n\n")
    last = [cell.strip() for cell in table.splitlines()[-1].strip("|").split("|")]

    assert (above, below) == ("So.", "Then.\n")
    assert last == ["100,000", "reckoned", "1.7", "3.00", "0.00", "1,234"]


def test_what_grows_by_the_square_is_reckoned_so():
    assert large.power(10, 1, 20, 4, 40) == pytest.approx(16)


@pytest.mark.own
def test_what_is_recorded_here_says_the_same_everywhere(tmp_path):
    readme, scale = tmp_path / "README.md", tmp_path / "scale.md"
    readme.write_bytes(record.README.read_bytes())
    scale.write_bytes(record.SCALE.read_bytes())
    record.record(results.read(record.HERE / "results.json"), tmp_path, readme, scale)

    assert readme.read_text() == record.README.read_text()
    assert scale.read_text() == record.SCALE.read_text()
    assert [
        name
        for name in ("results.json", "results.md", "results.svg")
        if (tmp_path / name).read_text() != (record.HERE / name).read_text()
    ] == []
