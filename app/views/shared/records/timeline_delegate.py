"""Draws a line of the timeline: icon, day, what happened, and below it quietly the rest."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.timeline import ItemKind
from app.views.icons import icon
from app.views.shared import dates
from app.views.shared.records.timeline_lines import Entry, Fold, Heading, Line
from app.views.shared.records.timeline_model import TimelineModel
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, scaled

_ICONS = {
    ItemKind.CONTACT: "entry",
    ItemKind.APPOINTMENT: "appointment",
    ItemKind.DISCLOSURE: "release",
    ItemKind.DOCUMENT: "document",
    ItemKind.FILED: "mail",
    ItemKind.LETTER: "mail",
    ItemKind.OCCUPANCY: "occupancy",
    ItemKind.PARTICIPATION: "event",
    ItemKind.STATUS: "running",
    ItemKind.TASK: "task",
}
_ICON, _INDENT = 16, 24
_DAY_LETTERS = 12
_LINES = 4


@dataclass(frozen=True)
class Wording:
    """What a line says: the sentence, and the quiet words below it."""

    text: str
    beside: str


class TimelineDelegate(QStyledItemDelegate):
    """Texts are drawn letter by letter; nothing typed is read as markup."""

    def __init__(self, model: TimelineModel, word: Callable[[Line], Wording], parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model, self._word = model, word

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        line = self._model.line(index.row())
        wording = self._word(line)
        metrics = option.fontMetrics
        if isinstance(line, Heading):
            return QSize(width, metrics.lineSpacing() + 2 * RELATED)
        lines = len(_wrapped(wording.text, option.font, self._text_width(width, metrics, line)))
        small = QFontMetrics(_smaller(option.font)).lineSpacing() if wording.beside else 0
        return QSize(width, max(lines, 1) * metrics.lineSpacing() + small + 2 * RELATED)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = self._model.line(index.row())
        painter.save()
        if isinstance(line, Heading):
            self._paint_heading(painter, option, self._word(line).text)
        else:
            self._paint_line(painter, option, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours().quiet))
        rect: QRect = option.rect
        painter.drawText(rect.adjusted(RELATED, RELATED, -RELATED, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Entry | Fold) -> None:
        item = line.item if isinstance(line, Entry) else line.items[0]
        wording, theme = self._word(line), colours()
        widget: QWidget = option.widget
        font: QFont = option.font
        style = widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        metrics = QFontMetrics(font)
        rect: QRect = option.rect.adjusted(_indent(line), 0, 0, 0)
        top, side = rect.top() + RELATED, scaled(_ICON)
        sign, tone = _sign(line)
        icon(sign, tone).paint(painter, rect.left() + RELATED, top + (metrics.height() - side) // 2, side, side)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        days = QRect(rect.left() + 2 * RELATED + side, top, self._day_width(metrics), metrics.height())
        painter.drawText(days, Qt.AlignmentFlag.AlignLeft, dates.in_words(item.at.date()))
        painter.setPen(QColor(theme.on_soft if chosen else theme.text))
        left = days.right() + RELATED
        for text in _wrapped(wording.text, font, self._text_width(option.rect.width(), metrics, line)):
            painter.drawText(QPointF(left, top + metrics.ascent()), text)
            top += metrics.lineSpacing()
        painter.setFont(_smaller(font))
        painter.setPen(QColor(theme.quiet))
        small = painter.fontMetrics()
        beside = small.elidedText(wording.beside, Qt.TextElideMode.ElideRight, rect.right() - left - RELATED)
        painter.drawText(QPointF(left, top + small.ascent()), beside)

    def _day_width(self, metrics: QFontMetrics) -> int:
        return _DAY_LETTERS * metrics.averageCharWidth()

    def _text_width(self, width: int, metrics: QFontMetrics, line: Entry | Fold) -> int:
        return max(80, width - _indent(line) - self._day_width(metrics) - scaled(_ICON) - 4 * RELATED - INSIDE)


def _indent(line: Entry | Fold) -> int:
    return scaled(_INDENT) if isinstance(line, Entry) and line.inside else 0


def _sign(line: Entry | Fold) -> tuple[str, str]:
    """The icon of a line and its colour."""
    if isinstance(line, Fold):
        return ("next" if line.unfolded else "right"), "quiet"
    return _ICONS[line.item.kind], "accent" if line.item.open else "quiet"


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    return small


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The text in at most four lines; the last one is cut with an ellipsis."""
    flat = " ".join(text.split())
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(flat[start : start + line.textLength()])
        if len(lines) == _LINES:
            lines[-1] = QFontMetrics(font).elidedText(flat[start:], Qt.TextElideMode.ElideRight, width)
    layout.endLayout()
    return lines
