"""Putting a task off: tomorrow, on Monday, in a week, or on a day of her choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from app.common import clock
from app.common.errors import UserError
from app.services.office import tasks
from app.views.icons import icon
from app.views.language import written
from app.views.pages.office.task_page import put_off
from app.views.shared.escaping import caption
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.widgets import IconButton, set_tip
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_WEEK = 7


class LaterButton(IconButton):
    """Opens the days to choose from; the first of them is marked, so that Enter takes it."""

    def __init__(self, window_context: WindowContext, task_id: int, shown: str) -> None:
        super().__init__()
        self._window_context, self._task_id, self._shown = window_context, task_id, shown
        self.setIcon(icon("time"))
        self.setFixedSize(self.sizeHint())
        words = _tr("Later", "Verschieben: {task}").format(task=shown)
        self.setAccessibleName(words)
        set_tip(self, _tr("Later", "Verschieben (S)"))
        self.menu_of_days = QMenu(self)
        self.menu_of_days.aboutToShow.connect(self._fill)
        self.clicked.connect(self.open_menu)

    def show_sign(self, shown: bool) -> None:
        """Show the sign or only keep its room."""
        self.setIcon(icon("time") if shown else QIcon())

    def open_menu(self) -> None:
        """Offer the days."""
        self.menu_of_days.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.menu_of_days.setActiveAction(self.menu_of_days.actions()[0])

    def _fill(self) -> None:
        self.menu_of_days.clear()
        for word, day in _days(clock.today()):
            action = self.menu_of_days.addAction(caption(f"{word} · {written.short_day(day)}"))
            action.triggered.connect(
                lambda _checked=False, day=day: put_off(self._window_context, [self._task_id], day)
            )
        self.menu_of_days.addAction(_tr("Later", "Datum …")).triggered.connect(self._ask)

    def _ask(self) -> None:
        context = self._window_context
        context.ask.dialog(LaterDialog(context, self._task_id, self._shown, context.over()))


def _days(today: date) -> Iterator[tuple[str, date]]:
    """The days offered, each once."""
    tomorrow, monday = today + timedelta(days=1), today + timedelta(days=_WEEK - today.weekday())
    yield _tr("Later", "Morgen"), tomorrow
    if monday != tomorrow:
        yield _tr("Later", "Montag"), monday
    if today.weekday():
        yield _tr("Later", "Nächste Woche"), today + timedelta(days=_WEEK)


@dataclass
class _Wish:
    due_on: date | None


class LaterDialog(FormDialog):
    """One day, typed or chosen."""

    def __init__(self, window_context: WindowContext, task_id: int, shown: str, parent: QWidget | None = None) -> None:
        form = Form("later", window_context.settings)
        form.add(DateField(_tr("Later", "Bis wann?"), prefer="future"), "due_on")
        super().__init__(_tr("Later", "Verschieben"), form, parent, save=_tr("Later", "Verschieben"))
        self.window_context, self._task_id = window_context, task_id
        self.show_about(shown)
        due_on = window_context.context.read(tasks.load, task_id).due_on
        self.bind(_Wish(due_on))

    def keep(self) -> None:
        if self.entity.due_on is None:
            raise UserError(_tr("Later", "Bitte einen Tag eingeben, etwa 12.3."))
        put_off(self.window_context, [self._task_id], self.entity.due_on)
