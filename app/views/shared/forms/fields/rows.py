"""A field of several rows of small fields: further names, numbers, addresses, roles. Rows are added and removed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.shared.escaping import caption
from app.views.shared.focus import focus_into, in_order
from app.views.shared.forms.fields.base import Field, Hint, Plain
from app.views.shared.widgets import PlainLabel, action_button, icon_button, row
from app.views.theme.sizes import INSIDE, RELATED

Values = dict[str, Any]
"""What stands in a row, by the keys of its parts, and under `ID` which row of the entity it is."""
ID = "id"
_NOTHING: tuple[Plain, ...] = (None, "", [])


@dataclass(frozen=True)
class Part:
    """One small field of every row.

    Attributes:
        make: builds it; its label is read aloud and stands inside while it is empty.
        says: whether something in it makes the row one; a row in which nothing is said is none.
        needed: whether a row that is one can't be without it.
        starts: what it holds in a new row.
    """

    key: str
    make: Callable[[], Field]
    says: bool = True
    needed: bool = False
    starts: Any = None
    stretch: int = 1


class RowsField(Field):
    """The value is a list of `Values`, one for each row in which something is said.

    `lines` are the parts of a row, line by line; `add_text` is the button for another row.
    """

    def __init__(self, label: str, lines: Sequence[Sequence[Part]], *, add_text: str) -> None:
        super().__init__(label, QWidget(), label_above=False)
        self._lines = lines
        self.rows: list[_Row] = []
        self.add_button = action_button(add_text, self.add, role="link", icon_name="new")
        self.add_button.setAccessibleName(f"{label}: {add_text}")
        head = row(PlainLabel(label, "small"), self.add_button, None)
        self._column = QVBoxLayout(self.editor)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(RELATED)
        self._column.addLayout(head)
        self.editor.setFocusProxy(self.add_button)

    def call(self, name: str) -> None:
        super().call(name)
        self.add_button.setAccessibleName(f"{name}: {self.add_button.text()}")

    def value(self) -> list[Values]:
        return [one.value() for one in self.rows if one.says_something()]

    def show_value(self, value: Any) -> None:
        self._show(len(value or ()))
        for one, values in zip(self.rows, value or (), strict=True):
            one.fill(values, Field.set_value)

    def plain(self) -> Plain:
        return [one.plain() for one in self.rows if one.says_something()]

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, list) or not all(isinstance(one, dict) for one in plain):
            raise TypeError(plain)
        self._show(len(plain))
        for one, values in zip(self.rows, plain, strict=True):
            assert isinstance(values, dict)
            one.fill(values, Field.set_plain)

    def readable(self) -> bool:
        return all(part.readable() for part in self._parts()) and not any(one.lacks() for one in self.rows)

    def own_hint(self) -> Hint | None:
        """What can't be read, or is not there; what only looks odd stands below its own line."""
        unread = next((part.own_hint() for part in self._parts() if not part.readable()), None)
        lacking = next((lacks for one in self.rows if (lacks := one.lacks())), "")
        return unread or (Hint(self.tr("Hier fehlt noch: {what}").format(what=lacking)) if lacking else None)

    def tidy(self) -> None:
        for part in self._parts():
            part.tidy()

    def add(self) -> None:
        """Another row, with the cursor in it."""
        self._append()
        focus_into(self.rows[-1])

    def remove(self, gone: "_Row") -> None:
        """Take a row out; the cursor goes to the one that takes its place, else to the button for another."""
        place = self.rows.index(gone)
        self._drop(gone)
        self._put_in_order()
        target: QWidget = self.rows[place] if place < len(self.rows) else self.add_button
        focus_into(target)
        self._edited()
        self._leave()

    def _parts(self) -> Iterable[Field]:
        return (part for one in self.rows for part in one.parts.values())

    def _show(self, number: int) -> None:
        """So many rows, of which each still says which row of another entity it was."""
        for one in self.rows[number:]:
            self._drop(one)
        while len(self.rows) < number:
            self._append()

    def _append(self) -> None:
        one = _Row(self._lines, self.remove)
        self.rows.append(one)
        self._column.addWidget(one)
        for part in one.parts.values():
            part.changed.connect(self._edited)
            part.left.connect(partial(self._part_left, part))
        self._put_in_order()

    def _drop(self, one: "_Row") -> None:
        self.rows.remove(one)
        self._column.removeWidget(one)
        one.hide()
        one.setParent(None)
        one.deleteLater()

    def _put_in_order(self) -> None:
        for number, one in enumerate(self.rows, 1):
            one.call(f"{self.label} {number}")
        in_order(self.add_button, *self.rows)

    def _part_left(self, part: Field) -> None:
        part.show_hint(part.own_hint())
        self._leave()


class _Row(QFrame):
    """The small fields of one row, and the button that takes it out."""

    def __init__(self, lines: Sequence[Sequence[Part]], remove: Callable[["_Row"], object]) -> None:
        super().__init__()
        self._says = [part.key for line in lines for part in line if part.says]
        self._needed = [part.key for line in lines for part in line if part.needed]
        self._id: int | None = None
        self.parts: dict[str, Field] = {}
        self.button = icon_button("close", self.tr("Entfernen"), partial(remove, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        for number, line in enumerate(lines):
            column.addLayout(self._line(line, first=number == 0))

    def _line(self, line: Sequence[Part], *, first: bool) -> Any:
        fields = [self._made(part) for part in line]
        shown = row(*fields, *([self.button] if first else []), spacing=RELATED)
        for place, part in enumerate(line):
            shown.setStretch(place, part.stretch)
        return shown

    def _made(self, part: Part) -> Field:
        field = part.make()
        field.go_bare()
        if part.starts is not None:
            field.set_value(part.starts)
        self.parts[part.key] = field
        return field

    def call(self, name: str) -> None:
        """Be read aloud as this row."""
        for part in self.parts.values():
            part.call(f"{name}, {part.label}")
        remove = self.tr("{row} entfernen").format(row=name)
        self.button.setAccessibleName(remove)
        self.button.setToolTip(caption(remove))

    def value(self) -> Values:
        return {ID: self._id, **{key: part.value() for key, part in self.parts.items()}}

    def plain(self) -> Plain:
        return {ID: self._id, **{key: part.plain() for key, part in self.parts.items()}}

    def fill(self, values: Mapping[str, Any], put: Callable[[Field, Any], None]) -> None:
        """Show what stands in a row; `put` says how it is put into a field."""
        self._id = values.get(ID)
        for key, part in self.parts.items():
            put(part, values.get(key))

    def says_something(self) -> bool:
        """Whether it is a row at all."""
        return any(self.parts[key].plain() not in _NOTHING for key in self._says)

    def lacks(self) -> str:
        """What a row needs and has not: the label of that part; empty where nothing is said, or all is there."""
        missing = (self.parts[key].label for key in self._needed if self.parts[key].plain() in _NOTHING)
        return next(missing, "") if self.says_something() else ""
