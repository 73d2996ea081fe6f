"""The tab *Projekte* of a person or an organisation: in what they take part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.models import Kind
from app.services.projects import people
from app.services.shown import Watching
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.span import span
from app.views.shared.widgets import EmptyState, action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


@dataclass(frozen=True)
class TakingPart:
    """One project: as what, or with what, since and until when."""

    id: int
    project_id: int
    title: str
    what: str
    since: date | None = None
    until: date | None = None
    present: bool = True


class ProjectsPanel(RowsPanel[TakingPart]):
    """Which projects `read` finds; it leads there."""

    def __init__(
        self,
        window_context: WindowContext,
        read: Callable[[Any, int], Sequence[TakingPart]],
        watched: Sequence[Watching],
        what: str,
    ) -> None:
        super().__init__(window_context)
        self._read, self._watched = read, watched
        part = TableWithTools(
            SmallTable(self.tr("Projekte"), [(self.tr("Projekt"), 0), (what, 0), (self.tr("Zeit"), 13)]),
            EmptyState(self.tr("An keinem Projekt beteiligt. Eingetragen wird das beim Projekt.")),
            [],
            [action_button(self.tr("Öffnen"), self.open_chosen)],
            of=self.tr("Projekte"),
        )
        self.arrange(part)

    def watched(self) -> Sequence[Watching]:
        return self._watched

    def found(self, record_id: int) -> Sequence[TakingPart]:
        return self.window_context.context.read(self._read, record_id)

    def line(self, row: TakingPart) -> SmallRow:
        return SmallRow(row.id, (row.title, row.what, span(row.since, row.until)), quiet=not row.present)

    def open_row(self, row: TakingPart) -> None:
        self.window_context.open(Kind.PROJECT, row.project_id)


def of_person(window_context: WindowContext) -> ProjectsPanel:
    """The tab of a person."""

    def read(session: Any, person_id: int) -> list[TakingPart]:
        found = people.of_person(session, person_id)
        return [
            TakingPart(row.id, row.project_id, row.title, row.role, row.since, row.until, row.present) for row in found
        ]

    return ProjectsPanel(window_context, read, (people.SHOWN,), _tr("Projects", "Rolle"))


def of_organisation(window_context: WindowContext) -> ProjectsPanel:
    """The tab of an organisation."""

    def read(session: Any, organisation_id: int) -> list[TakingPart]:
        found = people.projects_of(session, organisation_id)
        return [TakingPart(row.id, row.project_id, row.title, row.contribution) for row in found]

    return ProjectsPanel(window_context, read, (people.PARTNERS_SHOWN,), _tr("Projects", "Beitrag"))
