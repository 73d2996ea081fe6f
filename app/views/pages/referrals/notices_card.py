"""What *Heute* tells of notices: whose term for an objection ends soon, or has ended."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.referrals.notices import NoticeRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(_window_context: WindowContext, row: NoticeRow) -> Line:
    day = dates.in_words(row.object_by)
    return Line(_tr("Today", "abgelaufen: {day}").format(day=day) if row.missed else day, row.authority)


class TermsCard(ListCard):
    """The next end first; those that ended stay until she decides."""

    title = str(QT_TRANSLATE_NOOP("Today", "Widerspruchsfristen"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.NOTICE, (("state", "due"),)),
            sort=(("object_by", False),),
            line=_line,
            counted=lambda number: _tr("Today", "%n Bescheid(e)", None, number),
        ),
    )


CARD = TermsCard
