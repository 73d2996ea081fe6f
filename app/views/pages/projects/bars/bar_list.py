"""The rows of the bars: name on the left, the bar with its milestones on the right, the months above."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.common import clock
from app.models import ProjectStatus
from app.services.projects.bars import Mark, ProjectBar
from app.views.language import written
from app.views.language.words import word
from app.views.pages.projects.bars.scale import Scale
from app.views.shared.list_view import ListView
from app.views.shared.lists.columns import Column
from app.views.shared.lists.id_model import FetchRows, IdTableModel
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, RELATED, scaled

_NAME, _ROW, _BAR, _MARK = 240, 40, 16, 6
_LEAST_MONTH = 34
"""Below it months share a caption."""
_RESTING = (ProjectStatus.RESTING, ProjectStatus.DROPPED)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_tr = QCoreApplication.translate


def name_width(whole: int) -> int:
    """The room for the names, at most a third of the whole."""
    return min(scaled(_NAME), whole // 3)


def said(bar: ProjectBar) -> str:
    """A bar in words: how it stands, from when to when, its milestones."""
    parts = [bar.name, word(bar.status)]
    if bar.self_run:
        parts.append(_tr("Bars", "läuft selbständig"))
    if bar.first is None:
        parts.append(_tr("Bars", "ohne Beginn"))
    elif bar.open_end or bar.last is None:
        parts.append(_tr("Bars", "seit {day}").format(day=written.day(bar.first)))
    else:
        parts.append(_tr("Bars", "{first} bis {last}").format(first=written.day(bar.first), last=written.day(bar.last)))
    parts += [_marked(mark) for mark in bar.marks]
    return "; ".join(parts)


def _marked(mark: Mark) -> str:
    if mark.reached:
        template = _tr("Bars", "„{what}“ erreicht am {day}")
    elif mark.late:
        template = _tr("Bars", "„{what}“ überfällig seit {day}")
    else:
        template = _tr("Bars", "„{what}“ bis {day}")
    return template.format(what=mark.what, day=written.day(mark.on))


class BarList(ListView):
    """Enter opens a project."""

    opened = Signal(object, bool)
    """Id of the project to open, and whether in a window of its own."""

    def __init__(self, fetch: FetchRows) -> None:
        super().__init__()
        self.bars = IdTableModel([Column("name", _tr("Bars", "Projekt"), 0, said)], fetch)
        self.scale: Scale | None = None
        self.setModel(self.bars)
        self.setItemDelegate(BarDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_tr("Bars", "Projekte über die Zeit"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.bars.ids[index.row()], False))

    def show_scale(self, scale: Scale) -> None:
        """Show another stretch of time."""
        self.scale = scale
        self.viewport().update()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show other projects; she stays on the one she stood on, where it is still there."""
        current = self.current_id()
        self.bars.set_ids(ids)
        place = self.bars.position(current) if current is not None else None
        if place is not None:
            self.setCurrentIndex(self.bars.index(place, 0))

    def current_id(self) -> int | None:
        """The project she stands on."""
        number = self.currentIndex().row()
        return self.bars.ids[number] if 0 <= number < len(self.bars.ids) else None

    def stand_on(self, number: int) -> None:
        """Go to a row, at most the last."""
        if self.bars.ids:
            self.setCurrentIndex(self.bars.index(min(max(number, 0), len(self.bars.ids) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and self.current_id() is not None:
            self.opened.emit(self.current_id(), held == Qt.KeyboardModifier.ControlModifier)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_id() is None:
            self.stand_on(0)


class BarDelegate(QStyledItemDelegate):
    """Draws a row. What the form of a bar says, its text says too."""

    def __init__(self, view: BarList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, max(scaled(_ROW), option.fontMetrics.height() + 2 * RELATED))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bar, scale = self._view.bars.row(index.row()), self._view.scale
        if not isinstance(bar, ProjectBar) or scale is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = colours(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
        names = name_width(rect.width())
        self._paint_name(painter, rect.adjusted(RELATED, 0, names - rect.width() - RELATED, 0), bar, chosen)
        room = QRect(rect.left() + names, rect.top(), rect.width() - names, rect.height())
        painter.setClipRect(room)
        paint_months(painter, room, scale)
        self._paint_bar(painter, room, scale, bar)
        painter.restore()
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_name(self, painter: QPainter, room: QRect, bar: ProjectBar, chosen: bool) -> None:
        theme = colours()
        painter.setPen(QColor(theme.on_soft if chosen else theme.text))
        text = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_bar(self, painter: QPainter, room: QRect, scale: Scale, bar: ProjectBar) -> None:
        theme, middle = colours(), room.center().y()
        if bar.first is not None and bar.last is not None:
            left = room.left() + scale.place(bar.first, room.width())
            right = room.left() + scale.place(bar.last, room.width())
            box = QRectF(left, middle - scaled(_BAR) / 2, max(right - left, 3), scaled(_BAR))
            self._paint_box(painter, box, bar)
            self._paint_standing(painter, room, box, scale, bar)
        for mark in bar.marks:
            at = QPoint(room.left() + scale.place(mark.on, room.width()), middle)
            paint_mark(painter, at, mark, QColor(theme.danger if mark.late else theme.text), QColor(theme.raised))

    def _paint_box(self, painter: QPainter, box: QRectF, bar: ProjectBar) -> None:
        theme = colours()
        quiet = bar.status in _RESTING
        painter.setPen(QPen(QColor(theme.quiet if quiet else theme.accent), 1, _line(bar)))
        painter.setBrush(QColor(theme.raised if quiet else theme.accent_soft))
        painter.drawRoundedRect(box, 4, 4)

    def _paint_standing(self, painter: QPainter, room: QRect, box: QRectF, scale: Scale, bar: ProjectBar) -> None:
        """How it stands: in the bar where it has room between the milestones, else behind it."""
        theme, text = colours(), word(bar.status)
        width = painter.fontMetrics().horizontalAdvance(text) + 2
        seen = QRectF(room).intersected(box)
        marks = [room.left() + scale.place(mark.on, room.width()) for mark in bar.marks]
        if (inside := _gap(seen.left(), seen.right(), marks, width)) is not None:
            painter.setPen(QColor(theme.quiet if bar.status in _RESTING else theme.on_soft))
            painter.drawText(QRectF(inside, room.top(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, text)
            return
        behind = box.right() + INSIDE + scaled(_MARK)
        if room.left() <= box.right() and behind + width <= room.right():
            painter.setPen(QColor(theme.quiet))
            painter.drawText(QRectF(behind, room.top(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, text)


def _gap(left: float, right: float, marks: Sequence[int], width: int) -> float | None:
    """The first place between these ends where so wide a text touches none of the marks."""
    aside = INSIDE + scaled(_MARK)
    for start in (left, *(mark for mark in sorted(marks) if mark > left)):
        begin = start + aside
        if begin + width + aside <= right and not any(
            begin - aside < mark < begin + width + aside for mark in marks if mark != start
        ):
            return begin
    return None


def _line(bar: ProjectBar) -> Qt.PenStyle:
    """A bar whose end nobody has said is dashed."""
    return Qt.PenStyle.DashLine if bar.open_end else Qt.PenStyle.SolidLine


def paint_months(painter: QPainter, room: QRect, scale: Scale) -> None:
    """A thin line for every month, a strong one for today."""
    theme = colours()
    painter.setPen(QPen(QColor(theme.line), 1))
    for day in scale.months():
        x = room.left() + scale.place(day, room.width())
        painter.drawLine(x, room.top(), x, room.bottom())
    today = room.left() + scale.place(clock.today(), room.width())
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.drawLine(today, room.top(), today, room.bottom())


def paint_mark(painter: QPainter, at: QPoint, mark: Mark, ink: QColor, ground: QColor) -> None:
    """A diamond: filled where the milestone is reached, hollow where it is not."""
    side = scaled(_MARK)
    corners = [QPointF(at.x(), at.y() - side), QPointF(at.x() + side, at.y())]
    corners += [QPointF(at.x(), at.y() + side), QPointF(at.x() - side, at.y())]
    painter.setPen(QPen(ink, 2))
    painter.setBrush(ink if mark.reached else ground)
    painter.drawPolygon(QPolygonF(corners))


class MonthLine(QWidget):
    """The names of the months above the bars; decoration, every bar says its days."""

    def __init__(self, bars: BarList) -> None:
        super().__init__()
        self._bars = bars
        self.fit()

    def fit(self) -> None:
        """As high as two lines of text."""
        self.setFixedHeight(2 * self.fontMetrics().height() + INSIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self._bars.scale
        if scale is None:
            return
        painter, theme = QPainter(self), colours()
        view = self._bars.viewport()
        names = name_width(view.width())
        left, width = view.x() + names, view.width() - names
        painter.setPen(QColor(theme.quiet))
        metrics = painter.fontMetrics()
        months = list(scale.months())
        every = max(1, -(-scaled(_LEAST_MONTH) * len(months) // max(width, 1)))
        every = next((step for step in (1, 2, 3, 6, 12) if step >= every), 12)
        for number, day in enumerate(months):
            x = left + scale.place(day, width)
            if day.month == 1 or number == 0:
                painter.drawText(x + INSIDE, metrics.ascent(), str(day.year))
            if (day.month - 1) % every == 0 and every < 12:
                painter.drawText(x + INSIDE, metrics.height() + metrics.ascent(), _short(day))
        painter.end()


def _short(day: object) -> str:
    return written.month_name(day.month)[:3]  # type: ignore[attr-defined]
