"""How long a text is against what is allowed, as she types: in words, with a sign and in colour."""

from PySide6.QtWidgets import QFrame

from app.views.language import written
from app.views.shared.announce import LiveLabel
from app.views.shared.widgets import Picture, mark, row
from app.views.theme.sizes import INSIDE


class CharacterCount(QFrame):
    """Characters with blanks. `most` is how many are allowed."""

    most = 0

    def __init__(self) -> None:
        super().__init__()
        self._sign = Picture()
        self.words = LiveLabel("", "small", wrap=True)
        line = row(self._sign, self.words, spacing=INSIDE)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_count(self, characters: int) -> None:
        """Say how many are used, and how many are free or too many."""
        over = characters - self.most
        free = self.tr("{used} von {most} Zeichen mit Leerzeichen, noch {free} frei")
        text = self.tr("{used} von {most} Zeichen mit Leerzeichen: {over} zu viel") if over > 0 else free
        numbers = {"used": characters, "most": self.most, "free": -over, "over": over}
        self.words.setText(text.format(**{name: written.number(number) for name, number in numbers.items()}))
        mark(self.words, "role", "danger" if over > 0 else "small")
        self._sign.show_icon("error" if over > 0 else "ok", "danger" if over > 0 else "ok")
