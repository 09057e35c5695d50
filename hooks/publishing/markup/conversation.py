"""Turns of a conversation as a list, so that everyone, by eye or by ear, knows who speaks.

Works on the tree that Markdown made. Each turn is an item of an ordered list that begins with
the speaker; role and organisation stand at the first turn of each.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from hooks.content.story import Person


def shape(root: Element, people: Sequence[Person]) -> None:
    """Gathers each turn's paragraphs into an item; a heading ends the list before it."""
    by_name = {person.name: person for person in people}
    children = list(root)
    for child in children:
        root.remove(child)
    introduced: list[str] = []
    turns: Element | None = None
    turn: Element | None = None
    for child in children:
        person = by_name.get(take_speaker(child, by_name))
        if child.tag in ("h2", "h3", "div"):
            turns = turn = None
        if person is not None:
            if turns is None:
                turns = SubElement(root, "ol", {"class": "hub-turns"})
            turn = SubElement(turns, "li", {"class": "hub-turn"})
            turn.append(speaker(person, first=person.name not in introduced))
            introduced += [] if person.name in introduced else [person.name]
            if introduced.index(person.name) % 2:  # speakers stand by turns left and right
                turn.set("class", "hub-turn hub-turn--other")
        (root if turn is None else turn).append(child)


def take_speaker(element: Element, known: dict[str, Person]) -> str:
    """The name that opens the paragraph, taken out of it; empty if it opens with none."""
    if element.tag != "p" or element.text or not len(element) or element[0].tag != "strong":
        return ""
    strong = element[0]
    words, tail = (strong.text or "").rstrip(), strong.tail or ""
    inside, outside = words.endswith(":"), tail.lstrip(" ").startswith(":")
    name = words.rstrip(":").strip()
    if len(strong) or not (inside or outside) or name not in known:
        return ""
    element.remove(strong)
    element.text = tail.lstrip(" ").removeprefix("" if inside else ":").lstrip()
    return name


def speaker(person: Person, first: bool) -> Element:
    """The line that says who speaks."""
    line = Element("p", {"class": "hub-speaker"})
    name = SubElement(line, "strong")
    name.text = person.name
    if first:
        role = SubElement(line, "span")
        role.text = ", ".join(filter(None, (person.role, person.organisation)))
        name.tail = " "
    return line
