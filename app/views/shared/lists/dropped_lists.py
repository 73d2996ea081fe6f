"""A list of others that is dropped on a list of hers is brought in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.common.kinds import Kind
from app.views.window_context import WindowContext


class DroppedLists(QObject):
    """Takes a file that is dropped on `target`, where the vault can be written."""

    def __init__(self, window_context: WindowContext, target: QWidget, kind: Kind) -> None:
        super().__init__(target)
        self._window_context, self._kind = window_context, kind
        target.setAcceptDrops(not window_context.context.read_only)
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (path := list_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                QTimer.singleShot(0, self, partial(self._bring_in, path))
            return True
        return False

    def _bring_in(self, path: Path) -> None:
        from app.views.transfer.import_wizard.opening import open_import

        open_import(self._window_context, self._kind, path)


def list_in(data: QMimeData) -> Path | None:
    """The one file among what is dropped that may be a list; None where there is none, or several."""
    from app.transfer.reading import SUFFIXES

    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None
