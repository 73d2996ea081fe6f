"""Rows of a long list, packed: as tuples 100,000 of them would leave the memory of the window full of holes for good."""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

RowT = TypeVar("RowT")
_PIECE = 1000
"""Rows that are packed at once, about a millisecond."""


@dataclass(frozen=True)
class PackedRows(Generic[RowT]):
    """Rows of texts, or other small plain data, in their order; each walk through them unpacks a piece at a time."""

    pieces: tuple[bytes, ...]
    count: int

    @classmethod
    def of(cls, rows: Iterable[RowT]) -> "PackedRows[RowT]":
        """Pack what comes."""
        pieces, count = [], 0
        for piece in _pieces(rows):
            pieces.append(pickle.dumps(piece))
            count += len(piece)
        return cls(tuple(pieces), count)

    def __len__(self) -> int:
        return self.count

    def __contains__(self, row: object) -> bool:
        return any(row == other for other in self)

    def __iter__(self) -> Iterator[RowT]:
        for piece in self.pieces:
            yield from pickle.loads(piece)


def _pieces(rows: Iterable[RowT]) -> Iterator[tuple[RowT, ...]]:
    coming = iter(rows)
    while piece := tuple(islice(coming, _PIECE)):
        yield piece
