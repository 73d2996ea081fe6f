"""The bottom line: the state of the backup, what runs and how far it is, what was just done, and when something was saved."""

import time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.main.bars.notice import NoticeBar
from app.views.main.bars.work_bar import WorkBar
from app.views.shared.announce import announce
from app.views.shared.widgets import LinkLabel, Picture, PlainLabel
from app.views.theme.sizes import GROUP, INSIDE
from app.views.work import Work


class StatusBar(QWidget):
    """The line itself."""

    backup_wanted = Signal()
    """She wants to know more about the backups."""

    def __init__(self, work: Work, notice: NoticeBar) -> None:
        super().__init__()
        self.setObjectName("statusline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = Picture()
        self._backup, self._copy = self._door(), self._door()
        self._saved = PlainLabel("", "small")
        self._saved.hide()
        self._saved_at: float | None = None
        self.work_bar = WorkBar(work)
        line = QHBoxLayout(self)
        line.setContentsMargins(GROUP, INSIDE, GROUP, INSIDE)
        line.setSpacing(INSIDE)
        line.addWidget(self._icon)
        line.addWidget(self._backup)
        line.addWidget(self._copy)
        line.addStretch(1)
        line.addWidget(self.work_bar)
        line.addWidget(notice)
        line.addStretch(1)
        line.addWidget(self._saved)
        self._fit()
        self._clock = QTimer(self)
        self._clock.setInterval(30_000)
        self._clock.timeout.connect(self._tell_saved)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Always as high as with a notice, so that nothing moves when one comes."""
        self.setMinimumHeight(NoticeBar.height_now() + 2 * INSIDE)

    def _door(self) -> LinkLabel:
        door = LinkLabel("", self)
        door.setProperty("quiet", True)
        door.clicked.connect(self.backup_wanted)
        return door

    def show_copy(self, text: str) -> None:
        """A quiet word on copies elsewhere; empty while there is nothing to remind of."""
        self._copy.set_text(text)

    def show_backup(self, text: str, good: bool) -> None:
        """The state of the backup in words, with a tick or a warning."""
        self._icon.show_icon("ok" if good else "warning", "ok" if good else "warn")
        if not good and text != self._backup.accessibleName():
            announce(self, text)
        self._backup.set_text(text)

    def saved(self) -> None:
        """Something was saved just now."""
        self._saved_at = time.monotonic()
        self._tell_saved()
        self._clock.start()

    def _tell_saved(self) -> None:
        if self._saved_at is None:
            return
        self._saved.show()
        minutes = int(time.monotonic() - self._saved_at) // 60
        if minutes:
            self._saved.setText(self.tr("Gespeichert vor %n min", "", minutes))
        else:
            self._saved.setText(self.tr("Gespeichert"))
