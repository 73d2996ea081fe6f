"""A household made from the name typed into a search."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.people import households
from app.views.shared.step import write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def household_maker(window_context: WindowContext) -> Callable[[str], int | None]:
    """What a picker calls with the typed name; it answers the new household's id, or None where that did not work."""

    def make(session: Any, name: str) -> int:
        household = households.new(session)
        household.name = name
        return households.save(session, household)

    def create(name: str) -> int | None:
        return write(window_context, _tr("NewHousehold", "Haushalt angelegt"), make, name)

    return create
