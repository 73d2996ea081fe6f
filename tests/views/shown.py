"""What is shown inside a widget, found without going through the pages behind the one in front: a window holds them by the dozen."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


def shown_inside(top: QWidget) -> Iterator[QWidget]:
    """Everything inside that is seen when `top` is, in the order of `findChildren`."""
    for part in top.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not part.isHidden():
            yield part
            yield from shown_inside(part)


def shown_of(top: QWidget, kind: type[Part]) -> list[Part]:
    """What of a kind is shown inside."""
    return [part for part in shown_inside(top) if isinstance(part, kind)]
