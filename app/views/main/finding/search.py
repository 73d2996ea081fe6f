"""Search first (Ctrl+F): one field, every record, results while typing."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.views.main.finding.finder import Find, as_results
from app.views.main.finding.results import Result, ResultList
from app.views.shared.cut_text import OVERLAY
from app.views.shared.line_buttons import clearable, picture_in
from app.views.shared.undo_keys import share_undo, taken
from app.views.shared.widgets import PlainLabel, set_hint
from app.views.theme import scaled
from app.views.theme.sizes import INSIDE, RELATED
from app.views.window_context import WindowContext

LIMIT = 12
_WIDEST = 560
_PAGE_STEP = 6


class SearchField(QLineEdit):
    """The field in the top bar and the results below it."""

    def __init__(self, window_context: WindowContext, find: Find) -> None:
        super().__init__()
        self._window_context = window_context
        self._find = find
        set_hint(self, self.tr("Suchen … (Strg+F)"))
        self.setAccessibleName(self.tr("In allem suchen"))
        clearable(self)
        share_undo(self)
        picture_in(self, "search")
        self.popup = SearchPopup()
        self.popup.results.picked.connect(self._open)
        self.textEdited.connect(self._search)
        window_context.discreet.changed.connect(self._hide)

    def start(self) -> None:
        """Put the cursor here, ready to type over what stands."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if self.text():
            self._search(self.text())

    def _search(self, text: str) -> None:
        if not text.strip():
            self._hide()
            return
        hits = self._find(text, LIMIT)
        self.popup.show_results(as_results(hits, self._window_context.pages, self._window_context.discreet), self)

    def _open(self, value: tuple[str, int], beside: bool) -> None:
        self._hide()
        taken(self)
        self._window_context.open(*value, beside=beside)

    def _hide(self) -> None:
        self.popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Enter opens, Ctrl+Enter opens beside, Esc leaves."""
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE_STEP,
            Qt.Key.Key_PageUp: -_PAGE_STEP,
        }
        if key in steps and self.popup.isVisible():
            self.popup.results.step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup.isVisible():
            self.popup.results.pick(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.popup.isVisible():
            self._hide()
        elif self.text():
            self.clear()
        else:
            self._window_context.command("page")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The results go when she goes elsewhere; a click on them leaves the focus here."""
        super().focusOutEvent(event)
        self._hide()


class SearchPopup(QFrame):
    """Results below the field, inside the window, so that the field keeps the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("popup")
        self.setProperty(OVERLAY, True)
        self.hide()
        self.results = ResultList(self.tr("Gefunden"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setFixedHeight(0)
        self._nothing = PlainLabel(self.tr("Nichts gefunden."), "quiet")
        self._keys = PlainLabel(self.tr("↑ ↓ wählen   ·   Enter öffnen   ·   Strg+Enter daneben öffnen"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, RELATED)
        for part in (self.results, self._nothing, self._keys):
            column.addWidget(part)
        for label in (self._nothing, self._keys):
            label.setContentsMargins(RELATED, INSIDE, RELATED, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.hide()

    def show_results(self, results: list[Result], field: QWidget) -> None:
        """Show results below `field`."""
        self.results.show_results(results)
        self.results.setVisible(bool(results))
        self._nothing.setVisible(not results)
        self._keys.setVisible(bool(results))
        if self.parent() is not field.window():
            self.setParent(field.window())
        self._fit(field)
        if not self.isVisible():
            self.show()
            self.raise_()

    def _fit(self, field: QWidget) -> None:
        """Below the field, as high as the results, at most down and across to the ends of the window. Unchanged sizes cost nothing."""
        corner = field.mapTo(field.window(), QPoint(0, field.height() + INSIDE))
        frame = self.sizeHint().height() - self.results.minimumHeight()
        room = field.window().height() - corner.y() - RELATED - frame
        self.results.setFixedHeight(min(self.results.height_for(LIMIT), room))
        wide = min(max(field.width(), scaled(_WIDEST)), field.window().width() - corner.x() - RELATED)
        self.setGeometry(QRect(corner, QSize(wide, self.sizeHint().height())))
