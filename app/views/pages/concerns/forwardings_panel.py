"""The tab *Weiterleitungen*: to which offices a concern went, what they promised and answered."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton, QDialog

from app.common import clock
from app.models import Kind
from app.services.concerns import concerns, forwardings
from app.services.concerns.forwardings import ForwardingRow
from app.services.shown import Watching
from app.views.language import written
from app.views.pages.concerns.answer_dialog import AnswerDialog
from app.views.pages.concerns.forward_dialog import ForwardDialog, PromiseDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class ForwardingsPanel(RowsPanel[ForwardingRow]):
    """Forwarding, reminding, noting a promise, entering the answer."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
            self.tr("Weiterleitungen"),
            [(self.tr("Stelle"), 22), (self.tr("Stand"), 22), (self.tr("Zusage oder Antwort"), 0)],
            wrapped=2,
        )
        empty = EmptyState(
            self.tr("Noch nicht weitergeleitet. Ohne Erlaubnis geht weder der Name noch die Wohnung mit."),
            self.tr("Weiterleiten …"),
        )
        empty.started.connect(self.forward)
        self._remind = writes(action_button(self.tr("Erinnert"), self.remind))
        part = TableWithTools(
            table,
            empty,
            [writes(action_button(self.tr("Weiterleiten …"), self.forward, icon_name="new"))],
            [
                writes(action_button(self.tr("Antwort eintragen …"), self.answer, icon_name="mail")),
                writes(action_button(self.tr("Zusage notieren …"), self.promise, icon_name="check")),
                self._remind,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Weiterleitungen"),
            unfit=self._unfit,
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (forwardings.SHOWN,)

    def found(self, record_id: int) -> Sequence[ForwardingRow]:
        return self.window_context.context.read(forwardings.of_concern, record_id)

    def line(self, row: ForwardingRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        office = self.tr("{name} (gibt es nicht mehr)").format(name=row.department) if row.is_gone else row.department
        texts = (office, self._standing(row), mask(row.answer or self._promised(row)))
        return SmallRow(row.id, texts, quiet=row.answered_on is not None)

    def _standing(self, row: ForwardingRow) -> str:
        if row.answered_on is not None:
            return self.tr("beantwortet {day}").format(day=written.day(row.answered_on))
        if row.reminded_on is not None:
            return self.tr("erinnert {day} ({number}.)").format(day=written.day(row.reminded_on), number=row.reminders)
        return self.tr("seit {day}").format(day=written.day(row.sent_on))

    def _promised(self, row: ForwardingRow) -> str:
        until = self.tr("bis {day}").format(day=written.day(row.promised_until)) if row.promised_until else ""
        return ", ".join(filter(None, (row.promise, row.promised_by, until)))

    def open_row(self, row: ForwardingRow) -> None:
        if row.department_id is not None:
            self.window_context.open(Kind.ORGANISATION, row.department_id, beside=True)

    def forward(self) -> None:
        """Ask where it goes."""
        if self.record_id is not None:
            concern = self.window_context.context.read(concerns.load, self.record_id)
            self._ask(ForwardDialog(self.window_context, concern, self.window()), self.tr("Anliegen weitergeleitet"))

    def answer(self) -> None:
        """Ask what the office answered."""
        if (row := self.chosen()) is not None:
            self._ask(AnswerDialog(self.window_context, row, self.window()), self.tr("Antwort eingetragen"))

    def promise(self) -> None:
        """Ask what somebody of the office promised."""
        if (row := self.chosen()) is not None:
            self._ask(PromiseDialog(self.window_context, row, self.window()), self.tr("Zusage notiert"))

    def remind(self) -> None:
        """Note that the office was reminded today."""
        if (row := self.chosen()) is not None:
            step = self.tr("Stelle erinnert")
            change(self.window_context, step, forwardings.remind, [row.id], clock.today(), whom=[row.department])

    def remove(self) -> None:
        """Take away what was entered by mistake."""
        if (row := self.chosen()) is not None:
            step = self.tr("Weiterleitung entfernt")
            change(self.window_context, step, forwardings.remove, row.id, whom=[row.department])

    def _ask(self, dialog: QDialog, done: str) -> None:
        if self.window_context.ask.dialog(dialog) and self.record_id is not None:
            self.window_context.done(done, self.record_id)

    def _unfit(self) -> Collection[QAbstractButton]:
        row = self.chosen()
        return () if row is not None and row.answered_on is None else (self._remind,)
