"""The audit trail on paper, as she has filtered it. Records are named only where she wants it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.models import Scope
from app.papers import letterhead
from app.papers.asked import WindowLists, asked_list, filter_arguments
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Printout, Remark, always_long
from app.reports.forms.options import Hint
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


def _trail(session: Session, view: TrailView, options: TrailChoice, most: int) -> PaperData:
    from app.reports.forms.printed_list import ListColumn, PrintedList
    from app.reports.packed_rows import PackedRows

    ids = trail.ids(session, view.query, most or MOST + 1)
    if len(ids) > MOST:
        raise UserError(
            "Auf ein Papier passen höchstens {most} Zeilen des Protokolls. Bitte einen kürzeren Zeitraum wählen.",
            most=MOST,
        )
    data = PrintedList(
        title=view.title,
        columns=tuple(ListColumn(title) for title in view.columns),
        rows=PackedRows.of(_rows(session, view, ids, options.names)),
        filtered=view.filtered,
        total=f"{german.number(len(ids))} Zeilen",
        organiser=letterhead.organiser(session),
        made_on=clock.today(),
    )
    return PaperData(data)


def _rows(session: Session, view: TrailView, ids: Sequence[int], names: bool) -> Iterator[tuple[str, ...]]:
    for part in chunks(ids):
        for line in trail.rows(session, part):
            yield view.cells(line, names)


def _named(printout: Printout) -> bool:
    return bool(printout.values.get("names"))


def _nameless(printout: Printout) -> bool:
    return not _named(printout)


def _today(_session: Session, _view: TrailView) -> date:
    return clock.today()


def record_of(query: ListQuery) -> int | None:
    """The record whose lines are wanted, if it is those of one."""
    return int(query.filters.get("record", 0)) or None


def _record(view: TrailView) -> int | None:
    return record_of(view.query)


def _everything(_session: Session) -> TrailView:
    def cells(line: TrailRow, _names: bool) -> tuple[str, ...]:
        return german.day_time(line.at), line.kind.label

    return TrailView(ListQuery(), "Protokoll", ("Wann", "Was"), cells)


def _arguments() -> tuple[Argument, ...]:
    record = Argument("record", "nur was einen Eintrag betrifft: seine id", "number", "NUMMER")
    return (*filter_arguments(), record)


def _listed(lists: WindowLists, given: Given) -> Any:
    return lists.trail_view(asked_list(given))


TRAIL = Paper(
    name="protokoll",
    title="Protokoll",
    form="app.reports.forms.printed_list",
    take=_trail,
    source_options=TrailChoice,
    remarks=(
        Remark("Nennt die Einträge mit Namen: nur für Sie und die Datenschutzbeauftragten.", when=_named),
        Remark("Nennt niemanden: Alles steht nur mit seiner Art und einer Nummer da.", when=_nameless),
    ),
    file_stem="protokoll",
    file_part=_today,
    key="trail",
    long=always_long,
    record=_record,
    scopes=(Scope.REACH,),
    example=_everything,
    one_language="for the office and the data protection officer",
    command=Command("das Protokoll mit den Filtern des Fensters", _arguments, listed=_listed),
)
"""About a `TrailView`."""
