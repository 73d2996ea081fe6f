"""What *Heute* tells of referrals: those nothing was heard of for too long."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.referrals.referrals import ReferralRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(_window_context: WindowContext, row: ReferralRow) -> Line:
    return Line(dates.in_words(row.since), row.recipient)


class SilentReferralsCard(ListCard):
    """The longest silence first."""

    title = str(QT_TRANSLATE_NOOP("Today", "Angekommen?"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.REFERRAL, (("status", "silent"),)),
            sort=(("news", False),),
            line=_line,
            counted=lambda number: _tr("Today", "%n Verweis(e)", None, number),
        ),
    )


CARD = SilentReferralsCard
