"""The columns of events, on their own page and below their series."""

from PySide6.QtCore import QCoreApplication

from app.common import clock, german
from app.services.events.events import OFF, EventRow
from app.views.language.words import word
from app.views.pages.events import status_icons
from app.views.shared import dates
from app.views.shared.lists.columns import Column, whole
from app.views.shared.lists.id_model import IdTableModel
from app.views.shared.lists.signs import Sign, Signs
from app.views.shared.lists.table import RecordTable

_tr = QCoreApplication.translate


def when() -> Column:
    """Day and time."""
    return Column(
        "starts_at",
        _tr("Events", "Wann"),
        17,
        lambda row: dates.moment_in_words(row.starts_at),
        tooltip=lambda row: dates.exact(row.starts_at),
        printed=lambda row: german.day_time(row.starts_at),
    )


def name() -> Column:
    """What it is called."""
    return Column("name", _tr("Events", "Veranstaltung"), 20, lambda row: row.name, natural=True)


def status() -> Column:
    """How certain it is; `show_signs` puts an icon before it."""
    return Column("status", _tr("Events", "Status"), 15, lambda row: word(row.status))


def place() -> Column:
    """Where it is."""
    return Column("place", _tr("Events", "Ort"), 20, lambda row: row.place)


def registered() -> Column:
    """How many hold a place, of how many."""
    return Column(
        "registered",
        _tr("Events", "Plätze"),
        7,
        _registered,
        align="right",
        tooltip=_registered_tip,
        sortable=False,
        total=whole,
    )


def visits() -> Column:
    """How many were there, as the reports count it."""
    return Column(
        "visits", _tr("Events", "Besuche"), 9, _visits, align="right", tooltip=_visits_tip, sortable=False, total=whole
    )


def show_signs(table: RecordTable) -> None:
    """Put the icons of the statuses into a table of events."""
    model = table.model()
    assert isinstance(model, IdTableModel)
    column = next(number for number, column in enumerate(model.columns) if column.key == "status")

    def sign(number: int) -> Sign | None:
        row = model.row(number)
        return status_icons.EVENT[row.status] if isinstance(row, EventRow) else None

    table.setItemDelegateForColumn(column, Signs(table, sign))


def _registered(row: EventRow) -> str:
    numbers = row.numbers
    if row.capacity is None:
        return str(numbers.registered or "")
    return f"{numbers.registered}/{row.capacity}"


def _registered_tip(row: EventRow) -> str:
    registered, capacity, waiting = row.numbers.registered, row.capacity, row.numbers.waiting
    parts = [_tr("Events", "%n angemeldet", None, registered)]
    if capacity is not None:
        parts.append(_tr("Events", "%n Plätze", None, capacity))
    if waiting:
        parts.append(_tr("Events", "%n auf der Warteliste", None, waiting))
    return ", ".join(parts)


def _visits(row: EventRow) -> str:
    number = max(row.numbers.attended, row.numbers.counted)
    if number:
        return str(number)
    over = row.starts_at < clock.now() and row.status not in OFF
    return _tr("Events", "fehlt") if over else ""


def _visits_tip(row: EventRow) -> str:
    attended, counted = row.numbers.attended, row.numbers.counted
    named = _tr("Events", "%n mit Namen anwesend", None, attended)
    return ", ".join([named, _tr("Events", "%n gezählt", None, counted)])
