"""The place by a few letters: buildings and whatever was written before, completed by Enter."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.common.text import clean, search_key
from app.services.concerns.stand import KnownPlace, Place, matching
from app.views.shared.announce import announce
from app.views.shared.escaping import caption
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields.base import Field, Plain
from app.views.shared.widgets import Button, is_enter, set_hint, set_tip
from app.views.theme.sizes import RELATED

_MOST = 3
_LONGEST = 28
"""Letters of a place on its button."""


class PlaceField(Field):
    """Enter takes the first place that fits what is typed, and what is typed where none does; the value is a `Place`."""

    editor: QLineEdit
    taken = Signal()
    """The place is chosen: on to what comes next."""
    selects_when_entered = True

    def __init__(self, label: str, known: Callable[[], Sequence[KnownPlace]]) -> None:
        super().__init__(label, QLineEdit())
        self._ask, self._known = known, list(known())
        self._chosen: KnownPlace | None = None
        self._offers: list[Button] = []
        set_hint(self.editor, self.tr("zwei Buchstaben und Enter; leer: ohne Ort"))
        self.editor.textEdited.connect(self._typed)
        self._below = QWidget()
        self._flow = FlowLayout(self._below, RELATED)
        column = self.layout()
        assert column is not None
        column.addWidget(self._below)
        self._offer()

    def reload(self) -> None:
        """Ask again which places there are; what is chosen stays."""
        self._known = list(self._ask())
        self._offer()

    def value(self) -> Place:
        if self._chosen is not None:
            return self._chosen.place
        return Place(None, clean(self.editor.text()))

    def show_value(self, value: Any) -> None:
        place = value or Place()
        self._chosen = next((one for one in self._known if one.place == place), None)
        self.editor.setText(self._chosen.name if self._chosen is not None else place.text)
        self.editor.setCursorPosition(0)
        self._offer()

    def plain(self) -> Plain:
        place = self.value()
        return {"building_id": place.building_id, "text": place.text} if place != Place() else None

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, dict):
            self.show_value(None)
            return
        building, text = plain.get("building_id"), plain.get("text")
        self.show_value(Place(building if isinstance(building, int) else None, str(text or "")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if is_enter(event):
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Down and self._offers:
                self._offers[0].setFocus()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        key = search_key(text)
        same = [one for one in self._known if search_key(one.name) == key] if key else []
        self._chosen = same[0] if same else None
        self._offer()
        self._edited()

    def _enter(self) -> None:
        fitting = self._fitting()
        if self._chosen is None and self.editor.text().strip() and fitting:
            self._take(fitting[0])
        else:
            self._leave()
            self.taken.emit()

    def _take(self, one: KnownPlace) -> None:
        self._chosen = one
        self.editor.setText(one.name)
        self._offer()
        self._edited()
        self._leave()
        announce(self.editor, one.name)
        self.taken.emit()

    def _fitting(self) -> list[KnownPlace]:
        return matching(self._known, "" if self._chosen is not None else self.editor.text(), _MOST)

    def _offer(self) -> None:
        """The places that fit, as buttons; they are the last ones again where nothing is typed."""
        for button in self._offers:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = [self._button(one) for one in self._fitting()]
        self._below.setVisible(bool(self._offers))

    def _button(self, one: KnownPlace) -> Button:
        name = one.name if len(one.name) <= _LONGEST else f"{one.name[: _LONGEST - 1]}…"
        button = Button(caption(name))
        button.setProperty("large", True)
        button.setAccessibleName(self.tr("Ort: {place}").format(place=name))
        set_tip(button, one.name if name != one.name else "")
        button.clicked.connect(partial(self._take, one))
        self._flow.addWidget(button)
        return button
