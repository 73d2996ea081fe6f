"""Wohnungen: the dwellings of a building, who lives there now, and how many places are free."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.services.places import dwellings
from app.services.places.dwellings import DwellingRow
from app.services.records import title_of
from app.services.shown import Watching
from app.views.language import written
from app.views.pages.places.buildings.dwelling_dialogs import DwellingDialog, ManyDialog
from app.views.pages.places.free_places import free_places
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.columns import Column
from app.views.shared.lists.kept_table import KeptTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change, write
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class DwellingsPanel(RowsPanel[DwellingRow]):
    """Add one or many, change, repeat and remove dwellings; Enter changes the one she stands on, Insert adds one."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._dwellings = table = KeptTable(
            window_context, "dwellings", self.tr("Wohnungen des Gebäudes"), self._columns()
        )
        empty = EmptyState(
            self.tr("Noch keine Wohnung. Sind es viele, entstehen sie in einem Zug und werden durchgezählt."),
            self.tr("Mehrere anlegen …"),
            "building",
        )
        empty.started.connect(self.add_many)
        empty.offer(self.tr("Eine Wohnung anlegen …"), self.add)
        part = TableWithTools(
            table,
            empty,
            [
                writes(action_button(self.tr("Neue Wohnung …"), self.add, icon_name="new")),
                writes(action_button(self.tr("Mehrere anlegen …"), self.add_many)),
            ],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.open_chosen, icon_name="edit")),
                writes(action_button(self.tr("Noch eine wie diese"), self.duplicate, icon_name="copy")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Wohnungen"),
        )
        self._total = LiveLabel("", "quiet")
        QShortcut(QKeySequence("Ins"), table, self.add, context=Qt.ShortcutContext.WidgetShortcut)
        self.arrange(part, below=self._total)

    def _columns(self) -> list[Column]:
        def column(key: str, title: str, width: int, text: Callable[[DwellingRow], str], **more: Any) -> Column:
            return Column(key, title, width, text, sortable=False, **more)

        return [
            column("label", self.tr("Wohnung"), 11, lambda row: row.label),
            column("floor", self.tr("Stock"), 7, lambda row: row.floor),
            column("rooms", self.tr("Zimmer"), 8, _rooms, align="right"),
            column("square_metres", self.tr("m²"), 5, _square_metres, align="right"),
            column("places", self.tr("Plätze"), 7, _places, align="right"),
            column("free", self.tr("frei"), 9, lambda row: free_places(row.places), align="right"),
            column("living", self.tr("Es wohnt dort"), 18, lambda row: ", ".join(row.living), private=True),
            column("hint", self.tr("Hinweis"), 22, self._hint),
        ]

    def watched(self) -> Sequence[Watching]:
        return (dwellings.SHOWN,)

    def found(self, record_id: int) -> Sequence[DwellingRow]:
        return self.window_context.context.read(dwellings.of_building, record_id)

    def open_row(self, row: DwellingRow) -> None:
        dwelling = self.window_context.context.read(dwellings.load, row.id)
        self._ask(DwellingDialog(self.window_context, dwelling, self._building(), self.window()))

    def read(self, *, other: bool) -> None:
        super().read(other=other)
        self._total.setText(self._in_words())

    def add(self) -> None:
        """One more dwelling."""
        if self.record_id is not None:
            self._ask(
                DwellingDialog(self.window_context, dwellings.new(self.record_id), self._building(), self.window())
            )

    def add_many(self) -> None:
        """Numbered dwellings in one go."""
        if self.record_id is not None:
            dialog = ManyDialog(self.window_context, self.record_id, self._building(), self.window())
            self.window_context.ask.dialog(dialog)

    def duplicate(self) -> None:
        """One more like the one she stands on."""
        chosen = self.chosen()
        if chosen is None:
            return
        step = self.tr("Wohnung angelegt")
        made = write(self.window_context, step, dwellings.duplicate, chosen.id)
        if made is not None:
            self._dwellings.select(made)
            self._done(step)

    def remove(self) -> None:
        """Take away one entered by mistake; where somebody lived it is said what to do instead."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Wohnung entfernt")
            change(self.window_context, step, dwellings.remove, [chosen.id], whom=[chosen.label])

    # Inside

    def _ask(self, dialog: DwellingDialog) -> None:
        if self.window_context.ask.dialog(dialog):
            self._done(self.tr("Wohnung gesichert"))

    def _done(self, step: str) -> None:
        if self.record_id is not None:
            self.window_context.done(step, self.record_id)

    def _building(self) -> str:
        return self.window_context.context.read(title_of, self.record_id or 0)

    def _hint(self, one: DwellingRow) -> str:
        return ", ".join(filter(None, (self.tr("barrierefrei") if one.accessible else "", self._usable(one))))

    def _usable(self, one: DwellingRow) -> str:
        if one.usable_from and one.usable_until:
            return f"{written.day(one.usable_from)} – {written.day(one.usable_until)}"
        if one.usable_from:
            return self.tr("nutzbar ab {day}").format(day=written.day(one.usable_from))
        return self.tr("nutzbar bis {day}").format(day=written.day(one.usable_until)) if one.usable_until else ""

    def _in_words(self) -> str:
        if not self.rows:
            return ""
        places = sum(one.places.free or 0 for one in self.rows)
        count = self.tr("%n Wohnung(en)", "", len(self.rows))
        free = self.tr("%n Platz/Plätze frei", "", places)
        return f"{count} · {free}"


def _rooms(one: DwellingRow) -> str:
    return "" if one.rooms is None else written.number(one.rooms, 0 if one.rooms == int(one.rooms) else 1)


def _square_metres(one: DwellingRow) -> str:
    return "" if one.square_metres is None else written.number(one.square_metres, 0)


def _places(one: DwellingRow) -> str:
    return "" if one.places.places is None else str(one.places.places)
