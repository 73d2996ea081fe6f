"""When to come back to it, and what is to be done then; saving makes a task of it."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.casework.writing import FollowUp
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.widgets import row

_tr = QCoreApplication.translate


class FollowUpField(Field):
    """Day and words side by side. The value is a `FollowUp`, or None where both are empty."""

    def __init__(self) -> None:
        self.day = DateField(_tr("FollowUpField", "Wiedervorlage"), prefer="future")
        self.what = LineField(
            _tr("FollowUpField", "Was ist dann zu tun?"), placeholder=_tr("FollowUpField", "z. B. Bescheid nachfragen")
        )
        both = QWidget()
        line = row(self.day, self.what)
        line.setStretch(0, 2)
        line.setStretch(1, 3)
        both.setLayout(line)
        super().__init__(self.day.label, both, label_above=False)
        self.setFocusProxy(self.day)
        for part in (self.day, self.what):
            part.changed.connect(self._edited)
            part.left.connect(self._part_left)

    def value(self) -> FollowUp | None:
        day, what = self.day.value(), self.what.value()
        return FollowUp(day, what) if day or what else None

    def show_value(self, value: Any) -> None:
        self.day.set_value(value.due_on if value else None)
        self.what.set_value(value.what if value else "")

    def plain(self) -> Plain:
        return [self.day.plain(), self.what.plain()]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list) or len(plain) != 2:
            raise ValueError(plain)
        self.day.set_plain(plain[0])
        self.what.set_plain(plain[1])

    def readable(self) -> bool:
        return self.day.readable()

    def own_hint(self) -> Hint | None:
        return self.day.own_hint()

    def _part_left(self) -> None:
        self._touched = False
        self.left.emit()
