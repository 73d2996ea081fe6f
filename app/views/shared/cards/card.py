"""A card of *Heute*: made anew only when something that it shows has changed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.services.shown import Watching
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.widgets import WRITES, LinkLabel, PlainLabel, row, set_tip, tell_apart
from app.views.theme.sizes import INSIDE
from app.views.window_context import WindowContext

LINES = 7
"""The most lines on a card; the door leads to the rest."""


class TodayCard(QWidget):
    """One card. Subclasses say what they show and build it.

    Attributes:
        title: marked with QT_TRANSLATE_NOOP("Today", …).
        empty: the sentence where there is nothing to show, marked likewise; without one the card hides or shows zeros.
        wide: whether it goes across the page; cards that do not stand side by side.
    """

    title: ClassVar[str]
    empty: ClassVar[str] = ""
    wide: ClassVar[bool] = False

    def __init__(self, window_context: WindowContext, page: QWidget) -> None:
        super().__init__(page)
        self.window_context = window_context
        self._page = page
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def label(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("Today", self.title)

    def watched(self) -> Sequence[Watching]:
        """What it shows."""
        raise NotImplementedError

    def build(self) -> QWidget | None:
        """Its content as it is now; None hides the card."""
        raise NotImplementedError

    def concerned(self, changes: Changes) -> bool:
        """Whether a finished step may have changed what it shows."""
        return any(one.concerned(changes) for one in self.watched())

    def fill(self) -> None:
        """Show what is there now; the focus stays at its place."""
        focused = self._focused()
        self._drop()
        self.content = self.build()
        if self.content is not None:
            self._column.addWidget(self.content)
            self._only_read(self.content)
            tell_apart(self.content.findChildren(LinkLabel))
        self.setVisible(self.content is not None)
        if focused is not None:
            QTimer.singleShot(0, self, partial(self._focus, focused))

    def doors(self) -> list[QAbstractButton]:
        """Its buttons, in their order."""
        return self.findChildren(QAbstractButton)

    # For subclasses

    def sentence(self) -> PlainLabel:
        """The sentence where there is nothing to show."""
        return PlainLabel(QCoreApplication.translate("Today", self.empty), "quiet", wrap=True)

    def number_door(self, text: str, run: Callable[[], object]) -> LinkLabel:
        """A number beside the title that leads to the list behind it."""
        door = LinkLabel(text)
        door.setAccessibleName(f"{self.label()}: {text}")
        door.clicked.connect(lambda: run())
        return door

    def line(self, note: str, shown: str, run: Callable[[], object], about: str = "") -> QWidget:
        """A title that is a door, whom it is about, and a note at the end of the line."""
        line = QWidget()
        door = title_door(shown, run)
        door.setAccessibleName(", ".join(filter(None, (shown, about, note, self.label()))))
        parts = row(door, *_quiet(about), None, PlainLabel(note, "small"))
        parts.insertSpacing(1, INSIDE)
        line.setLayout(parts)
        return line

    # Inside

    def _drop(self) -> None:
        if self.content is not None:
            self.content.hide()
            self.content.setParent(None)
            self.content.deleteLater()

    def _only_read(self, content: QWidget) -> None:
        """Where nothing can be written, nothing that would write is offered."""
        if self.window_context.context.read_only:
            for widget in content.findChildren(QWidget):
                if widget.property(WRITES):
                    widget.hide()

    def _focused(self) -> int | None:
        """The place of the button she stands on, which is about to be made anew."""
        buttons: list[object] = list(self.doors())
        now = QApplication.focusWidget()
        return buttons.index(now) if now in buttons else None

    def _focus(self, number: int) -> None:
        """Where the card has no button any more, the page has. Who has opened something else meanwhile stays there."""
        now = QApplication.focusWidget()
        if now is not None and not self._page.isAncestorOf(now):
            return
        buttons = self.doors() or self._page.findChildren(QAbstractButton)
        if buttons:
            buttons[min(number, len(buttons) - 1)].setFocus()


def title_door(shown: str, run: Callable[[], object]) -> LinkLabel:
    """The title of a record, which opens it."""
    link = LinkLabel(shown)
    link.setProperty("record", True)
    set_tip(link, shown)
    link.clicked.connect(lambda: run())
    return link


def _quiet(text: str) -> list[ElidedLabel]:
    return [ElidedLabel(text, "quiet")] if text else []
