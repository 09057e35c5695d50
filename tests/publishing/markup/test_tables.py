"""A wide table scrolls in a frame that its heading names."""

from markdown import Markdown

from hooks.publishing.markup.markdown import Renderer
from hooks.publishing.markup.tables import WideTables


def rendered(text, *, stacks=False):
    return Markdown(extensions=["tables", "toc", WideTables(stacks=stacks)]).convert(text)


def table(columns):
    return "\n".join("|" + cell * columns for cell in (" A |", " --- |", " b |"))


def test_a_wide_table_is_in_a_frame_that_a_keyboard_reaches_and_its_heading_names():
    html = rendered(f"## What was found\n\nIn short:\n\n{table(3)}")

    assert html.count("<table>") == 1
    assert (
        '<div aria-labelledby="what-was-found" class="hub-frame" role="group" tabindex="0"><table>'
        in html
    )


def test_a_wide_table_below_no_heading_has_no_name():
    assert '<div class="hub-frame" role="group" tabindex="0"><table>' in rendered(table(6))


def test_a_table_of_two_columns_stands_as_it_is():
    assert "hub-frame" not in rendered(f"## What was found\n\n{table(2)}")


def test_a_table_in_a_quotation_is_framed_and_named_by_the_heading_above():
    quoted = "\n".join(f"> {line}" for line in table(3).splitlines())
    html = rendered(f"## One\n\n- x\n\n{quoted}\n\n## Two")

    assert '<div aria-labelledby="one" class="hub-frame" role="group" tabindex="0">' in html


def test_the_table_of_a_story_is_framed_as_well():
    html = Renderer().render(f"## One\n\n{table(3)}", (), str).html

    assert '<div aria-labelledby="one" class="hub-frame" role="group" tabindex="0">' in html
    assert "hub-frame" not in Renderer().render(table(2), (), str).html


def test_each_cell_of_a_table_with_many_columns_names_its_column_and_no_part_has_a_role():
    html = rendered(table(5).replace("A", '*A* & "B"', 1), stacks=True)

    assert 'class="hub-frame hub-stacked"' in html
    assert html.count('<td data-of="A">b</td>') == 4
    assert '<td data-of="A &amp; &quot;B&quot;">b</td>' in html
    assert html.count("role=") == html.count('role="group"') == 1


def test_a_table_of_fewer_columns_and_any_of_a_story_is_not_stacked():
    assert "hub-stacked" not in rendered(table(4), stacks=True)
    assert "hub-stacked" not in rendered(table(6))
    assert "hub-stacked" not in Renderer().render(table(6), (), str).html
