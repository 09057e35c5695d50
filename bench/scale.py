"""An axis of a plot."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis by logarithms, from the least value at `start` to the most at `end`."""

    least: float
    most: float
    start: float
    end: float

    def at(self, value: float) -> float:
        part = math.log(value / self.least) / math.log(self.most / self.least)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self) -> Iterator[float]:
        first, last = math.floor(math.log10(self.least)), math.ceil(math.log10(self.most))
        for power, digit in itertools.product(range(first, last), (1, 2, 5)):
            value = digit * 10.0**power
            if self.least <= value <= self.most:
                yield value
