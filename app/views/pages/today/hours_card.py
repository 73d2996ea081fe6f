"""How far the hours of the month have gone."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.common import clock
from app.services import today
from app.services.office import settings
from app.services.shown import Watching
from app.views.shared import dates
from app.views.shared.cards.card import TodayCard
from app.views.shared.hours_bar import HoursBar
from app.views.shared.widgets import Card

_ROOMY = 3
"""Where so many cards stand side by side, the names of two tasks do as well."""


class HoursCard(TodayCard):
    """The hours of this month by task, against those of the contract."""

    title = str(QT_TRANSLATE_NOOP("Today", "Kapazität im {month}"))
    wide = True

    def label(self) -> str:
        return super().label().format(month=dates.month(clock.today()))

    def watched(self) -> Sequence[Watching]:
        return (today.HOURS, settings.SHOWN)

    def build(self) -> Card:
        hours = self.window_context.context.read(today.hours, clock.today())
        card = Card(self.label())
        card.body.addWidget(HoursBar(hours, columns=_legend(self.columns)))
        return card

    def fit(self, columns: int) -> None:
        changed = _legend(columns) != _legend(self.columns)
        super().fit(columns)
        if changed and self.content is not None:
            self.fill()


def _legend(columns: int) -> int:
    """How many tasks stand side by side under the bar."""
    return 2 if columns >= _ROOMY else 1


CARD = HoursCard
