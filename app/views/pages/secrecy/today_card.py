"""What *Heute* tells of secrecy: releases and consents that run out within thirty days, forms that are out and not signed."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.people import consents
from app.services.people.persons import PersonRow
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.views.language.sentences import translated
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _ends(window_context: WindowContext, row: ReleaseRow) -> Line:
    return Line(dates.in_words(row.until or clock.today()), _called(window_context, row))


def _unsigned(window_context: WindowContext, row: ReleaseRow) -> Line:
    return Line(translated(row.standing), _called(window_context, row))


def _called(window_context: WindowContext, row: ReleaseRow) -> str:
    shown = row.recipient if row.recipient_kind is Kind.ORGANISATION else window_context.discreet.mask(row.recipient)
    return shown or row.number


def _consent(_window_context: WindowContext, row: PersonRow) -> Line:
    return Line(_tr("Today", "Einwilligung läuft ab"), row.name)


class SecrecyCard(ListCard):
    """The nearest end first, then what waits for a signature."""

    title = str(QT_TRANSLATE_NOOP("Today", "Schweigepflicht"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.RELEASE, (("state", "ends"),)),
            sort=(("until", False),),
            line=_ends,
            counted=lambda number: _tr("Today", "%n läuft/laufen ab", None, number),
        ),
        Part(
            FilteredList(Kind.RELEASE, (("state", str(ReleaseState.UNSIGNED)),)),
            sort=(("number", False),),
            line=_unsigned,
            counted=lambda number: _tr("Today", "%n ohne Unterschrift", None, number),
        ),
        Part(
            FilteredList(Kind.PERSON, (("consent", consents.ENDING),)),
            sort=(("name", False),),
            line=_consent,
            counted=lambda number: _tr("Today", "%n Einwilligung(en)", None, number),
        ),
    )


CARD = SecrecyCard
