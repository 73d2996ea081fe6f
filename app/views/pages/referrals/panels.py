"""The tabs *Verweise* and *Bescheide* of a case, a person and an organisation."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind, Notice
from app.services.lists import ListQuery
from app.services.records import FieldWarning
from app.services.referrals import notices, referrals
from app.services.referrals.notices import NoticeRow
from app.services.referrals.referrals import OVER, ReferralRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.referrals.notice_form import NoticeFields
from app.views.pages.referrals.step_dialog import ask_step
from app.views.shared import dates
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.referring import write_referral
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext

_MOST = 300
"""So many of the latest are shown."""


class NoticeDialog(FormDialog):
    """A new notice from where it belongs, as a step of its own."""

    def __init__(self, window_context: WindowContext, notice: Notice, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("NoticeDialog", "Neuer Bescheid")
        super().__init__(title, NoticeFields(window_context, "notice-quick"), parent)
        self.window_context = window_context
        self.record_id: int | None = None
        self.form.watch(self._warnings)
        self.bind(notice)

    def keep(self) -> None:
        self.record_id = self.window_context.context.write(self.tr("Bescheid gesichert"), notices.save, self.entity)

    def _warnings(self, notice: Notice) -> list[FieldWarning]:
        return self.window_context.context.read(notices.warnings, notice)


class ReferralsPanel(RowsPanel[ReferralRow]):
    """`by` is the filter of the list that leads to the record: "about" or "organisation". The latest first; what is over is quiet."""

    def __init__(self, window_context: WindowContext, by: str) -> None:
        super().__init__(window_context)
        self._by = by
        other = self.tr("An") if by == "about" else self.tr("Für")
        columns = [(self.tr("Nummer"), 13), (other, 0), (self.tr("Thema"), 22), (self.tr("Stand"), 20)]
        empty = EmptyState(self.tr("Noch kein Verweis an eine andere Stelle."), self.tr("Neuer Verweis …"))
        empty.started.connect(self.begin)
        part = TableWithTools(
            SmallTable(self.tr("Verweise"), [*columns, (self.tr("Seit"), 14)], wrapped=1),
            empty,
            [writes(action_button(self.tr("Neuer Verweis …"), self.begin, icon_name="new"))],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Stand ändern …"), self.step, icon_name="running")),
            ],
            of=self.tr("Verweise"),
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (referrals.LISTING,)

    def found(self, record_id: int) -> Sequence[ReferralRow]:
        query = ListQuery(filters={self._by: str(record_id)}, sort=(("proposed", True),))
        return self.window_context.context.read(referrals.listed, query, _MOST)

    def line(self, row: ReferralRow) -> SmallRow:
        client = self.window_context.discreet.mask(row.client)
        other = row.recipient if self._by == "about" else client
        texts = (row.number, other, translated(row.topic), word(row.status), dates.in_words(row.since))
        return SmallRow(row.id, texts, quiet=row.status in OVER)

    def open_row(self, row: ReferralRow) -> None:
        self.window_context.open(Kind.REFERRAL, row.id)

    def step(self) -> None:
        """Take the chosen one a step further."""
        if (row := self.chosen()) is not None:
            ask_step(self.window_context, row.id, None, self.window())

    def begin(self) -> None:
        """Ask for a referral of this record."""
        if self.record_id is None:
            return
        given: dict[str, Any] = {f"{self._by}_id": self.record_id}
        referral = self.window_context.context.read(lambda session: referrals.new(session, **given))
        write_referral(self.window_context, referral, self.window())


class NoticesPanel(RowsPanel[NoticeRow]):
    """The notices of a case, or of a person and her cases. The latest first; what is settled is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        columns = [(self.tr("Nummer"), 12), (self.tr("Von"), 22), (self.tr("Worum es geht"), 0)]
        empty = EmptyState(self.tr("Noch kein Bescheid mit Widerspruchsfrist."), self.tr("Neuer Bescheid …"))
        empty.started.connect(self.begin)
        part = TableWithTools(
            SmallTable(self.tr("Bescheide"), [*columns, (self.tr("Stand"), 34)], wrapped=2),
            empty,
            [writes(action_button(self.tr("Neuer Bescheid …"), self.begin, icon_name="new"))],
            [action_button(self.tr("Öffnen"), self.open_chosen)],
            of=self.tr("Bescheide"),
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (notices.LISTING,)

    def found(self, record_id: int) -> Sequence[NoticeRow]:
        query = ListQuery(filters={"about": str(record_id)}, sort=(("received", True),))
        return self.window_context.context.read(notices.listed, query, _MOST)

    def line(self, row: NoticeRow) -> SmallRow:
        standing = translated(notices.standing(row.object_by, row.objected_on, row.settled_on))
        texts = (row.number, row.authority, self.window_context.discreet.mask(row.subject), standing)
        return SmallRow(row.id, texts, quiet=not row.open)

    def open_row(self, row: NoticeRow) -> None:
        self.window_context.open(Kind.NOTICE, row.id)

    def begin(self) -> None:
        """Ask for a notice of this record."""
        if self.record_id is None:
            return
        notice = self.window_context.context.read(notices.new, self.record_id)
        dialog = NoticeDialog(self.window_context, notice, self.window())
        if self.window_context.ask.dialog(dialog) and dialog.record_id is not None:
            self.window_context.done(self.tr("Bescheid gesichert"), dialog.record_id)
