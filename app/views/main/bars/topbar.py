"""The top bar: back and forward, search, undo, theme, lock."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.views.main.finding.search import SearchField
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE, RELATED, SIDE_BAR

_SEARCH = 480


class TopBar(QWidget):
    """Buttons for commands that also stand in the menus."""

    def __init__(self, search: SearchField, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._search = search
        line = QHBoxLayout(self)
        line.setContentsMargins(RELATED, RELATED, GROUP, RELATED)
        line.setSpacing(INSIDE)
        for key in ("back", "forward"):
            line.addWidget(_button(actions[key]))
        line.addSpacing(RELATED)
        line.addWidget(search, 2)
        line.addStretch(1)
        line.addWidget(_button(actions["undo"], word=True))
        line.addWidget(_button(actions["discreet"]))
        line.addWidget(_button(actions["theme"]))
        line.addWidget(_button(actions["lock"], word=True))
        self.fit()

    def fit(self) -> None:
        """Take the sizes that fit the zoom."""
        self._search.setMinimumWidth(scaled(SIDE_BAR))
        self._search.setMaximumWidth(scaled(_SEARCH))


def _button(action: QAction, word: bool = False) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    if not action.isVisible():
        button.hide()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if word:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
