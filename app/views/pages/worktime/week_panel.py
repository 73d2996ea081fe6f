"""The week sheet with its way from week to week, and below it the single entries of the week."""

from datetime import date, timedelta

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.common import clock
from app.common.errors import StorageError, UserError
from app.models import WorkTime
from app.services.worktime import entries, near, week
from app.services.worktime.entries import EntryRow
from app.services.worktime.week import DAYS
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.worktime.dialogs import EntryDialog
from app.views.pages.worktime.week_form import WeekForm
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.scrolled import scrolled
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, icon_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class WeekPanel(QWidget):
    """One week at a time; what is typed and not saved stays with its week."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.monday = week.monday_of(clock.today())
        self.form = WeekForm(window_context)
        self.form.save_requested.connect(self.save)
        self.form.dirty_changed.connect(self._show_bar)
        self._called = LiveLabel("", "section")
        self._bar = QFrame()
        self._bar.setLayout(
            row(
                writes(action_button(self.tr("Sichern"), self.save, role="primary", icon_name="save")),
                action_button(self.tr("Verwerfen"), self.form.discard),
            )
        )
        self._bar.hide()
        self._entries: list[EntryRow] = []
        self._make_table()
        self._lay_out()

    # What she does

    def go(self, monday: date) -> None:
        """Show another week; what is typed is kept as its draft."""
        if not near.is_near(monday) or not self.form.put_aside():
            return
        self.monday = monday
        self._load()

    def save(self) -> bool:
        """Save the sheet; what is odd about its days is said."""
        if not self.form.dirty:
            return True
        if self.form.refuse_unread():
            return False
        step = self.tr("Arbeitszeit gesichert")
        try:
            odd = self.window_context.context.write(step, week.save, self.form.typed())
        except (UserError, StorageError) as error:
            self.form.refuse(error)
            return False
        self.form.saved()
        self._load()
        if odd:
            self.form.notice.tell(" ".join(translated(one) for one in odd), "warn")
        self.window_context.done(step, whom=[self._name()])
        return True

    def reload(self) -> None:
        """Show what is stored now and keep what is typed."""
        stored = self.window_context.context.read(week.load, self.monday)
        if not self.form.dirty:
            self.form.show_week(stored)
        elif not self.form.follow_week(stored):
            told = self.tr(
                "Diese Woche wurde inzwischen anderswo geändert. Ihre Eingabe steht noch hier; gesichert gilt sie."
            )
            self.form.notice.tell(told, "warn")
        self._show(stored)

    def add(self) -> None:
        """A single entry, of today where today is shown."""
        today = clock.today()
        shown = self.monday <= today < self.monday + timedelta(days=DAYS)
        self._ask(entries.new(today if shown else self.monday))

    def edit(self) -> None:
        """Change the entry she stands on."""
        if (chosen := self.table.chosen()) is not None:
            self._edit(chosen)

    def remove(self) -> None:
        """Take away the entry she stands on."""
        chosen = next((one for one in self._entries if one.id == self.table.chosen()), None)
        if chosen is not None:
            step = self.tr("Eintrag entfernt")
            change(self.window_context, step, entries.remove, chosen.id, whom=[written.day(chosen.day)])

    # Inside

    def _load(self) -> None:
        stored = self.window_context.context.read(week.load, self.monday)
        self.form.show_week(stored)
        self._show(stored)

    def _show(self, stored: week.Week) -> None:
        self._called.setText(self._name())
        self._entries = list(stored.entries)
        self.table.show_rows([self._line(one) for one in self._entries])
        self.part.show_state(filled=bool(self._entries))
        self._show_bar()

    def _name(self) -> str:
        last = self.monday + timedelta(days=DAYS - 1)
        return self.tr("KW {number}: {first} – {last}").format(
            number=self.monday.isocalendar().week, first=written.day(self.monday), last=written.day(last)
        )

    def _show_bar(self, *_: object) -> None:
        self._bar.setVisible(self.form.dirty)

    def _edit(self, entry_id: int) -> None:
        self._ask(self.window_context.context.read(entries.load, entry_id))

    def _ask(self, entry: WorkTime) -> None:
        dialog = EntryDialog(self.window_context, entry, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Eintrag gesichert"), whom=[written.day(dialog.entity.day)])

    def _line(self, one: EntryRow) -> SmallRow:
        source = self.tr("Uhr") if one.clock else self.tr("von Hand")
        what = self.window_context.discreet.mask(one.what) if one.what else ""
        texts = (written.day(one.day), word(one.area), written.duration(one.minutes), what, source)
        return SmallRow(one.id, texts)

    def _make_table(self) -> None:
        self.table = SmallTable(
            self.tr("Einzelne Einträge der Woche"),
            [
                (self.tr("Tag"), 12),
                (self.tr("Aufgabe"), 30),
                (self.tr("Dauer"), 8),
                (self.tr("Was"), 0),
                (self.tr("Herkunft"), 10),
            ],
            numbers=(2,),
            most=6,
            least=2,
        )
        self.table.opened.connect(self._edit)
        self.window_context.discreet.changed.connect(self.reload)
        empty = EmptyState(
            self.tr("Was die Uhr gemessen hat und was Sie mit Worten eintragen, steht hier einzeln."),
            self.tr("Eintrag mit Worten …"),
        )
        empty.started.connect(self.add)
        self.part = TableWithTools(
            self.table,
            empty,
            [writes(action_button(self.tr("Eintrag mit Worten …"), self.add, icon_name="new"))],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Eintrag"),
        )

    def _lay_out(self) -> None:
        step = timedelta(days=DAYS)
        ways = row(
            icon_button("left", self.tr("Vorige Woche"), lambda: self.go(self.monday - step)),
            icon_button("right", self.tr("Nächste Woche"), lambda: self.go(self.monday + step)),
            action_button(self.tr("Diese Woche"), lambda: self.go(week.monday_of(clock.today()))),
            self._called,
            None,
            self._bar,
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GROUP, 0)
        column.setSpacing(GROUP)
        column.addWidget(self.form)
        column.addWidget(self.part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GROUP, 0, 0)
        whole.setSpacing(RELATED)
        whole.addLayout(ways)
        whole.addWidget(scrolled(inside, edge=GROUP), 1)
