"""A dialog in which she chooses between values side by side, and whose step is done after a backup."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.context import Reason
from app.views.language.sentences import translated
from app.views.shared.dialog import Dialog
from app.views.shared.notice import NoticeLine
from app.views.shared.records.merge_grid import ChoiceGrid
from app.views.shared.records.secured_step import SecuredStep
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_SIZE = (920, 620)


class SecuredDialog(Dialog):
    """Ctrl+Enter does the step. While it runs nothing can be changed; if it is refused it is said why, and nothing was changed.

    `name` is under which its size is remembered, `kind` that of the records whose titles it shows.
    """

    def __init__(
        self,
        window_context: WindowContext,
        name: str,
        kind: str,
        grid: ChoiceGrid,
        reason: Reason,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._kind = kind
        self.open_as_left(window_context.settings, name, *_SIZE)
        self.notice = NoticeLine()
        self.grid = grid
        self.leave_button = action_button(self.tr("Abbrechen"), self.reject)
        self.step = SecuredStep(window_context, reason, self)
        self.step.ended.connect(lambda _result: self.accept())
        self.step.refused.connect(self.refuse)
        self._inner = QWidget()
        self._held = QVBoxLayout(self._inner)
        self._held.setContentsMargins(PAGE, 0, PAGE, 0)
        self._held.setSpacing(GROUP)

    def arrange(
        self, do: QPushButton, above: Sequence[QWidget], inside: Sequence[QWidget], beside: Sequence[QWidget] = ()
    ) -> None:
        """Put the title with what stands `above`, what scrolls `inside`, and at the bottom what stands `beside` leaving and doing."""
        self._do = do
        self._do.setToolTip(self.tr("Strg+Enter"))
        self._off = (do, *beside, self._inner)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE, 0, PAGE, 0)
        top.setSpacing(RELATED)
        for part in (PlainLabel(self.windowTitle(), "title"), *above, self.notice):
            top.addWidget(part)
        for part in inside:
            self._held.addWidget(part)
        self._held.addStretch(1)
        buttons = row(*beside, None, self.leave_button, do)
        buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(top)
        column.addWidget(scrolled(self._inner, edge=PAGE), 1)
        column.addLayout(buttons)

    def exchange(self, grid: ChoiceGrid) -> None:
        """Show other lines in the place of those before."""
        self._held.replaceWidget(self.grid, grid)
        self.grid.deleteLater()
        self.grid = grid

    def run(self, name: str, work: Callable[[Any], object]) -> None:
        """Do `work(session)` as the step `name`, after a backup."""
        self._busy(busy=True)
        self.step.run(name, work)

    def refuse(self, why: str) -> None:
        """Say why it was not done; she can change something and try again."""
        self._busy(busy=False)
        self.notice.tell(why, "danger")

    def reject(self) -> None:
        self.step.cancel()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._do.isEnabled():
            self._do.click()
        else:
            super().keyPressEvent(event)

    def titled(self, title: str) -> str:
        """The title of one of the records, hidden where names are."""
        return self._window_context.discreet.title(self._kind, title)

    def said(self, value: str) -> str:
        """A value as it is shown, hidden where names are."""
        return self._window_context.discreet.mask(translated(value)) or "–"

    def _busy(self, *, busy: bool) -> None:
        for part in self._off:
            part.setEnabled(not busy)
        if busy:
            self.notice.tell(self.tr("Vorher wird eine Sicherung gemacht …"))
            self.leave_button.setFocus()
