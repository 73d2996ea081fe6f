"""The month of the calendar with 500 appointments, against the same month without any in the same run.

Measured is all that showing a month takes: reading what is there, laying it out, and the first picture with nothing kept from before.
"""

import os
import statistics
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app.models import Appointment
from app.services.lists import ListQuery
from app.storage.secrets import keys
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.pages.office.calendar.calendar_view import Anchor, CalendarView
from app.views.pages.office.calendar.spans import Span
from app.views.settings import Settings
from app.views.theme import Look, dress
from app.views.window_context import WindowContext
from app.views.work import Work
from tests.benchmarks.measuring import Measure
from tests.vault_templates import PASSPHRASE

_COUNT = 500
_FULL, _EMPTY = date(2027, 3, 1), date(2028, 3, 1)
"""Months of five weeks each."""
_SIZE = (1180, 700)
_ROUNDS = 41


def measure() -> list[Measure]:
    """Milliseconds, medians: the full month and the empty one in turn."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "look.ini")
        Look(application, settings)  # type: ignore[arg-type]
        context, _code = opening.create(folder / "tresor", PASSPHRASE, keys.FLOOR)
        context.write("Termine", _plant)
        work = Work()
        try:
            return _measured(WindowContext(context, work, ScriptedAsk(), settings, ()))
        finally:
            work.stop()
            context.close()


def _plant(session: Session) -> None:
    for number in range(_COUNT):
        begin = datetime(2027, 3, 1 + number % 31, 7) + timedelta(minutes=15 * (number // 31))
        session.add(
            Appointment(starts_at=begin, ends_at=begin + timedelta(minutes=45), what=f"Gespräch {number}", place="Büro")
        )
    session.flush()


def _measured(window_context: WindowContext) -> list[Measure]:
    anchor = Anchor()
    view = CalendarView(window_context, Span.MONTH, anchor)
    view.resize(*_SIZE)
    dress(view)
    view.load(ListQuery())
    view.show()
    QApplication.processEvents()
    shown: dict[date, list[float]] = {_FULL: [], _EMPTY: []}
    painted: dict[date, list[float]] = {_FULL: [], _EMPTY: []}
    for _ in range(_ROUNDS):
        for month in (_EMPTY, _FULL):
            shown[month].append(_shown(view, month))
            painted[month].append(_painted(view))
    seen = len([row for row in view.grid.calendar.rows if row.entry is not None])
    assert seen == _COUNT, seen
    first, again = ({month: statistics.median(those) for month, those in of.items()} for of in (shown, painted))
    return [
        Measure("Monat mit 500 Terminen zeigen", "leerer Monat", first[_EMPTY], first[_FULL], 3.0),
        Measure("Monat mit 500 Terminen malen", "leerer Monat", again[_EMPTY], again[_FULL], 3.0),
    ]


def _shown(view: CalendarView, month: date) -> float:
    begin = time.perf_counter()
    view.show_day(month)
    view.grid.viewport().repaint()
    return (time.perf_counter() - begin) * 1000


def _painted(view: CalendarView) -> float:
    """One picture of all of it once more."""
    QApplication.processEvents()
    begin = time.perf_counter()
    view.grid.viewport().repaint()
    return (time.perf_counter() - begin) * 1000
