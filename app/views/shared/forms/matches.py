"""What is on file already, shown while a new record is typed: *Neu* begins with a search, and nobody is typed twice."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.models import Kind
from app.services import search
from app.services.search import ScreenHit
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.focus import in_order
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.widgets import LinkLabel, is_enter, row
from app.views.theme.sizes import INSIDE, RELATED
from app.views.window_context import WindowContext

_WAIT_MS = 120
_LEAST = 2
"""Letters from which on it is searched."""
_MOST, _SEEN = 5, 60


class Matches(QFrame):
    """The records of a kind that fit what `text` says; a click or Enter opens one. Hidden where nothing fits.

    `leaving` is called before one is opened: what was typed only to search is no draft.
    """

    found = Signal()
    """What is shown has changed."""

    def __init__(
        self,
        window_context: WindowContext,
        kind: Kind,
        text: Callable[[], str],
        leaving: Callable[[], object],
    ) -> None:
        super().__init__()
        self._window_context, self._kind, self._text, self._leaving = window_context, kind, text, leaving
        self.hits: Sequence[ScreenHit] = ()
        self.doors: list[LinkLabel] = []
        self._active = False
        self._said = LiveLabel(role="small")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(RELATED, INSIDE, RELATED, INSIDE)
        column.setSpacing(0)
        column.addWidget(self._said)
        column.addLayout(self._lines)
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self.look_now)
        window_context.discreet.changed.connect(self._show)
        self.hide()

    def show_for(self, is_new: bool) -> None:
        """Only a new record is compared with what is there."""
        self._active = is_new
        self.look_now()

    def look_soon(self, *_: object) -> None:
        """Something was typed."""
        if self._active:
            self._soon.start()

    def look_now(self) -> None:
        """Search for what stands there now."""
        self._soon.stop()
        text = self._text().strip()
        wanted = self._active and len(text) >= _LEAST
        hits = self._window_context.context.read(search.on_screen, text, _SEEN) if wanted else []
        found = [hit for hit in hits if hit.kind is self._kind][:_MOST]
        if [hit.id for hit in found] != [hit.id for hit in self.hits]:
            self.hits = found
            self._show()
        self.found.emit()

    def open_first(self) -> bool:
        """Open the first that really fits; False where there is none."""
        self.look_now()
        if not self.hits or self.hits[0].near:
            return False
        self._open(self.hits[0].id)
        return True

    def _show(self, *_: object) -> None:
        for door in self.doors:
            if (line := door.parentWidget()) is not None:
                line.hide()
                line.setParent(None)
                line.deleteLater()
        self.doors = [self._door(hit) for hit in self.hits]
        self._said.setText(self.tr("Gibt es schon:") if self.hits else "")
        self.setVisible(bool(self.hits))
        if self.doors:
            in_order(*self.doors)

    def _door(self, hit: ScreenHit) -> LinkLabel:
        discreet = self._window_context.discreet
        door = LinkLabel(discreet.title(hit.kind, hit.title))
        detail = discreet.mask(translated(hit.subtitle))
        door.setAccessibleDescription(detail)
        door.clicked.connect(partial(self._open, hit.id))
        line = QWidget()
        line.setLayout(row(door, ElidedLabel(detail, "quiet"), spacing=RELATED))
        self._lines.addWidget(line)
        return door

    def _open(self, record_id: int) -> None:
        self._leaving()
        self._window_context.open(self._kind, record_id)


def matches_of(window_context: WindowContext, form: Form, kind: Kind, *keys: str) -> Matches:
    """Below the fields `keys` of a form: the records on file that fit what is typed in them."""

    def typed() -> str:
        return " ".join(str(form.field(key).value() or "") for key in keys)

    matches = form.place(Matches(window_context, kind, typed, form.keep_draft))
    for key in keys:
        form.field(key).changed.connect(matches.look_soon)
    return matches


class SearchLine(LineField):
    """The line in which *Neu* begins. Enter opens the first that fits, else goes on; arrow down goes to what was found."""

    entered = Signal()
    down = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return True
        if is_enter(event):
            self.entered.emit()
            return True
        return False
