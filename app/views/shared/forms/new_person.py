"""A person made from the name typed into a search, so that nobody is typed twice."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.people import persons
from app.services.people.naming import person_named
from app.views.shared.step import write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def person_maker(window_context: WindowContext, *, resident: bool = True) -> Callable[[str], int | None]:
    """What a picker calls with the typed name; it answers the new person's id, or None where that did not work."""

    def make(session: Any, name: str) -> int | None:
        person = person_named(name)
        if person is None:
            return None
        person.is_resident = resident
        return persons.save(session, person)

    def create(name: str) -> int | None:
        return write(window_context, _tr("NewPerson", "Person angelegt"), make, name)

    return create
