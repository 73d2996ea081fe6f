"""A line in which somebody is added to a record: on file or new by name, and as what."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models import Kind
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.step import change
from app.views.shared.widgets import action_button, row, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class PersonLine(QWidget):
    """Enter in the second field, or the button, calls `add`."""

    def __init__(
        self,
        window_context: WindowContext,
        who: str,
        role: LineField,
        add: Callable[[], object],
        *,
        resident: bool = True,
    ) -> None:
        super().__init__()
        self._window_context = window_context
        self.picker = record_picker(
            window_context,
            who,
            Kind.PERSON,
            create=person_maker(window_context, resident=resident),
            placeholder=_tr("PersonLine", "Name suchen oder neu eintippen …"),
        )
        self.role = role
        self.role.editor.returnPressed.connect(add)
        self.button = writes(action_button(_tr("PersonLine", "Hinzufügen"), add, icon_name="new"))
        line: QHBoxLayout = row(self.picker, self.role, self.button)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(line)

    def clear(self) -> None:
        """Begin anew."""
        self.picker.set_value(None)
        self.role.set_value("")

    def add_to(self, record_id: int, step: str, known: Callable[..., object], new: Callable[..., object]) -> None:
        """Add whoever is named, as the step `step`: `known(session, record_id, person_id, role)`, or `new` with a name that is
        not on file. Where one of this name is on file she is asked whether that is meant.
        """
        if self.picker.likely() is not None:
            self.picker.show_hint(self.picker.own_hint())
            return
        person_id, name, role = self.picker.value(), self.picker.editor.text(), self.role.value()
        given: tuple[Any, ...] = (new, record_id, name, role)
        told: dict[str, Any] = {"whom": [name]}
        if person_id is not None:
            given, told = (known, record_id, person_id, role), {"about": [person_id]}
        if change(self._window_context, step, *given, **told):
            self.clear()
            self.picker.setFocus()
