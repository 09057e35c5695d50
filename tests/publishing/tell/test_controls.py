"""What the form "Tell a story" says of its questions, before anybody has answered."""

from hooks.publishing.tell import controls as tell_controls
from hooks.publishing.tell.controls import Control
from tests.faces.hubs import HUBS


def hint(name: str) -> str:
    """What stands beside the question, be it of the story or of an entry."""
    asked = [each for part in tell_controls.parts(HUBS["ours"]) for each in part.controls]
    return next(each.hint for each in every(asked) if each.name == name)


def every(controls: list[Control]) -> list[Control]:
    return [one for each in controls for one in (each, *every(list(each.parts)))]


def test_words_to_type_stand_in_quotation_marks():
    assert hint("sources.0.date") == "Its date as the source shows it, or “not shown”."


def test_of_the_id_is_said_what_it_is_for():
    assert hint("id") == (
        "A short name by which programs know the story again, so that nobody is told of it twice. "
        "It is made from the title, and stays as it is once the story is published."
    )
