"""Fields that choose from a list: one value, or several as chips."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from app.common.text import search_key
from app.models import Choice
from app.views.language.words import word
from app.views.shared.chips import Chips
from app.views.shared.combo_box import ComboBox, ValueLine
from app.views.shared.forms.fields.base import Field, Plain
from app.views.shared.forms.fields.completion import Completer
from app.views.shared.forms.fields.other_words import NO_WORDS, OtherWords
from app.views.shared.undo_keys import share_undo, taken
from app.views.shared.widgets import set_hint

Option = tuple[Hashable, str]
"""A value and its label."""

_TYPED_FROM = 12
"""From this many options on, one finds them by typing any part."""


def options_of(choices: type[Choice]) -> list[Option]:
    """The options of a fixed list."""
    return [(choice, word(choice)) for choice in choices]


class ChoiceField(Field):
    """One of several options. With many of them any part of the label can be typed.

    `empty` is the label of "no value" (None), left out if it is "". A value that is no longer among the options, such
    as a catalogue entry switched off, stays chosen; `label_of` names it. `also` are other words for values, for what is
    typed.
    """

    editor: QComboBox

    def __init__(
        self,
        label: str,
        options: Iterable[Option] | type[Choice],
        *,
        empty: str = "",
        label_of: Callable[[Any], str] = str,
        also: Mapping[str, Hashable] = NO_WORDS,
    ) -> None:
        super().__init__(label, ComboBox())
        self._also = OtherWords(also)
        self._label_of = label_of
        self._empty = empty
        self._values: list[Any] = []
        self.editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.editor.setMinimumContentsLength(8)
        self.set_options(options)
        self.editor.currentIndexChanged.connect(self._edited)
        self.editor.activated.connect(self._leave)

    def call(self, name: str) -> None:
        super().call(name)
        if (line := self.editor.lineEdit()) is not None:
            line.setAccessibleName(name)

    def go_bare(self) -> None:
        """Nothing but its value says what it is, so it has room for each."""
        super().go_bare()
        self.editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def set_options(self, options: Iterable[Option] | type[Choice]) -> None:
        """Offer other options; the value stays."""
        listed = options_of(options) if isinstance(options, type) else list(options)
        keep = self.value() if self._values else None
        if self._empty:
            listed.insert(0, (None, self._empty))
        self._values = [value for value, _ in listed]
        self._filling = True
        self.editor.clear()
        self.editor.addItems([text for _, text in listed])
        self.editor.setCurrentIndex(-1)
        self.show_value(keep)
        self._filling = False
        self._make_typable(len(listed) >= _TYPED_FROM)

    def value(self) -> Any:
        number = self.editor.currentIndex()
        return self._values[number] if 0 <= number < len(self._values) else None

    def show_value(self, value: Any) -> None:
        if value not in self._values and value is not None:
            self._values.append(value)
            self.editor.addItem(getattr(value, "label", None) or self._label_of(value))
        self.editor.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._show_beginning()

    def plain(self) -> Plain:
        value = self.value()
        return str(value) if isinstance(value, str) else value

    def says_something(self) -> bool:
        """The first option is the usual one, or "no value"."""
        return self.editor.currentIndex() > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def tidy(self) -> None:
        if self.editor.isEditable():
            self._read_typed()

    def _make_typable(self, typable: bool) -> None:
        if not typable or self.editor.isEditable():
            return
        self.editor.setLineEdit(ValueLine())
        self.editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.editor.lineEdit()
        assert line is not None
        share_undo(line)
        self.editor.setCompleter(Completer(self._proposals(), line))
        line.setAccessibleName(self.editor.accessibleName())
        line.editingFinished.connect(self._read_typed)
        self._show_beginning()

    def _proposals(self) -> QAbstractItemModel:
        """The options; with other words for them, these too, below."""
        if not self._also:
            return self.editor.model()
        labels = [self.editor.itemText(number) for number in range(self.editor.count())]
        words = self._also.proposals(lambda value: labels[self._values.index(value)] if value in self._values else "")
        return QStringListModel([*labels, *words], self)

    def _read_typed(self) -> None:
        """Take the first option that holds what was typed, or is called so; else show the chosen one again."""
        meant = self._also.meant(self.editor.currentText())
        if meant in self._values and meant is not None:
            self.editor.setCurrentIndex(self._values.index(meant))
            self.editor.setEditText(self.editor.currentText())
            self._show_beginning()
            return
        typed = search_key(self.editor.currentText())
        labels = [search_key(self.editor.itemText(number)) for number in range(self.editor.count())]
        fitting = [number for number, text in enumerate(labels) if text == typed] or [
            number for number, text in enumerate(labels) if typed and typed in text
        ]
        current = self.editor.currentIndex()
        self.editor.setCurrentIndex(current if current in fitting or not fitting else fitting[0])
        self.editor.setEditText(self.editor.itemText(self.editor.currentIndex()))
        self._show_beginning()

    def _show_beginning(self) -> None:
        """Of a text that is wider than the field: Qt would show its end."""
        line = self.editor.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)


class ChipsField(Field):
    """Several values as chips: languages, topics, tags. Typing finds options; Backspace takes the last chip away.

    With `free`, what is typed becomes a value itself (tags). The value is the list of values in the order added. `also` are
    other words for values, for what is typed.
    """

    editor: QLineEdit

    def __init__(
        self,
        label: str,
        options: Iterable[Option] | type[Choice] = (),
        *,
        free: bool = False,
        placeholder: str = "",
        label_of: Callable[[Any], str] = str,
        also: Mapping[str, Hashable] = NO_WORDS,
    ) -> None:
        super().__init__(label, QLineEdit())
        self._also = OtherWords(also)
        self._free = free
        self._label_of = label_of
        self._options: list[Option] = []
        self._chosen: list[Any] = []
        self._chips = Chips(self.editor, self)
        self._chips.removed.connect(self._remove)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.editor) + 1, self._chips)
        self._left_over = QStringListModel(self)
        self._completer = Completer(self._left_over, self.editor)
        self._clear_later = QTimer(self, singleShot=True, interval=0)
        self._clear_later.timeout.connect(self._empty)
        self._completer.activated.connect(self._take_later)
        self.editor.setCompleter(self._completer)
        self.editor.returnPressed.connect(self._entered)
        set_hint(self.editor, placeholder or self.tr("Hinzufügen …"))
        self.set_options(options)

    def set_options(self, options: Iterable[Option] | type[Choice]) -> None:
        """Offer other options; what is chosen stays."""
        self._options = options_of(options) if isinstance(options, type) else list(options)
        self._show()

    def value(self) -> list[Any]:
        return list(self._chosen)

    def show_value(self, value: Any) -> None:
        self._chosen = list(value or ())
        self.editor.clear()
        self._show()

    def plain(self) -> Plain:
        return [str(value) if isinstance(value, str) else value for value in self._chosen]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list):
            raise TypeError(plain)
        known = {str(value): value for value, _ in self._options}
        self.show_value([known.get(str(value), value) for value in plain])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def tidy(self) -> None:
        if self.editor.text().strip():
            self._take(self.editor.text())

    def _key(self, event: QKeyEvent) -> bool:
        typed = self.editor.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma) and typed.strip():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._take(typed)
                return False
            self._take(typed)
            return True
        if event.key() == Qt.Key.Key_Backspace and not typed and self._chosen:
            self._remove(self._chosen[-1])
            return True
        return False

    def _entered(self) -> None:
        """Enter while the list below is open: it comes to the input past every filter of events."""
        if not self._completer.has_chosen:
            self._take(self.editor.text())

    def _take_later(self, text: str) -> None:
        """The completer writes its text into the line after this signal, so the line is cleared afterwards."""
        self._take(text)
        self._clear_later.start()

    def _empty(self) -> None:
        taken(self.editor)

    def _take(self, typed: str) -> None:
        wanted = search_key(typed)
        left = [(value, label) for value, label in self._options if value not in self._chosen]
        found: Any = self._also.meant(typed)
        if found is None:
            found = next((value for value, label in left if search_key(label) == wanted), None)
        if found is None:
            found = next((value for value, label in left if search_key(label).startswith(wanted)), None)
        if found is None and not self._free and wanted:
            found = next((value for value, label in left if wanted in search_key(label)), None)
        if found is None and self._free and wanted:
            found = typed.strip()
        if found is None or found in self._chosen:
            return
        self._chosen.append(found)
        taken(self.editor)
        self._show()
        self._edited()

    def _remove(self, value: Any) -> None:
        self._chosen.remove(value)
        self._show()
        self._edited()

    def _show(self) -> None:
        labels: dict[Any, str] = dict(self._options)
        self._chips.show_chips([(value, labels.get(value) or self._label_of(value)) for value in self._chosen])
        left = {value: label for value, label in self._options if value not in self._chosen}
        self._left_over.setStringList([*left.values(), *self._also.proposals(lambda value: left.get(value, ""))])
