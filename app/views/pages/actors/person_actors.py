"""For which organisations a person speaks, on the page of the person."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import Kind
from app.services.actors import affiliations
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.span import span
from app.views.shared.widgets import PlainLabel, section
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class PersonActors(QWidget):
    """Lists the organisations and opens one."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self._organisations: dict[int, int] = {}
        self.table = SmallTable(
            self.tr("Akteure dieser Person"),
            [(self.tr("Akteur"), 0), (self.tr("Funktion"), 0), (self.tr("Zeit"), 13)],
            most=6,
        )
        self.table.opened.connect(self._open)
        hint = self.tr("Spricht für keinen Akteur. Hinzugefügt wird das beim Akteur, unter „Ansprechpersonen“.")
        self._none = PlainLabel(hint, "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(section(self.tr("Ansprechperson bei")))
        column.addWidget(self._none)
        column.addWidget(self.table)

    def show_person(self, person_id: int | None) -> None:
        """Show the functions of a person, present ones first."""
        found = self.window_context.context.read(affiliations.of_person, person_id) if person_id is not None else []
        self._organisations = {one.id: one.organisation_id for one in found}
        self.table.show_rows(
            [
                SmallRow(one.id, (one.title, one.function, span(one.since, one.until)), quiet=not one.present)
                for one in found
            ]
        )
        self.table.setVisible(bool(found))
        self._none.setVisible(not found)

    def _open(self, affiliation_id: int) -> None:
        self.window_context.open(Kind.ORGANISATION, self._organisations[affiliation_id])
