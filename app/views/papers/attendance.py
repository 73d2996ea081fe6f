"""The attendance list of an event, before it goes onto the clipboard."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from app import papers
from app.common import german
from app.common.progress import Progress
from app.common.text import sort_key
from app.reports.papers.attendance import AttendanceList, AttendanceOptions, render
from app.reports.papers.phrases import ATTENDANCE
from app.services.events import events, participations
from app.views.desk import Desk
from app.views.papers.paper import Options, Paper
from app.views.papers.preview import open_paper, remembered_options
from app.views.shared.fields import CheckField, ChipsField, ChoiceField, Field, NumberField

translate = QCoreApplication.translate

BY_NAME, BY_REGISTRATION = "name", "registration"
MOST_BLANK_ROWS = 500
DEFAULTS: dict[str, Any] = {
    "blank_rows": 8,
    "languages": [],
    "own_columns": [],
    "order": BY_NAME,
    "numbered": True,
    "landscape": False,
    "office_copy": False,
}


def open_attendance(desk: Desk, event_id: int) -> None:
    """Show the preview of an event's attendance list. Raises UserError if the event is gone."""
    open_paper(desk, attendance_paper(desk, event_id))


def printed_by_registration(desk: Desk, event_id: int) -> bool:
    """Whether the list was printed in the order of registration the last time, not by the alphabet."""
    return bool(remembered_options(desk, attendance_paper(desk, event_id))["order"] == BY_REGISTRATION)


def attendance_paper(desk: Desk, event_id: int) -> Paper:
    """The attendance list as the preview takes it."""
    names, withheld, starts_at = desk.context.read(_about, event_id)

    def make(options: Options, progress: Progress) -> bytes:
        list_ = desk.context.read(_list, event_id, options)
        return render(list_, _printed(options), progress)

    return Paper(
        key="attendance",
        title=translate("Attendance", "Teilnehmerliste"),
        file_name=f"teilnehmerliste-{starts_at:%Y-%m-%d}",
        personal=lambda options: _personal(names, withheld, bool(options.get("office_copy"))),
        render=make,
        fields=_fields,
        defaults=DEFAULTS,
        record=event_id,
    )


def _about(session: Any, event_id: int) -> tuple[int, int, datetime]:
    """How many names are printed, how many are not because of an address block, and when it is."""
    names = len(participations.attendance_names(session, event_id))
    return names, participations.withheld(session, event_id), events.load(session, event_id).starts_at


def _list(session: Any, event_id: int, options: Options) -> AttendanceList:
    return papers.attendance_list(
        session,
        event_id,
        contacts=bool(options["office_copy"]),
        by_registration=options["order"] == BY_REGISTRATION,
    )


def _printed(options: Options) -> AttendanceOptions:
    return AttendanceOptions(
        blank_rows=max(0, min(options["blank_rows"] or 0, MOST_BLANK_ROWS)),
        own_columns=tuple(options["own_columns"]),
        languages=tuple(options["languages"]),
        numbered=bool(options["numbered"]),
        office_copy=bool(options["office_copy"]),
        landscape=bool(options["landscape"]),
    )


def _fields() -> Sequence[tuple[str, Field]]:
    columns = (
        translate("Attendance", "Uhrzeit"),
        translate("Attendance", "Kinder"),
        translate("Attendance", "Ortsteil"),
    )
    orders = [
        (BY_NAME, translate("Attendance", "nach dem Alphabet")),
        (BY_REGISTRATION, translate("Attendance", "wie angemeldet")),
    ]
    return (
        ("blank_rows", NumberField(translate("Attendance", "Leere Zeilen am Ende"), least=0)),
        (
            "languages",
            ChipsField(
                translate("Attendance", "Kopf auch auf"),
                _languages(),
                placeholder=translate("Attendance", "Sprache hinzufügen …"),
            ),
        ),
        (
            "own_columns",
            ChipsField(
                translate("Attendance", "Eigene Spalten"),
                [(column, column) for column in columns],
                free=True,
                placeholder=translate("Attendance", "Überschrift hinzufügen …"),
            ),
        ),
        ("order", ChoiceField(translate("Attendance", "Reihenfolge"), orders)),
        ("numbered", CheckField(translate("Attendance", "Zeilen nummerieren"))),
        ("landscape", CheckField(translate("Attendance", "Querformat"))),
        ("office_copy", CheckField(translate("Attendance", "Büroexemplar mit Telefon oder E-Mail"))),
    )


def _languages() -> list[tuple[str, str]]:
    known = german.languages()
    return sorted(((code, known.get(code, code)) for code in ATTENDANCE), key=lambda option: sort_key(option[1]))


def _personal(names: int, withheld: int, office_copy: bool) -> str:
    what = (
        translate(
            "Attendance", "Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.", None, names
        )
        if office_copy
        else translate("Attendance", "Enthält die Namen von %n Person(en), sonst nichts über sie.", None, names)
    )
    if not withheld:
        return what
    hidden = translate("Attendance", "%n Angemeldete mit Auskunftssperre stehen nicht darauf.", None, withheld)
    return f"{what} {hidden}"
