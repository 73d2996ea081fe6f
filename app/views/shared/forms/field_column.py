"""Fields below and beside each other, in groups, each bound to an attribute."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.views.settings import Settings
from app.views.shared.forms.collapsible import Collapsible
from app.views.shared.forms.fields.base import Field
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import row, section
from app.views.theme.sizes import FORM, GROUP, RELATED, scaled

_A_LITTLE_WIDER = 1.25
"""Of its usual width."""

F = TypeVar("F", bound=Field)
W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Binding:
    """A field with the way from the entity and back."""

    field: Field
    get: Callable[[Any], Any]
    put: Callable[[Any, Any], None]


class FieldColumn(QWidget):
    """What a `Form` looks like: it says where a field stands, and of which attribute. `notice` is the line on top."""

    def __init__(self, name: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._settings = name, settings
        self._bindings: dict[str, Binding] = {}
        self._folds: list[Collapsible] = []
        self.notice = NoticeLine()
        self._column = QVBoxLayout()
        self._column.setSpacing(GROUP - 4)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(RELATED)
        outer.addWidget(self.notice)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._into: QBoxLayout = self._column
        self._room = 0
        self._limit_width()

    def add(
        self,
        field: F,
        key: str,
        *,
        get: Callable[[Any], Any] | None = None,
        put: Callable[[Any, Any], None] | None = None,
    ) -> F:
        """Put a field below the last one. `key` is the entity's attribute unless `get` and `put` say otherwise."""
        self._into.addWidget(field)
        return self._bind(field, key, get, put)

    def beside(self, *fields: tuple[Any, ...], stretch: tuple[int, ...] = ()) -> None:
        """Short fields that belong together, side by side, each with its attribute, or also with `get` and `put`."""
        for field, key, *access in fields:
            self._bind(field, key, *(access or (None, None)))
        line = row(*(field for field, *_ in fields))
        for place in range(len(fields)):
            line.setStretch(place, stretch[place] if stretch else 1)
        self._into.addLayout(line)

    def heading(self, text: str) -> None:
        """The title of a group of fields."""
        self._into.addSpacing(RELATED)
        self._into.addWidget(section(text))

    def place(self, widget: W) -> W:
        """Put anything else below the last field."""
        self._into.addWidget(widget)
        return widget

    @contextmanager
    def folded(self, key: str, title: str) -> Iterator[Collapsible]:
        """Fields added inside the block lie in a group that is folded away behind `title` and remembers its state."""
        fold = Collapsible(title, f"{self.name}.{key}", self._settings)
        fold.count = lambda: sum(fold.isAncestorOf(field) and field.says_something() for field in self.fields)
        self._folds.append(fold)
        self._into.addWidget(fold)
        before, self._into = self._into, fold.body
        try:
            yield fold
        finally:
            self._into = before

    @contextmanager
    def together(self) -> Iterator[QWidget]:
        """Fields added inside the block lie in one widget, which is shown and hidden as they are needed."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GROUP - 4)
        self._into.addWidget(inside)
        before, self._into = self._into, column
        try:
            yield inside
        finally:
            self._into = before

    @property
    def fields(self) -> list[Field]:
        """The bound fields in their order."""
        return [binding.field for binding in self._bindings.values()]

    def field(self, key: str) -> Field:
        """The field of an attribute."""
        return self._bindings[key].field

    def unread(self) -> list[str]:
        """Labels of fields with something typed that can't be read."""
        return [binding.field.label for binding in self._bindings.values() if not binding.field.readable()]

    def sum_up(self) -> None:
        """Say beside the titles of folded groups how much stands inside."""
        for fold in self._folds:
            fold.sum_up()

    def fit_into(self, room: int) -> None:
        """Stand in so much room: where it would end just before its edge it is as wide as that."""
        self._room = room
        self._limit_width()

    def _limit_width(self) -> None:
        self.setMaximumWidth(
            self._room if scaled(FORM) < self._room <= _A_LITTLE_WIDER * scaled(FORM) else scaled(FORM)
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    def _bind(self, field: F, key: str, get: Callable[[Any], Any] | None, put: Callable[[Any, Any], None] | None) -> F:
        def write(entity: Any, value: Any) -> None:
            setattr(entity, key, value)

        def read(entity: Any) -> Any:
            return getattr(entity, key)

        self._bindings[key] = Binding(field, get or read, put or write)
        field.changed.connect(lambda: self._field_changed(key))
        field.left.connect(lambda: self._field_left(key))
        return field

    def _field_changed(self, key: str) -> None:
        """She changed the value of a field."""

    def _field_left(self, key: str) -> None:
        """She left a field after a change."""
