"""The top bar: back and forward, search, undo, theme, lock."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.views.main.finding.search import SearchField
from app.views.shared.widgets import restyle
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE, RELATED

_LEAST_SEARCH, _SEARCH = 160, 480
_ROOMY = 640
"""From this width on there are words beside the icons."""


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
        self._with_words = [_button(actions[key]) for key in ("undo", "lock")]
        undo, lock = self._with_words
        for button in (undo, _button(actions["discreet"]), _button(actions["theme"]), lock):
            line.addWidget(button)
        self.fit()

    def fit(self) -> None:
        """Take the sizes that fit the zoom."""
        self._search.setMinimumWidth(scaled(_LEAST_SEARCH))
        self._search.setMaximumWidth(scaled(_SEARCH))
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Words beside the icons where there is room; they are in the tooltips as well."""
        roomy = self.width() >= scaled(_ROOMY)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if roomy else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._with_words:
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)
                restyle(button)  # its icon has more room beside a word


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    if not action.isVisible():
        button.hide()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
