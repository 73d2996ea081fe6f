"""One page in several views: buttons of which one is pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QWidget

from app.views.shared.widgets import icon_button, row
from app.views.theme.sizes import INSIDE


@dataclass(frozen=True)
class View:
    """One way to look at a list: its name in the settings, its icon, and what its button says."""

    key: str
    icon: str
    text: str


class ViewSwitch(QWidget):
    """Calls `choose` with the key of the view that is wanted."""

    def __init__(self, views: Sequence[View], chosen: str, choose: Callable[[str], object]) -> None:
        super().__init__()
        group = QButtonGroup(self)
        self.buttons = {}
        for view in views:
            button = icon_button(view.icon, view.text, partial(choose, view.key))
            button.setCheckable(True)
            group.addButton(button)
            self.buttons[view.key] = button
        self.setLayout(row(*self.buttons.values(), spacing=INSIDE))
        self.show_chosen(chosen)

    def show_chosen(self, key: str) -> None:
        """Press the one that is shown."""
        self.buttons[key].setChecked(True)
