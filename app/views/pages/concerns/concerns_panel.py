"""The tab *Anliegen* of a building, person, office or event: the concerns that have to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models import Kind
from app.services.concerns import concerns
from app.services.concerns.concerns import ConcernRow
from app.services.lists import ListQuery
from app.services.shown import Watching
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_MOST = 300
"""So many of the latest are shown."""


class ConcernsPanel(RowsPanel[ConcernRow]):
    """`by` is the filter of the list that leads to the record. The latest first; what is done is quiet."""

    def __init__(self, window_context: WindowContext, by: str) -> None:
        super().__init__(window_context)
        self._by = by
        table = SmallTable(
            self.tr("Anliegen"),
            [
                (self.tr("Nummer"), 13),
                (_tr("Concerns", "Anliegen"), 0),
                (self.tr("Stand"), 20),
                (self.tr("Eingegangen"), 14),
            ],
            wrapped=1,
        )
        part = TableWithTools(
            table,
            EmptyState(self.tr("Dazu ist kein Anliegen eingetragen.")),
            [],
            [action_button(self.tr("Öffnen"), self.open_chosen)],
            of=self.tr("Anliegen"),
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return (concerns.LISTING,)

    def found(self, record_id: int) -> Sequence[ConcernRow]:
        query = ListQuery(filters={self._by: str(record_id)}, sort=(("received", True),))
        return self.window_context.context.read(concerns.listed, query, _MOST)

    def line(self, row: ConcernRow) -> SmallRow:
        texts = (
            row.number,
            self.window_context.discreet.mask(row.subject),
            word(row.status),
            dates.in_words(row.received_on),
        )
        return SmallRow(row.id, texts, quiet=row.status in concerns.DONE)

    def open_row(self, row: ConcernRow) -> None:
        self.window_context.open(Kind.CONCERN, row.id)
