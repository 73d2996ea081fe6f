"""What a screen reader finds in a window: its accessible elements with role, name and state."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

Role, Text = QAccessible.Role, QAccessible.Text
_CELLS = 40


@dataclass(frozen=True)
class Element:
    """One accessible element as it was when it was looked at: Qt deletes the interface of a cell when it likes."""

    path: str
    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    widget: QWidget | None


def elements(window: QWidget) -> Iterator[Element]:
    """Everything that is shown; of tables and lists the first cells."""
    found = QAccessible.queryAccessibleInterface(window)
    if found is not None:
        yield from _below(found, "")


def _below(interface: QAccessibleInterface, path: str) -> Iterator[Element]:
    state = interface.state()
    if not interface.isValid() or state.invisible:
        return
    role, name, widget = interface.role(), interface.text(Text.Name), interface.object()
    if isinstance(widget, QComboBox):  # its name is what is chosen, its label a relation, on Linux
        name = f"{widget.accessibleName()}, {name}" if widget.accessibleName() else ""
    here = f"{path}/{type(widget).__name__ if widget else ''}:{role.name}„{name[:24]}“"
    is_widget = isinstance(widget, QWidget)
    yield Element(
        here, role, name, interface.text(Text.Description), bool(state.focusable), widget if is_widget else None
    )
    count = interface.childCount()
    if isinstance(widget, QAbstractItemView):
        count = min(count, _CELLS)
    for number in range(count):
        child = interface.child(number)
        if child is not None:
            yield from _below(child, here)
