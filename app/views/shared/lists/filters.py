"""The filters above a list: text, lists to choose from, and chips to switch on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.common.text import clean
from app.services.lists import ListQuery
from app.views.shared.flow import FlowLayout
from app.views.shared.line_buttons import clearable, picture_in
from app.views.shared.undo_keys import share_undo
from app.views.shared.widgets import action_button
from app.views.theme.sizes import RELATED, scaled

_SEARCH_WIDTH = 160
_CHOICE_WIDTH = 150


@dataclass(frozen=True)
class Filter:
    """One filter. `options` gives (value, label) pairs to choose from; without them it is a chip that sends `value`.

    `key` is its name in `ListQuery.filters`; nothing chosen leaves it out.
    """

    key: str
    label: str
    options: Callable[[], Sequence[tuple[str, str]]] | None = None
    value: str = "1"


class FilterBar(QWidget):
    """Emits `changed` with the `ListQuery` (without sort) at every letter and choice."""

    changed = Signal(object)
    entered = Signal()
    """Enter or arrow down in the text: on into the list."""

    def __init__(self, filters: Sequence[Filter], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = tuple(filters)
        self._quiet = False
        self.text = QLineEdit()
        share_undo(self.text)
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(self.tr("Liste filtern"))
        clearable(self.text)
        self.text.setMinimumWidth(scaled(_SEARCH_WIDTH))
        self.text.setMaximumWidth(scaled(_SEARCH_WIDTH) * 2)
        picture_in(self.text, "search", self.tr("Suchen"))
        self.text.textChanged.connect(self._changed)
        self.text.installEventFilter(self)
        self._widgets: dict[str, QComboBox | QPushButton] = {}
        self._choices = QWidget()
        flow = FlowLayout(self._choices, RELATED)
        for one in self._filters:
            widget = self._combo(one) if one.options else self._chip(one)
            self._widgets[one.key] = widget
            flow.addWidget(widget)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(RELATED)
        line.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._choices, 2)

    @property
    def query(self) -> ListQuery:
        """What is asked for."""
        chosen = {one.key: value for one in self._filters if (value := self._value(one))}
        return ListQuery(clean(self.text.text()), chosen)

    @property
    def active(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.query.text.strip() or self.query.filters)

    def words(self) -> str:
        """What is filtered, in words: „Kra“ · Rolle: Ehrenamt."""
        said = [f"„{self.query.text.strip()}“"] if self.query.text.strip() else []
        for one in self._filters:
            widget = self._widgets[one.key]
            if self._value(one):
                said.append(f"{one.label}: {widget.currentText()}" if isinstance(widget, QComboBox) else one.label)
        return " · ".join(said)

    def two_rows_width(self) -> int:
        """So wide that the filters beside the text stand in no more than two rows."""
        return self.text.minimumWidth() + RELATED + self._choices.sizeHint().width() * 2 // 3

    def reset(self) -> None:
        """Filter nothing."""
        self.set_filters({}, "")

    def set_filters(self, filters: dict[str, str], text: str = "") -> None:
        """Filter by these values; a door from a figure to the list behind it. A value not offered (a quarter) is added."""
        self._quiet = True
        self.text.setText(text)
        for one in self._filters:
            widget, value = self._widgets[one.key], filters.get(one.key, "")
            if isinstance(widget, QComboBox):
                if value and widget.findData(value) < 0:
                    widget.addItem(value, value)
                widget.setCurrentIndex(max(0, widget.findData(value)))
            else:
                widget.setChecked(bool(value))
        self._quiet = False
        self._changed()

    def reload_options(self) -> None:
        """Ask for the options again; what is chosen stays if it is still offered."""
        self._quiet = True
        for one in self._filters:
            widget = self._widgets[one.key]
            if one.options and isinstance(widget, QComboBox):
                chosen = widget.currentData()
                widget.clear()
                self._fill(widget, one)
                widget.setCurrentIndex(max(0, widget.findData(chosen)))
        self._quiet = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text.text():
                self.text.clear()
                return True
        return super().eventFilter(watched, event)

    def _value(self, one: Filter) -> str:
        widget = self._widgets[one.key]
        if isinstance(widget, QComboBox):
            return str(widget.currentData() or "")
        return one.value if widget.isChecked() else ""

    def _combo(self, one: Filter) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(one.label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fill(combo, one)
        combo.setMaximumWidth(scaled(_CHOICE_WIDTH))
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0))
        combo.currentIndexChanged.connect(self._changed)
        return combo

    def _fill(self, combo: QComboBox, one: Filter) -> None:
        combo.addItem(self.tr("{filter}: alle").format(filter=one.label), "")
        for value, label in one.options() if one.options else ():
            combo.addItem(label, value)

    def _chip(self, one: Filter) -> QPushButton:
        chip = action_button(one.label, self._changed)
        chip.setCheckable(True)
        chip.setAccessibleName(self.tr("{what}, Filter").format(what=one.label))
        return chip

    def _changed(self, *_: object) -> None:
        if not self._quiet:
            self.changed.emit(self.query)
