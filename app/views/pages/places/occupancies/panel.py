"""Belegung: who lived where when, in the tab of a building or of a household."""

from collections.abc import Sequence
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.models import Kind, Occupancy
from app.services.lists import ListQuery
from app.services.places import occupancies
from app.services.shown import Watching
from app.views.pages.places.buildings.months_table import MonthsTable
from app.views.pages.places.occupancies import columns as occupancy_columns
from app.views.pages.places.occupancies.dialog import OccupancyDialog
from app.views.pages.places.occupancies.move_dialog import move_household
from app.views.shared.forms.collapsible import Collapsible
from app.views.shared.front_stack import FrontStack
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.table import RecordTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.records.seen_panel import SeenPanel
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_OF = {
    "place": ("household", "dwelling", "time", "since", "until", "people", "ground", "admitted_until"),
    "household": ("place", "dwelling", "time", "since", "until", "people", "ground", "admitted_until"),
}


class OccupanciesPanel(SeenPanel):
    """The occupancies of a building (`place`) or a household, the latest on top; a building has its months below."""

    def __init__(self, window_context: WindowContext, of: Literal["place", "household"]) -> None:
        super().__init__(window_context)
        self._of = of
        read, every = window_context.context.read, occupancy_columns.columns(also_time=True)
        self.table = RecordTable(
            [every[key] for key in _OF[of]],
            lambda query, limit: read(occupancies.ids, query, limit),
            lambda ids: read(occupancies.rows, ids),
            name=f"occupancies-of-{of}",
            settings=window_context.settings,
            work=window_context.work,
            discreet=window_context.discreet,
            sort=(("since", True),),
        )
        self.table.setAccessibleName(self.tr("Belegungen"))
        self.table.keep_in_sight(_OF[of][0])
        audit_copies(window_context, self.table, "occupancies")
        self.table.opened.connect(partial(window_context.open, Kind.OCCUPANCY))
        self.table.opened_beside.connect(self._open_beside)
        self.table.loaded.connect(self._show_state)
        self._stack = FrontStack()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        self.months = MonthsTable(window_context) if of == "place" else None
        self.bar = OverflowBar(
            writes(action_button(self.tr("Neue Belegung …"), self.add, icon_name="new")),
            writes(action_button(self.tr("Umzug …"), self.move_out)),
            of=self.tr("Belegung"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._stack, 2)
        column.addWidget(self.bar)
        self._fold = Collapsible(self.tr("Plätze im Zeitverlauf"), "building.months", window_context.settings)
        self._fold.setVisible(self.months is not None)
        if self.months is not None:
            self._fold.body.addWidget(self.months)
            self._fold.button.clicked.connect(self._show_months)
        column.addWidget(self._fold)

    def watched(self) -> Sequence[Watching]:
        return (occupancies.LISTING,)

    def read(self, *, other: bool) -> None:
        if other:
            self.table.set_query(ListQuery(filters={self._of: str(self.record_id or 0)}))
        else:
            self.table.refetch()
            self.table.reload()
        self._show_months()

    def add(self) -> None:
        """A new occupancy of this building or household."""
        if self.record_id is None:
            return
        occupancy = Occupancy(since=clock.today())
        setattr(occupancy, "building_id" if self._of == "place" else "household_id", self.record_id)
        dialog = OccupancyDialog(self.window_context, occupancy, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Belegung gesichert"), dialog.saved_id)

    def move_out(self) -> None:
        """Move the household: of this tab, or of the occupancy she stands on."""
        household_id = self.record_id if self._of == "household" else self._household()
        if household_id is None:
            self.window_context.ask.message(
                self.tr("Umzug"), self.tr("Bitte zuerst eine Belegung mit einem Haushalt auswählen.")
            )
            return
        move_household(self.window_context, household_id, self.window())

    def _household(self) -> int | None:
        chosen = self.table.current_id()
        rows = self.window_context.context.read(occupancies.rows, [chosen]) if chosen is not None else []
        return rows[0].household_id if rows else None

    def _empty(self) -> EmptyState:
        sentence = (
            self.tr("Hier hat noch niemand gewohnt. Die erste Belegung sagt, wer seit wann in welcher Wohnung ist.")
            if self._of == "place"
            else self.tr("Wo der Haushalt wohnt und wohnte, steht noch nicht da.")
        )
        empty = EmptyState(sentence, self.tr("Neue Belegung …"), "occupancy")
        empty.started.connect(self.add)
        return empty

    def _show_months(self, *_: object) -> None:
        """Counted where they are seen only."""
        if self.months is not None and self._fold.is_open:
            self.months.show_building(self.record_id)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.table.count else 1)

    def _open_beside(self, occupancy_id: int) -> None:
        self.window_context.open(Kind.OCCUPANCY, occupancy_id, beside=True)
