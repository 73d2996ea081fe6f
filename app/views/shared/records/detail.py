"""What stands beside or behind a list: one record."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.views.shared.widgets import PlainLabel, action_button, icon_button, row, set_tip
from app.views.theme.sizes import GROUP, scaled

_NAMES = 3
"""Place of title and subtitle in the line."""
_TITLE_ROOM = 270
"""Least width of the line without the tools: steps, close or back, and a title that can be read."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""At the left edge, in whichever direction the name is written."""


class Detail(QWidget):
    """One record, to read and to edit. Subclasses show it; `ListPage` gives it a header with title and tools.

    Attributes:
        record_id: the record shown, None for a new one not yet saved or for none.
    """

    renamed = Signal()
    """`title()`, `subtitle()` or the tools changed."""
    saved = Signal(object)
    """Id of the record that was saved, also a new one."""
    left = Signal()
    """She wants back to the list."""

    record_id: int | None = None

    def title(self) -> str:
        """The record's title, or what a new one is called."""
        return ""

    def subtitle(self) -> str:
        """A few words beside the title: languages, status, age."""
        return ""

    def tools(self) -> Sequence[QWidget]:
        """Buttons at the right end of the header. Asked for once."""
        return ()

    def commands(self) -> Sequence[QAction]:
        """Further commands for the open record, shown in the menu "Seite" and in the command palette."""
        return ()

    def show_record(self, record_id: int) -> None:
        """Load and show a record."""
        raise NotImplementedError

    def start_new(self) -> None:
        """Show an empty record to fill in."""

    def focus_work(self) -> None:
        """Put the cursor where she goes on working, after opening the record on purpose."""

    @property
    def dirty(self) -> bool:
        """Whether something is typed and not saved."""
        return False

    def save(self) -> bool:
        """Save what is typed; False if it could not be saved (then it has been said why)."""
        return True

    def keep_draft(self) -> None:
        """Put what is typed into the drafts at once."""

    def put_aside(self) -> bool:
        """Keep what is typed as a draft, for another record to be shown; False if that failed (then it has been said why)."""
        return True

    def refresh(self, changes: Changes) -> None:
        """The record or what hangs on it may have changed."""


class DetailSide(QWidget):
    """A `Detail` under its header: way back to the list, previous and next record, title, tools."""

    back = Signal()
    stepped = Signal(int)
    """1 for the next record, -1 for the previous one."""

    def __init__(self, list_name: str, detail: Detail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self._back = action_button(list_name, self.back.emit, role="flat", icon_name="left")
        self._close = icon_button("close", self.tr("Schließen (Esc)"), self.back.emit)
        self._title, self._subtitle = _Elided(role="section"), _Elided(role="quiet")
        for label in (self._title, self._subtitle):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAlignment(_LEFT)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        names.addStretch(1)
        previous = icon_button("previous", self.tr("Vorheriger Eintrag (Alt+↑)"), lambda: self.stepped.emit(-1))
        following = icon_button("next", self.tr("Nächster Eintrag (Alt+↓)"), lambda: self.stepped.emit(1))
        self._tools = QWidget()
        self._tools.setLayout(row(*detail.tools()))
        self._line = row(self._back, previous, following, names, self._tools, self._close)
        self._line.setStretch(_NAMES, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GROUP)
        self._column.addLayout(self._line)
        self._column.addWidget(detail, 1)
        self._narrow = False
        detail.renamed.connect(self.show_title)

    def show_title(self, *_: object) -> None:
        """Show the detail's title and subtitle."""
        self._title.setText(self._detail.title())
        self._subtitle.setText(self._detail.subtitle())
        self._subtitle.setVisible(bool(self._detail.subtitle()))
        set_tip(self._title, self._detail.title())

    def set_alone(self, alone: bool) -> None:
        """Whether the list is hidden behind it."""
        self._back.setVisible(alone)
        self._close.setVisible(not alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The tools below the title where they would leave no room for it."""
        narrow = self.width() < self._tools.sizeHint().width() + scaled(_TITLE_ROOM)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._line.removeWidget(self._tools)
            self._column.insertWidget(1, self._tools, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._column.removeWidget(self._tools)
            self._line.insertWidget(_NAMES + 1, self._tools)


class _Elided(PlainLabel):
    """Ends in "…" where there is no room for all of it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        style = self.style()
        style.drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
