"""A tab with a table whose rows are entered, changed and taken away: contracts, absences, declined requests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shared.announce import LiveLabel
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class Words:
    """What a tab says: what its rows are called, the sentence where there are none, its button, and what was done."""

    of: str
    nothing: str
    add: str
    saved: str
    removed: str


class KeptRows(QWidget):
    """Subclasses say what their rows are; `load` and `remove` are services by the id of a row."""

    load: ClassVar[Callable[..., Any]]
    remove_row: ClassVar[Callable[..., Any]]

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.rows: Sequence[Any] = ()
        self.words = self.said()
        self.table = self.make_table()
        self.table.opened.connect(self._edit)
        self.total = LiveLabel("", "quiet")
        window_context.discreet.changed.connect(self.reload)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        self.part = self._tools()
        column.addWidget(self.part, 1)
        column.addWidget(self.total)

    def said(self) -> Words:
        """Its words."""
        raise NotImplementedError

    def make_table(self) -> SmallTable:
        """The table."""
        raise NotImplementedError

    def found(self) -> Sequence[Any]:
        """The rows as they are stored, each with an `id`."""
        raise NotImplementedError

    def line(self, one: Any) -> SmallRow:
        """What the table shows of a row."""
        raise NotImplementedError

    def called(self, one: Any) -> str:
        """What is said of a row in the bar at the bottom; `one` may be a row or the entity behind it."""
        raise NotImplementedError

    def dialog(self, entity: Any) -> FormDialog:
        """The dialog in which an entity is changed."""
        raise NotImplementedError

    def new(self) -> Any:
        """An unsaved entity."""
        raise NotImplementedError

    def summed(self) -> str:
        """What the rows add up to."""
        return ""

    # What she does

    def reload(self) -> None:
        """Show what is stored now."""
        self.rows = self.found()
        self.table.show_rows([self.line(one) for one in self.rows])
        self.part.show_state(filled=bool(self.rows))
        self.total.setText(self.summed())

    def add(self) -> None:
        """A new one."""
        self._ask(self.new())

    def edit(self) -> None:
        """Change the one she stands on."""
        if (chosen := self.table.chosen()) is not None:
            self._edit(chosen)

    def remove(self) -> None:
        """Take away the one she stands on."""
        chosen = next((one for one in self.rows if one.id == self.table.chosen()), None)
        if chosen is not None:
            change(
                self.window_context, self.words.removed, type(self).remove_row, chosen.id, whom=[self.called(chosen)]
            )

    # Inside

    def _edit(self, row_id: int) -> None:
        self._ask(self.window_context.context.read(type(self).load, row_id))

    def _ask(self, entity: Any) -> None:
        dialog = self.dialog(entity)
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.words.saved, whom=[self.called(dialog.entity)])

    def _tools(self) -> TableWithTools:
        empty = EmptyState(self.words.nothing, self.words.add)
        empty.started.connect(self.add)
        return TableWithTools(
            self.table,
            empty,
            [writes(action_button(self.words.add, self.add, icon_name="new"))],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.words.of,
        )
