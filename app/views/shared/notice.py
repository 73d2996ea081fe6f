"""A quiet line above a form or list that tells something and offers what can be done about it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QFrame, QWidget

from app.views.shared.announce import announce
from app.views.shared.widgets import Picture, PlainLabel, action_button, icon_button, mark, row
from app.views.theme.sizes import INSIDE, RELATED

NoteTone = Literal["ok", "warn", "danger", "info"]
_ICONS = {"ok": "ok", "warn": "warning", "danger": "error", "info": "info"}
_COLOURS = {"ok": "ok", "warn": "warn", "danger": "danger", "info": "accent"}


class NoticeLine(QFrame):
    """Hidden until `tell`; offers one action and can be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], object] | None = None
        self._picture = Picture()
        self.text = PlainLabel(wrap=True)
        self.button = action_button("", self._act, role="link")
        self.close_button = icon_button("close", self.tr("Hinweis schließen"), self.hide)
        line = row(self._picture, self.text, self.button, self.close_button)
        line.setStretch(1, 1)
        line.setContentsMargins(RELATED, INSIDE, INSIDE, INSIDE)
        self.setLayout(line)
        self.hide()

    def tell(
        self, text: str, tone: NoteTone = "info", action: str = "", run: Callable[[], object] | None = None
    ) -> None:
        """Show `text`, and `action` as a word that calls `run` and closes the line."""
        self._picture.show_icon(_ICONS[tone], _COLOURS[tone])
        self.text.setText(text)
        self._run = run
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        mark(self, "note", tone)
        self.setAccessibleName(text)
        self.show()
        announce(self, f"{text} {action}".strip(), urgent=tone == "danger")

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()
