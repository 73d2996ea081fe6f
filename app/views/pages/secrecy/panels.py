"""The tab *Schweigepflicht* of a person, a case and an organisation."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractButton

from app.models import Kind
from app.services import records
from app.services.lists import ListQuery
from app.services.secrecy import releases
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.secrecy.release_dialogs import ask_release, ask_revocation
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext

_MOST = 300
"""So many of the latest are shown."""


class ReleasesPanel(RowsPanel[ReleaseRow]):
    """`by` is the filter of the list that leads to the record: "about" or "recipient". What allows nothing today is quiet."""

    def __init__(self, window_context: WindowContext, by: str) -> None:
        super().__init__(window_context)
        self._by = by
        other = self.tr("Gegenüber") if by == "about" else self.tr("Von")
        columns = [(self.tr("Nummer"), 13), (other, 22), (self.tr("Worüber"), 0), (self.tr("Richtung"), 18)]
        empty = EmptyState(
            self.tr("Noch keine Schweigepflichtentbindung: Ohne sie erfährt niemand etwas."),
            self.tr("Neue Entbindung …"),
        )
        empty.started.connect(self.begin)
        self._revoke = writes(action_button(self.tr("Widerrufen …"), self.revoke))
        part = TableWithTools(
            SmallTable(self.tr("Schweigepflichtentbindungen"), [*columns, (self.tr("Stand"), 20)], wrapped=2),
            empty,
            [writes(action_button(self.tr("Neue Entbindung …"), self.begin, icon_name="new"))],
            [action_button(self.tr("Öffnen"), self.open_chosen), self._revoke],
            of=self.tr("Schweigepflichtentbindungen"),
            unfit=self._unfit,
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (releases.LISTING,)

    def found(self, record_id: int) -> Sequence[ReleaseRow]:
        query = ListQuery(filters={self._by: str(record_id)}, sort=(("given", True),))
        return self.window_context.context.read(releases.listed, query, _MOST)

    def line(self, row: ReleaseRow) -> SmallRow:
        scopes = ", ".join(map(word, row.scopes))
        texts = (row.number, self._other(row), scopes, word(row.direction), translated(row.standing))
        return SmallRow(row.id, texts, quiet=row.state is not ReleaseState.VALID)

    def _other(self, row: ReleaseRow) -> str:
        discreet = self.window_context.discreet
        if self._by != "about":
            return discreet.mask(row.client)
        return row.recipient if row.recipient_kind is Kind.ORGANISATION else discreet.mask(row.recipient)

    def open_row(self, row: ReleaseRow) -> None:
        self.window_context.open(Kind.RELEASE, row.id)

    def begin(self) -> None:
        """Ask for a release of this record."""
        if self.record_id is None:
            return
        if self._by == "recipient":
            ask_release(self.window_context, recipient_id=self.record_id, parent=self.window())
        elif self.window_context.context.read(records.kind_of, self.record_id) == Kind.CASE:
            ask_release(self.window_context, case_id=self.record_id, parent=self.window())
        else:
            ask_release(self.window_context, person_id=self.record_id, parent=self.window())

    def revoke(self) -> None:
        """Ask on which day the chosen one was revoked."""
        if (row := self.chosen()) is not None:
            ask_revocation(self.window_context, row.id, self.window())

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        over = chosen is None or chosen.state in (ReleaseState.REVOKED, ReleaseState.EXPIRED)
        return (self._revoke,) if over else ()
