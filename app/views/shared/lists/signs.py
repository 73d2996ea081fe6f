"""Signs in lists: an icon in a colour before the word, never instead of it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.views.icons import icon
from app.views.shared.lists.table import RecordTable
from app.views.theme.sizes import scaled

Sign = tuple[str, str]
"""Icon and colour of the theme."""
_ICON = 16


class Signs(QStyledItemDelegate):
    """Puts the sign of a row before the text of a column of `table`."""

    def __init__(self, table: RecordTable, sign: Callable[[int], Sign | None]) -> None:
        """`sign` gives icon and colour for the row at a position."""
        super().__init__(table)
        self._sign = sign

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        sign = self._sign(index.row())
        if sign is not None:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = icon(*sign)
            option.decorationSize = QSize(scaled(_ICON), scaled(_ICON))
