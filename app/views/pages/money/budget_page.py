"""Budgets: what there is in a year, what was spent, and what is left."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Budget, Kind
from app.services.money import budgets
from app.services.money.budgets import BudgetRow
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.money.bookings_panel import BudgetBookingsPanel
from app.views.pages.money.budget_form import BudgetForm, kinds
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, day_column, money_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, new_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_BUDGETS = FilteredList(Kind.BUDGET, (("state", "open"),))
LOW_BUDGETS = FilteredList(Kind.BUDGET, (("state", "low"),))


class BudgetDetail(RecordDetail):
    """A budget with its bookings; what is left stands at its head. A closed one takes none any more."""

    kind = Kind.BUDGET
    entity: Budget | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Money", "Neues Budget"),
            form=_tr("Money", "Budget"),
            saved=_tr("Money", "Budget gesichert"),
            trashed=_tr("Money", "Budget gelöscht"),
        )
        form = BudgetForm(window_context)
        self.tagging = form.tagging
        self.close_button = writes(action_button("", self.toggle_closed, icon_name="lock"))
        panels = [
            (_tr("Money", "Buchungen"), BudgetBookingsPanel(window_context)),
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)
        self._usage = page_command(self, _tr("Money", "Verwendungsnachweis …"), "print", self.print_usage)

    def commands(self) -> Sequence[QAction]:
        own = (self._usage,) if self.record_id is not None else ()
        return (*own, *super().commands())

    def print_usage(self) -> None:
        """The preview of the usage report of this budget alone."""
        if self.agree_to_save() and self.record_id is not None and self.entity is not None:
            print_usage(self.window_context, self.entity.year, self.record_id)

    def tools(self) -> Sequence[QWidget]:
        return (self.close_button, *super().tools())

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return " · ".join(filter(None, (word(self.entity.budget_kind), self.entity.account)))

    def toggle_closed(self) -> None:
        """Close its year, or open it again; what is typed is saved before, if she agrees."""
        if self.entity is None or not self.agree_to_save() or self.record_id is None:
            return
        set_closed(self.window_context, [self.record_id], closed=self.entity.closed_on is None)

    def _shown(self) -> None:
        closed = self.entity is not None and self.entity.closed_on is not None
        self.close_button.setText(_tr("Money", "Wieder öffnen") if closed else _tr("Money", "Abschließen"))
        self.close_button.setEnabled(self.record_id is not None)


class BudgetPage(ListPage):
    """The list with the usage report of a year."""

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        super().__init__(window_context, spec, listing, BudgetDetail(window_context))
        self._usage = page_command(self, self.tr("Verwendungsnachweis des Jahres …"), "print", self.print_usage)

    def print_usage(self) -> None:
        """The preview of the usage report: of the year that is filtered, else of the latest that has a budget."""
        years = self.window_context.context.read(budgets.years)
        chosen = self.table.query.filters.get("year")
        print_usage(self.window_context, int(chosen) if chosen else (years or [clock.today().year])[0])

    def actions_here(self) -> Sequence[QAction]:
        return (self._usage, *super().actions_here())

    def _make_head(self) -> QWidget:
        new = new_button(self.list.spec.new_text, self.new)
        usage = action_button(self.tr("Verwendungsnachweis …"), self.print_usage, icon_name="print")
        return ListHead(self.spec.label(), self.list.filters, new, usage)


def print_usage(window_context: WindowContext, year: int, budget_id: int | None = None) -> None:
    """The preview of a usage report."""
    from app.figures import periods
    from app.papers.usage_report import USAGE_REPORT, UsageScope  # here, because papers take time to load
    from app.views.preview.opening import open_paper

    open_paper(window_context, USAGE_REPORT, UsageScope(periods.parse(str(year)), budget_id))


def set_closed(window_context: WindowContext, ids: list[int], *, closed: bool) -> None:
    """Close budgets as of today, or open them again."""
    if closed:
        change(window_context, _tr("Money", "Budget abgeschlossen"), budgets.close, ids, clock.today(), about=ids)
    else:
        change(window_context, _tr("Money", "Budget wieder geöffnet"), budgets.reopen, ids, about=ids)


def _state(row: BudgetRow) -> str:
    if row.closed_on is not None:
        return _tr("Money", "abgeschlossen")
    if row.remaining < 0:
        return _tr("Money", "überzogen")
    return _tr("Money", "geht zur Neige") if row.low else _tr("Money", "offen")


def _columns() -> list[Column]:
    return [
        Column("name", _tr("Money", "Budget"), 28, lambda row: row.name, natural=True),
        Column("year", _tr("Money", "Jahr"), 7, lambda row: str(row.year), align="right"),
        Column("account", _tr("Money", "Haushaltsstelle"), 18, lambda row: row.account),
        money_column("planned", _tr("Money", "Ansatz"), lambda row: row.planned),
        money_column("income", _tr("Money", "Einnahmen"), lambda row: row.income),
        money_column("spent", _tr("Money", "Ausgaben"), lambda row: row.spent),
        money_column("bound", _tr("Money", "Gebunden"), lambda row: row.bound, default=False),
        money_column("remaining", _tr("Money", "Rest"), lambda row: row.remaining),
        Column("state", _tr("Money", "Stand"), 16, _state, sortable=False),
        Column("kind", _tr("Money", "Art"), 18, lambda row: word(row.kind), default=False),
        day_column("closed", _tr("Money", "Abgeschlossen am"), 13, lambda row: row.closed_on, default=False),
        Column(
            "tags", _tr("Money", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Money", "%n Budget(s)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Money", "%n abgeschlossene ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Budgets*."""
    states = [
        ("open", _tr("Money", "offen")),
        ("low", _tr("Money", "geht zur Neige")),
        ("overdrawn", _tr("Money", "überzogen")),
        ("closed", _tr("Money", "abgeschlossen")),
    ]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(budgets.years)]

    return ListSpec(
        name="budgets",
        two_lines=("name", "year", "remaining"),
        columns=_columns(),
        ids=budgets.ids,
        rows=budgets.rows,
        everything=budgets.count,
        opens_on=OPEN_BUDGETS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Money", "Neues Budget"),
        empty_text=_tr("Money", "Hier steht, was es im Jahr an Mitteln gibt und was davon noch da ist."),
        filter_hint=_tr("Money", "Name, Jahr oder Haushaltsstelle"),
        sort=(("year", True),),
        filters=(
            Filter("state", _tr("Money", "Stand"), lambda: states),
            Filter("year", _tr("Money", "Jahr"), years),
            Filter("kind", _tr("Money", "Art"), lambda: [(one.value, label) for one, label in kinds(read)]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Budgets*."""
    close = Bulk(_tr("Money", "Abschließen"), partial(set_closed, window_context, closed=True), icon="lock")
    listed = replace(listing(window_context.context.read), bulk=(close, *record_bulk(window_context)))
    return BudgetPage(window_context, spec, listed)


SPEC = PageSpec(
    key="budgets",
    title=str(QT_TRANSLATE_NOOP("Pages", "Budgets")),
    icon="budget",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.BUDGET,),
    count=OPEN_BUDGETS.count,
    begins_group=True,
)
