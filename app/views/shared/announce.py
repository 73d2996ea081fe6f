"""What is spoken though the focus stays where it is: notices, errors, hits under the arrow, counts, how far a work is.

This is the only way to a screen reader besides names and focus. Who only sees the window pays nothing for it.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.views.shared.elided_label import ElidedLabel
from app.views.shared.widgets import PlainLabel

_REST_MS = 500
"""So long a state has to rest before it is spoken: of ten letters typed in a row only the last count is worth hearing."""


def announce(about: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have `text` spoken now, also where the same was spoken just before. `urgent` cuts off what is being spoken."""
    if text.strip() and is_heard():
        send(about if about.isVisible() else about.window(), text, urgent)


def is_heard() -> bool:
    """Whether a screen reader listens."""
    from PySide6.QtGui import QAccessible  # the start needs none of it

    return bool(QAccessible.isActive())


def send(about: QWidget, text: str, urgent: bool) -> None:
    """Hand it to the system."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(about, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcement(QObject):
    """Speaks the last of several texts that follow each other quickly, if `about` is still seen then."""

    def __init__(self, about: QWidget) -> None:
        super().__init__(about)
        self._text = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._speak)

    def say(self, text: str) -> None:
        """Speak this once it rests."""
        self._text = text
        if is_heard():
            self._rest.start()

    def hurry(self) -> None:
        """Speak what waits at once."""
        if self._rest.isActive():
            self._rest.stop()
            self._speak()

    def _speak(self) -> None:
        about = self.parent()  # kept in no attribute: a circle would keep the window after it is deleted
        if isinstance(about, QWidget) and about.isVisible():
            announce(about, self._text)


class LiveLabel(PlainLabel):
    """A label for a state: a count, a sum, how far something is. Each other text is spoken once it rests, after `lead`."""

    lead = ""
    _spoken: Announcement | None = None

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        super().setText(text)
        self._spoken = self._spoken or Announcement(self)
        self._spoken.say(f"{self.lead} {text}".strip() if text else "")


class LiveElidedLabel(ElidedLabel):
    """Such a label that may have too little room."""

    _spoken: Announcement | None = None

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._spoken = self._spoken or Announcement(self)
            self._spoken.say(text)
