"""What the monkey sees: the window in front, what can be touched in it, and how a widget is found again."""

from random import Random

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.views.shown import shown_inside

POPUP, MODAL, WINDOW = "popup", "modal", "window"
"""What can be in front."""
TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
_TOUCHABLE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QTabBar,
    *TEXT_FIELDS,
)
_ASIDE = (Qt.WindowType.ToolTip, Qt.WindowType.Popup)
_MAIN_SHARE = 0.4
"""How often the main window is taken though others stand beside it."""


def in_front(dice: Random) -> tuple[str, QWidget] | None:
    """What takes the next key, and its name: "popup", "modal", or the class of a window; None while nothing is shown."""
    if popup := QApplication.activePopupWidget():
        return POPUP, popup
    if modal := QApplication.activeModalWidget():
        return MODAL, modal
    shown = sorted(_windows(), key=lambda window: (type(window).__name__, window.windowTitle()))
    others = [window for window in shown if type(window).__name__ != "MainWindow"]
    if others and (len(others) == len(shown) or dice.random() > _MAIN_SHARE):
        shown = others
    return _named(dice.choice(shown)) if shown else None


def found(name: str) -> QWidget | None:
    """What `in_front` called so, if it is there now."""
    if name == POPUP:
        return QApplication.activePopupWidget()
    if name == MODAL:
        return QApplication.activeModalWidget()
    return next((window for window in _windows() if type(window).__name__ == name), None)


def blocked() -> bool:
    """Whether a dialog or a menu keeps her from the window behind it."""
    return QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None


def place(name: str) -> str:
    """Which of "popup", "modal" and "window" a name of `in_front` is."""
    return name if name in (POPUP, MODAL) else WINDOW


def touchable(top: QWidget) -> list[QWidget]:
    """Everything in a window that can be clicked, typed into or dragged; whatever is our own counts, too."""
    return [
        widget
        for widget in shown_inside(top)
        if usable(widget)
        and widget.window() is top
        and (isinstance(widget, _TOUCHABLE) or type(widget).__module__.startswith("app."))
    ]


def text_fields(top: QWidget) -> list[QWidget]:
    """The fields of a window that can be typed into."""
    return [one for one in shown_inside(top) if isinstance(one, TEXT_FIELDS) and usable(one) and _writable(one)]


def usable(widget: QWidget) -> bool:
    """Whether she could touch it."""
    return widget.isVisible() and widget.isEnabled() and widget.width() > 2 and widget.height() > 2


def path_of(widget: QWidget, top: QWidget) -> str:
    """The way from a window to a widget: classes, and which one among those of the same class."""
    parent = widget.parentWidget()
    if widget is top or parent is None:
        return ""
    alike = [child for child in parent.children() if type(child) is type(widget)]
    step = f"{type(widget).__name__}[{alike.index(widget)}]"
    return f"{path_of(parent, top)}/{step}".removeprefix("/")


def at(path: str, top: QWidget) -> QWidget | None:
    """The widget at the end of a way, if it is there now."""
    widget = top
    for part in filter(None, path.split("/")):
        name, _, number = part.rstrip("]").partition("[")
        alike = [one for one in widget.children() if isinstance(one, QWidget) and type(one).__name__ == name]
        if int(number) >= len(alike):
            return None
        widget = alike[int(number)]
    return widget


def ready_entries(menu: QMenu) -> list[int]:
    """Numbers of the entries of a menu that can be chosen."""
    return [
        number
        for number, action in enumerate(menu.actions())
        if action.isEnabled() and action.isVisible() and not action.isSeparator()
    ]


def columns(model: QAbstractItemModel) -> int:
    """How many columns a model has; Qt keeps it to itself in models of lists."""
    try:
        return max(1, model.columnCount())
    except TypeError:
        return 1


def _writable(field: QWidget) -> bool:
    return isinstance(field, TEXT_FIELDS) and not field.isReadOnly()


def _windows() -> list[QWidget]:
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and not isinstance(window, QMenu) and window.windowType() not in _ASIDE
    ]


def _named(window: QWidget) -> tuple[str, QWidget]:
    return type(window).__name__, window
