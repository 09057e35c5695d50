"""Every story's picture is there, among the stories, and every picture is some story's."""

import posixpath
from collections.abc import Collection, Iterator, Sequence

from hooks.content.library import Library
from hooks.content.story import Story
from hooks.nearness import COMPARED
from hooks.problems import Problem, nearest
from hooks.rules import Fault, fault

FIRST = 2  # the line of the first key, which stands for an `image` that is not there
ON_THE_WEB = ("/http:/", "/https:/")  # what joining a web address to a folder leaves of it


def check(library: Library, told: Sequence[Story], folder: str = "stories") -> Iterator[Problem]:
    """What is wrong with a story's picture, and each picture that no story seems to mean."""
    bad = {problem.path for problem in library.problems}
    images = [(story, story.image.file) for story in told if story.image]
    unused, known = set(library.pictures) - {file for _, file in images}, {*library.pictures}
    guesses = COMPARED // (len(known) + 1)
    for story, file in images:
        if not file or file in known or told_of(file, bad):
            continue
        near = near_one(file, library.pictures) if guesses > 0 else None
        guesses -= 1
        unused.discard(near or "")
        yield lacking(story, file, near, folder).at(story.path, story.image_line)
    if all_known(library, told, bad):
        endings = {posixpath.splitext(picture)[1] for picture in unused}
        texts = [story.body for story in told if any(end in story.body for end in endings)]
        meant = {each for each in unused if is_in_a_text(each, texts)}
        yield from (fault("unused-picture").at(path) for path in unused - meant)


def lacking(story: Story, file: str, near: str | None, folder: str) -> Fault:
    """Why there is no picture at that place, and what to write at the story's `file`."""
    if "\\" in file:
        return fault("picture-path", better=posixpath.basename(file.replace("\\", "/")))
    better = posixpath.relpath(near, posixpath.dirname(story.path)) if near else None
    if any(sign in file for sign in ON_THE_WEB):
        return fault("picture-on-the-web", better, name=posixpath.basename(file))
    name = "no-picture" if file.startswith(f"{folder}/") else "picture-outside"
    return fault(name, better, file=file, folder=folder)


def near_one(file: str, pictures: Collection[str]) -> str | None:
    """The picture that is most likely meant: of the same name, or of a path that differs little."""
    name = posixpath.basename(file)
    named = sorted(each for each in pictures if posixpath.basename(each) == name)
    return next(iter(named), None) or nearest(file, pictures)


def all_known(library: Library, told: Sequence[Story], bad: Collection[str]) -> bool:
    """Whether each story says which picture it has; else nobody knows that one is unused."""
    unread = {path for path in bad if path.endswith(".md")} - {story.path for story in told}
    wrong = {(each.path, each.line) for each in library.problems if each.line > FIRST}
    return not unread and not any(
        not story.image.file if story.image else (story.path, story.image_line) in wrong
        for story in told
    )


def is_in_a_text(picture: str, texts: Sequence[str]) -> bool:
    """Whether a text holds the picture's name: it is told there that it belongs elsewhere."""
    return any(posixpath.basename(picture) in text for text in texts)


def told_of(file: str, bad: Collection[str]) -> bool:
    """Whether there is a problem with the file, or with a folder it lies in."""
    return file in bad or any(file.startswith(f"{path}/") for path in bad)
