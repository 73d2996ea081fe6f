"""A task as a line of *Heute*: tick it off, open it, put it off."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.common import clock
from app.models import Kind
from app.services.office.tasks import TaskRow
from app.views.icons import icon
from app.views.pages.office.later import LaterButton
from app.views.pages.office.task_steps import tick
from app.views.shared import dates
from app.views.shared.cards.card import title_door
from app.views.shared.cut_text import OVERLAY
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.whom import about_in_words
from app.views.shared.widgets import PlainLabel, icon_button, row, set_tip, writes
from app.views.theme.sizes import INSIDE, RELATED, scaled
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_LONG_LATE = 7
"""Days after which a task that is overdue turns red."""
_SIGN = 16


def _since(day: date) -> str:
    days = (clock.today() - day).days
    return _tr("Dates", "vor %n Tagen", None, days)


class TaskLine(QWidget):
    """The button to put it off is seen while the mouse is on the line or the focus is in it; S opens it from anywhere there."""

    def __init__(self, window_context: WindowContext, task: TaskRow) -> None:
        super().__init__()
        self._task = task
        shown = window_context.discreet.title(Kind.TASK, task.what)
        done = _tr("Today", "Erledigt: {task}").format(task=shown)
        self.tick = writes(icon_button("open_state", done, lambda: tick(window_context, [task.id])))
        self.title = title_door(shown, lambda: window_context.open(Kind.TASK, task.id))
        self.whom = ElidedLabel(about_in_words(task.whom, window_context.discreet), "quiet")
        self.later = writes(LaterButton(window_context, task.id, shown))
        line = row(self.tick, self.title, self.whom, None, *self._when(), spacing=INSIDE)
        for place in (3, 2):
            line.insertSpacing(place, RELATED)
        self.setLayout(line)
        self.later.setParent(self)
        self.later.setProperty(OVERLAY, True)
        QWidget.setTabOrder(self.title, self.later)
        for part in (self.tick, self.title, self.later):
            part.installEventFilter(self)
        self._show_later(False)

    def _when(self) -> tuple[QWidget, ...]:
        """The day in words; where it is long past, in red and with a sign."""
        day = self._task.due_on
        if day is None:
            return ()
        if (clock.today() - day).days <= _LONG_LATE:
            words = PlainLabel(dates.in_words(day), "small")
            set_tip(words, dates.exact(day))
            return (words,)
        words = PlainLabel(_since(day), "danger")
        words.setProperty("small", True)
        set_tip(words, dates.exact(day))
        sign = QLabel()
        sign.setPixmap(icon("warning", "danger").pixmap(scaled(_SIGN), scaled(_SIGN)))
        sign.setAccessibleName(_tr("Today", "lange überfällig"))
        return (sign, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers() and not self.later.isHidden():
            self.later.open_menu()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.later.move(self.width() - self.later.width(), (self.height() - self.later.height()) // 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_later(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._look()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._show_later(True)
        elif event.type() == QEvent.Type.FocusOut:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        self._show_later(any(part.hasFocus() for part in (self.tick, self.title, self.later)))

    def _show_later(self, shown: bool) -> None:
        """It takes its room from the line only while it is seen."""
        self.later.show_sign(shown)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, self.later.width() + INSIDE if shown else 0, 0)
