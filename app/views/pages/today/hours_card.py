"""How far the hours of the month have gone."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.common import clock
from app.services.shown import Watching
from app.services.worktime import capacity
from app.views.language import written
from app.views.location import Location
from app.views.shared.cards.card import TodayCard
from app.views.shared.hours_bar import HoursBar

_PAGE = "worktime"


class HoursCard(TodayCard):
    """The hours of this month against those of the contract, as one thin bar; hidden until she has entered a contract."""

    title = str(QT_TRANSLATE_NOOP("Today", "Kapazität im {month}"))
    wide = True

    def label(self) -> str:
        return super().label().format(month=written.month(clock.today()))

    def watched(self) -> Sequence[Watching]:
        return (capacity.SHOWN,)

    def build(self) -> HoursBar | None:
        hours = self.window_context.context.read(capacity.of_month, clock.today())
        if hours is None:
            return None
        return HoursBar(hours, self.label(), lambda: self.window_context.go(Location(_PAGE)))


CARD = HoursCard
