"""Vorschussblatt: what was handed out, what was paid from it and what comes back, with room to sign for it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.common.money import NOTHING
from app.models import BookingKind
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import NoChoice, Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.services.lists import ListQuery
from app.services.money import bookings
from app.services.money.bookings import BookingRow
from app.services.records import only

if TYPE_CHECKING:
    from app.reports.forms.sheet_tables import SheetTable
    from app.reports.xlsx.cells import Value

_EMPTY_LINES = 6
"""To write on, as long as the advance is not accounted for."""
_HANDED_OUT = "Ich habe den Vorschuss erhalten, gebe die Belege ab und zahle zurück, was übrig bleibt."


def _taken(session: Session, booking_id: int, _choice: NoChoice, _most: int) -> PaperData:
    """Raises UserError for what is no advance."""
    from app.reports.forms.fact_sheet import FactSheet

    bookings.load(session, booking_id)
    advance = only(bookings.rows(session, [booking_id]))
    if advance.kind is not BookingKind.ADVANCE:
        raise UserError("Ein Vorschussblatt gibt es nur zu einer Buchung der Art „Vorschuss“.")
    query = ListQuery(filters={"advance": str(booking_id)}, sort=(("day", False), ("number", False)))
    parts = bookings.rows(session, bookings.ids(session, query))
    still_open = advance.open_advance or NOTHING
    facts = (
        ("Nummer", advance.number),
        ("Vorschuss", german.money(advance.amount)),
        ("Ausgezahlt am", german.day(advance.day)),
        ("Ausgezahlt an", advance.payee),
        ("Wofür", advance.what),
        ("Budget", advance.budget),
        ("Noch abzurechnen", german.money(still_open)),
    )
    sheet = FactSheet(
        title=f"Vorschussblatt {advance.number}",
        facts_title="Angaben zum Vorschuss",
        facts=tuple((label, value) for label, value in facts if value),
        organiser=letterhead.organiser(session),
        date=german.day(clock.today()),
        tables=(_parts(parts, empty_lines=_EMPTY_LINES if still_open else 0),),
        signatures=(
            (_HANDED_OUT, ("Ort, Datum", "Empfänger/in")),
            ("Abgerechnet:", ("Ort, Datum", "Quartiersmanagement")),
        ),
        file_title=dated(f"Vorschussblatt {advance.number}", clock.today()),
    )
    typed = (advance.payee, *(text for one in (advance, *parts) for text in (one.what, one.payee)))
    return PaperData(sheet, warnings=typed_names.warnings(session, typed))


def _parts(parts: list[BookingRow], empty_lines: int) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, money, words

    rows: list[tuple[Value, ...]] = [
        (one.day, one.what, one.receipt, one.expense, -one.advance if one.advance is not None else None)
        for one in parts
    ]
    spent = sum((one.expense or NOTHING for one in parts), NOTHING)
    back = sum((-one.advance if one.advance is not None else NOTHING for one in parts), NOTHING)
    rows += [("", "", "", "", "")] * empty_lines
    rows.append(("Gesamt", "", "", spent, back) if not empty_lines else ("bisher", "", "", spent, back))
    return SheetTable(
        "Abrechnung",
        "Was davon bezahlt wurde und was zurückkommt",
        (day("Tag"), words("Wofür"), words("Beleg", 14), money("bezahlt"), money("zurück")),
        tuple(rows),
        total=True,
    )


def _itself(booking_id: int) -> int:
    return booking_id


def _any(session: Session) -> int:
    found = bookings.ids(
        session, ListQuery(filters={"kind": BookingKind.ADVANCE.value}, sort=(("open_advance", True),)), 1
    )
    if not found:
        raise LookupError
    return found[0]


def _today(_session: Session, _booking_id: int) -> date:
    return clock.today()


def _arguments() -> tuple[Argument, ...]:
    return (record_number("booking", "des Vorschusses, einer Buchung"),)


def _booking(given: Given) -> Any:
    return given["booking"]


ADVANCE_SHEET = Paper(
    name="vorschuss",
    title="Vorschussblatt",
    form="app.reports.forms.fact_sheet",
    take=_taken,
    remarks=(Remark("Enthält, wer den Vorschuss bekommen hat und was davon bezahlt wurde."),),
    file_stem="vorschuss",
    file_part=_today,
    key="advance",
    short=always_short,
    record=_itself,
    example=_any,
    one_language="for whoever keeps the cash, and the Kämmerei",
    command=Command("das Blatt zu einem Vorschuss: ausgezahlt, bezahlt, zurück", _arguments, _booking),
)
"""About the id of a booking that is an advance."""
