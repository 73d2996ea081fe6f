"""A share of many values for one thing among many, so that all values together meet all things, though not each one each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from zlib import crc32

Value = TypeVar("Value")


@dataclass
class Shares:
    """Hands out shares of `size` values, or with `everything` all of them, and knows what has been handed out."""

    everything: bool
    size: int = 4
    _met: set[object] = field(default_factory=set)

    def of(self, values: Sequence[Value], name: object) -> list[Value]:
        """The values that `name` is to be tried with, evenly spread: the same ones in every run."""
        share = list(values) if self.everything or len(values) <= self.size else self._few(values, name)
        self._met.update(share)
        return share

    def _few(self, values: Sequence[Value], name: object) -> list[Value]:
        first = crc32(repr(name).encode())
        return [values[(first + number * len(values) // self.size) % len(values)] for number in range(self.size)]

    def unmet(self, values: Iterable[Value]) -> set[Value]:
        """Which of the values nothing has been tried with."""
        return set(values) - self._met
