"""The hostile stories, made from tables: what a stranger writes, times where it may stand.

In a payload RUN becomes a call that the trap counts, with the number of the case.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from tests.hostile import data_files, data_front, data_html, data_links, data_text, data_yaml
from tests.hostile.stories import (
    CASES_FOLDER,
    TALKS_FOLDER,
    Case,
    front,
    lines,
    sections,
    study,
    talk,
)

TARGET = "/interviews/kirklees-two-nicks-and-a-jill/"


@dataclass(frozen=True)
class Draft:
    """A case that has no number and no place yet."""

    group: str
    name: str
    text: str | bytes
    folder: str = CASES_FOLDER
    file: str = ""
    link: str = ""
    beside: str = ""


def bodies(group: str, table: list[tuple[str, str]], places: dict[str, str]) -> Iterator[Draft]:
    """Each payload in each place."""
    for (name, payload), (place, around) in itertools.product(table, places.items()):
        yield Draft(group, f"{name}, {place}", study(around.replace("{}", payload)))


def some(table: list[tuple[str, str]], names: tuple[str, ...]) -> list[tuple[str, str]]:
    """The rows of those names; a name that is not there is a slip."""
    rows = dict(table)
    return [(name, rows[name]) for name in names]


def split(places: dict[str, str], wide: tuple[str, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """The places that every payload goes to, and those that the core ones go to."""
    first = {name: places[name] for name in wide}
    return first, {name: around for name, around in places.items() if name not in wide}


def of_bodies() -> Iterator[Draft]:
    wide, narrow = split(data_html.PLACES, data_html.WIDE)
    yield from bodies("raw HTML", data_html.SHAPES, wide)
    yield from bodies("raw HTML", some(data_html.SHAPES, data_html.CORE), narrow)
    wide, narrow = split(data_links.FORMS, data_links.WIDE)
    for group, table in (
        ("links that run", data_links.RUNNING),
        ("links that lead", data_links.LEADING),
    ):
        yield from bodies(group, table, wide)
        core = [row for row in table if row[0] in data_links.CORE]
        yield from bodies(group, core, narrow)
    for group, table in data_text.GROUPS.items():
        yield from bodies(group, table, {"alone": "{}"})
    for name, payload in data_text.TURNS:
        yield Draft("conversations", name, talk(payload), TALKS_FOLDER)
    for name, payload in data_text.BACKLINKS:
        yield Draft("backlinks", name, study(payload.replace("TARGET", TARGET)))


def of_fields() -> Iterator[Draft]:
    """Values in front matter. The people of a case study are not shown, so all are talks."""
    core = some(data_front.VALUES, data_front.CORE)
    for key, put in data_front.FIELDS.items():
        for name, value in data_front.VALUES if key in data_front.WIDE else core:
            values = front()
            put(values, value)
            text = talk(f"**{values['people'][0]['name']}:** Well.", values)
            yield Draft(f"front matter: {key}", name, text, TALKS_FOLDER)


def of_yaml() -> Iterator[Draft]:
    body = f"---\n\n{sections('Words.')}"
    without = front()
    del without["title"], without["date"]
    for name, text in data_yaml.DOCUMENTS:
        rest = lines({**without, "date": "2026-01-01"})
        whole = text.replace("FRONT", lines(front())).replace("REST", rest)
        yield Draft("YAML", name, f"---\n{whole}\n{body}")


def of_files() -> Iterator[Draft]:
    for name, data in data_files.BYTES:
        yield Draft("bytes", name, data)
    for name, word in data_files.ENCODINGS:
        yield Draft("bytes", name, study(word).encode(name))
    for sign in data_files.MALFORMED:
        yield Draft("bytes", repr(sign), study("a MARK b").encode().replace(b"MARK", sign))
    for name in data_files.NAMES:
        yield Draft("file names", name, study("Words."), file=name)
    for name in data_files.FOREIGN:
        yield Draft("foreign files", name, data_files.STRANGE, file=name)
    for name, target in data_files.PICTURES:
        values = {**front(), "image": {"file": target, "alt": "x"}}
        text = f"---\n{lines(values)}\n---\n\n{sections('Words.')}"
        yield Draft("pictures", name, text, beside=target.split("/")[0])
    for name, target in data_files.SYMLINKS:
        yield Draft("symbolic links", name, "", link=target)


def numbered(number: int, draft: Draft) -> Case:
    """The case with its number in place of every mark."""
    path = filled(f"{draft.folder}/{draft.file or 'hostile-NUMBER.md'}".encode(), number).decode()
    if draft.link:
        return Case(number, draft.name, draft.group, path, {}, {path: draft.link})
    data = (
        draft.text if isinstance(draft.text, bytes) else draft.text.encode("utf-8", "surrogatepass")
    )
    files, links = {path: filled(data, number)}, {}
    if b"good-NUMBER.png" in data:
        files[f"{draft.folder}/good-{number}.png"] = data_files.PICTURE
    beside = f"{draft.folder}/{draft.beside}"
    if draft.beside in data_files.BESIDE:
        files[beside] = data_files.BESIDE[draft.beside]
    if draft.beside in data_files.LINKS:
        links[beside] = data_files.LINKS[draft.beside]
    return Case(number, draft.name, draft.group, path, files, links)


def filled(data: bytes, number: int) -> bytes:
    """The text with the trap's call and the case's number."""
    return data.replace(b"RUN", f"__ran({number})".encode()).replace(
        b"NUMBER", str(number).encode()
    )


def cases() -> tuple[Case, ...]:
    """Every case, numbered from a thousand up so that no number is part of another."""
    drafts = [*of_bodies(), *of_fields(), *of_yaml(), *of_files()]
    return tuple(numbered(1000 + index, draft) for index, draft in enumerate(drafts))
