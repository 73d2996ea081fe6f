"""Kosten: what a project is planned to cost, item by item."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.common.money import NOTHING
from app.models import CostItem
from app.services import records
from app.services.money import bookings, sums
from app.services.projects import costs
from app.services.projects.costs import CostRow
from app.services.shown import Watching
from app.views.language import written
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, writes
from app.views.window_context import WindowContext


class CostItemForm(Form):
    """What for, and how much."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("cost-item", window_context.settings, VaultDrafts(window_context.context))
        self.beside((LineField(self.tr("Posten")), "what"), (MoneyField(self.tr("Geplant")), "planned"), stretch=(3, 1))


class CostItemDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(self, window_context: WindowContext, item: CostItem, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CostItemDialog", "Kostenposten")
        super().__init__(title, CostItemForm(window_context), parent)
        self.window_context = window_context
        self.bind(item, item.id)

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Kostenposten geändert"), costs.save, self.entity)


class CostsPanel(RowsPanel[CostRow]):
    """A line to plan an item, below it all of the project, and what they come to."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.what = LineField(self.tr("Neuer Posten"), placeholder=self.tr("z. B. Erde und Holz"))
        self.amount = MoneyField(self.tr("Geplant"))
        for field in (self.what, self.amount):
            field.editor.returnPressed.connect(self.add)
        button = writes(action_button(self.tr("Hinzufügen"), self.add, icon_name="new"))
        line = row(self.what, self.amount, button)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        self.total = LiveLabel(role="quiet")
        part = TableWithTools(
            SmallTable(self.tr("Kostenposten"), [(self.tr("Posten"), 0), (self.tr("Geplant"), 16)], numbers=(1,)),
            EmptyState(self.tr("Noch nichts geplant. Oben eintippen, wofür wie viel gebraucht wird.")),
            [],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Kostenposten"),
        )
        self.arrange(part, above=line, below=self.total)

    def show_record(self, record_id: int | None) -> None:
        self.what.set_value("")
        self.amount.set_value(None)
        super().show_record(record_id)

    def watched(self) -> Sequence[Watching]:
        return (costs.SHOWN, bookings.LISTING)

    def found(self, record_id: int) -> Sequence[CostRow]:
        return self.window_context.context.read(costs.of_project, record_id)

    def read(self, *, other: bool) -> None:
        super().read(other=other)
        self.total.setText(self._summed())

    def _summed(self) -> str:
        """What is planned in all, and how much of it was spent."""
        if self.record_id is None:
            return ""
        planned = sum((row.planned for row in self.rows), start=NOTHING)
        spent = self.window_context.context.read(sums.of_project, self.record_id).spent
        if not planned and not spent:
            return ""
        text = self.tr("Zusammen geplant: {planned} · ausgegeben: {spent} · bleibt: {rest}")
        return text.format(
            planned=written.money(planned), spent=written.money(spent), rest=written.money(planned - spent)
        )

    def line(self, row: CostRow) -> SmallRow:
        return SmallRow(row.id, (row.what, written.money(row.planned)))

    def open_row(self, row: CostRow) -> None:  # noqa: ARG002
        self.edit()

    def add(self) -> None:
        """Plan what is typed in the line."""
        if self.record_id is None or not self.amount.readable():
            return
        given = (self.record_id, self.what.value(), self.amount.value())
        if change(self.window_context, self.tr("Kosten geplant"), costs.add, *given, about=[self.record_id]):
            self.what.set_value("")
            self.amount.set_value(None)
            self.what.setFocus()

    def edit(self) -> None:
        """Change the chosen item."""
        chosen = self.chosen()
        if chosen is None or self.window_context.context.read_only:
            return
        item = self.window_context.context.read(_load, chosen.id)
        if self.window_context.ask.dialog(CostItemDialog(self.window_context, item, self.window())):
            self.window_context.done(self.tr("Kostenposten geändert"), chosen.project_id)

    def remove(self) -> None:
        """Take the chosen item away."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Kostenposten entfernt")
            change(self.window_context, step, costs.remove, chosen.id, about=[chosen.project_id])


def _load(session: Any, item_id: int) -> CostItem:
    return records.get(session, CostItem, item_id)
