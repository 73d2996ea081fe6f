"""What an event needs: the list before it goes onto the clipboard, and the badges."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.papers.attendance import ATTENDANCE, BADGES, BY_REGISTRATION
from app.papers.source import Order, Taken
from app.services.events import events, participations
from app.views.desk import Desk
from app.views.papers.ordered import ordered
from app.views.papers.paper import Options, Paper
from app.views.papers.preview import open_paper, remembered_options

translate = QCoreApplication.translate
_MANY = 400
"""From so many names on the first page is shown before the others are there."""


def open_attendance(desk: Desk, event_id: int) -> None:
    """Show the preview of an event's attendance list. Raises UserError if the event is gone."""
    open_paper(desk, attendance_paper(desk, event_id))


def open_badges(desk: Desk, event_id: int) -> None:
    """Show the preview of the badges for an event. Raises UserError if the event is gone."""
    open_paper(desk, badges_paper(desk, event_id))


def printed_by_registration(desk: Desk, event_id: int) -> bool:
    """Whether the list was printed in the order of registration the last time, not by the alphabet."""
    return bool(remembered_options(desk, attendance_paper(desk, event_id)).get("order") == BY_REGISTRATION)


def attendance_paper(desk: Desk, event_id: int) -> Paper:
    """The attendance list as the preview takes it."""
    names, starts_at = desk.context.read(_about, event_id)
    return ordered(
        desk,
        Order(ATTENDANCE, event_id),
        key="attendance",
        title=translate("Attendance", "Teilnehmerliste"),
        file_name=f"teilnehmerliste-{starts_at:%Y-%m-%d}",
        personal=lambda taken, options: _listed(_whole(taken, names), options),
        long=names > _MANY,
        record=event_id,
    )


def badges_paper(desk: Desk, event_id: int) -> Paper:
    """The badges of an event as the preview takes them."""
    names, starts_at = desk.context.read(_about, event_id)
    return ordered(
        desk,
        Order(BADGES, event_id),
        key="badges",
        title=translate("Attendance", "Namensschilder"),
        file_name=f"namensschilder-{starts_at:%Y-%m-%d}",
        personal=lambda taken, _options: _worn(_whole(taken, names)),
        long=names > _MANY,
        record=event_id,
    )


def _about(session: Any, event_id: int) -> tuple[int, datetime]:
    """How many names there are, and when the event is."""
    return len(participations.attendance_names(session, event_id)), events.load(session, event_id).starts_at


def _whole(taken: Taken, names: int) -> Taken:
    """The beginning of a long paper already tells of all."""
    return Taken(taken.data, names, taken.withheld)


def _listed(taken: Taken, options: Options) -> str:
    count = taken.persons
    if not options.get("office_copy"):
        return _worn(taken)
    what = translate(
        "Attendance", "Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.", None, count
    )
    return _without_blocked(what, taken.withheld)


def _worn(taken: Taken) -> str:
    count = taken.persons
    what = translate("Attendance", "Enthält die Namen von %n Person(en), sonst nichts über sie.", None, count)
    return _without_blocked(what, taken.withheld)


def _without_blocked(what: str, count: int) -> str:
    if not count:
        return what
    hidden = translate("Attendance", "%n Angemeldete mit Auskunftssperre stehen nicht darauf.", None, count)
    return f"{what} {hidden}"
