"""Brings the changes of finished writes to the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.common.changes import Changes


class Bus(QObject):
    """`changed` is emitted with the `Changes` of every finished write, undo and redo, from whichever thread it came."""

    changed = Signal(object)

    def __init__(self, listen: Callable[[Callable[[Changes], None]], Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._leave = listen(self.changed.emit)

    def close(self) -> None:
        """Hear nothing any more."""
        self._leave()
