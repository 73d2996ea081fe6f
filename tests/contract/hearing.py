"""What a screen reader would be told: every announcement, in order."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.views.shared import announce
from app.views.shared.announce import Announcement


@dataclass
class Heard:
    """`texts` is what was spoken so far."""

    texts: list[str] = field(default_factory=list)

    def rested(self) -> list[str]:
        """Let every pause end; what was spoken since the last time."""
        for widget in QApplication.allWidgets():
            for waiting in widget.findChildren(Announcement):
                waiting.hurry()
        return self.fresh()

    def fresh(self) -> list[str]:
        """What was spoken since the last time."""
        taken, self.texts = self.texts, []
        return taken


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """A screen reader that listens."""
    made = Heard()

    def send(about: QWidget, text: str, urgent: bool) -> None:
        assert about.window().isVisible()
        assert isinstance(urgent, bool)
        made.texts.append(text)

    monkeypatch.setattr(announce, "is_heard", lambda: True)
    monkeypatch.setattr(announce, "send", send)
    return made
