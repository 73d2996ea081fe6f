"""Geburtstage: who has one today or in the next two weeks, of those of whom she wants to be reminded."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Kind
from app.services.people import birthdays, blocks
from app.services.people.birthdays import Birthday
from app.services.people.persons import PersonRow
from app.services.shown import Watching
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import dates
from app.views.shared.cards.card import LINES, TodayCard
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, Part
from app.views.shared.widgets import Card
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class BirthdayCard(TodayCard):
    """The nearest first, in words what age it is; hidden where there is none."""

    title = str(QT_TRANSLATE_NOOP("Today", "Geburtstage"))
    behind: ClassVar[FilteredList] = FilteredList(Kind.PERSON, (("birthday", birthdays.COMING),))

    def watched(self) -> Sequence[Watching]:
        return (self.behind,)

    def build(self) -> Card | None:
        found = self.window_context.context.read(birthdays.coming, clock.today())
        if not found:
            return None
        door = self.number_door(written.number(len(found)), lambda: self.behind.open(self.window_context))
        card = Card(self.label(), door)
        for one in found[:LINES]:
            card.body.addWidget(self._line(one))
        card.body.addStretch(1)
        return card

    def _line(self, one: Birthday) -> QWidget:
        shown = self.window_context.discreet.title(Kind.PERSON, one.title)
        age = translated(birthdays.age_in_words(one))
        note = dates.in_words(one.day)
        return self.line(note, shown, lambda: self.window_context.open(Kind.PERSON, one.id), age)


def _block(_window_context: WindowContext, person: PersonRow) -> Line:
    return Line(translated(blocks.in_words(person.address_block_until)), person.name)


ENDING_BLOCKS = Part(
    FilteredList(Kind.PERSON, (("block", "ending"),)),
    sort=(("block", False),),
    line=_block,
    counted=lambda number: _tr("Today", "%n Auskunftssperre(n)", None, number),
)
"""Address blocks that run out within two months or have run out."""
CARD = BirthdayCard
