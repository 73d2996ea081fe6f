"""The same again on other days: weekly, every two weeks, monthly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.common import clock
from app.common.errors import UserError
from app.models import Event
from app.services import records
from app.services.events import events, sessions
from app.services.events.sessions import Rhythm
from app.views.shared import dates
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import NumberField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.widgets import PlainLabel
from app.views.theme.sizes import RELATED, ROW, scaled
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_DAY = int(Qt.ItemDataRole.UserRole)
_LEAST_LINES = 3
_USUAL = 8
"""Sessions proposed at first."""


@dataclass
class Plan:
    """From when, how often, how many."""

    first: date | None
    rhythm: Rhythm
    count: int | None = _USUAL


class PlanForm(Form):
    """The rhythm, and below it the days that come out of it, to be unticked one by one."""

    def __init__(self, window_context: WindowContext, taken: set[date]) -> None:
        super().__init__("repeat", window_context.settings)
        self._taken = taken
        rhythms = [
            (Rhythm.WEEKLY, self.tr("jede Woche")),
            (Rhythm.FORTNIGHTLY, self.tr("alle zwei Wochen")),
            (Rhythm.MONTHLY_BY_WEEKDAY, self.tr("jeden Monat am selben Wochentag")),
            (Rhythm.MONTHLY_BY_DAY, self.tr("jeden Monat am selben Tag")),
        ]
        self._first = DateField(self.tr("Ab"), prefer="future")
        self._rhythm = ChoiceField(self.tr("Rhythmus"), rhythms)
        self._count = NumberField(self.tr("Anzahl"), least=1)
        self.add(self._rhythm, "rhythm")
        self.beside((self._first, "first"), (self._count, "count"), stretch=(2, 1))
        for field in (self._first, self._rhythm, self._count):
            field.changed.connect(self._show_days)
        self.place(PlainLabel(self.tr("Termine"), "small"))
        self.days = self.place(QListWidget())
        self.days.setAccessibleName(self.tr("Termine"))
        self.days.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the dialog scrolls

    def bind(self, entity: Any, key: int | str = "new") -> None:
        super().bind(entity, key)
        self._show_days()

    def chosen(self) -> list[date]:
        """The ticked days."""
        items = (self.days.item(number) for number in range(self.days.count()))
        return [item.data(_DAY) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _show_days(self) -> None:
        self.days.clear()
        first, rhythm = self._first.value(), self._rhythm.value()
        for day in sessions.days(first, rhythm, self._count.value() or 0) if first else ():
            free = day not in self._taken
            text = dates.exact(day)
            item = QListWidgetItem(text if free else self.tr("{day} – steht schon da").format(day=text), self.days)
            item.setData(_DAY, day)
            item.setSizeHint(QSize(0, scaled(ROW)))
            item.setCheckState(Qt.CheckState.Checked if free else Qt.CheckState.Unchecked)
            if not free:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        self.days.setFixedHeight(scaled(ROW) * max(self.days.count(), _LEAST_LINES) + 2 * RELATED)


class RepeatDialog(FormDialog):
    """Enters all ticked days as one step."""

    form: PlanForm

    def __init__(
        self,
        window_context: WindowContext,
        about: str,
        taken: set[date],
        enter: Callable[[Any, Sequence[date]], list[int]],
        parent: QWidget | None,
    ) -> None:
        """`taken` are days with a session; `enter(session, days)` writes others and answers their ids."""
        title, verb = _tr("RepeatDialog", "Termine eintragen"), _tr("RepeatDialog", "Eintragen")
        super().__init__(title, PlanForm(window_context, taken), parent, save=verb)
        self.window_context = window_context
        self._enter = enter
        self.form.days.currentItemChanged.connect(self._follow)
        self.show_about(about)
        rhythm, today = sessions.likely(taken), clock.today()
        self.bind(Plan(sessions.following(max(taken), rhythm, today) if taken else today, rhythm))

    def _follow(self, item: QListWidgetItem | None) -> None:
        """The day she stands on stays in sight."""
        if item is not None:
            days = self.form.days
            here = days.viewport().mapTo(self._inner, days.visualItemRect(item).center())
            self._area.ensureVisible(here.x(), here.y(), 0, scaled(ROW))

    def keep(self) -> None:
        days = self.form.chosen()
        if not days:
            raise UserError(_tr("RepeatDialog", "Noch ist kein Tag angekreuzt. Bitte einen Tag wählen oder abbrechen."))
        made = self.window_context.context.write(_tr("RepeatDialog", "Termine eingetragen"), self._enter, days)
        count = len(made)
        self.window_context.done(_tr("RepeatDialog", "%n Termin(e) eingetragen", None, count), *made)


def repeat_event(window_context: WindowContext, event: Event, parent: QWidget | None) -> None:
    """Repeat one event; it becomes the first session of a series if it belongs to none yet."""
    event_id, day = event.id, event.starts_at.date()

    def enter(session: Any, days: Sequence[date]) -> list[int]:
        return events.repeat(session, event_id, days)

    taken = window_context.context.read(sessions.taken, event.series_id) if event.series_id else {day}
    window_context.ask.dialog(RepeatDialog(window_context, event.name, taken, enter, parent))


def repeat_series(window_context: WindowContext, series_id: int, parent: QWidget | None) -> None:
    """Enter further sessions of a series, each as the last one was."""
    window_context.ask.dialog(series_dialog(window_context, series_id, parent))


def series_dialog(window_context: WindowContext, series_id: int, parent: QWidget | None) -> RepeatDialog:
    """The dialog for further sessions of a series."""

    def enter(session: Any, days: Sequence[date]) -> list[int]:
        return sessions.plan(session, series_id, days)

    name, taken = (
        window_context.context.read(records.title_of, series_id),
        window_context.context.read(sessions.taken, series_id),
    )
    return RepeatDialog(window_context, name, taken, enter, parent)
