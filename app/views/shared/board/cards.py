"""The records of one column, and what is carried of them."""

import json
from collections.abc import Collection, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from app.models import Kind
from app.views.presence import clipboard
from app.views.shared.board.board_spec import BoardSpec
from app.views.shared.lists.id_model import FetchRows, IdTableModel

_MOVED = "application/x-quartiersbuch-{kind}"
"""Ids of records of a kind that are carried to another column; nothing of what they say leaves the window."""
SUBJECT, ABOVE, BESIDE, PLACE, TIME = range(5)
"""The texts of a card: its subject, what stands above it and beside that, where it belongs, how much time there is."""
_Index = QModelIndex | QPersistentModelIndex


class CardModel(IdTableModel):
    """The records of one column; cards can be carried to another one."""

    def __init__(self, spec: BoardSpec, fetch_rows: FetchRows, *, movable: bool) -> None:
        super().__init__(spec.card(), fetch_rows)
        self.kind, self.time_of = spec.kind, spec.time_of
        self._movable = movable

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self._movable else flags

    def mimeTypes(self) -> list[str]:
        return [_MOVED.format(kind=self.kind)]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = clipboard.mime_data()
        rows = sorted({index.row() for index in indexes})
        data.setData(_MOVED.format(kind=self.kind), QByteArray(json.dumps([self.ids[row] for row in rows]).encode()))
        return data


def carried(data: QMimeData, kind: Kind) -> Collection[int]:
    """The ids of the records of this kind that are carried."""
    moved = _MOVED.format(kind=kind)
    if not data.hasFormat(moved):
        return []
    return [int(one) for one in json.loads(bytes(data.data(moved).data()))]
