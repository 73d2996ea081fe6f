"""What *Heute* tells of concerns: answers owed, what is overdue or new."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.concerns.concerns import ConcernRow
from app.views.pages.concerns.concern_page import FEEDBACK_OWED, OVERDUE
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _owed(_window_context: WindowContext, concern: ConcernRow) -> Line:
    since = dates.in_words(concern.settled_on)
    return Line(_tr("Today", "Rückmeldung offen: {day}").format(day=since), _title(concern))


def _overdue(_window_context: WindowContext, concern: ConcernRow) -> Line:
    return Line(_tr("Today", "überfällig: {day}").format(day=dates.in_words(concern.due_on)), _title(concern))


def _new(_window_context: WindowContext, concern: ConcernRow) -> Line:
    return Line(_tr("Today", "neu: {day}").format(day=dates.in_words(concern.received_on)), _title(concern))


def _title(concern: ConcernRow) -> str:
    return f"{concern.number} {concern.subject}"


class ConcernsCard(ListCard):
    """Whom she owes an answer first, then what is late, then what is new."""

    title = str(QT_TRANSLATE_NOOP("Today", "Anliegen"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FEEDBACK_OWED,
            sort=(("settled", False),),
            line=_owed,
            counted=lambda number: _tr("Today", "%n Antwort(en)", None, number),
        ),
        Part(
            OVERDUE,
            sort=(("due", False),),
            line=_overdue,
            counted=lambda number: _tr("Today", "%n überfällig", None, number),
        ),
        Part(
            FilteredList(Kind.CONCERN, (("status", "new"),)),
            sort=(("received", True),),
            line=_new,
            counted=lambda number: _tr("Today", "%n neu", None, number),
        ),
    )


CARD = ConcernsCard
