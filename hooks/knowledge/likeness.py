"""Which of many names an old one most likely became; never all against all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hooks.content.tagging.vocabulary_checks import sameness
from hooks.problems import nearest

HEAD = 3  # letters by which two words may be one
MOST = 40  # names that are compared with one


class Likeness:
    """Names, found by how their words begin. Each stands for something: its owner."""

    def __init__(self, owned: Iterable[tuple[str, str]]) -> None:
        """Takes pairs of a name and its owner; of a name that two have, the first counts."""
        self.owner: dict[str, str] = {}
        self.named: dict[str, list[str]] = defaultdict(list)
        for name, owner in owned:
            same = sameness(name)
            if self.owner.setdefault(same, owner) is owner:
                for head in heads(same):
                    self.named[head].append(same)

    def nearest(self, name: str) -> str | None:
        """The owner of the same name or of the one most like it, or None."""
        same = sameness(name)
        if same in self.owner:
            return self.owner[same]
        lists = sorted((self.named.get(head, []) for head in heads(same)), key=len)
        alike = [other for names in lists for other in names[:MOST]][:MOST]
        return self.owner.get(nearest(same, alike) or "") or self.sharing(same, alike)

    def sharing(self, same: str, alike: list[str]) -> str | None:
        """The owner of the name that has at least half of its words, in whatever order."""
        words = set(same.split())
        common = [(len(words & set(other.split())), other) for other in alike]
        most, best = max(common, default=(0, ""), key=lambda pair: pair[0])
        return self.owner[best] if most * 2 >= len(words) else None


def heads(same: str) -> Iterator[str]:
    yield from {word[:HEAD]: None for word in same.split()}
