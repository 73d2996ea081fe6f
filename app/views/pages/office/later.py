"""Putting a task off: tomorrow, in three days, on Monday, in a week, or on a day of her choice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from app.common import clock
from app.common.errors import UserError
from app.services.office import tasks
from app.views.icons import icon
from app.views.language import written
from app.views.pages.office.task_steps import put_off
from app.views.shared.escaping import caption
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.widgets import IconButton, set_tip
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_WEEK, _SOON = 7, 3


class LaterButton(IconButton):
    """Opens the days to choose from; the first of them is marked, so that Enter takes it."""

    def __init__(self, window_context: WindowContext, task_id: int, shown: str) -> None:
        super().__init__()
        self.setIcon(icon("time"))
        self.setFixedSize(self.sizeHint())
        words = _tr("Later", "Verschieben: {task}").format(task=shown)
        self.setAccessibleName(words)
        set_tip(self, _tr("Later", "Verschieben (S)"))
        self.menu_of_days = QMenu(self)
        self.menu_of_days.aboutToShow.connect(partial(fill, self.menu_of_days, window_context, [task_id], shown))
        self.clicked.connect(self.open_menu)

    def show_sign(self, shown: bool) -> None:
        """Show the sign or only keep its room."""
        self.setIcon(icon("time") if shown else QIcon())

    def open_menu(self) -> None:
        """Offer the days."""
        _pop_up(self.menu_of_days, self)


def open_later(
    window_context: WindowContext, ids: Sequence[int], shown: str = "", below: QWidget | None = None
) -> None:
    """Offer the days for some tasks, below what was pressed, else below what has the focus."""
    below = below or QApplication.focusWidget()
    if not ids or below is None:
        return
    menu = QMenu(below)
    menu.aboutToHide.connect(menu.deleteLater)
    fill(menu, window_context, list(ids), shown)
    _pop_up(menu, below)


def _pop_up(menu: QMenu, below: QWidget) -> None:
    """An item view is as large as the page: there it opens at the row she stands on."""
    at = QPoint(0, below.height())
    if isinstance(below, QAbstractItemView):
        at = below.viewport().mapTo(below, below.visualRect(below.currentIndex()).bottomLeft())
    menu.popup(below.mapToGlobal(at))
    menu.setActiveAction(menu.actions()[0])


def fill(menu: QMenu, window_context: WindowContext, ids: list[int], shown: str) -> None:
    """Put the days into a menu, and at its end any other day."""
    menu.clear()
    for word, day in _days(clock.today()):
        action = menu.addAction(caption(f"{word} · {written.short_day(day)}"))
        action.triggered.connect(lambda _checked=False, day=day: put_off(window_context, ids, day))

    def ask() -> None:
        window_context.ask.dialog(LaterDialog(window_context, ids, shown, window_context.over()))

    menu.addAction(_tr("Later", "Datum …")).triggered.connect(ask)


def _days(today: date) -> Iterator[tuple[str, date]]:
    """The days offered, each once."""
    tomorrow, soon = today + timedelta(days=1), today + timedelta(days=_SOON)
    monday = today + timedelta(days=_WEEK - today.weekday())
    yield _tr("Later", "Morgen"), tomorrow
    yield _tr("Later", "In 3 Tagen"), soon
    if monday not in (tomorrow, soon):
        yield _tr("Later", "Montag"), monday
    if today.weekday():
        yield _tr("Later", "Nächste Woche"), today + timedelta(days=_WEEK)


@dataclass
class _Wish:
    due_on: date | None


class LaterDialog(FormDialog):
    """One day, typed or chosen."""

    def __init__(
        self, window_context: WindowContext, ids: list[int], shown: str = "", parent: QWidget | None = None
    ) -> None:
        form = Form("later", window_context.settings)
        form.add(DateField(_tr("Later", "Bis wann?"), prefer="future"), "due_on")
        super().__init__(_tr("Later", "Verschieben"), form, parent, save=_tr("Later", "Verschieben"))
        self.window_context, self._ids = window_context, ids
        if shown:
            self.show_about(shown)
        due_on = window_context.context.read(tasks.load, ids[0]).due_on
        self.bind(_Wish(due_on))

    def keep(self) -> None:
        if self.entity.due_on is None:
            raise UserError(_tr("Later", "Bitte einen Tag eingeben, etwa 12.3."))
        put_off(self.window_context, self._ids, self.entity.due_on)
