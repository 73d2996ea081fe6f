"""The public holidays that calendars name: read year by year in the worker thread, as the first takes longer than a frame."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.services import holidays
from app.views.language.sentences import translated
from app.views.window_context import WindowContext


class Holidays(QObject):
    """What is known of them, for all calendars of a window."""

    came = Signal()
    """A year has been read: calendars can name more days."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._work = window_context.work
        self._years: dict[int, dict[date, str]] = {}

    def among(self, days: Sequence[date]) -> dict[date, str]:
        """Those of these days that are known by now; years that were not read yet are asked for."""
        for year in sorted({day.year for day in days} - self._years.keys()):
            self._years[year] = {}
            self._work.run(holidays.of_year, year, what=self.tr("Feiertage lesen"), done=self._read)
        return {day: translated(name) for day in days if (name := self._years[day.year].get(day))}

    def _read(self, found: dict[date, str]) -> None:
        for day, name in found.items():
            self._years[day.year][day] = name
        if found:
            self.came.emit()


def holidays_of(window_context: WindowContext) -> Holidays:
    """The one of a window."""
    known = window_context.findChild(Holidays)
    return known if isinstance(known, Holidays) else Holidays(window_context)
