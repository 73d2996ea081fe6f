"""What *Heute* tells of cases: which have been silent for long."""

from PySide6.QtCore import QCoreApplication

from app.models import Kind
from app.services.casework.cases import CaseRow
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, Part
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
