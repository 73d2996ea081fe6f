"""A card with the first lines of one list or of several, and a door to each of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.services.shown import Watching
from app.views.shared import numbers
from app.views.shared.cards.card import LINES, TodayCard
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.widgets import Card, LinkLabel
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class Line:
    """A record as a line: its title is the door to it, the note stands at the end, `before` in front of them."""

    note: str
    title: str
    tone: str = "small"
    before: QWidget | None = None


@dataclass(frozen=True)
class Part:
    """What one list brings to a card.

    Attributes:
        behind: the list that is counted and opened.
        sort: the order of the lines, pairs of a sort of the list and whether it descends.
        line: a row of the list as a line.
        counted: the number as it stands on the door.
    """

    behind: FilteredList
    sort: tuple[tuple[str, bool], ...]
    line: Callable[[WindowContext, Any], Line]
    counted: Callable[[int], str] = numbers.number


class ListCard(TodayCard):
    """The lines of its parts in their order. A part with nothing in it has no door, unless all are empty: then the first."""

    parts: ClassVar[tuple[Part, ...]]

    def watched(self) -> Sequence[Watching]:
        return [part.behind for part in self.parts]

    def build(self) -> Card:
        counts, rows = self.window_context.context.read(_read, self.parts)
        counted = list(zip(self.parts, counts, strict=True))
        card = Card(self.label(), *(self._door(part, number) for part, number in _with_doors(counted)))
        lines = [(part, one) for part, found in zip(self.parts, rows, strict=True) for one in found]
        for part, one in lines[:LINES]:
            card.body.addWidget(self._record(part, one))
        if not lines:
            card.body.addWidget(self.sentence())
        card.body.addStretch(1)
        return card

    def _door(self, part: Part, number: int) -> LinkLabel:
        return self.number_door(part.counted(number), lambda: part.behind.open(self.window_context))

    def _record(self, part: Part, one: Any) -> QWidget:
        line, kind = part.line(self.window_context, one), part.behind.kind
        shown = self.window_context.discreet.title(kind, line.title)
        return self.line(
            line.note, shown, lambda: self.window_context.open(kind, one.id), before=line.before, tone=line.tone
        )


def _read(session: Any, parts: Sequence[Part]) -> tuple[list[int], list[Sequence[Any]]]:
    """How many there are of each part, and the first of them."""
    counts = [part.behind.count(session) for part in parts]
    return counts, [part.behind.first(session, part.sort, LINES) for part in parts]


def _with_doors(counted: Sequence[tuple[Part, int]]) -> Sequence[tuple[Part, int]]:
    return [(part, number) for part, number in counted if number] or counted[:1]
