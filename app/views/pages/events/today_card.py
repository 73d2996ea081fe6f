"""Nächste zwei Wochen: what takes place; and lists of attendance that are still on paper."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.events.events import EventRow
from app.views.language import written
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _coming(_window_context: WindowContext, event: EventRow) -> Line:
    day = event.starts_at.date()
    return Line(f"{dates.near_words(day)}, {written.short_day(day)}, {written.clock(event.starts_at)}", event.name)


def _missing(_window_context: WindowContext, event: EventRow) -> Line:
    return Line(_tr("Today", "Liste übertragen"), event.name)


FORTNIGHT = Part(FilteredList(Kind.EVENT, (("when", "fortnight"),)), sort=(("starts_at", False),), line=_coming)
MISSING_LISTS = Part(
    FilteredList(Kind.EVENT, (("attendance", "open"),)),
    sort=(("starts_at", True),),
    line=_missing,
    counted=lambda number: _tr("Today", "%n Liste(n)", None, number),
)


class FortnightCard(ListCard):
    """What takes place from today on."""

    title = str(QT_TRANSLATE_NOOP("Today", "Nächste zwei Wochen"))
    empty = str(QT_TRANSLATE_NOOP("Today", "In den nächsten zwei Wochen steht nichts an."))
    parts = (FORTNIGHT,)


CARD = FortnightCard
