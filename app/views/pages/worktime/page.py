"""Arbeitszeit: before a contract only the way to enter one, afterwards the week, the months, and what belongs to them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.common.changes import Changes
from app.figures.periods import parse
from app.papers.hours_sheet import HOURS_SHEET
from app.services.worktime import absences, capacity, contracts, declined, recorded
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.reports import choices
from app.views.pages.worktime.clock_bar import ClockBar
from app.views.pages.worktime.months import MonthsPanel
from app.views.pages.worktime.tables import AbsencesTable, ContractsTable, DeclinedTable
from app.views.pages.worktime.week_panel import WeekPanel
from app.views.preview.opening import open_paper
from app.views.shared.combo_box import ComboBox
from app.views.shared.front_stack import FrontStack
from app.views.shared.widgets import EmptyState, Tabs, action_button, headline, row
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext


class WorkTimePage(Page):
    """Tabs of her working time, the clock, and the sheet of a month."""

    can = frozenset({"save", "print"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.clock = ClockBar(window_context)
        self.week = WeekPanel(window_context)
        self.months = MonthsPanel(window_context)
        self.absences = AbsencesTable(window_context)
        self.declined = DeclinedTable(window_context)
        self.contracts = ContractsTable(window_context)
        self.tabs = Tabs(spec.label())
        self._parts = (self.week, self.months, self.absences, self.declined, self.contracts)
        titles = (
            self.tr("Woche"),
            self.tr("Monate"),
            self.tr("Abwesenheiten"),
            self.tr("Abgelehnte Anfragen"),
            self.tr("Vertrag"),
        )
        for title, tab in zip(titles, self._parts, strict=True):
            self.tabs.addTab(tab, title)
        self.month = ComboBox()
        self.month.setAccessibleName(self.tr("Monat des Stundenblatts"))
        for key, label in choices.months(clock.today()):
            self.month.addItem(label, key)
        self._lay_out()
        self.tabs.currentChanged.connect(self._reload_front)

    # What the window asks

    def show_list(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        shown = (recorded.SHOWN, capacity.SHOWN, contracts.SHOWN, absences.SHOWN, declined.SHOWN)
        if any(one.concerned(changes) for one in shown):
            self._show()

    def save(self) -> bool:
        return self.week.save()

    def keep_draft(self) -> None:
        self.week.form.keep_draft()

    def print_(self) -> None:
        if self.stack.currentIndex() == 0:
            open_paper(self.window_context, HOURS_SHEET, parse(self.month.currentData()))

    # Inside

    def _show(self) -> None:
        entered = self.window_context.context.read(contracts.entered)
        self.stack.setCurrentIndex(0 if entered else 1)
        self._paper.setVisible(entered)
        self.clock.setVisible(entered)
        if entered:
            self.clock.reload()
            self._reload_front()

    def _reload_front(self, *_: object) -> None:
        """Only the tab in front is read anew; any other when it comes there."""
        if self.stack.currentIndex() == 0:
            self._parts[self.tabs.currentIndex()].reload()

    def _lay_out(self) -> None:
        empty = EmptyState(
            self.tr(
                "Hier führen Sie Ihre Arbeitszeit für sich selbst. Am Anfang steht Ihr Vertrag; vorher ist nirgends von Stunden die "
                "Rede, und in Berichte kommen sie nur, wenn Sie es in den Einstellungen unter „Kapazität“ wollen."
            ),
            self.tr("Vertrag eintragen …"),
            self.spec.icon,
        )
        empty.started.connect(self.contracts.add)
        self.stack = FrontStack()
        self.stack.addWidget(self.tabs)
        self.stack.addWidget(empty)
        self._paper = QWidget()
        sheet = action_button(self.tr("Stundenblatt …"), self.print_, icon_name="print")
        self._paper.setLayout(row(self.month, sheet))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(row(headline(self.spec.label()), None, self._paper))
        column.addWidget(self.clock)
        column.addWidget(self.stack, 1)
