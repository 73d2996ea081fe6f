"""The filters above a list: text, lists to choose from, and chips to switch on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.common.text import clean
from app.services.lists import ListQuery
from app.views.shared.combo_box import ComboBox
from app.views.shared.line_buttons import clearable, picture_in
from app.views.shared.lists.rare_filters import RareFilters
from app.views.shared.undo_keys import share_undo
from app.views.shared.widgets import action_button, set_hint
from app.views.theme.sizes import RELATED, scaled

Read = Callable[..., Any]
"""Reads from the vault: `read(work, *args)`, as that of a `Context`."""
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


def in_words(text: str, chosen: Iterable[tuple[str, str]]) -> str:
    """What is filtered, by the labels of the filters and of what is chosen in each: „Kra“ · Rolle: Ehrenamt."""
    typed = [f"„{text.strip()}“"] if text.strip() else []
    return " · ".join([*typed, *(f"{label}: {value}" if value else label for label, value in chosen)])


class FilterBar(QWidget):
    """Emits `changed` with the `ListQuery` (without sort) at every letter and choice.

    All stands in one row; the filters for which there is no room stand behind a button, the last ones first.
    """

    changed = Signal(object)
    entered = Signal()
    """Enter or arrow down in the text: on into the list."""

    def __init__(self, filters: Sequence[Filter], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = tuple(filters)
        self._quiet = False
        self.text = QLineEdit()
        share_undo(self.text)
        set_hint(self.text, hint)
        self.text.setAccessibleName(self.tr("Liste filtern"))
        clearable(self.text)
        picture_in(self.text, "search")
        self.text.textChanged.connect(self._changed)
        self.text.installEventFilter(self)
        self._widgets: dict[str, QComboBox | QPushButton] = {}
        self._rare = RareFilters()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(RELATED)
        self._line.addWidget(self.text, 1)
        for one in self._filters:
            widget = self._combo(one) if one.options else self._chip(one)
            self._widgets[one.key] = widget
            self._line.addWidget(widget)
        self._line.addWidget(self._rare)
        self._line.addStretch(0)
        self._in_row = len(self._filters)
        self._rare.hide()
        self._fit_zoom()

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
        return in_words(self.query.text, self.chosen())

    def chosen(self) -> list[tuple[str, str]]:
        """Each filter that is set, by its label and that of what is chosen."""
        return [(one.label, self._choice(one)) for one in self._filters if self._value(one)]

    def sizeHint(self) -> QSize:
        return QSize(self.text.minimumWidth() + sum(self._widths()), self.text.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        rare = self._rare.sizeHint().width() + RELATED if self._filters else 0
        return QSize(self.text.minimumWidth() + rare, self.text.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_zoom()
            self._arrange()

    def reset(self) -> None:
        """Filter nothing."""
        self.set_filters({}, "")

    def gone(self, filters: Mapping[str, str]) -> list[str]:
        """The labels of the filters whose value is the number of something that is not there any more (a deleted tag)."""
        chosen = ((one, self._widgets[one.key], filters.get(one.key, "")) for one in self._filters)
        return [
            one.label
            for one, widget, value in chosen
            if value.isdecimal() and isinstance(widget, QComboBox) and widget.findData(value) < 0
        ]

    def set_filters(self, filters: Mapping[str, str], text: str = "") -> None:
        """Filter by these values; a door from a figure to the list behind it. A value not offered (a quarter) is added."""
        if self.gone(filters):  # what was made since the options were asked for
            self.reload_options()
        gone = self.gone(filters)
        self._quiet = True
        self.text.setText(text)
        for one in self._filters:
            widget, value = self._widgets[one.key], filters.get(one.key, "")
            if isinstance(widget, QComboBox):
                if value and widget.findData(value) < 0:
                    widget.addItem(self.tr("nicht mehr vorhanden") if one.label in gone else value, value)
                widget.setCurrentIndex(max(0, widget.findData(value)))
            else:
                widget.setChecked(bool(value))
        self._quiet = False
        self._count_rare()
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

    def _choice(self, one: Filter) -> str:
        widget = self._widgets[one.key]
        return widget.currentText() if isinstance(widget, QComboBox) else ""

    def _combo(self, one: Filter) -> QComboBox:
        combo = ComboBox()
        combo.setAccessibleName(one.label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fill(combo, one)
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
            self._count_rare()
            self.changed.emit(self.query)

    # Room

    def _fit_zoom(self) -> None:
        self.text.setMinimumWidth(scaled(_SEARCH_WIDTH))
        self.text.setMaximumWidth(scaled(_SEARCH_WIDTH) * 2)
        for widget in self._widgets.values():
            if isinstance(widget, QComboBox):
                widget.setMaximumWidth(scaled(_CHOICE_WIDTH))
        self.updateGeometry()

    def _widths(self) -> list[int]:
        """What each filter takes of the row, with the space before it."""
        return [RELATED + min(widget.sizeHint().width(), widget.maximumWidth()) for widget in self._widgets.values()]

    def _arrange(self) -> None:
        """As many filters in the row as there is room for."""
        if not self.isVisible():
            return
        widths, room = self._widths(), self.width() - self.text.minimumWidth()
        fitting = len(widths)
        if sum(widths) > room:
            room -= self._rare.sizeHint().width() + RELATED
            while fitting and sum(widths[:fitting]) > room:
                fitting -= 1
        if fitting != self._in_row:
            self._in_row = fitting
            self._place()

    def _place(self) -> None:
        widgets = list(self._widgets.values())
        self._rare.hold(widgets[self._in_row :])
        for place, widget in enumerate(widgets[: self._in_row], 1):
            self._line.insertWidget(place, widget)
            widget.show()
        self._rare.setVisible(self._in_row < len(widgets))
        self._count_rare()
        before: QWidget = self.text
        for part in (*widgets[: self._in_row], self._rare):
            QWidget.setTabOrder(before, part)
            before = part

    def _count_rare(self) -> None:
        self._rare.show_active(sum(bool(self._value(one)) for one in self._filters[self._in_row :]))
