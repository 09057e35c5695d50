"""Tags that hardly any story carries: advice for who looks after the vocabulary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks.content.vocabulary import Tag, TagKey, Vocabulary


@dataclass(frozen=True, slots=True)
class Seldom:
    """A tag and how many stories carry it or a narrower one: none or one."""

    tag: Tag
    count: int


def seldom(vocabulary: Vocabulary, index: Mapping[TagKey, Sequence[int]]) -> Iterator[Seldom]:
    """The tags that are used once or never, in the order of the vocabulary.

    `index` gives for each tag the stories that carry it or a narrower one, as in a Hub.
    """
    for tag in vocabulary.tags():
        count = len(index.get(tag.key, ()))
        if remark(count):
            yield Seldom(tag, count)


def remark(count: int) -> str:
    """What to say of a tag that `count` stories carry; empty if it is used enough."""
    return {0: "not used yet", 1: "used once"}.get(count, "")
