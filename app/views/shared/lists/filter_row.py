"""The row of small fields under the headings of a list, one for each column that can be filtered."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.common.text import clean, sort_key
from app.services.column_filters import CHOSEN, AnyOf, ColumnFilter, Reads
from app.services.lists import Listing
from app.views.language.sentences import translated
from app.views.shared.combo_box import ComboBox
from app.views.shared.line_buttons import sign_in
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Read
from app.views.shared.lists.table import RecordTable
from app.views.shared.undo_keys import share_undo
from app.views.shared.widgets import Picture, mark, set_tip
from app.views.theme.sizes import FIELD, INSIDE, scaled

_GAP = 2
"""Pixels between two fields, on each side of the line between their columns."""


class FilterRow(QWidget):
    """Stands at the lower edge of the headings and follows their columns. Switched off it filters nothing.

    Fields are made when it is first switched on. What a field does not understand is marked and filters nothing.
    """

    changed = Signal()
    entered = Signal()
    """Enter or arrow down in a field: on into the list."""

    def __init__(self, table: RecordTable, listing: Listing | None, read: Read) -> None:
        super().__init__(table)
        self._table, self._listing, self._read = table, listing, read
        self._columns = table.columns.specs
        self._fields: dict[int, QLineEdit | QComboBox] = {}
        self._how: dict[int, ColumnFilter | AnyOf] = {}
        self._quiet = False
        self.setAutoFillBackground(True)
        self.hide()
        header = table.columns
        header.arranged.connect(self._columns_changed)
        for moved in (
            header.sectionResized,
            header.sectionMoved,
            table.horizontalScrollBar().valueChanged,
            table.placed,
        ):
            moved.connect(self.fit)
        if self.possible and header.filter_row:
            self.switch(True)

    @property
    def possible(self) -> bool:
        """Whether any column of this list can be filtered."""
        return self._listing is not None

    @property
    def on(self) -> bool:
        """Whether it is switched on."""
        return self._table.columns.below > 0

    @property
    def values(self) -> dict[str, str]:
        """What filters, by column: what is understood, in columns that are shown."""
        typed = ((column, self._typed(column)) for column in self._shown()) if self.on else ()
        return {
            self._columns[column].key: text for column, text in typed if text and self._how[column].understands(text)
        }

    def words(self) -> list[tuple[str, str]]:
        """The same in words: title of the column and what is asked for."""
        titles = {column.key: column.title for column in self._columns}
        return [(titles[key], self._said(key, value)) for key, value in self.values.items()]

    def switch(self, on: bool) -> None:
        """Show it, or put it away with all that it filters."""
        if on == self.on or not self.possible:
            return
        before = self.values
        if on and not self._fields:
            self._make_fields()
        self._table.columns.make_room(self._height() if on else 0)
        if not on:
            self._fill({})
        self.fit()
        if before != self.values:
            self.changed.emit()

    def set_values(self, values: Mapping[str, str]) -> None:
        """Filter by these; columns that are not named filter nothing. Switches it on where there are any."""
        before = self.values
        if values:
            self.switch(True)
        self._fill(values)
        if before != self.values:
            self.changed.emit()

    def take_focus(self) -> None:
        """Into the first field that is seen."""
        for column in self._shown():
            self._fields[column].setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            return

    def reload_options(self) -> None:
        """Ask again what can be chosen; what is chosen stays."""
        values = self.values
        self._quiet = True
        for column, field in self._fields.items():
            if isinstance(field, QComboBox):
                self._offer(column, field)
        self._quiet = False
        self._fill(values)

    def fit(self, *_: object) -> None:
        """Stand below the headings, each field below its column; that of the column kept in sight on top."""
        header = self._table.columns
        seen = self.on and not header.isHidden()
        self.setVisible(seen)
        if not seen:
            return
        rows = self._table.viewport().geometry()
        self.setGeometry(rows.x(), header.geometry().bottom() + 1 - header.below, rows.width(), header.below)
        shown, named = self._shown(), header.named()
        for column, field in self._fields.items():
            field.setVisible(column in shown)
            left = 0 if column == named and header.frozen else header.sectionViewportPosition(column)
            wide = header.frozen if column == named and header.frozen else header.sectionSize(column)
            field.setGeometry(QRect(left + _GAP, _GAP, max(0, wide - 2 * _GAP), header.below - 2 * _GAP))
        if named in self._fields:
            self._fields[named].raise_()
        self.raise_()

    def arranged(self) -> list[QWidget]:
        """The fields from left to right."""
        return [self._fields[column] for column in self._shown()] if self.isVisible() else []

    def sizeHint(self) -> QSize:
        return QSize(0, self._height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.on:
            self._table.columns.make_room(self._height())
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead into the list, Esc empties the field first. A list to choose from keeps its arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            if event.key() in (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
                self.entered.emit()
                return True
            if event.key() == QtCore.Qt.Key.Key_Escape and watched.text():
                watched.clear()
                return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._bring_into_sight(watched)
        return super().eventFilter(watched, event)

    # Fields

    def _make_fields(self) -> None:
        listing = self._listing
        for number, column in enumerate(self._columns):
            if listing is not None and column.key in listing.filtered_columns:
                how = self._how[number] = listing.column_filter(column.key)
                field = self._combo(number, column) if how.reads in CHOSEN else self._line(number, column)
                field.setParent(self)
                field.installEventFilter(self)
                self._fields[number] = field

    def _line(self, number: int, column: Column) -> QLineEdit:
        line = QLineEdit()
        share_undo(line)
        line.setAccessibleName(self.tr("Spalte „{column}“ filtern").format(column=column.title))
        sign = sign_in(line, "warning", "warn")
        line.setProperty("odd", False)
        set_tip(line, self._help(number))
        line.textChanged.connect(partial(self._typed_in, number, sign))
        return line

    def _combo(self, number: int, column: Column) -> QComboBox:
        combo = ComboBox()
        combo.setAccessibleName(self.tr("Spalte „{column}“ filtern").format(column=column.title))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._offer(number, combo)
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0))
        combo.currentIndexChanged.connect(self._emit)
        return combo

    def _offer(self, number: int, combo: QComboBox) -> None:
        combo.clear()
        combo.addItem(self.tr("alle"), "")
        column = self._columns[number]
        options = self._read(self._how[number].options)
        for value, label in _named(options, column.named) if column.named else options:
            combo.addItem(translated(label), value)

    def _help(self, number: int) -> str:
        reads = self._how[number].reads
        if reads is Reads.NUMBER:
            return self.tr("Zum Beispiel: 5, >5, 3–7, leer")
        if reads in (Reads.DAY, Reads.MOMENT):
            return self.tr("Zum Beispiel: 2026, 10.2026, 12.03.2026, vor 2026, ab 1.3.2026, leer")
        return self.tr("Ein Teil des Textes; „leer“ findet, wo nichts steht")

    def _typed_in(self, number: int, sign: Picture, text: str) -> None:
        field, odd = self._fields[number], bool(clean(text)) and not self._how[number].understands(text)
        if field.property("odd") != odd:
            mark(field, "odd", odd)
            sign.setVisible(odd)
            not_understood = self.tr("Nicht verstanden.") + " " + self._help(number)
            set_tip(field, not_understood if odd else self._help(number))
        self._emit()

    def _emit(self, *_: object) -> None:
        if not self._quiet:
            self.changed.emit()

    def _fill(self, values: Mapping[str, str]) -> None:
        self._quiet = True
        for column, field in self._fields.items():
            value = values.get(self._columns[column].key, "")
            if isinstance(field, QLineEdit):
                field.setText(value)
                continue
            if value and field.findData(value) < 0:
                field.addItem(self.tr("nicht mehr vorhanden"), value)
            field.setCurrentIndex(max(0, field.findData(value)))
        self._quiet = False

    def _typed(self, column: int) -> str:
        field = self._fields[column]
        return clean(field.text()) if isinstance(field, QLineEdit) else str(field.currentData() or "")

    def _said(self, key: str, value: str) -> str:
        field = next(field for column, field in self._fields.items() if self._columns[column].key == key)
        return field.currentText() if isinstance(field, QComboBox) else value

    def _shown(self) -> list[int]:
        return [column for column in self._table.columns.shown() if column in self._fields]

    def _columns_changed(self) -> None:
        """A column that was hidden hides nothing."""
        shown, before = self._shown(), {column for column in self._fields if self._typed(column)}
        hidden = before - set(shown)
        if hidden:
            self._fill({self._columns[column].key: self._typed(column) for column in before - hidden})
            self.changed.emit()
        self.fit()

    def _bring_into_sight(self, field: Any) -> None:
        column = next((number for number, one in self._fields.items() if one is field), None)
        if column is not None:
            self._table.scroll_aside(column)

    def _height(self) -> int:
        return scaled(FIELD) + INSIDE


def _named(options: Sequence[tuple[str, str]], name: Callable[[str], str]) -> list[tuple[str, str]]:
    """What can be chosen by the names of the window, in their order; what it does not know stays last."""
    named = sorted(((value, name(value)) for value, _ in options if name(value)), key=lambda one: sort_key(one[1]))
    return [*named, *((value, label) for value, label in options if not name(value))]
