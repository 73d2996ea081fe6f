"""Türliste: the doors of a building in their order, with what to know before ringing."""

from collections.abc import Callable, Sequence
from typing import Any

from app.models import Kind
from app.services.places import doors
from app.services.places.doors import Door
from app.services.shown import Watching
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.languages import name_of
from app.views.shared.lists.columns import Column
from app.views.shared.lists.kept_table import KeptTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button
from app.views.window_context import WindowContext


class DoorPanel(RowsPanel[Door]):
    """Enter opens the household behind a door; the list is printed for her own way round the house."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = KeptTable(window_context, "doors", self.tr("Türliste"), self._columns())
        empty = EmptyState(
            self.tr(
                "Hier stehen Klingeln, Sprachen und was bei Hausbesuchen zu beachten ist, sobald jemand hier wohnt."
            ),
            icon_name="occupancy",
        )
        part = TableWithTools(
            table,
            empty,
            [action_button(self.tr("Türliste drucken …"), self.print_list, icon_name="print")],
            [action_button(self.tr("Haushalt öffnen"), self.open_chosen)],
            of=self.tr("Türliste"),
        )
        self._caution = LiveLabel("", "warn")
        self._caution.setWordWrap(True)
        self.arrange(part, above=self._caution)

    def _columns(self) -> list[Column]:
        def column(key: str, title: str, width: int, text: Callable[[Door], str], **more: Any) -> Column:
            return Column(key, title, width, text, tooltip=text, sortable=False, **more)

        return [
            column("dwelling", self.tr("Wohnung"), 11, lambda row: row.dwelling),
            column("floor", self.tr("Stock"), 7, lambda row: row.floor),
            column("bell", self.tr("Klingel"), 15, lambda row: row.bell, private=True),
            column("household", self.tr("Haushalt"), 15, lambda row: row.household, private=True),
            column("people", self.tr("Personen"), 9, lambda row: str(row.people or ""), align="right"),
            column("languages", self.tr("Sprachen"), 18, lambda row: ", ".join(map(name_of, row.languages))),
            column("mind", self.tr("Zu beachten"), 24, self._to_mind),
        ]

    def watched(self) -> Sequence[Watching]:
        return (doors.SHOWN,)

    def found(self, record_id: int) -> Sequence[Door]:
        return self.window_context.context.read(doors.doors, record_id)

    def open_row(self, row: Door) -> None:
        if row.household_id is not None:
            self.window_context.open(Kind.HOUSEHOLD, row.household_id)

    def read(self, *, other: bool) -> None:
        super().read(other=other)
        building = self.record_id
        caution = "" if building is None else self.window_context.context.read(doors.caution_of, building)
        self._caution.setText(caution)
        self._caution.setVisible(bool(caution))

    def print_list(self) -> None:
        """The preview of the door list."""
        if self.record_id is None:
            return
        from app.papers.doors import DOORS
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, DOORS, self.record_id)

    def _to_mind(self, one: Door) -> str:
        mind = [
            self.tr("Dolmetschen nötig") if one.needs_interpreter else "",
            self.tr("Auskunftssperre") if one.shielded else "",
            one.caution,
        ]
        return ", ".join(filter(None, mind))
