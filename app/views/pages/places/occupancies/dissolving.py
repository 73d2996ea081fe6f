"""The last member has moved out: the household may be dissolved."""

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.services.places import moves
from app.views.shared.step import write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def propose_dissolving(window_context: WindowContext, household_id: int) -> None:
    """Where nobody lives in a household any more, ask whether to dissolve it and to end its occupancies today."""
    if not window_context.context.read(moves.is_deserted, household_id):
        return
    step = _tr("Dissolving", "Haushalt aufgelöst")
    agreed = window_context.ask.confirm(
        _tr("Dissolving", "Haushalt auflösen?"),
        _tr(
            "Dissolving",
            "In diesem Haushalt lebt niemand mehr. Aufgelöst steht er auf keiner Liste und keinem Etikett mehr, seine Belegung endet heute.",
        ),
        _tr("Dissolving", "Auflösen"),
    )
    if agreed and write(window_context, step, _dissolved, household_id):
        window_context.done(step, household_id)


def _dissolved(session: object, household_id: int) -> bool:
    moves.dissolve(session, household_id, clock.today())  # type: ignore[arg-type]
    return True
