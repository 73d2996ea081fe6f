"""The tabs of the page of talks: points, answers that are out, promises; each about the office that is chosen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog

from app.common import clock
from app.models import Kind
from app.services.concerns import agenda, forwardings
from app.services.concerns.agenda import AgendaPoint
from app.services.concerns.forwardings import ForwardingRow
from app.services.office import tasks
from app.services.shown import Watching
from app.views.language import written
from app.views.pages.concerns.answer_dialog import AnswerDialog
from app.views.pages.concerns.forward_dialog import PromiseDialog
from app.views.pages.concerns.talks.discussed_dialog import DiscussedDialog
from app.views.shared import dates
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.point_dialog import note_point
from app.views.shared.records.rows_panel import R, RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class OfficeTab(RowsPanel[R]):
    """What stands there about an office; `record_id` is the office."""

    def watched(self) -> Sequence[Watching]:
        return (agenda.SHOWN, forwardings.SHOWN)

    def ask_about(self, dialog: QDialog, done: str, record_id: int | None) -> None:
        """Show a dialog; where it was saved, the bar says what was done, and about which record."""
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(done, *(() if record_id is None else (record_id,)))


class PointsTab(OfficeTab[AgendaPoint]):
    """What is to be talked about."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
            self.tr("Zu besprechen"),
            [(self.tr("Punkt"), 0), (self.tr("Bezug"), 28), (self.tr("Seit"), 12)],
            wrapped=0,
        )
        empty = EmptyState(self.tr("Mit dieser Stelle ist nichts vorgemerkt."))
        part = TableWithTools(
            table,
            empty,
            [],
            [
                writes(action_button(self.tr("Besprochen …"), self.discuss, icon_name="check")),
                action_button(self.tr("Öffnen"), self.open_chosen),
            ],
            of=self.tr("Zu besprechen"),
        )
        self.arrange(part)

    def found(self, record_id: int) -> Sequence[AgendaPoint]:
        return self.window_context.context.read(agenda.points, record_id)

    def line(self, row: AgendaPoint) -> SmallRow:
        discreet = self.window_context.discreet
        about = discreet.title(row.about_kind, row.about) if row.about_kind is not None else ""
        return SmallRow(row.id, (discreet.mask(row.what), about, dates.in_words(row.since)))

    def open_row(self, row: AgendaPoint) -> None:
        self.window_context.open(Kind.TASK, row.id)

    def add(self) -> None:
        """Note another point for this office."""
        note_point(self.window_context, self.record_id, None, self.window())

    def discuss(self) -> None:
        """It was talked about: what was promised."""
        if (row := self.chosen()) is not None:
            dialog = DiscussedDialog(self.window_context, row, self.window())
            self.ask_about(dialog, self.tr("Punkt besprochen"), row.id)


class WaitingTab(OfficeTab[ForwardingRow]):
    """What the office has not answered yet, the oldest first: for a round of phone calls."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
            self.tr("Wartet auf Antwort"),
            [
                (self.tr("Nummer"), 13),
                (self.tr("Anliegen"), 0),
                (self.tr("Seit"), 14),
                (self.tr("Erinnert"), 14),
                (self.tr("Letzte Zusage"), 0),
            ],
            wrapped=1,
        )
        empty = EmptyState(self.tr("Diese Stelle hat alles beantwortet."))
        part = TableWithTools(
            table,
            empty,
            [],
            [
                writes(action_button(self.tr("Antwort eintragen …"), self.answer, icon_name="mail")),
                writes(action_button(self.tr("Zusage notieren …"), self.promise, icon_name="check")),
                writes(action_button(self.tr("Erinnert"), self.remind)),
                action_button(self.tr("Öffnen"), self.open_chosen),
            ],
            of=self.tr("Wartet auf Antwort"),
        )
        self.arrange(part)

    def found(self, record_id: int) -> Sequence[ForwardingRow]:
        return self.window_context.context.read(forwardings.waiting, record_id)

    def line(self, row: ForwardingRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        promised = ", ".join(filter(None, (row.promise, row.promised_by, written.day(row.promised_until))))
        reminded = dates.in_words(row.reminded_on) if row.reminded_on else ""
        return SmallRow(row.id, (row.number, mask(row.subject), dates.in_words(row.sent_on), reminded, mask(promised)))

    def open_row(self, row: ForwardingRow) -> None:
        self.window_context.open(Kind.CONCERN, row.concern_id)

    def answer(self) -> None:
        """What the office answered."""
        if (row := self.chosen()) is not None:
            dialog = AnswerDialog(self.window_context, row, self.window())
            self.ask_about(dialog, self.tr("Antwort eingetragen"), row.concern_id)

    def promise(self) -> None:
        """What somebody promised on the phone."""
        if (row := self.chosen()) is not None:
            dialog = PromiseDialog(self.window_context, row, self.window())
            self.ask_about(dialog, self.tr("Zusage notiert"), row.concern_id)

    def remind(self) -> None:
        """Note that the office was reminded today."""
        if (row := self.chosen()) is not None:
            step = self.tr("Stelle erinnert")
            change(self.window_context, step, forwardings.remind, [row.id], clock.today(), about=[row.concern_id])


class PromisesTab(OfficeTab[AgendaPoint]):
    """What was promised and is not kept yet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(
            self.tr("Zugesagt"),
            [(self.tr("Zusage"), 0), (self.tr("Von wem"), 20), (self.tr("Bis"), 14), (self.tr("Bezug"), 24)],
            wrapped=0,
        )
        empty = EmptyState(self.tr("Keine Zusage dieser Stelle ist offen."))
        part = TableWithTools(
            table,
            empty,
            [],
            [
                writes(action_button(self.tr("Eingehalten"), self.keep, icon_name="check")),
                action_button(self.tr("Öffnen"), self.open_chosen),
            ],
            of=self.tr("Zugesagt"),
        )
        self.arrange(part)

    def found(self, record_id: int) -> Sequence[AgendaPoint]:
        return self.window_context.context.read(agenda.promises, record_id)

    def line(self, row: AgendaPoint) -> SmallRow:
        discreet = self.window_context.discreet
        about = discreet.title(row.about_kind, row.about) if row.about_kind is not None else ""
        texts = (discreet.mask(row.what), discreet.mask(row.promised_by), dates.in_words(row.due_on), about)
        return SmallRow(row.id, texts)

    def open_row(self, row: AgendaPoint) -> None:
        self.window_context.open(Kind.TASK, row.id)

    def keep(self) -> None:
        """The promise was kept."""
        if (row := self.chosen()) is not None:
            change(self.window_context, self.tr("Zusage eingehalten"), tasks.done, [row.id], about=[row.id])
