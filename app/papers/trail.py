"""The audit trail on paper, as she has filtered it. Records are named only where she wants it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.papers import house
from app.papers.source import Source, Taken
from app.reports.papers.options import Hint
from app.services.lists import ListQuery
from app.services.privacy import trail
from app.services.privacy.trail import TrailRow
from app.services.records import chunks

MOST = 20_000
"""Lines on one paper: about 700 pages."""


@dataclass(frozen=True)
class TrailChoice:
    """What of the lines is printed."""

    names: Annotated[bool, Hint("Einträge mit Namen nennen")] = False


@dataclass(frozen=True)
class TrailView:
    """The trail as she sees it. `cells` gives the cells of a line, with names or without; `filtered` says how it is filtered."""

    query: ListQuery
    title: str
    columns: tuple[str, ...]
    cells: Callable[[TrailRow, bool], tuple[str, ...]]
    filtered: str = ""


def _trail(session: Session, view: TrailView, options: TrailChoice, most: int) -> Taken:
    from app.reports.papers.printed_list import ListColumn, PrintedList

    ids = trail.ids(session, view.query, most or MOST + 1)
    if len(ids) > MOST:
        raise UserError(
            "Auf ein Papier passen höchstens {most} Zeilen des Protokolls. Bitte einen kürzeren Zeitraum wählen.",
            most=MOST,
        )
    data = PrintedList(
        title=view.title,
        columns=tuple(ListColumn(title) for title in view.columns),
        rows=tuple(_rows(session, view, ids, options.names)),
        filtered=view.filtered,
        total=f"{german.number(len(ids))} Zeilen",
        organiser=house.organiser(session),
        made_on=clock.today(),
    )
    return Taken(data)


def _rows(session: Session, view: TrailView, ids: Sequence[int], names: bool) -> Iterator[tuple[str, ...]]:
    for part in chunks(ids):
        for line in trail.rows(session, part):
            yield view.cells(line, names)


TRAIL = Source("liste", _trail, TrailChoice)
"""About a `TrailView`."""
