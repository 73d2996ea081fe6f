"""What stands on a card: number, subject, where it belongs, and how much time there is."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from app.common import clock
from app.services.concerns.concerns import DONE, SETTLED, ConcernRow
from app.views.language.sentences import translated
from app.views.presence import clipboard
from app.views.shared import dates
from app.views.shared.lists.columns import Column
from app.views.shared.lists.id_model import FetchRows, IdTableModel

MOVED = "application/x-quartiersbuch-concerns"
"""Ids of concerns that are carried to another column; nothing of what they say leaves the window."""
SUBJECT, NUMBER, CATEGORY, PLACE, TIME = range(5)
_LATE = 7
"""Days after which late is more than late."""
_tr = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Time:
    """How much time there is, in words; icon and colour say the same once more."""

    text: str
    icon: str
    tone: str


def time_of(row: ConcernRow) -> Time:
    """What is late says so; then until when, else since when."""
    today = clock.today()
    if row.status in DONE:
        return Time(dates.in_words(row.closed_on or row.told_on or row.received_on), "ok", "quiet")
    if row.status in SETTLED:
        since = row.settled_on or row.received_on
        return Time(_tr("Board", "Rückmeldung offen {since}").format(since=_since(since)), "mail", _tone(since, today))
    if row.due_on is None:
        return Time(_since(row.received_on), "time", "quiet")
    if row.due_on >= today:
        return Time(_tr("Board", "fällig {day}").format(day=dates.in_words(row.due_on)), "due", "quiet")
    return Time(
        _tr("Board", "überfällig {since}").format(since=_since(row.due_on)), "warning", _tone(row.due_on, today)
    )


def _tone(since: date, today: date) -> str:
    return "danger" if (today - since).days > _LATE else "warn"


def _since(day: date) -> str:
    days = (clock.today() - day).days
    return _tr("Board", "seit %n Tag(en)", None, days) if days > 0 else _tr("Board", "seit heute")


def card_columns() -> list[Column]:
    """The texts of a card; read aloud in this order."""
    return [
        Column("subject", _tr("Concerns", "Anliegen"), 0, lambda row: row.subject, private=True),
        Column("number", _tr("Concerns", "Nummer"), 0, lambda row: row.number),
        Column("category", _tr("Concerns", "Kategorie"), 0, lambda row: translated(row.category)),
        Column("place", _tr("Concerns", "Ort"), 0, lambda row: row.building or row.place, private=True),
        Column("time", _tr("Board", "Zeit"), 0, lambda row: time_of(row).text),
    ]


class CardModel(IdTableModel):
    """The concerns of one column; cards can be carried to another one."""

    def __init__(self, fetch_rows: FetchRows, *, movable: bool) -> None:
        super().__init__(card_columns(), fetch_rows)
        self._movable = movable

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self._movable else flags

    def mimeTypes(self) -> list[str]:
        return [MOVED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = clipboard.mime_data()
        rows = sorted({index.row() for index in indexes})
        data.setData(MOVED, QByteArray(json.dumps([self.ids[row] for row in rows]).encode()))
        return data


def carried(data: QMimeData) -> Collection[int]:
    """The ids of the concerns that are carried."""
    if not data.hasFormat(MOVED):
        return []
    return [int(one) for one in json.loads(bytes(data.data(MOVED).data()))]
