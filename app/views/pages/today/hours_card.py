"""How far the hours of the month have gone."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.common import clock
from app.services import today
from app.services.office import settings
from app.services.shown import Watching
from app.views.language import written
from app.views.shared.cards.card import TodayCard
from app.views.shared.hours_bar import HoursBar


class HoursCard(TodayCard):
    """The hours of this month against those of the contract, as one thin bar; hidden until she has entered a contract."""

    title = str(QT_TRANSLATE_NOOP("Today", "Kapazität im {month}"))
    wide = True

    def label(self) -> str:
        return super().label().format(month=written.month(clock.today()))

    def watched(self) -> Sequence[Watching]:
        return (today.HOURS, settings.SHOWN)

    def build(self) -> HoursBar | None:
        hours = self.window_context.context.read(today.contract_hours, clock.today())
        return HoursBar(hours, self.label()) if hours is not None else None


CARD = HoursCard
