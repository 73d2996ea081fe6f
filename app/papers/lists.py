"""Any list of the window on paper: the columns she sees, without anybody who has an address block."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Naming, graph
from app.papers import house
from app.papers.choice import SCOPES, WHOLE, Chosen
from app.papers.source import Source, Taken
from app.reports.papers.options import Choice
from app.services.privacy import address_block
from app.services.records import chunks

_WITHHELD = "–"


@dataclass(frozen=True)
class ShownColumn:
    """A column of the window: its heading, what a row shows in it, whether it names people, whether it stands at the right."""

    title: str
    text: Callable[[Any], str]
    private: bool = False
    right: bool = False


@dataclass(frozen=True)
class ListView:
    """A list as she sees it. `rows` is the service that gives rows to ids, `total` the words for how many there are."""

    title: str
    chosen: Chosen
    rows: Callable[[Session, Sequence[int]], Sequence[Any]]
    columns: tuple[ShownColumn, ...]
    total: Callable[[int], str]
    filtered: str = ""
    language: str = "de"


@dataclass(frozen=True)
class ListChoice:
    """Which rows are printed."""

    scope: Annotated[str, Choice("Zeilen", SCOPES, kept=False)] = WHOLE


def _list(session: Session, view: ListView, options: ListChoice, most: int) -> Taken:
    from app.reports.papers.printed_list import ListColumn, PrintedList

    ids = view.chosen.records(session, options.scope, most)
    kind = view.chosen.kind
    shielded = address_block.shielded(session, kind, ids)
    is_somebody = graph.entity_of(kind).naming is Naming.SOMEBODY  # else only the columns that name people are withheld
    left_out = shielded if is_somebody else set()
    shown = [record for record in ids if record not in left_out]
    rows = tuple(_rows(session, view, shown, shielded))
    data = PrintedList(
        title=view.title,
        columns=tuple(ListColumn(column.title, column.right) for column in view.columns),
        rows=rows,
        filtered=view.filtered,
        total=view.total(len(rows)),
        organiser=house.organiser(session),
        made_on=clock.today(),
        language=view.language,
    )
    return Taken(data, len(rows), len(shielded))


def _rows(session: Session, view: ListView, ids: Sequence[int], shielded: set[int]) -> Iterator[tuple[str, ...]]:
    for part in chunks(ids):
        for row in view.rows(session, part):
            hidden = row.id in shielded
            yield tuple(_WITHHELD if hidden and column.private else column.text(row) for column in view.columns)


def _start(_session: Session, view: ListView) -> Mapping[str, Any]:
    return {"scope": view.chosen.scope}


def _hidden(view: ListView) -> frozenset[str]:
    return frozenset() if view.chosen.selected else frozenset({"scope"})


LIST = Source("liste", _list, ListChoice, _start, hidden=_hidden)
"""About a `ListView`."""
