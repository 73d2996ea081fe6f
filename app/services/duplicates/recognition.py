"""How the records of a kind are recognised. A kind that is compared says so in its service by `RECOGNITION`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from app.services.duplicates.blocks import Keys
from app.services.duplicates.traits import Traits
from app.services.records import fetched, piecewise

Ids = Sequence[int] | None
"""Ids of records; None stands for all that are not in the trash."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """How records of a kind are recognised.

    Attributes:
        read: the traits of records that are not in the trash.
        of: the traits of one as it stands in a form.
        blocks: what brings two of them together in a scan so that they are weighed.
        exact: what brings them together for each of many rows of a list, where there is less time.
        field: the field of the form beside which it is said that somebody is on file already.
    """

    read: Callable[[Session, Ids], list[Traits]]
    of: Callable[[Session, Any], Traits]
    blocks: tuple[Keys, ...]
    exact: tuple[Keys, ...]
    field: str


def rows_of(session: Session, statement: str, column: str, ids: Ids) -> Iterator[tuple[Any, ...]]:
    """The rows of a statement that ends in a condition: of these ids in `column`, or all."""
    if ids is None:
        yield from fetched(session, statement, ())
        return
    for values, marks in piecewise(ids):
        yield from fetched(session, f"{statement} AND {column} IN ({marks})", values)


def by_first(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    """The rows by what stands in their first column, without it."""
    found = sorted(rows, key=itemgetter(0))
    return {key: [row[1:] for row in group] for key, group in groupby(found, key=itemgetter(0))}
