"""A group that can be folded away and remembers whether it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.settings.window import FOLD_OPEN
from app.views.icons import icon
from app.views.settings import Settings
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP


class Collapsible(QWidget):
    """A title to click and, below it, `body`. While it is folded away, how much stands inside is said beside the title."""

    count: Callable[[], int] | None = None
    """Counts what is filled in inside."""

    def __init__(self, title: str, name: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened, self._settings = FOLD_OPEN.of(name), settings
        self.button = action_button(title, self.toggle, role="link")
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GROUP - 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._summary = PlainLabel("", "quiet")
        column.addLayout(row(self.button, self._summary, None))
        column.addWidget(self._inside)
        self._show(settings.get(self._opened))

    @property
    def is_open(self) -> bool:
        """Whether its fields are seen."""
        return not self._inside.isHidden()

    def open(self) -> None:
        """Open it for now; what she chose is remembered."""
        self._show(True)

    def toggle(self) -> None:
        """Open or fold it, and remember."""
        self._show(not self.is_open)
        self._settings.set(self._opened, self.is_open)

    def sum_up(self) -> None:
        """Count again: what stands inside was changed from outside."""
        number = self.count() if self.count is not None and not self.is_open else 0
        said = self.tr("%n Angabe(n)", "", number) if number else ""
        self._summary.setText(said)
        state = self.tr("geöffnet") if self.is_open else self.tr("zugeklappt")
        self.button.setAccessibleDescription(", ".join(filter(None, (state, said))))

    def _show(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.button.setIcon(icon("next" if is_open else "right", "quiet"))
        self.sum_up()


def bring_into_view(widget: QWidget) -> None:
    """Open whatever the widget is folded away in, and scroll to it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, Collapsible):
            above.open()
        elif isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
