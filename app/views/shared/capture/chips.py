"""What a typed line says, part by part as chips: its kind, which can be switched, and whom it leaves open, which can be said."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from app.services.capture.captured import Captured, CaptureKind, Part, PartKey
from app.services.capture.choosing import questions
from app.views.discreet import Discreet
from app.views.shared.capture.words import kind_word, left_of, left_word, part_word
from app.views.shared.chips import Chips
from app.views.shared.widgets import Button, action_button, row
from app.views.theme.sizes import INSIDE, RELATED

_KIND, _NOBODY, _LEFT = "kind", "nobody", "left"


_KEPT_TEXT = (CaptureKind.CONTACT, CaptureKind.WALK_IN)
"""Kinds of which the rest of the line is only text; of the others it is what they are called."""


class SaidChips(Chips):
    """What was not understood is amber, and so is who is not known for sure. A part that was taken away is ordinary text until
    the text is empty."""

    reread = Signal()
    """A part was taken away: what the text says is another."""
    kind_asked = Signal(object)
    """The button that switches the kind was pressed."""
    asked = Signal(object, object)
    """Who is it? The part that leaves it open, and the button that asks."""

    def __init__(self, after: QWidget, discreet: Discreet | None = None, parent: QWidget | None = None) -> None:
        """`after` is what Tab leaves for the first cross."""
        super().__init__(after, parent)
        self._discreet = discreet
        self._open: dict[PartKey, Part] = {}
        self.ignored: set[PartKey] = set()
        self.buttons: dict[object, Button] = {}
        """Those that ask, by the key of what they ask about, and "kind"."""
        self.removed.connect(self._take_away)

    def show_said(self, said: Captured, *, kind: CaptureKind | None = None, nobody: str = "") -> None:
        """Show what a text says. With `kind` it can be switched; `nobody` says that nobody is named."""
        parts = [part for part in said.parts if part.kind != "kind"]
        self._open = {part.key: part for part in questions(said)}
        self.buttons = {}
        before: list[tuple[Any, str]] = [] if kind is None else [(_KIND, kind_word(kind))]
        before += [(_NOBODY, nobody)] if nobody else []
        doubted = [part.key for part in (*said.doubts, *questions(said))]
        named = [(part.key, part_word(part, self._discreet)) for part in parts]
        rest = left_of(said) if kind in _KEPT_TEXT else ""
        left: list[tuple[Any, str]] = [(_LEFT, left_word(rest, self._discreet))] if rest else []
        self.show_chips([*before, *named, *left], [*doubted, _LEFT])

    def word_of_cross(self, label: str) -> str:
        return self.tr("{label}: nur als Text lesen").format(label=label)

    def _chip(self, value: Any, label: str, *, doubted: bool) -> QFrame:
        if value == _KIND:
            return self._of(
                self._asking(
                    value, self.tr("{label} ▾").format(label=label), self.tr("Art: {label}").format(label=label)
                )
            )
        chip = super()._chip(value, label, doubted=doubted)
        line = chip.layout()
        assert isinstance(line, QBoxLayout)
        if value in (_NOBODY, _LEFT):
            _drop_cross(line)
        if value in self._open:
            line.insertWidget(
                line.count() - 1, self._asking(value, self.tr("Wer? ▾"), self.tr("{label}: Wer?").format(label=label))
            )
        return chip

    def _of(self, button: Button) -> QFrame:
        chip = QFrame(self)
        chip.setProperty("note", "info")
        chip.setLayout(row(button, spacing=INSIDE))
        return chip

    def _asking(self, value: Any, text: str, name: str) -> Button:
        made = action_button(text, lambda: self._ask(value), role="flat")
        made.setAccessibleName(name)
        self.buttons[value] = made
        return made

    def _ask(self, value: Any) -> None:
        if value == _KIND:
            self.kind_asked.emit(self.buttons[value])
        else:
            self.asked.emit(self._open[value], self.buttons[value])

    def ask_first(self) -> None:
        """Ask who is meant by the first words that leave it open."""
        if self._open:
            self._flow.activate()  # what was just understood has its place
            self._ask(next(iter(self._open)))

    def _take_away(self, key: PartKey) -> None:
        self.ignored.add(key)
        self.reread.emit()


def _drop_cross(line: QBoxLayout) -> None:
    """It says what is so; there is nothing to take away."""
    if (last := line.takeAt(line.count() - 1)) and (cross := last.widget()):
        cross.deleteLater()
    line.setContentsMargins(RELATED, 0, RELATED, 0)
