"""Gespräche: for each office what is to be talked about, what it has not answered yet and what it promised."""

from PySide6.QtWidgets import QVBoxLayout

from app.common.changes import Changes
from app.papers.agenda import AGENDA, CALLS
from app.papers.paper import Paper
from app.services.concerns import agenda, forwardings
from app.services.concerns.agenda import Counterpart
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.talks.tables import PointsTab, PromisesTab, WaitingTab
from app.views.preview.opening import open_paper
from app.views.shared.combo_box import ComboBox
from app.views.shared.front_stack import FrontStack
from app.views.shared.records.point_dialog import note_point
from app.views.shared.widgets import EmptyState, Tabs, action_button, headline, new_button, row
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext


class TalksPage(Page):
    """One office at a time; the one that she chose last is shown again."""

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.office = ComboBox()
        self.office.setAccessibleName(self.tr("Stelle"))
        self.office.currentIndexChanged.connect(lambda _index: self._show_office())
        self.tabs = Tabs(self.tr("Bereiche"))
        self.points, self.waiting, self.promises = (
            PointsTab(window_context),
            WaitingTab(window_context),
            PromisesTab(window_context),
        )
        for tab in (self.points, self.waiting, self.promises):
            self.tabs.addTab(tab, tab.table.accessibleName())
        self._print = action_button(self.tr("Besprechungsliste …"), lambda: self._open(AGENDA), icon_name="print")
        self._calls = action_button(self.tr("Rundruf …"), lambda: self._open(CALLS), icon_name="print")
        empty = EmptyState(
            self.tr(
                "Hier steht je Stelle, was zu besprechen ist, worauf Sie noch warten und was zugesagt ist. "
                "Vorgemerkt wird hier oder bei jedem Eintrag unter „Mehr“."
            ),
            icon_name=spec.icon,
        )
        self._stack = FrontStack()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(empty)
        add = new_button(self.tr("Punkt vormerken …"), self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(row(headline(spec.label()), None, add))
        column.addLayout(row(self.office, self._print, self._calls, None))
        column.addWidget(self._stack, 1)

    def show_list(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        if agenda.SHOWN.concerned(changes) or forwardings.SHOWN.concerned(changes):
            self._show()

    def add(self) -> None:
        """Note a point for the office that is shown, or for another."""
        note_point(self.window_context, self.office.currentData(), None, self.window())

    def _show(self) -> None:
        offices = self.window_context.context.read(agenda.counterparts)
        chosen = self.office.currentData()
        self.office.blockSignals(True)
        self.office.clear()
        for one in offices:
            self.office.addItem(self._called(one), one.id)
        self.office.setCurrentIndex(max(0, self.office.findData(chosen)) if offices else -1)
        self.office.blockSignals(False)
        for part in (self.office, self._print, self._calls):
            part.setVisible(bool(offices))
        self._stack.setCurrentIndex(0 if offices else 1)
        self._show_office()

    def _called(self, one: Counterpart) -> str:
        return self.tr("{name} – zu besprechen: {points}, offen: {waiting}").format(
            name=one.name, points=one.points, waiting=one.waiting
        )

    def _show_office(self) -> None:
        for tab in (self.points, self.waiting, self.promises):
            tab.show_record(self.office.currentData())

    def _open(self, paper: Paper) -> None:
        office_id = self.office.currentData()
        if office_id is not None:
            open_paper(self.window_context, paper, office_id)
