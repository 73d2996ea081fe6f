"""What *Heute* tells of appointments: those of the next seven days."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.office.appointments import AppointmentRow
from app.views.language import written
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(window_context: WindowContext, row: AppointmentRow) -> Line:
    """What was typed is hidden with the names."""
    when = f"{dates.in_words(row.starts_at.date())}, {written.clock(row.starts_at)}"
    return Line(when, window_context.discreet.mask(row.what) or word(Kind.APPOINTMENT))


class AppointmentsCard(ListCard):
    """Her appointments from today on."""

    title = str(QT_TRANSLATE_NOOP("Today", "Termine"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.APPOINTMENT, (("when", "week"),)),
            sort=(("starts_at", False),),
            line=_line,
            counted=lambda number: _tr("Appointments", "%n Termin(e)", None, number),
        ),
    )


CARD = AppointmentsCard
