"""What stands beside or behind a list: one record."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.views.shared.bar_line import BarLine
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.focus import in_order
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import action_button, icon_button, row
from app.views.theme.sizes import GROUP, scaled

_TITLE = 120
"""Least width of title and subtitle; the tools leave them so much."""
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
        self._back.setProperty("begins", True)
        self._close = icon_button("close", self.tr("Schließen (Esc)"), self.back.emit)
        self._title, self._subtitle = ElidedLabel(role="section"), ElidedLabel(role="quiet")
        for label in (self._title, self._subtitle):
            label.setAlignment(_LEFT)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        names.addStretch(1)
        previous = icon_button("previous", self.tr("Vorheriger Eintrag (Alt+↑)"), lambda: self.stepped.emit(-1))
        following = icon_button("next", self.tr("Nächster Eintrag (Alt+↓)"), lambda: self.stepped.emit(1))
        self.tools = OverflowBar(*detail.tools(), of=self.tr("Eintrag"))
        line = row(self._back, previous, following, self._names, self.tools, self._close)
        line.setStretchFactor(self._names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GROUP)
        column.addWidget(BarLine(line, self.tools))
        column.addWidget(detail, 1)
        in_order(self._back, previous, following, self.tools, self._close)
        self._fit()
        detail.renamed.connect(self.show_title)

    def show_title(self, *_: object) -> None:
        """Show the detail's title and subtitle."""
        self._title.setText(self._detail.title())
        self._subtitle.setText(self._detail.subtitle())
        self._subtitle.setVisible(bool(self._detail.subtitle()))

    def set_alone(self, alone: bool) -> None:
        """Whether the list is hidden behind it."""
        self._back.setVisible(alone)
        self._close.setVisible(not alone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._names.setMinimumWidth(scaled(_TITLE))
