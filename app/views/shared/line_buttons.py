"""What stands inside a line to type in: a picture, the cross that empties it, a button. All grow with the text.

Qt's own actions of a line would stay at 16 pixels at any zoom. Buttons have words, and F4 presses the one that has a key.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.views.icons import icon
from app.views.shared.early import set_value
from app.views.shared.widgets import IconButton, Picture
from app.views.theme.sizes import INSIDE

KEY = "F4"
CLEARS = "clears"
"""Name of the action of the cross, which the keyboard does by itself."""
_BESIDE = 2
"""Pixels between two of them, and by which the text of a line stands off by itself."""


def picture_in(line: QLineEdit, icon_name: str, tone: str = "quiet") -> None:
    """A picture at the beginning that shows what the line is for; the line itself has a name that says it."""
    picture = Picture(parent=line)
    picture.show_icon(icon_name, tone)
    _sides(line).lead(picture)


def sign_in(line: QLineEdit, icon_name: str, tone: str) -> Picture:
    """A picture at the end that shows how what was typed is taken, once that is to be shown; the line says it in words."""
    picture = Picture(parent=line)
    picture.show_icon(icon_name, tone)
    picture.hide()
    _sides(line).trail(picture)
    return picture


def words_in(line: QLineEdit, label: QLabel) -> None:
    """Words at the end, before its buttons, that say how what was typed is understood. They are shown where the text leaves
    room for them, and keep no room free.
    """
    label.hide()
    _sides(line).say(label)


def clearable(line: QLineEdit) -> None:
    """A cross at the end that empties the line, while something stands in it that may be changed."""
    action = QAction(icon("close", "quiet"), QCoreApplication.translate("LineButtons", "Leeren"), line)
    action.setObjectName(CLEARS)
    action.triggered.connect(lambda: _empty(line))
    line.textChanged.connect(lambda text: action.setVisible(bool(text) and not line.isReadOnly()))
    action.setVisible(bool(line.text()))
    _sides(line).trail(InLineButton(line, action))


def button_in(line: QLineEdit, icon_name: str, text: str, run: Callable[[], object]) -> "InLineButton":
    """A button at the end of the line, which F4 presses; the line itself tells so."""
    action = QAction(icon(icon_name, "quiet"), text, line)
    set_value(action, "shortcut", KEY)
    set_value(action, "shortcutContext", "WidgetShortcut")
    action.setToolTip(f"{text} ({KEY})")
    action.triggered.connect(run)
    QWidget.addAction(line, action)
    line.setAccessibleDescription(f"{KEY}: {text}")
    button = InLineButton(line, action)
    _sides(line).trail(button)
    return button


class InLineButton(IconButton):
    """A button inside a line, for an action: seen and ready while that is."""

    def __init__(self, line: QLineEdit, action: QAction) -> None:
        super().__init__(line)
        self.action = action
        self.setDefaultAction(action)
        self.setCursor(QCursor())
        set_value(self, "focusPolicy", "NoFocus")
        action.visibleChanged.connect(self._follow)
        self._follow()

    def reach_by_tab(self) -> None:
        """Let Tab stop here as well, after the line; Enter and the space bar press it."""
        set_value(self, "focusPolicy", "TabFocus")

    def _follow(self) -> None:
        self.setVisible(self.action.isVisible())


class _Sides(QObject):
    """Puts pictures and buttons at both ends of a line, and keeps its text off them."""

    _WATCHED = (QEvent.Type.Resize, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._ends: tuple[list[QWidget], list[QWidget]] = ([], [])
        self._layout = QHBoxLayout(line)
        self._layout.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self._layout.setSpacing(_BESIDE)
        self._layout.addStretch(1)

    def lead(self, part: QWidget) -> None:
        """Put it at the beginning."""
        self._layout.insertWidget(0, part)
        self._keep_off(part, self._ends[0])

    def trail(self, part: QWidget) -> None:
        """Put it at the end, after what stands there."""
        self._layout.addWidget(part)
        self._keep_off(part, self._ends[1])

    def say(self, label: QLabel) -> None:
        """Put it before what stands at the end."""
        self._layout.insertWidget(self._layout.count() - len(self._ends[1]), label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One of them became larger, or came or went."""
        if event.type() in self._WATCHED:
            self._make_room()
        return super().eventFilter(watched, event)

    def _keep_off(self, part: QWidget, end: list[QWidget]) -> None:
        end.append(part)
        part.installEventFilter(self)
        self._make_room()

    def _make_room(self) -> None:
        left, right = (sum(_wide(part) for part in end if not part.isHidden()) for end in self._ends)
        self._line.setTextMargins(left, 0, right, 0)


def _sides(line: QLineEdit) -> _Sides:
    return line.findChild(_Sides) or _Sides(line)


def _wide(part: QWidget) -> int:
    return max(part.width() if part.isVisible() else 0, part.sizeHint().width()) + _BESIDE


def _empty(line: QLineEdit) -> None:
    line.clear()
    line.textEdited.emit("")
    line.setFocus()
