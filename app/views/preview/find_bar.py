"""Searching in the text of the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.common.text import clean
from app.views.preview import search
from app.views.preview.search import Place
from app.views.shared.announce import LiveLabel
from app.views.shared.line_buttons import clearable, picture_in
from app.views.shared.widgets import icon_button, set_hint
from app.views.theme import scaled
from app.views.theme.sizes import INSIDE, RELATED
from app.views.work import Job, Lane, Work

_PAUSE = 150
"""Milliseconds without a key before the search begins."""
_LEAST_WIDTH, _WIDTH = 96, 220


class FindBar(QWidget):
    """A field, how many places were found, and the way from one to the next."""

    marked = Signal(object, object)
    """All places found, and the current one or None."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._data = b""
        self._job: Job | None = None
        self._places: Sequence[Place] = ()
        self._number = 0
        self.field = QLineEdit()
        set_hint(self.field, self.tr("Im Text suchen"))
        self.field.setAccessibleName(self.tr("Im Text suchen"))
        clearable(self.field)
        self.field.setMinimumWidth(scaled(_LEAST_WIDTH))
        self.field.setMaximumWidth(scaled(_WIDTH))
        picture_in(self.field, "search")
        self.field.installEventFilter(self)
        self.state = LiveLabel("", "small")
        self._previous = icon_button("previous", self.tr("Vorige Fundstelle (Umschalt+Enter)"), lambda: self.step(-1))
        self._next = icon_button("next", self.tr("Nächste Fundstelle (Enter)"), lambda: self.step(1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(INSIDE)
        line.addWidget(self.state)
        line.addSpacing(RELATED - INSIDE)
        for part in (self.field, self._previous, self._next):
            line.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self._show()

    def show_paper(self, data: bytes) -> None:
        """Search in another paper from now on, for what is in the field."""
        self._data = data
        self._search()

    def step(self, steps: int) -> None:
        """To the next place, or the one before; after the last comes the first."""
        if self._places:
            self._number = (self._number + steps) % len(self._places)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter goes back, Esc empties the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """End the search that runs."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def clear(self) -> None:
        """End the search that runs and keep nothing of the paper."""
        self.stop()
        self._data, self._places = b"", []

    def _search(self) -> None:
        self.stop()
        wanted = clean(self.field.text())
        if not wanted or not self._data:
            self._found([])
            return
        self._job = self._work.run(
            search.find,
            self._data,
            wanted,
            what=self.tr("Im Text suchen"),
            done=self._found,
            lane=Lane.LONG,
        )

    def _found(self, places: list[Place]) -> None:
        self._places, self._number = places, 0
        self._show()

    def _show(self) -> None:
        count = len(self._places)
        for button in (self._previous, self._next):
            button.setEnabled(count > 1)
        if count:
            self.state.setText(self.tr("{number} von {count}").format(number=self._number + 1, count=count))
        else:
            self.state.setText(self.tr("nichts gefunden") if self._data and clean(self.field.text()) else "")
        self.marked.emit(self._places, self._places[self._number] if count else None)
