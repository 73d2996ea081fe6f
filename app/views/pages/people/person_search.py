"""A new person begins with a search: what was typed to find somebody becomes the form where nobody was found."""

import re
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import Kind
from app.models.people import digits
from app.services.people.naming import person_named
from app.views.shared.forms.form import Form
from app.views.shared.forms.matches import Matches, SearchLine
from app.views.theme.sizes import INSIDE
from app.views.window_context import WindowContext

_NAMES = ("given_name", "family_name")
_FILLED = (*_NAMES, "phone", "mobile", "email")
_MOBILE = ("015", "016", "017")
_NUMBER = re.compile(r"[+\d][\d\s()/.–-]*")


class PersonSearch(QWidget):
    """The line to search in and what is found; seen while the person is new."""

    def __init__(self, window_context: WindowContext, form: Form) -> None:
        super().__init__()
        self._form = form
        self._own: dict[str, str] = {}
        """What it has put into fields, by their keys."""
        self._is_new = False
        self.line = SearchLine(
            self.tr("Erst suchen, dann neu"), placeholder=self.tr("Name, Telefon, E-Mail – oder gleich unten eintragen")
        )
        self.found = Matches(window_context, Kind.PERSON, self._text, self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self.line.changed.connect(self._typed)
        self.line.entered.connect(self._entered)
        self.line.down.connect(self._go_down)

    def attach(self) -> None:
        """The fields for names are there now: what is typed in them is searched for, too."""
        for key in _NAMES:
            self._form.field(key).changed.connect(self.found.look_soon)

    def show_for(self, is_new: bool) -> None:
        """A person on file is not searched for."""
        self._is_new = is_new
        self.line.set_value("")
        self._own.clear()
        self.setVisible(is_new)
        self.found.show_for(is_new)

    def look_again(self) -> None:
        """The fields hold something else."""
        if self._is_new:
            self.found.look_soon()

    def _text(self) -> str:
        typed: str = self.line.value()
        return typed or " ".join(str(self._form.field(key).value()) for key in _NAMES)

    def _typed(self) -> None:
        """What is typed stands in the form at once, so that nothing of it can be lost."""
        for key, value in self._understood().items():
            if self._form.field(key).value() == self._own.get(key, ""):
                self._own[key] = value
                self._form.fill(key, value)
        self.found.look_soon()

    def _understood(self) -> dict[str, str]:
        typed: str = self.line.value()
        values = dict.fromkeys(_FILLED, "")
        if "@" in typed:
            values["email"] = typed
        elif _NUMBER.fullmatch(typed):
            values["mobile" if digits(typed).startswith(_MOBILE) else "phone"] = typed
        elif (person := person_named(typed)) is not None:
            values |= {key: getattr(person, key) for key in _NAMES}
        return values

    def _entered(self) -> None:
        """Open who is meant; nobody found: on in the form."""
        if not self.found.open_first():
            self._form.field("given_name").setFocus()

    def _go_down(self) -> None:
        self.found.look_now()
        target: Any = self.found.doors[0] if self.found.doors else self._form.field("given_name")
        target.setFocus()

    def _leave(self) -> None:
        """What was typed here alone was meant to find somebody: no draft is kept of it."""
        fields = {key: self._form.field(key).value() for key in self._form.changed_keys}
        if all(self._own.get(key) == value for key, value in fields.items()):
            self._form.forget()
