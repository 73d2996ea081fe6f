"""The tab *Fälle und Akteure* of a person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.actors import affiliations
from app.services.casework import cases, involved
from app.services.shown import Watching
from app.views.pages.actors.person_actors import PersonActors
from app.views.pages.casework.person_cases import PersonCases
from app.views.shared.records.panel import Panel
from app.views.shared.scrolled import scrolled
from app.views.theme.sizes import GROUP
from app.views.window_context import WindowContext


class PersonLinksPanel(Panel):
    """The person's cases, and below them the organisations she speaks for."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.record_id: int | None = None
        self.cases, self.actors = PersonCases(window_context), PersonActors(window_context)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(GROUP)
        column.addWidget(self.cases)
        column.addWidget(self.actors)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner, edge=0, with_page=True))

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.cases.show_person(record_id)
        self.actors.show_person(record_id)

    def watched(self) -> Sequence[Watching]:
        return (cases.LISTING, involved.SHOWN, affiliations.SHOWN)

    def reload(self) -> None:
        self.show_record(self.record_id)
