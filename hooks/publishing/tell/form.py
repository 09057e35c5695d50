"""The page "Tell a story": a form that writes a story's file, and helps to send it.

Its HTML is whole without a script, as a guide to what a story needs. The script of `theme/js/tell`
makes a form of it, and goes by the data that `rules` compiles.
"""

from dataclasses import dataclass

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.page import Page
from hooks.publishing.tell import controls
from hooks.publishing.views.views import Anchor

SENT = "A form that writes your story as a file, checks it, and helps you send it."
KEPT = "A form that writes your story as a file, and checks it."


@dataclass(frozen=True, slots=True)
class Ways:
    """How a story reaches the hub, as far as its settings say; what they do not say is empty.

    `repository` is the address of one on GitHub, `email` that of the people who keep the hub.
    """

    repository: str = ""
    branch: str = "main"
    email: str = ""

    @property
    def any(self) -> bool:
        """Whether there is one: a hub may not have named any yet."""
        return bool(self.repository or self.email)


def page(hub: Hub, ways: Ways, crumbs: tuple[Anchor, ...]) -> Page:
    """The page with the form."""
    vocabulary = hub.vocabulary
    return Page(
        address=addresses.TELL,
        template="hub/tell.html",
        title="Tell a story",
        description=SENT if ways.any else KEPT,
        crumbs=crumbs,
        names=("share your story", "send a story", "submit", "write"),
        context=lambda: {
            "ways": ways,
            "parts": tuple(controls.parts(vocabulary)),
            "all_kinds": vocabulary.kinds,
        },
    )
