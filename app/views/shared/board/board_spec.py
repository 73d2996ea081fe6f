"""What a board is about: which states, which records, what stands on a card, and what a step to another state needs."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.common.kinds import Choice, Kind
from app.services.lists import ListQuery
from app.views.shared.lists.columns import Column
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class Time:
    """How much time there is, in words; icon and colour say the same once more."""

    text: str
    icon: str
    tone: str


@dataclass(frozen=True)
class BoardSpec:
    """One board.

    Attributes:
        kind: the kind of its records.
        name: what it is called, for who hears it.
        states: the states from left to right.
        ids: service `(session, query, limit)`: the records of a list, whose filter "column" leaves those of a state.
        rows: service `(session, ids)`.
        hides: whether filters leave nothing in a column, whatever is on file.
        beside: the state before (-1) or after (1) one; None at the end.
        take_to: give records another state, asking for what that needs.
        card: the texts of a card in the order of `SUBJECT`, `ABOVE`, `BESIDE`, `PLACE`, `TIME`; read aloud so.
        time_of: how much time a row has.
        counted: so many records, in words.
    """

    kind: Kind
    name: str
    states: Sequence[Choice]
    ids: Callable[..., Sequence[int]]
    rows: Callable[..., Sequence[Any]]
    hides: Callable[[Mapping[str, str], Any], bool]
    beside: Callable[[Any, int], Any]
    take_to: Callable[[WindowContext, Collection[int], Any, QWidget], None]
    card: Callable[[], list[Column]]
    time_of: Callable[[Any], Time]
    counted: Callable[[int], str]

    def of_state(self, query: ListQuery, state: Choice) -> ListQuery:
        """What a column shows of a list."""
        return replace(query, filters={**query.filters, "column": str(state)})
