"""Draws a card: number and time above, the subject in at most two lines, category and place below."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.concerns.concerns import ConcernRow
from app.views.icons import icon
from app.views.pages.concerns.board.cards import CATEGORY, NUMBER, PLACE, SUBJECT, CardModel, time_of
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, scaled

_LINES = 2
_ICON = 14
_ROUND = 6


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

    def _paint_texts(self, painter: QPainter, font: QFont, room: QRect, row: ConcernRow, chosen: bool) -> None:
        theme = colours()
        small = _smaller(font)
        quiet = QColor(theme.on_soft if chosen else theme.quiet)
        painter.setFont(small)
        height = QFontMetrics(small).lineSpacing()
        self._paint_time(painter, QRect(room.left(), room.top(), room.width(), height), row, quiet, chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.on_soft if chosen else theme.text))
        top = room.top() + height + INSIDE // 2
        for line in _wrapped(self._model.text(SUBJECT)(row), font.toString(), room.width()):
            painter.drawText(QPointF(room.left(), top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        painter.setFont(small)
        painter.setPen(quiet)
        below = " · ".join(filter(None, (self._model.text(CATEGORY)(row), self._model.text(PLACE)(row))))
        shown = QFontMetrics(small).elidedText(below, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QPointF(room.left(), room.bottom() - QFontMetrics(small).descent()), shown)

    def _paint_time(self, painter: QPainter, line: QRect, row: ConcernRow, quiet: QColor, chosen: bool) -> None:
        """The number at the left; at the right how much time there is, which gets the room before the number does."""
        time, metrics, side = time_of(row), painter.fontMetrics(), scaled(_ICON)
        number = self._model.text(NUMBER)(row)
        room = line.width() - metrics.horizontalAdvance(number) - RELATED - side - INSIDE
        words = metrics.elidedText(time.text, Qt.TextElideMode.ElideRight, room)
        left = line.right() - metrics.horizontalAdvance(words)
        tone = "on_soft" if chosen else time.tone
        icon(time.icon, tone).paint(painter, left - side - INSIDE, line.top() + (line.height() - side) // 2, side, side)
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(QColor(getattr(colours(), tone)))
        painter.drawText(QPointF(left, line.top() + (line.height() + metrics.ascent() - metrics.descent()) / 2), words)


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
        whole = flat[start:] if len(lines) == _LINES - 1 else flat[start : start + line.textLength()]
        lines.append(QFontMetrics(used).elidedText(whole, Qt.TextElideMode.ElideRight, max(width, 1)))
    layout.endLayout()
    return tuple(lines)
