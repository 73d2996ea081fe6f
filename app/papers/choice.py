"""Which records of a list a paper is about: those she selected, or all that the list shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.papers.paper import Remark, any_withheld
from app.reports.forms.options import Choices
from app.services.lists import ListQuery

SELECTED, WHOLE = "selected", "whole"
SCOPES: Choices = ((SELECTED, "nur die ausgewählten"), (WHOLE, "die ganze Liste"))
LEFT_OUT = Remark("%n mit Auskunftssperre (auch im Haushalt) nicht darauf.", "withheld", any_withheld)


@dataclass(frozen=True)
class Chosen:
    """A list as it is filtered and sorted, with what is selected in it. `ids` is the list's service."""

    kind: str
    ids: Callable[[Session, ListQuery, int | None], Sequence[int]]
    query: ListQuery = field(default_factory=ListQuery)
    selected: tuple[int, ...] = ()

    @property
    def scope(self) -> str:
        """What is probably meant: the selection where there is one."""
        return SELECTED if self.selected else WHOLE

    def records(self, session: Session, scope: str, most: int = 0) -> Sequence[int]:
        """The ids in the order of the list; `most` other than 0 gives no more than that."""
        if scope == SELECTED and self.selected:
            return self.selected[: most or None]
        return self.ids(session, self.query, most or None)
