"""The command palette (Ctrl+K): every command and every record, by a few letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QVBoxLayout, QWidget

from app.common.text import search_key
from app.views.main.commands import plain_text, shortcut_text
from app.views.main.finding.finder import Find, as_results
from app.views.main.finding.results import Result, ResultList
from app.views.shared.dialog import Dialog
from app.views.shared.line_buttons import picture_in
from app.views.shared.widgets import Separator, set_hint
from app.views.theme import scaled
from app.views.theme.sizes import INSIDE, PAGE, RELATED
from app.views.window_context import WindowContext

_WIDTH = 600
_ROWS = 9
_COMMANDS = 6
_RECORDS = 8
_GOOD = 80
"""Least likeness of a command, 0 … 100."""
_FUZZY = 5
"""Letters from which on typing errors are forgiven."""


class CommandPalette(Dialog):
    """A field over a list, in the upper third of the window. Choosing closes it."""

    def __init__(self, window_context: WindowContext, find: Find, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(self.tr("Befehle"))
        self._window_context = window_context
        self._find = find
        self._most = parent.height() * 2 // 3
        self._actions = [action for action in actions if action.isEnabled() and action.isVisible()]
        self._names = [search_key(plain_text(action)) for action in self._actions]
        frame = QFrame()
        frame.setObjectName("popup")
        self.field = QLineEdit()
        set_hint(self.field, self.tr("Was möchten Sie tun oder öffnen?"))
        self.field.setAccessibleName(self.tr("Befehl oder Eintrag"))
        picture_in(self.field, "command")
        self.field.textChanged.connect(self._search)
        self.list = ResultList(self.tr("Befehle und Einträge"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.picked.connect(self._take)
        column = QVBoxLayout(frame)
        column.setContentsMargins(RELATED, INSIDE, RELATED, RELATED)
        for part in (self.field, Separator(), self.list):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        outer.addWidget(frame)
        self._frame = frame
        self._search("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper third of the window."""
        self._frame.setFixedWidth(min(scaled(_WIDTH), window.width() - 2 * PAGE))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self._frame.width()) // 2, corner.y() + window.height() // 8)
        self.show()
        self.field.setFocus()

    def _search(self, text: str) -> None:
        found = self._commands(text)
        if text.strip():
            found += as_results(self._find(text, _RECORDS), self._window_context.pages, self._window_context.discreet)
        self.list.show_results(found)
        self.list.setFixedHeight(self.list.height_for(min(_ROWS, self._most // self.list.row_height)))

    def _commands(self, text: str) -> list[Result]:
        if not text.strip():
            return [self._result(action) for action in self._actions]
        typed = search_key(text)
        ranked = sorted((-_likeness(typed, name), number) for number, name in enumerate(self._names))
        return [self._result(self._actions[number]) for score, number in ranked[:_COMMANDS] if -score >= _GOOD]

    def _result(self, action: QAction) -> Result:
        return Result(
            plain_text(action), action, end=shortcut_text(action), icon=str(action.property("symbol") or "right")
        )

    def _take(self, value: QAction | tuple[str, int], beside: bool) -> None:
        self.close()
        if isinstance(value, QAction):
            value.trigger()
        else:
            self._window_context.open(*value, beside=beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Enter takes."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.pick(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)


def _likeness(typed: str, name: str) -> float:
    """How well typed letters fit a command, 0 … 100: the beginning of a word counts most, few letters must be exact.

    A forgiven typing error is never in the first letter of a word: "druck" must not find and run "Rückgängig".
    """
    if any(word.startswith(typed) for word in name.split()) or name.startswith(typed):
        return 100.0
    if len(typed) < _FUZZY:
        return 90.0 if typed in name else 0.0
    if not any(word.startswith(typed[0]) for word in name.split()):
        return 0.0
    from rapidfuzz import fuzz  # two megabytes: only when a command is searched for with a typing error

    return 0.95 * fuzz.partial_ratio(typed, name, score_cutoff=_GOOD)
