"""The tab *Buchungen* of a budget, a donation, an application, a project, an event."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from app.models import Kind
from app.services.lists import ListQuery
from app.services.money import bookings, budgets, sums
from app.services.money.bookings import BookingRow
from app.services.money.sums import BudgetSums
from app.services.named import named
from app.services.projects import costs
from app.services.shown import Watching
from app.views.language import written
from app.views.language.words import word
from app.views.pages.money.booking_dialog import book
from app.views.shared import dates
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext

_MOST = 300
"""So many of the latest are shown."""


class BookingsPanel(RowsPanel[BookingRow]):
    """`by` is the filter of the list that leads to the record, and with "_id" the column of a booking. The latest first."""

    def __init__(self, window_context: WindowContext, by: str) -> None:
        super().__init__(window_context)
        self._by = by
        table = SmallTable(
            self.tr("Buchungen"),
            [
                (self.tr("Tag"), 12),
                (self.tr("Wofür"), 0),
                (self.tr("Art"), 12),
                (self.tr("Betrag"), 14),
                (self.tr("Beleg"), 14),
            ],
            wrapped=1,
            numbers=(3,),
        )
        self.sums = LiveLabel(role="quiet", wrap=True)
        empty = EmptyState(self.tr("Dazu ist noch nichts gebucht."), self.tr("Buchen …"))
        empty.started.connect(self.book)
        part = TableWithTools(
            table,
            empty,
            [writes(action_button(self.tr("Buchen …"), self.book, icon_name="new"))],
            [action_button(self.tr("Öffnen"), self.open_chosen)],
            of=self.tr("Buchungen"),
        )
        self.arrange(part, below=self.sums)

    def watched(self) -> Sequence[Watching]:
        return (bookings.LISTING,)

    def found(self, record_id: int) -> Sequence[BookingRow]:
        query = ListQuery(filters={self._by: str(record_id)}, sort=(("day", True),))
        return self.window_context.context.read(bookings.listed, query, _MOST)

    def line(self, row: BookingRow) -> SmallRow:
        texts = (
            dates.in_words(row.day),
            self.window_context.discreet.mask(row.what),
            word(row.kind),
            written.money(row.amount),
            row.receipt or (self.tr("als Dokument") if row.filed else self.tr("fehlt")),
        )
        return SmallRow(row.id, texts)

    def read(self, *, other: bool) -> None:
        super().read(other=other)
        self.sums.setText(self.in_sum(self.record_id) if self.record_id is not None else "")

    def in_sum(self, record_id: int) -> str:  # noqa: ARG002
        """What all of it comes to and what is left, in a line below the table; nothing where that would say nothing."""
        return ""

    def open_row(self, row: BookingRow) -> None:
        self.window_context.open(Kind.BOOKING, row.id)

    def book(self) -> None:
        """Ask for a booking of this record."""
        if self.record_id is None:
            return
        found = self.window_context.context.read(named, [self.record_id])
        about = "".join(self.window_context.discreet.title(one.kind, one.title) for one, _chain in found)
        book(self.window_context, about, self.window(), **{f"{self._by}_id": self.record_id})


class BudgetBookingsPanel(BookingsPanel):
    """The bookings of a budget, and how its remaining money comes about."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "budget")

    def watched(self) -> Sequence[Watching]:
        return (bookings.LISTING, budgets.SHOWN)

    def in_sum(self, record_id: int) -> str:
        found = self.window_context.context.read(budgets.sums_of, record_id)
        text = self.tr("Ansatz {planned} + Einnahmen {income} − Ausgaben {spent} − gebunden {bound} = Rest {rest}")
        return text.format(
            planned=written.money(found.planned),
            income=written.money(found.income),
            spent=written.money(found.spent),
            bound=written.money(found.advanced + found.granted),
            rest=written.money(found.remaining),
        )


class ProjectMoneyPanel(BookingsPanel):
    """What a project did cost, beside what was planned, and what of that is left."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "project")

    def watched(self) -> Sequence[Watching]:
        return (bookings.LISTING, budgets.SHOWN, costs.SHOWN)

    def in_sum(self, record_id: int) -> str:
        found, planned = self.window_context.context.read(_of_project, record_id)
        values = {
            "spent": written.money(found.spent),
            "income": written.money(found.income),
            "bound": written.money(found.advanced + found.granted),
            "planned": written.money(planned),
            "rest": written.money(planned - found.spent - found.advanced - found.granted),
        }
        if planned:
            text = self.tr("Geplant {planned} − Ausgaben {spent} − gebunden {bound} = Rest {rest} · Einnahmen {income}")
        else:
            text = self.tr("Ausgaben {spent} · gebunden {bound} · Einnahmen {income}")
        return text.format(**values)


class EventMoneyPanel(BookingsPanel):
    """What an event did cost and brought in."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "event")

    def in_sum(self, record_id: int) -> str:
        found = self.window_context.context.read(sums.of_event, record_id)
        return self.tr("Ausgaben {spent} · gebunden {bound} · Einnahmen {income}").format(
            spent=written.money(found.spent), bound=written.money(found.advanced), income=written.money(found.income)
        )


def _of_project(session: Any, project_id: int) -> tuple[BudgetSums, Decimal]:
    return sums.of_project(session, project_id), costs.planned(session, project_id)
