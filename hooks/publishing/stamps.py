"""What a page or feed depends on, as a short text: where it is the same, so is what is made.

Nothing but a story's own page, its copies and the feeds with its text depends on its body, but
through its links. All else depends on everything else that is known of all stories.
"""

from dataclasses import replace
from hashlib import sha256

from hooks.content.story import Story
from hooks.knowledge.hub import Hub

LENGTH = 24  # characters; among millions no two are alike


class Stamps:
    """The stamps of one hub; `mark` stands for all that is no story."""

    def __init__(self, hub: Hub, mark: bytes) -> None:
        made = sha256(mark)
        for story in (*hub.stories, *hub.retracted):
            made.update(face(story).encode())
        self.made, self.whole = made, made.hexdigest()[:LENGTH]
        self.texts = {story.path: sha256(story.body.encode()).digest() for story in hub.stories}

    def of(self, *stories: Story, also: str = "") -> str:
        """The stamp of what depends on these stories' texts too, and on `also`."""
        made = self.made.copy()
        made.update(b"".join(self.texts.get(story.path, b"") for story in stories))
        made.update(also.encode())
        return made.hexdigest()[:LENGTH]


def face(story: Story) -> str:
    """All that others than the story's own page may show of it."""
    links = tuple((link.target, link.sentence) for link in story.links)
    return repr((replace(story, body="", body_line=0, links=()), links))
