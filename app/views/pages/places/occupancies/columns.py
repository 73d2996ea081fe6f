"""Columns of occupancies, in their list and in the tabs of buildings and households."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.common import clock, german
from app.models import Kind
from app.services.places.occupancies import OccupancyRow
from app.views.language import written
from app.views.language.words import titled, word
from app.views.shared.lists.columns import Column, whole

_tr = QCoreApplication.translate


def columns(*, also_time: bool = False) -> dict[str, Column]:
    """All columns by their keys; `also_time` adds whether an occupancy holds now."""
    found = [
        Column("number", _tr("Occupancies", "Nummer"), 13, lambda row: row.number, natural=True),
        Column("place", _tr("Occupancies", "Gebäude"), 22, lambda row: row.building),
        Column("dwelling", _tr("Occupancies", "Wohnung"), 12, lambda row: row.dwelling),
        Column("household", _tr("Occupancies", "Haushalt"), 22, _household, private=True),
        Column(
            "people",
            _tr("Occupancies", "Personen"),
            10,
            lambda row: str(row.people),
            align="right",
            sortable=False,
            total=whole,
        ),
        _day("since", _tr("Occupancies", "Seit"), 12),
        _day("until", _tr("Occupancies", "Bis"), 12),
        Column("ground", _tr("Occupancies", "Rechtsgrund"), 16, lambda row: word(row.ground)),
        _day("admitted_until", _tr("Occupancies", "Einweisung bis"), 14),
        Column(
            "counted",
            _tr("Occupancies", "31. Januar"),
            18,
            lambda row: word(row.counted),
            sortable=False,
            default=False,
        ),
    ]
    if also_time:
        found.append(Column("time", _tr("Occupancies", "Zeit"), 9, time_of, sortable=False))
    return {column.key: column for column in found}


def _day(key: str, title: str, width: int) -> Column:
    def shown(row: OccupancyRow) -> date | None:
        day: date | None = getattr(row, key)
        return day

    return Column(key, title, width, lambda row: written.day(shown(row)), printed=lambda row: german.day(shown(row)))


def _household(row: OccupancyRow) -> str:
    if row.household:
        return titled(Kind.HOUSEHOLD, row.household)
    people = row.people
    return _tr("Occupancies", "%n Person(en) ohne Haushalt", None, people)


def time_of(row: OccupancyRow) -> str:
    """Whether an occupancy holds today, is over or comes."""
    today = clock.today()
    if row.since > today:
        return _tr("Occupancies", "künftig")
    return _tr("Occupancies", "früher") if row.until is not None and row.until < today else _tr("Occupancies", "jetzt")
