"""What was taken in today, the last one first: a door to each."""

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models import Kind
from app.services.concerns import stand
from app.views.shared.announce import LiveLabel
from app.views.shared.focus import in_order
from app.views.shared.widgets import LinkLabel, action_button, row, writes
from app.views.theme.sizes import GROUP, INSIDE
from app.views.window_context import WindowContext

_MOST = 12


class TodayCard(QFrame):
    """Shows the last ones; how many more there are is said below."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self._window_context = window_context
        self._event_id: int | None = None
        self.doors: list[LinkLabel] = []
        self.setProperty("card", True)
        self._title = LiveLabel(role="section")
        self._below = LiveLabel(role="quiet", wrap=True)
        self.undo_button = writes(
            action_button(self.tr("Zurücknehmen"), lambda: window_context.command("undo"), icon_name="undo")
        )
        self.undo_button.setProperty("large", True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(INSIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        column.addLayout(row(self._title, None, self.undo_button))
        column.addLayout(self._lines)
        column.addWidget(self._below)
        window_context.discreet.changed.connect(self._mask)

    def show_for(self, event_id: int | None) -> None:
        """Show what was taken in today, of an event only its own."""
        self._event_id = event_id
        mask = self._window_context.discreet.mask
        found = self._window_context.context.read(stand.taken_today, event_id)
        for door in self.doors:
            door.hide()
            door.setParent(None)
            door.deleteLater()
        self.doors = []
        for one in found[:_MOST]:
            door = LinkLabel(f"{one.number} {mask(one.subject)}")
            door.setAccessibleName(self.tr("Heute: {concern}").format(concern=door.accessibleName()))
            door.clicked.connect(partial(self._window_context.open, Kind.CONCERN, one.id))
            self._lines.addWidget(door)
            self.doors.append(door)
        in_order(self.undo_button, *self.doors)
        more = len(found) - len(self.doors)
        self._title.setText(self.tr("Heute: %n Anliegen", "", len(found)))
        empty = self.tr("Heute noch nichts aufgenommen.")
        self._below.setText(self.tr("und %n weitere", "", more) if more else "" if found else empty)
        self._below.setVisible(bool(more) or not found)

    def _mask(self, _hidden: bool) -> None:
        self.show_for(self._event_id)
