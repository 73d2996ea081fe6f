"""Several persons: each is found while she types and stands as a chip below the line."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.views.shared.chips import Chips
from app.views.shared.forms.fields.base import Plain
from app.views.shared.forms.fields.picker import Hit, PickerField


class PeopleField(PickerField):
    """The value is the list of their ids in the order in which they were added. Backspace takes the last one away."""

    def __init__(
        self,
        label: str,
        search: Callable[[str], Sequence[Hit]],
        *,
        title_of: Callable[[int], str],
        create: Callable[[str], int | None] | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__(label, search, title_of=title_of, create=create, placeholder=placeholder)
        self._people: dict[int, str] = {}
        self._chips = Chips(self.editor, self)
        self._chips.removed.connect(self._remove)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.editor) + 1, self._chips)

    def value(self) -> list[int]:  # type: ignore[override]
        return list(self._people)

    def show_value(self, value: Any) -> None:
        titles = {person: self._title_of(person) for person in value or ()}
        self._people = {person: title for person, title in titles.items() if title}
        super().show_value(None)
        self._show()

    def plain(self) -> Plain:
        typed = self.editor.text().strip()
        return [*self._people, *([typed] if typed else [])]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list):
            raise TypeError(plain)
        self.show_value([one for one in plain if isinstance(one, int)])
        self.editor.setText(next((one for one in plain if isinstance(one, str)), ""))

    def readable(self) -> bool:
        return not self.editor.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Backspace and self._people and not self.editor.text():  # type: ignore[attr-defined]
            self._remove(list(self._people)[-1])
            return True
        return super().eventFilter(watched, event)

    def _choose(self, record: int) -> None:
        self._soon.stop()
        self._people[record] = self._title_of(record)
        super().show_value(None)
        self._show()
        self._edited()
        self._leave()

    def _remove(self, person: int) -> None:
        del self._people[person]
        self._show()
        self._edited()
        self._leave()

    def _show(self) -> None:
        self._chips.show_chips(list(self._people.items()))
