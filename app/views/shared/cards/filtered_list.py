"""The list behind a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.common.changes import Changes
from app.models import Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class FilteredList:
    """The list of a kind under some filters: what a number counts is what its door opens."""

    kind: Kind
    filters: tuple[tuple[str, str], ...] = ()

    def count(self, session: Any) -> int:
        """How many records it shows."""
        return service_of(self.kind).LISTING.count(session, dict(self.filters))

    def first(self, session: Any, sort: tuple[tuple[str, bool], ...], limit: int) -> Sequence[Any]:
        """Its first rows in an order, pairs of a sort of the list and whether it descends."""
        service = service_of(self.kind)
        return service.rows(session, service.ids(session, ListQuery(filters=dict(self.filters), sort=sort), limit))

    def concerned(self, changes: Changes) -> bool:
        """Whether a finished step may have changed what it shows."""
        return service_of(self.kind).LISTING.concerned(changes)

    def open(self, window_context: WindowContext) -> None:
        """Show it on the page of its kind."""
        window_context.open_list(self.kind, self.filters)
