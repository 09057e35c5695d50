"""Every story's text as HTML, once: made within a budget, cleaned, and compared.

What cleaning would change is refused, never taken away in silence; what is shown is clean all the
same, so the pages are safe even where nobody refuses.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from hooks import budget
from hooks.content.spread import Spread, one_by_one
from hooks.content.story import Story
from hooks.content.text import characters, prose
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.resolver import Resolver
from hooks.problems import Problem
from hooks.publishing.markup import marks
from hooks.publishing.markup.cleaning import clean
from hooks.publishing.markup.losses import taken_out
from hooks.publishing.markup.markdown import Rendered, Renderer
from hooks.publishing.markup.plain_forms import is_plain
from hooks.rules import Fault, fault

SECONDS = 0.7  # of processor time to convert one text; a long one takes a fiftieth of it
PLACING = 0.2  # to find where in it something stands that no page may hold
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

    def convert(self, stories: Sequence[Story], spread: Spread = one_by_one) -> Texts:
        known = self.resolver.stamp()
        made = spread(self.whole, stories, lambda story: known + story.told)
        html = {story.path: text for story, (text, _) in zip(stories, made, strict=True)}
        return Texts(html, tuple(sorted(chain.from_iterable(found for _, found in made))))

    def whole(self, story: Story) -> tuple[Rendered, list[Problem]]:
        found: list[Problem] = []
        return self.text(story, found), found

    def check(self, stories: Sequence[Story]) -> tuple[Problem, ...]:
        """What `convert` would find wrong, without the HTML of texts in which nothing can be."""
        told = (story for story in stories if not is_plain(story.body))
        return tuple(sorted(chain.from_iterable(self.whole(story)[1] for story in told)))

    def text(self, story: Story, found: list[Problem]) -> Rendered:
        """The story's HTML, clean; what a reader would not get of it is added to `found`."""
        made = self.made(story, found)
        if made is None:
            return UNSHOWN
        shown = clean(made.html)
        if made.lost or shown != made.html or any(characters.hidden(shown)):
            try:
                with budget.within(PLACING):
                    found.extend(self.differences(story, made, shown))
            except budget.BROKEN:
                self.give_up(story, fault("slow-loss"), found)
            shown = printed(shown)
        return Rendered(shown, made.toc)

    def made(self, story: Story, found: list[Problem]) -> Rendered | None:
        """The story's HTML as Markdown made it; None with a problem if that takes too much."""
        try:
            with budget.memory(MEMORY), budget.within(SECONDS):
                made = self.render(story, story.body)
            if len(made.html) <= LONGEST:
                return made
            broken = fault("too-much-html", count=len(made.html))
        except budget.BROKEN:
            broken = fault("slow-text")
        except Exception:  # whatever it is that the converter did not expect
            broken = fault("broken-text")
        self.give_up(story, broken, found)
        return None

    def give_up(self, story: Story, broken: Fault, found: list[Problem]) -> None:
        """The text asks for too much, and may have left the renderer in the middle."""
        self.renderer = Renderer()
        found.append(broken.at(story.path, story.body_line))

    def render(self, story: Story, body: str) -> Rendered:
        page = addresses.of_story(story, self.vocabulary)

        def resolve(target: str) -> str | None:
            address = self.resolver.resolve(target, story.path)
            return None if address is None else addresses.relative(address, page)

        turns = self.vocabulary.kind(story.kind).body == "turns"
        made = marks.of_story(story, self.vocabulary)
        return self.renderer.render(body, story.people if turns else (), resolve, made)

    def differences(self, story: Story, made: Rendered, shown: str) -> Iterator[Problem]:
        """What the author wrote and nobody would see."""
        told = {link.target for link in story.links}  # whether these lead anywhere is asked before
        inner = [lost for lost in made.lost if lost.what == "inner link"]
        for lost in dict.fromkeys(made.lost):
            if lost.what == "picture" or (lost.what == "link" and lost.target not in told):
                yield taken_out(story, lost)
        if inner:
            line = self.first(story, lambda text: any(each in text.lost for each in inner))
            yield fault("link-in-link").at(story.path, line)
        if shown != made.html:
            line = self.first(story, lambda text: clean(text.html) != text.html)
            yield fault("forbidden-markup").at(story.path, line)
        for _, sign in list(characters.hidden(shown))[:1]:
            line = self.first(story, lambda text: any(characters.hidden(text.html)))
            if sign in "\x02\x03":  # Markdown's own; no text holds it
                yield fault("tangled-marks").at(story.path, line)
            else:
                yield fault("coded-character", what=characters.described(sign)).at(story.path, line)

    def first(self, story: Story, wrong: Callable[[Rendered], bool]) -> int:
        """The line with which the text, read from its beginning, becomes wrong.

        It is never cut within a block of code, which would become something else.
        """
        lines = story.body.split("\n")
        ends = [0, *(index + 1 for index, _ in prose.lines_outside_fences(story.body))]
        try:
            with budget.memory(MEMORY), budget.within(PLACING):
                count = bisect_left(
                    ends, True, key=lambda end: wrong(self.render(story, "\n".join(lines[:end])))
                )
        except (budget.OverBudgetError, Exception):
            self.renderer, count = Renderer(), 1
        return story.body_line + min(ends[max(count - 1, 0)], len(lines) - 1)


def printed(html: str) -> str:
    """The HTML without characters that hide; U+FFFD stands for each."""
    return characters.HIDDEN.sub(lambda m: "\ufffd" if m["hidden"] else m[0], html)
