"""Values side by side, one of them chosen in each line: for merging two records and for taking them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from app.views.shared.cut_text import ELIDED
from app.views.shared.escaping import caption
from app.views.shared.widgets import PlainLabel, set_tip
from app.views.theme.sizes import GROUP, RELATED, scaled

_LEAST = 110
_BESIDE = 34
"""Pixels of the round mark and the room around it."""


@dataclass(frozen=True)
class Offered:
    """One of the values of a line: what it stands for, and its text."""

    value: Any
    text: str


class ValueButton(QRadioButton):
    """A value to choose; one that is longer than its column ends in an ellipsis, and is whole in its tip."""

    def __init__(self, label: str, text: str, column: str = "") -> None:
        super().__init__()
        self._text = " · ".join(text.split("\n"))
        self.setAccessibleName(": ".join(filter(None, (label, column, self._text))))
        self.setProperty(ELIDED, self._text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(caption(self._text))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - scaled(_BESIDE)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(caption(shown))
        set_tip(self, self._text if shown != self._text else "")


class ChoiceGrid(QWidget):
    """Lines with a label and values beside each other; what is more than the columns goes on below.

    The arrow keys go from value to value, Tab from line to line.
    """

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._groups: dict[str, tuple[QButtonGroup, Sequence[Offered]]] = {}
        self._heads = [PlainLabel(role="strong", wrap=True) for _ in range(columns)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(RELATED)
        for number, head in enumerate(self._heads, 1):
            self._grid.addWidget(head, 0, number)
            self._grid.setColumnStretch(number, 1)

    def show_heads(self, *texts: str) -> None:
        """What stands above the columns."""
        for head, text in zip(self._heads, texts, strict=False):
            head.setText(text)

    def add_line(self, key: str, label: str, offered: Sequence[Offered], chosen: Any, about: str = "") -> None:
        """A line under a key; `about` stands under it in full width."""
        line = self._grid.rowCount()
        group = QButtonGroup(self)
        name = PlainLabel(label, "strong", wrap=True)
        self._grid.addWidget(name, line, 0)
        for number, one in enumerate(offered):
            below, column = divmod(number, self._columns)
            button = ValueButton(label, one.text, self._heads[column].text())
            group.addButton(button, number)
            button.setChecked(one.value == chosen)
            self._grid.addWidget(button, line + below, column + 1)
        if about:
            self._grid.addWidget(PlainLabel(about, "quiet", wrap=True), self._grid.rowCount(), 1, 1, self._columns)
        self._groups[key] = (group, tuple(offered))

    def chosen(self) -> dict[str, Any]:
        """What is chosen in each line, by its key."""
        return {key: offered[group.checkedId()].value for key, (group, offered) in self._groups.items()}

    def buttons(self, key: str) -> list[QAbstractButton]:
        """The buttons of a line, in their order."""
        return list(self._groups[key][0].buttons())

    def focus_first(self) -> None:
        """Stand on what is chosen in the first line."""
        first = next((group.checkedButton() for group, _ in self._groups.values()), None)
        if first is not None:
            first.setFocus()
