"""What *Heute* tells of occupancies: which Einweisungen end within sixty days or have ended."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.places.occupancies import OccupancyRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(_window_context: WindowContext, occupancy: OccupancyRow) -> Line:
    day = occupancy.admitted_until
    ended = day is not None and day < clock.today()
    words = _tr("Today", "abgelaufen {day}") if ended else _tr("Today", "endet {day}")
    return Line(words.format(day=dates.in_words(day)), occupancy.number)


class AdmissionsCard(ListCard):
    """The first to end on top."""

    title = str(QT_TRANSLATE_NOOP("Today", "Einweisungen"))
    empty = str(QT_TRANSLATE_NOOP("Today", "Keine Einweisung endet in den nächsten 60 Tagen."))
    parts = (Part(FilteredList(Kind.OCCUPANCY, (("when", "ending"),)), sort=(("admitted_until", False),), line=_line),)


CARD = AdmissionsCard
