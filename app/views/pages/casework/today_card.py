"""What *Heute* tells of cases: steps that are due, counselling that ends, and which have been silent for long."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.casework.cases import CaseRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _silent(_window_context: WindowContext, case: CaseRow) -> Line:
    return Line(_tr("Today", "lange kein Kontakt"), case.number)


SILENT_CASES = Part(
    FilteredList(Kind.CASE, (("status", "silent"),)),
    sort=(("last_sign", False),),
    line=_silent,
    counted=lambda number: _tr("Today", "%n Fall/Fälle", None, number),
)


def _step(_window_context: WindowContext, case: CaseRow) -> Line:
    day = dates.in_words(case.step_due)
    late = case.step_due is not None and case.step_due < clock.today()
    return Line(_tr("Today", "überfällig: {day}").format(day=day) if late else day, case.number)


def _ending(_window_context: WindowContext, case: CaseRow) -> Line:
    return Line(_tr("Today", "Beratung bis {day}").format(day=dates.in_words(case.counsel_until)), case.number)


class CasesCard(ListCard):
    """Cases with a step that is due, and those in which counselling ends soon or should have ended."""

    title = str(QT_TRANSLATE_NOOP("Today", "Hilfepläne"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.CASE, (("status", "due"),)),
            sort=(("step_due", False),),
            line=_step,
            counted=lambda number: _tr("Today", "%n mit fälligem Schritt", None, number),
        ),
        Part(
            FilteredList(Kind.CASE, (("status", "ending"),)),
            sort=(("counsel_until", False),),
            line=_ending,
            counted=lambda number: _tr("Today", "%n vor dem Ende", None, number),
        ),
    )


CARD = CasesCard
