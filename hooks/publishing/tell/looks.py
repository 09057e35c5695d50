"""How texts, days and addresses look and how much they may hold, as the form's script reads it."""

from collections.abc import Mapping
from typing import Any

from hooks.content.body import leftover, sections, turn_looks, turn_names
from hooks.content.tagging import counted, tagging
from hooks.content.text import (
    characters,
    damage,
    dates,
    garbled,
    limits,
    pasted,
    tables,
    web_address,
)
from hooks.content.text.forms import BEGINNING, HOST, LONGEST_ADDRESS, MAIL, SLUG
from hooks.content.values import plain_values, unfilled
from hooks.publishing.tell.patterns import flagged, in_script, of_letters


def patterns() -> Mapping[str, Any]:
    """All of it, by the parts of the script that go by it."""
    return {"limits": bounds(), "forms": forms(), "days": days(), "damage": harm(), "turns": talk()}


def bounds() -> Mapping[str, Any]:
    """How much a text may hold."""
    return {
        "lines": limits.LINES,
        "line_length": limits.LINE_LENGTH,
        "depth": limits.DEPTH,
        "in_body": [(each.sign, each.most, each.words) for each in limits.IN_BODY],
        "in_line": [(each.sign, each.most, each.words) for each in limits.IN_LINE],
        "run": in_script(limits.RUN),
        "nested": in_script(limits.NESTED),
        "rule": in_script(limits.RULE),
        "include": in_script(limits.INCLUDE),
    }


def harm() -> Mapping[str, Any]:
    """How text looks that was damaged on its way."""
    return {
        "item": in_script(damage.ITEM),
        "no_text": in_script(damage.NO_TEXT),
        "underline": in_script(damage.RULE),
        "bullet": in_script(damage.BULLET),
        "loose": of_letters(damage.LOOSE),
        "empty": in_script(leftover.EMPTY),
        "referring": of_letters(leftover.REFERRING),
        "note": in_script(leftover.NOTE),
        "defined": in_script(leftover.DEFINED),
        "picture": flagged(leftover.PICTURE),
        "stars": in_script(leftover.STARS),
        "strong": leftover.STRONG,
        "indented": in_script(leftover.INDENTED),
        "links": [in_script(damage.APART), in_script(damage.SWAPPED)],
        "unclosed": in_script(damage.UNCLOSED),
        "angled": in_script(damage.ANGLED),
        "garbled": in_script(garbled.GARBLED),
        **pastes(),
    }


def pastes() -> Mapping[str, Any]:
    """How tables look that are none, and what programs leave in a text."""
    return {
        "row": in_script(tables.ROW),
        "divider": in_script(tables.DIVIDER),
        "cell_end": in_script(tables.CELL_END),
        "marker": in_script(tables.MARKER),
        "cited": flagged(pasted.CITED),
        "place": flagged(pasted.PLACE),
        "line_end": in_script(pasted.LINE_END),
        "double": flagged(pasted.DOUBLE),
    }


def talk() -> Mapping[str, Any]:
    """How a line begins that may have been meant for a turn."""
    return {
        "plain": of_letters(turn_looks.PLAIN),
        "marked": of_letters(turn_looks.MARKED),
        "dressed": of_letters(turn_looks.DRESSED),
        "time": in_script(turn_looks.TIME),
        "bold": in_script(turn_looks.BOLD),
        "quotes": turn_looks.QUOTES,
        "name": of_letters(turn_names.NAME),
        "asking": turn_names.ASKING,
        "answering": turn_names.ANSWERING,
        "asked": in_script(turn_names.ASKED),
    }


def days() -> Mapping[str, Any]:
    """The forms in which people write a day."""
    return {
        "forms": [in_script(form) for form in dates.FORMS],
        "year_first": in_script(dates.YEAR_FIRST),
        "short_year": in_script(dates.SHORT_YEAR),
        "numbers": in_script(dates.NUMBERS),
        "short_numbers": in_script(dates.SHORT_NUMBERS),
        "signs": dates.SIGNS,
        "dashes": dates.DASHES,
        "months": dates.NAMES,
    }


def forms() -> Mapping[str, Any]:
    """The forms that a text may have to take, and the characters that it may not hold."""
    return {
        "slug": in_script(SLUG),
        "hidden": in_script(characters.HIDDEN),
        "units": characters.UNITS,
        "dots": in_script(unfilled.DOTS),
        "samples": sorted(unfilled.SAMPLES),
        "nothing": sorted(tagging.NOTHING),
        "no_answer": sorted(sections.NO_ANSWER),
        "piece": of_letters(counted.PIECE),
        "ordinals": counted.ORDINALS,
        "beside": sorted(counted.BESIDE),
        "marks": in_script(plain_values.MARK),
        "entities": plain_values.ENTITIES,
        "without_marks": plain_values.KEYS,
        **addresses(),
    }


def addresses() -> Mapping[str, Any]:
    """How web addresses and those of mail look, and what was meant for one."""
    return {
        "host": in_script(HOST),
        "mail": in_script(MAIL),
        "longest_address": LONGEST_ADDRESS,
        "beginning": in_script(BEGINNING),
        "in_angles": in_script(web_address.IN_ANGLES),
        "owner": in_script(web_address.OWNER),
        "site": in_script(web_address.HOST),
        "number": in_script(web_address.NUMBER),
        "one_part": in_script(web_address.ONE_PART),
        "meant": flagged(web_address.MEANT),
        "own_file": in_script(web_address.OWN_FILE),
    }
