"""Unterbringung: free places, what the district assigns and announces, and the sheet of the month about it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.common.changes import Changes
from app.figures.periods import parse
from app.models import Household, Person, StatusChange
from app.services.places import intake
from app.services.shown import Shown
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.places.intake.tables import AllocationsTable, ArrivalsTable, IntakeTable, PlacesTable
from app.views.pages.reports import choices
from app.views.preview.opening import open_paper
from app.views.shared.combo_box import ComboBox
from app.views.shared.widgets import Tabs, action_button, headline, row
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_ALSO = Shown((Household, Person, StatusChange))
"""Places are counted by who is on file, and by the states of the buildings."""


class IntakePage(Page):
    """Three tables as tabs, and the Unterbringungsblatt of a month."""

    can = frozenset({"print"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.month = ComboBox()
        self.month.setAccessibleName(_tr("Intake", "Monat des Unterbringungsblatts"))
        for key, label in choices.months(clock.today()):
            self.month.addItem(label, key)
        self.tables: dict[str, IntakeTable] = {
            _tr("Intake", "Freie Plätze"): PlacesTable(window_context),
            _tr("Intake", "Zuweisungen"): AllocationsTable(window_context),
            _tr("Intake", "Ankünfte"): ArrivalsTable(window_context),
        }
        self.tabs = Tabs(spec.label())
        for title, table in self.tables.items():
            self.tabs.addTab(table, title)
        sheet = action_button(_tr("Intake", "Unterbringungsblatt …"), self.print_, icon_name="print")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(row(headline(spec.label()), None, self.month, sheet))
        column.addWidget(self.tabs, 1)

    def show_list(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        if intake.SHOWN.concerned(changes) or _ALSO.concerned(changes):
            self._show()

    def print_(self) -> None:
        from app.papers.lodging import LODGING_SHEET

        open_paper(self.window_context, LODGING_SHEET, parse(self.month.currentData()))

    def _show(self) -> None:
        for table in self.tables.values():
            table.reload()
