"""Taking concerns to another column: at once, or asking for what the step needs."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import ConcernStatus
from app.services.concerns import board, concerns
from app.views.pages.concerns.forward_dialog import ForwardDialog
from app.views.pages.concerns.step_dialog import ask_step
from app.views.shared.step import change
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def take_to(window_context: WindowContext, ids: Collection[int], status: ConcernStatus, parent: QWidget) -> None:
    """Give concerns another state. What needs a result, an office or how the citizen was told is asked one after the other,
    until she leaves a question; a step that makes no sense is refused with the reason.
    """
    rows = [row for row in window_context.context.read(concerns.rows, list(ids)) if row.status is not status]
    asked = [row.id for row in rows if status is ConcernStatus.FORWARDED or board.asks(row, status)]
    plain = [row.id for row in rows if row.id not in asked]
    if plain:
        step = _tr("Board", "Stand „{status}“").format(status=status.label)
        change(window_context, step, board.take_all, plain, status, clock.today(), about=plain)
    for concern_id in asked:
        if not _ask(window_context, concern_id, status, parent):
            return


def _ask(window_context: WindowContext, concern_id: int, status: ConcernStatus, parent: QWidget) -> bool:
    if status is not ConcernStatus.FORWARDED:
        return ask_step(window_context, concern_id, status, parent)
    concern = window_context.context.read(concerns.load, concern_id)
    if not window_context.ask.dialog(ForwardDialog(window_context, concern, parent)):
        return False
    window_context.done(_tr("Board", "Anliegen weitergeleitet"), concern_id)
    return True
