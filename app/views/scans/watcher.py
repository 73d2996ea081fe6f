"""Watches the folder of scans where she wants it, and offers what is new there."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.common.errors import StorageError, UserError
from app.common.progress import Progress, silent
from app.context import Context
from app.intake.attaching import Attached, attach
from app.intake.incoming import Incoming
from app.settings.window import SCAN_FOLDER, SCANS_SEEN
from app.views.language.sentences import translated
from app.views.scans.folder import Looked, Scan, look_into
from app.views.window_context import Notice, WindowContext

_SETTLES = 1500
"""Milliseconds: a file whose size has not changed for so long is whole."""
_AGAIN = 60 * 1000
"""Milliseconds until a folder that is not there is looked for again; drives on the network don't tell of changes either."""


class ScanWatcher(QObject):
    """Takes nothing by itself: `waiting` are scans that nobody has attached or put aside yet."""

    changed = Signal()
    """Other scans wait than before."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.waiting: tuple[Scan, ...] = ()
        self._window_context = window_context
        self._settled: dict[Path, int] = {}
        self._done: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._soon)
        self._soon_timer = QTimer(self, singleShot=True, interval=_SETTLES)
        self._soon_timer.timeout.connect(self.look)
        self._again_timer = QTimer(self, interval=_AGAIN)
        self._again_timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, if any."""
        chosen = self._window_context.settings.get(SCAN_FOLDER)
        return Path(chosen) if chosen else None

    def begin(self) -> None:
        """Watch the folder that she has chosen on this computer."""
        self.end()
        if self.folder is not None and not self._window_context.context.read_only:
            self._again_timer.start()
            self.look()

    def end(self) -> None:
        """Watch nothing any more."""
        self._again_timer.stop()
        self._soon_timer.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._settled, self._done = {}, set()
        self._wait_for(())

    def watch(self, folder: str) -> None:
        """Watch another folder from now on, none where it is empty; what lies there already is not offered."""
        settings = self._window_context.settings
        settings.set(SCAN_FOLDER, folder)
        settings.set(SCANS_SEEN, int(time.time()))
        self.begin()

    def look(self) -> None:
        """See what is new, in the worker thread."""
        if self.folder is not None:
            since = self._window_context.settings.get(SCANS_SEEN)
            self._window_context.work.run(look_into, self.folder, since, what="", done=self._looked)

    def offer(self, record_id: int | None = None) -> None:
        """Ask which of the waiting scans are to be attached, and to what."""
        from app.views.scans.dialog import ScansDialog

        if self.waiting:
            context = self._window_context
            context.ask.dialog(ScansDialog(context, self, record_id, context.over()))

    def attach(self, record_id: int, scans: Sequence[Scan]) -> None:
        """Attach scans to a record, beside her work. The files stay where they are."""
        context = self._window_context
        context.work.run(
            attach_scans,
            context.context,
            record_id,
            tuple(scan.path for scan in scans),
            self.tr("Scans angehängt"),
            self.tr("aus dem Scan-Ordner"),
            what=self.tr("Scans anhängen"),
            progress=True,
            kept=True,
            done=partial(self._attached, record_id, tuple(scans)),
            failed=self._failed,
        )

    def put_aside(self, scans: Sequence[Scan]) -> None:
        """Don't offer these any more. Where none is left, nothing of before today's moment is."""
        self._done.update(scan.path for scan in scans)
        self._wait_for(tuple(scan for scan in self.waiting if scan.path not in self._done))
        if not self.waiting:
            self._window_context.settings.set(SCANS_SEEN, int(time.time()))

    # Inside

    def _soon(self) -> None:
        self._soon_timer.start()

    def _looked(self, looked: Looked) -> None:
        """A file that still grows is looked at again."""
        folder = self.folder
        if folder is None:
            return
        if looked.there and str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        new = [scan for scan in looked.scans if scan.path not in self._done]
        whole = tuple(scan for scan in new if self._settled.get(scan.path) == scan.size)
        self._settled = {scan.path: scan.size for scan in new}
        if len(whole) < len(new):
            self._soon()
        self._wait_for(whole)

    def _wait_for(self, scans: tuple[Scan, ...]) -> None:
        more = {scan.path for scan in scans} - {scan.path for scan in self.waiting}
        if scans == self.waiting:
            return
        self.waiting = scans
        self.changed.emit()
        if more:
            text = self.tr("%n neue(r) Scan(s) im Scan-Ordner", "", len(scans))
            button = (self.tr("Anhängen an …"), self.offer)
            self._window_context.noticed.emit(Notice(text, buttons=(button,)))

    def _attached(self, record_id: int, scans: tuple[Scan, ...], made: Attached) -> None:
        self.put_aside(scans)
        text = (
            self.tr(
                "%n Scan(s) bei {whom} angehängt; die Dateien liegen noch unverschlüsselt im Ordner", "", len(made.ids)
            )
            if made.ids
            else self.tr("Diese Scans liegen dort schon; die Dateien liegen noch unverschlüsselt im Ordner")
        )
        folder = QUrl.fromLocalFile(str(self.folder or ""))
        button = (self.tr("Ordner zeigen"), lambda: QDesktopServices.openUrl(folder))
        self._window_context.done(text, record_id, undo=bool(made.ids), buttons=(button,))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError | StorageError):
            raise error
        self._window_context.ask.message(self.tr("Scans anhängen"), translated(error))


def attach_scans(
    context: Context, record_id: int, paths: Sequence[Path], step: str, origin: str, progress: Progress = silent
) -> Attached:
    """Attach files of the folder, in the worker thread (see `attach`)."""
    return attach(context, record_id, [Incoming.of(path, origin) for path in paths], step, progress)
