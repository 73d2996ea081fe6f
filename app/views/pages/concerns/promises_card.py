"""What *Heute* tells of what others owe: promises that are due, and decisions of the council."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services.concerns.official_texts import OfficialTextRow
from app.services.office.tasks import TaskRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _promise(_window_context: WindowContext, task: TaskRow) -> Line:
    return Line(_tr("Today", "zugesagt: {day}").format(day=dates.in_words(task.due_on)), task.what)


def _decision(_window_context: WindowContext, text: OfficialTextRow) -> Line:
    if text.day is None:
        return Line(_tr("Today", "Beschluss steht aus"), text.heading)
    return Line(_tr("Today", "Sitzung: {day}").format(day=dates.in_words(text.day)), text.heading)


class PromisesCard(ListCard):
    """What others promised, and what the council still has to decide."""

    title = str(QT_TRANSLATE_NOOP("Today", "Zugesagt und zu beschließen"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.TASK, (("promised", "due"),)),
            sort=(("due_on", False),),
            line=_promise,
            counted=lambda number: _tr("Today", "%n Zusage(n)", None, number),
        ),
        Part(
            FilteredList(Kind.OFFICIAL_TEXT, (("medium", "council"), ("state", "open"))),
            sort=(("day", False),),
            line=_decision,
            counted=lambda number: _tr("Today", "%n Beschluss/Beschlüsse", None, number),
        ),
    )


CARD = PromisesCard
