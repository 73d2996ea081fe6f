"""The rows of a calendar, in the order in which they are read: each day, then what is on it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.services.office.calendar import Entry
from app.views.discreet import Discreet
from app.views.pages.office.calendar import said
from app.views.shared.changing import resetting
from app.views.shared.escaping import tip

_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_DAY = timedelta(days=1)


class Row(NamedTuple):
    """A day, or an entry on it; what goes on for several days stands on each of them."""

    day: date
    entry: Entry | None

    @property
    def key(self) -> tuple[date | None, int]:
        """By what it is found again: an entry wherever it was carried to, a day as itself."""
        return (None, self.entry.id) if self.entry is not None else (self.day, 0)


class CalendarModel(QAbstractListModel):
    """`rows` are all of them; `first_of` says where each day begins."""

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self.discreet = discreet
        self.rows: list[Row] = []
        self.days: list[date] = []
        self.on: dict[date, list[Entry]] = {}
        self.first_of: dict[date, int] = {}
        self.holidays: dict[date, str] = {}

    def show(self, days: Sequence[date], entries: Sequence[Entry], holidays: Mapping[date, str]) -> None:
        """Show other days, those that are public holidays with their names."""
        on: dict[date, list[Entry]] = defaultdict(list)
        for entry in entries:
            day = max(entry.day, days[0])
            while day <= min(entry.last_day, days[-1]):
                on[day].append(entry)
                day += _DAY
        rows: list[Row] = []
        first_of = {}
        for day in days:
            first_of[day] = len(rows)
            rows.append(Row(day, None))
            rows += [Row(day, entry) for entry in on[day]]
        with resetting(self):
            self.days, self.on, self.rows, self.first_of = list(days), dict(on), rows, first_of
            self.holidays = dict(holidays)

    def position(self, key: tuple[date | None, int]) -> int | None:
        """Where a row stands that was known by its key."""
        if key[0] is not None:
            return self.first_of.get(key[0])
        return next((number for number, row in enumerate(self.rows) if row.key == key), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.rows[index.row()]
            return tip(self.text(index.row())) if row.entry is not None or row.day in self.holidays else None
        return self.text(index.row()) if role in _TEXT else None

    def text(self, number: int) -> str:
        """A row as it is read aloud."""
        row = self.rows[number]
        if row.entry is None:
            return said.of_day(row.day, len(self.on.get(row.day, ())), self.holidays.get(row.day, ""))
        return said.aloud(row.entry, self.discreet)
