"""List or board: two buttons of which one is pressed."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.views.shared.widgets import IconButton, icon_button, row
from app.views.theme.sizes import INSIDE


class ViewSwitch(QWidget):
    """Calls `choose` with whether the board is wanted."""

    def __init__(self, as_board: bool, choose: Callable[[bool], object]) -> None:
        super().__init__()
        self._list = self._button("table", self.tr("Als Liste zeigen (Strg+Umschalt+K)"), lambda: choose(False))
        self._board = self._button("columns", self.tr("Als Tafel zeigen (Strg+Umschalt+K)"), lambda: choose(True))
        group = QButtonGroup(self)
        group.addButton(self._list)
        group.addButton(self._board)
        self.setLayout(row(self._list, self._board, spacing=INSIDE))
        self.show_chosen(as_board)

    def show_chosen(self, as_board: bool) -> None:
        """Press the one that is shown."""
        (self._board if as_board else self._list).setChecked(True)

    def _button(self, icon_name: str, text: str, run: Callable[[], object]) -> IconButton:
        button = icon_button(icon_name, text, run)
        button.setCheckable(True)
        return button
