"""Draws a card: what it is known by above, the subject in at most two lines, time and place below."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views.icons import icon
from app.views.shared.board.cards import ABOVE, BESIDE, PLACE, SUBJECT, CardModel
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, scaled

_LINES = 2
_ICON = 14
_ROUND = 6
_LEAST_PLACE = 48


class CardDelegate(QStyledItemDelegate):
    """All cards are equally high. Texts are drawn letter by letter; nothing typed is read as markup."""

    def __init__(self, model: CardModel, parent: QListView) -> None:
        super().__init__(parent)
        self._model, self._view = model, parent

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        small = QFontMetrics(_smaller(option.font)).lineSpacing()
        return QSize(0, 2 * small + _LINES * option.fontMetrics.lineSpacing() + 3 * RELATED + INSIDE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._model.row(index.row())
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card: QRect = option.rect.adjusted(INSIDE, INSIDE // 2, -INSIDE, -INSIDE // 2)
        self._paint_ground(painter, option, card, chosen)
        self._paint_texts(painter, option.font, card.adjusted(RELATED, RELATED, -RELATED, -RELATED), row, chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, chosen: bool) -> None:
        theme = colours()
        stands = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        edge = theme.focus if stands else theme.accent if chosen else theme.line
        painter.setPen(QPen(QColor(edge), 2 if stands or chosen else 1))
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.raised))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _paint_texts(self, painter: QPainter, font: QFont, room: QRect, row: Any, chosen: bool) -> None:
        theme = colours()
        small = _smaller(font)
        quiet = QColor(theme.on_soft if chosen else theme.quiet)
        height = QFontMetrics(small).lineSpacing()
        painter.setFont(small)
        painter.setPen(quiet)
        above = " · ".join(filter(None, (self._model.text(ABOVE)(row), self._model.text(BESIDE)(row))))
        _draw(painter, QRect(room.left(), room.top(), room.width(), height), above)
        painter.setFont(font)
        painter.setPen(QColor(theme.on_soft if chosen else theme.text))
        metrics = painter.fontMetrics()
        top = room.top() + height + INSIDE // 2
        for line in _wrapped(self._model.text(SUBJECT)(row), font.toString(), room.width()):
            painter.drawText(QPointF(room.left(), top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        painter.setFont(small)
        self._paint_foot(painter, QRect(room.left(), room.bottom() - height, room.width(), height), row, chosen)

    def _paint_foot(self, painter: QPainter, line: QRect, row: Any, chosen: bool) -> None:
        """How much time there is, and in what room that leaves the place."""
        time, theme, side = self._model.time_of(row), colours(), scaled(_ICON)
        tone = "on_soft" if chosen else time.tone
        icon(time.icon, tone).paint(painter, line.left(), line.top() + (line.height() - side) // 2, side, side)
        words = line.adjusted(side + INSIDE, 0, 0, 0)
        painter.setPen(QColor(getattr(theme, tone)))
        _draw(painter, words, time.text)
        place = self._model.text(PLACE)(row)
        left = words.left() + painter.fontMetrics().horizontalAdvance(f"{time.text} ")
        if place and words.right() - left > scaled(_LEAST_PLACE):
            painter.setPen(QColor(theme.on_soft if chosen else theme.quiet))
            _draw(painter, QRect(left, words.top(), words.right() - left, words.height()), f"· {place}")


def _draw(painter: QPainter, room: QRect, text: str) -> None:
    """One line, which ends in an ellipsis where it is longer."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    return small


@lru_cache(maxsize=512)
def _wrapped(text: str, font: str, width: int) -> tuple[str, ...]:
    """The text in at most two lines; the last one is cut with an ellipsis."""
    flat, used = " ".join(text.split()), QFont()
    used.fromString(font)
    layout, option = QTextLayout(flat, used), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        lines.append(flat[start : start + line.textLength()].rstrip())
        if len(lines) == _LINES:
            lines[-1] = QFontMetrics(used).elidedText(flat[start:], Qt.TextElideMode.ElideRight, max(width, 1))
    layout.endLayout()
    return tuple(lines)
