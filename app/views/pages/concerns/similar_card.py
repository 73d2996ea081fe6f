"""Open concerns that say the same as what is being typed: "auch ich" or joining, in one step."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.models import Kind
from app.services.concerns import concerns, similar
from app.services.concerns.concerns import ConcernRow
from app.services.concerns.similar import OpenConcerns, Typed
from app.views.language.words import word
from app.views.shared.announce import LiveLabel
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.focus import in_order
from app.views.shared.widgets import LinkLabel, action_button, row, writes
from app.views.theme.sizes import INSIDE, RELATED
from app.views.window_context import WindowContext
from app.views.work import Job

_NOTHING: Collection[int] = ()


class SimilarCard(QFrame):
    """Hidden where nothing is alike. `large` is for fingers."""

    seconded = Signal(int)
    """Somebody says "auch ich" to this one."""
    joined = Signal(int)
    """What is typed is the same as this one."""

    def __init__(
        self,
        window_context: WindowContext,
        typed: Callable[[], Typed],
        besides: Callable[[], Collection[int]] = lambda: _NOTHING,
        *,
        large: bool = False,
    ) -> None:
        super().__init__()
        self._window_context, self._typed, self._besides, self._large = window_context, typed, besides, large
        self._opened: OpenConcerns | None = None
        self._asked: Job | None = None
        self.rows: list[ConcernRow] = []
        self._lines: list[QWidget] = []
        self.setProperty("card", True)
        self._said = LiveLabel(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(RELATED, INSIDE, RELATED, RELATED)
        column.setSpacing(INSIDE)
        column.addWidget(self._said)
        self._column = column
        window_context.discreet.changed.connect(self._show)
        self.hide()

    def refresh(self, changes: Changes) -> None:
        """Compare with what is open now."""
        if similar.SHOWN.concerned(changes):
            self._opened = None
            if self._asked is not None:
                self._asked.cancel()
                self._asked = None
            self.look()

    def look(self) -> None:
        """Look for what is like what is typed now; what is open is read at the first letter, in the background."""
        typed = self._typed()
        if typed.text and self._opened is None:
            self._read()
            return
        ids = self._opened.like(typed, self._besides()) if self._opened is not None and typed.text else []
        found = self._window_context.context.read(concerns.rows, ids) if ids else []
        if found != self.rows:
            self.rows = found
            self._show()

    def _read(self) -> None:
        if self._asked is None:
            context = self._window_context.context
            self._asked = self._window_context.work.run(
                context.read_yielding, similar.read, what=self.tr("Ähnliche Anliegen suchen"), done=self._have
            )

    def _have(self, opened: OpenConcerns) -> None:
        self._asked, self._opened = None, opened
        self.look()

    def _show(self, *_: object) -> None:
        for line in self._lines:
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = [self._line(one) for one in self.rows]
        for line in self._lines:
            self._column.addWidget(line)
        self._said.setText(self.tr("Gibt es das schon?") if self.rows else "")
        self.setVisible(bool(self.rows))
        if self._lines:
            in_order(*self._lines)

    def _line(self, one: ConcernRow) -> QWidget:
        mask = self._window_context.discreet.mask
        subject = f"{one.number} {mask(one.subject)}"
        door = LinkLabel(subject)
        door.clicked.connect(partial(self._window_context.open, Kind.CONCERN, one.id, True))
        state = " · ".join(filter(None, (word(one.status), one.building or mask(one.place))))
        more = self.tr("auch ich +1 ({voices})").format(voices=one.voices)
        second = writes(action_button(more, lambda: self.seconded.emit(one.id)))
        join = writes(action_button(self.tr("zusammenfassen"), lambda: self.joined.emit(one.id), role="flat"))
        for button in (second, join):
            button.setAccessibleName(f"{button.text()}: {subject}")
            button.setProperty("large", self._large)
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(door)
        column.addWidget(ElidedLabel(state, "quiet"))
        column.addLayout(row(second, join, None))
        return line
