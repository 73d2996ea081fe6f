"""Roles for what Qt knows no role for. A screen reader that meets a control without one says nothing at all about it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Role = QAccessible.Role
_ROLES = {
    "SplitHandle": _Role.Slider,
    "PagesView": _Role.Document,
    "ChartView": _Role.Chart,
    "PlanView": _Role.Graphic,
}
"""By class of the widget, which has its name from `setAccessibleName`."""
_installed: list[Callable[[str, QObject], QAccessibleInterface | None]] = []


def install() -> None:
    """Tell Qt, once; it asks for each widget that a screen reader looks at."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)


def _make(kind: str, about: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(kind)
    return QAccessibleWidget(about, role) if role is not None and isinstance(about, QWidget) else None
