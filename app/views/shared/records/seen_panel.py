"""A tab that reads what it shows when it is seen: a building has many, and she looks at one."""

from PySide6.QtGui import QShowEvent

from app.views.shared.records.panel import Panel
from app.views.window_context import WindowContext


class SeenPanel(Panel):
    """Subclasses say in `read` what is shown of `record_id`; `other` is whether it is another record than before."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self._shown: int | None = None
        self._stale = True

    def read(self, *, other: bool) -> None:
        """Read and show."""
        raise NotImplementedError

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.setEnabled(record_id is not None)
        self.reload()

    def reload(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if not self._stale:
            return
        other, self._shown, self._stale = self._shown != self.record_id, self.record_id, False
        self.read(other=other)
