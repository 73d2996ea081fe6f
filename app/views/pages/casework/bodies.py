"""Bodies that work on a case too, with the one to talk to there."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import CaseProfessional, Kind
from app.services import records
from app.services.casework import involved
from app.services.casework.involved import BodyRow
from app.views.pages.casework.involved_dialogs import BodyDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class BodiesSection(QWidget):
    """All of the case, in alphabetical order."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.case_id: int | None = None
        self.rows: list[BodyRow] = []
        new = writes(action_button(self.tr("Stelle hinzufügen …"), self.add, icon_name="new"))
        self.table = SmallTable(
            self.tr("Beteiligte Stellen"),
            [(self.tr("Akteur"), 0), (self.tr("Ansprechperson"), 22), (self.tr("Telefon"), 16), (self.tr("Wofür"), 22)],
            most=8,
            least=2,
        )
        self.table.opened.connect(lambda _id: self.open_chosen())
        self.part = TableWithTools(
            self.table,
            EmptyState(self.tr("Noch keine Stelle. Wer arbeitet sonst an diesem Fall, und mit wem sprechen Sie dort?")),
            [],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Beteiligte Stellen"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(section(self.tr("Beteiligte Stellen")), None, new))
        column.addWidget(self.part)

    def show_case(self, case_id: int | None) -> None:
        """Show the bodies of a case."""
        self.case_id = case_id
        self.rows = self.window_context.context.read(involved.bodies_of, case_id) if case_id is not None else []
        mask = self.window_context.discreet.mask
        self.table.show_rows(
            [SmallRow(one.id, (one.title, mask(one.contact), mask(one.phone), one.task)) for one in self.rows]
        )
        self.part.show_state(filled=bool(self.rows))

    def chosen(self) -> BodyRow | None:
        """The body she stands on."""
        chosen = self.table.chosen()
        return next((one for one in self.rows if one.id == chosen), None)

    def add(self) -> None:
        """Choose another."""
        if self.case_id is not None:
            self._ask(CaseProfessional(case_id=self.case_id), self.tr("Stelle hinzugefügt"))

    def edit(self) -> None:
        """Change whom to talk to there, and for what."""
        chosen = self.chosen()
        if chosen is not None and not self.window_context.context.read_only:
            self._ask(self.window_context.context.read(_load, chosen.id), self.tr("Stelle geändert"))

    def open_chosen(self) -> None:
        """Open the organisation she stands on."""
        if (chosen := self.chosen()) is not None:
            self.window_context.open(Kind.ORGANISATION, chosen.organisation_id)

    def remove(self) -> None:
        """Take the chosen one away; the organisation stays."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Stelle entfernt")
            change(self.window_context, step, involved.remove_body, chosen.id, about=[chosen.organisation_id])

    def _ask(self, body: CaseProfessional, told: str) -> None:
        if self.window_context.ask.dialog(BodyDialog(self.window_context, body, self.window())):
            self.window_context.done(told, body.case_id)


def _load(session: Any, body_id: int) -> CaseProfessional:
    return records.get(session, CaseProfessional, body_id)
