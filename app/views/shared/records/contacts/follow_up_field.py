"""When to come back to it, and what is to be done then; saving makes a task of it, or changes the one there is."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.casework.follow_ups import FollowUp
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField
from app.views.shared.widgets import action_button, row
from app.views.theme.sizes import INSIDE

_tr = QCoreApplication.translate


class FollowUpField(Field):
    """Day and words side by side. The value is a `FollowUp`, or None where both are empty: one on file goes with it.

    Of one on file it says, too, whether it is done.
    """

    def __init__(self) -> None:
        self.day = DateField(_tr("FollowUpField", "Wiedervorlage"), prefer="future")
        self.what = LineField(
            _tr("FollowUpField", "Was ist dann zu tun?"), placeholder=_tr("FollowUpField", "z. B. Bescheid nachfragen")
        )
        self.done = CheckField(_tr("FollowUpField", "Wiedervorlage ist erledigt"))
        self.remove = action_button(
            _tr("FollowUpField", "Wiedervorlage entfernen"), self._empty, role="flat", icon_name="trash"
        )
        self._task_id: int | None = None
        self._on_file = QWidget()
        whole = QWidget()
        super().__init__(self.day.label, whole, label_above=False)
        self._lay_out(whole)
        self.setFocusProxy(self.day)
        for part in (self.day, self.what, self.done):
            part.changed.connect(self._edited)
            part.left.connect(self._part_left)

    def _lay_out(self, whole: QWidget) -> None:
        line, below = row(self.day, self.what), row(self.done, None, self.remove)
        line.setStretch(0, 2)
        line.setStretch(1, 3)
        below.setAlignment(self.done, Qt.AlignmentFlag.AlignVCenter)
        self._on_file.setLayout(below)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(line)
        column.addWidget(self._on_file)

    def value(self) -> FollowUp | None:
        day, what = self.day.value(), self.what.value()
        return FollowUp(day, what, self.done.value(), self._task_id) if day or what else None

    def show_value(self, value: Any) -> None:
        wanted = value or FollowUp()
        self._task_id = wanted.task_id
        self._on_file.setVisible(self._task_id is not None)
        self.day.set_value(wanted.due_on)
        self.what.set_value(wanted.what)
        self.done.set_value(wanted.done)

    def plain(self) -> Plain:
        return [self.day.plain(), self.what.plain(), self.done.plain()]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list) or len(plain) not in (2, 3):
            raise ValueError(plain)
        for part, content in zip((self.day, self.what, self.done), plain, strict=False):
            part.set_plain(content)

    def readable(self) -> bool:
        return self.day.readable()

    def own_hint(self) -> Hint | None:
        return self.day.own_hint()

    def _part_left(self) -> None:
        self._touched = False
        self.left.emit()

    def _empty(self) -> None:
        """Saving takes it away; Discard and undo bring it back."""
        for part in (self.day, self.what, self.done):
            part.set_value(None)
        self._edited()
        self.day.setFocus()
        self._leave()
