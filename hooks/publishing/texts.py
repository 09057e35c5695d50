"""Every story's text as HTML, once: made within a budget, cleaned, and compared.

What cleaning would change is refused, never taken away in silence; and what is shown is clean
all the same, so the pages are safe even where nobody refuses.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks import budget
from hooks.content import characters
from hooks.content.story import Story
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.addresses import Resolver
from hooks.problems import Problem, quoted
from hooks.publishing.cleaning import clean
from hooks.publishing.markdown import Rendered, Renderer

SECONDS = 0.7  # of processor time for one text; a long one takes a fiftieth of it
MEMORY = 150_000_000  # bytes
LONGEST = 1_000_000  # characters of HTML
UNSHOWN = Rendered("<p>This text cannot be shown.</p>", ())


@dataclass(frozen=True, slots=True)
class Texts:
    """HTML by the path of its story, and what is wrong with the texts."""

    html: Mapping[str, Rendered]
    problems: tuple[Problem, ...]


class Converter:
    """Converts texts one after another; one that breaks the renderer gets it replaced."""

    def __init__(self, vocabulary: Vocabulary, resolver: Resolver) -> None:
        self.vocabulary, self.resolver = vocabulary, resolver
        self.renderer = Renderer()

    def convert(self, stories: Sequence[Story]) -> Texts:
        found: list[Problem] = []
        html = {story.path: self.text(story, found) for story in stories}
        return Texts(html, tuple(sorted(found)))

    def text(self, story: Story, found: list[Problem]) -> Rendered:
        """The story's HTML, clean; what a reader would not get of it is added to `found`."""
        try:
            with budget.within(SECONDS):
                with budget.memory(MEMORY):
                    made = self.render(story, story.body)
                if len(made.html) <= LONGEST:
                    shown = clean(made.html)
                    found.extend(self.differences(story, made, shown))
                    return Rendered(printed(shown), made.toc)
                message = f"the text becomes {len(made.html)} characters of HTML"
        except budget.BROKEN:
            self.renderer = Renderer()
            message = "the text takes too long to convert"
        fix = "write it in plainer Markdown: fewer marks, brackets and tables within each other"
        found.append(Problem(story.path, story.body_line, 1, message, fix))
        return UNSHOWN

    def render(self, story: Story, body: str) -> Rendered:
        page = addresses.of_story(story, self.vocabulary)

        def resolve(target: str) -> str | None:
            address = self.resolver.resolve(target, story.path)
            return None if address is None else addresses.relative(address, page)

        turns = self.vocabulary.kind(story.kind).body == "turns"
        return self.renderer.render(body, story.people if turns else (), resolve)

    def differences(self, story: Story, made: Rendered, shown: str) -> Iterator[Problem]:
        """What the author wrote and nobody would see."""
        told = {link.target for link in story.links}  # whether these lead anywhere is asked before
        for target in made.lost:
            if target not in told:
                yield lost(story, target)
        if made.html != shown or printed(shown) != shown:
            line = story.body_line + self.first_unclean(story)
            message = "here stands something that no page of the hub may hold"
            fix = "write it as plain text, or put it in backticks"
            yield Problem(story.path, line, 1, message, fix)

    def first_unclean(self, story: Story) -> int:
        """Index of the line on which the first block begins that cleaning would change."""
        lines = story.body.split("\n")
        starts = [
            n
            for n, line in enumerate(lines)
            if line.strip() and not "".join(lines[n - 1 : n]).strip()
        ]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            html = self.render(story, "\n".join(lines[start:end])).html
            if clean(html) != html or printed(html) != html:
                return start
        return starts[0] if starts else 0


def printed(html: str) -> str:
    """The HTML without characters that hide; U+FFFD stands for each."""
    if not any(characters.hidden(html)):
        return html
    return characters.HIDDEN.sub(lambda m: "\ufffd" if m["hidden"] else m[0], html)


def lost(story: Story, target: str) -> Problem:
    """A link of another form that leads nowhere, or a picture in the text."""
    place = story.body.find(target) if target else -1
    line = story.body_line + story.body.count("\n", 0, max(place, 0))
    picture = re.search(r"!\[[^\]]{0,500}\]\(?\s{0,9}$", story.body[max(place - 600, 0) : place])
    if picture:
        fix = "take it out, and name the picture under `image:` in the front matter"
        return Problem(story.path, line, 1, f"the text holds the picture {quoted(target)}", fix)
    fix = "write the path of a story's file, or https://…"
    return Problem(story.path, line, 1, f"the link {quoted(target)} leads nowhere", fix)
