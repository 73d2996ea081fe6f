"""A card with the first lines of one list or of several, and a door to each of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.services.named import About, about
from app.services.shown import Watching
from app.views.language import written
from app.views.shared.cards.card import LINES, TodayCard
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.whom import about_in_words
from app.views.shared.widgets import Card, LinkLabel
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class Line:
    """A record as a line: its title is the door to it, the note stands at the end."""

    note: str
    title: str


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
    counted: Callable[[int], str] = written.number


class ListCard(TodayCard):
    """The lines of its parts in their order. A part with nothing in it has no door, unless all are empty: then the first.

    Attributes:
        parts: what it brings together.
        most: the most lines on it; the doors lead to the rest.
        hidden_without: whether it is not there where there is nothing to tell.
    """

    parts: ClassVar[tuple[Part, ...]]
    most: ClassVar[int] = LINES
    hidden_without: ClassVar[bool] = False
    _behind: Mapping[int, About]

    def watched(self) -> Sequence[Watching]:
        return [part.behind for part in self.parts]

    def build(self) -> Card | None:
        counts, rows, self._behind = self.window_context.context.read(_read, self.parts, self.most)
        if self.hidden_without and not any(counts):
            return None
        counted = list(zip(self.parts, counts, strict=True))
        card = Card(self.label(), *(self._door(part, number) for part, number in _with_doors(counted)))
        lines = [(part, one) for part, found in zip(self.parts, rows, strict=True) for one in found][: self.most]
        self.add_lines(card, lines)
        if not lines:
            card.body.addWidget(self.sentence())
        card.body.addStretch(1)
        return card

    def add_lines(self, card: Card, lines: Sequence[tuple[Part, Any]]) -> None:
        """Put the lines onto the card."""
        for part, one in lines:
            card.body.addWidget(self._record(part, one))

    def about(self, record_id: int) -> str:
        """Whom one of its records is about, as it may be shown now."""
        return about_in_words(self._behind.get(record_id, ()), self.window_context.discreet)

    def _door(self, part: Part, number: int) -> LinkLabel:
        return self.number_door(part.counted(number), lambda: part.behind.open(self.window_context))

    def _record(self, part: Part, one: Any) -> QWidget:
        line, kind = part.line(self.window_context, one), part.behind.kind
        shown = self.window_context.discreet.title(kind, line.title)
        return self.line(line.note, shown, lambda: self.window_context.open(kind, one.id), self.about(one.id))


def _read(session: Any, parts: Sequence[Part], most: int) -> tuple[list[int], list[Sequence[Any]], Mapping[int, About]]:
    """How many there are of each part, the first of them, and whom they are about."""
    counts = [part.behind.count(session) for part in parts]
    rows = [
        part.behind.first(session, part.sort, most) if number else ()
        for part, number in zip(parts, counts, strict=True)
    ]
    kinds = {one.id: part.behind.kind for part, found in zip(parts, rows, strict=True) for one in found}
    return counts, rows, about(session, kinds)


def _with_doors(counted: Sequence[tuple[Part, int]]) -> Sequence[tuple[Part, int]]:
    return [(part, number) for part, number in counted if number] or counted[:1]
