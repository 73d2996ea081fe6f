"""What was said; of a new entry it is read like the quick line."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.services.capture.captured import Captured, CaptureKind, Part, PartKey, key_of, plain_key
from app.views.discreet import Discreet
from app.views.shared.capture.chips import SaidChips
from app.views.shared.capture.reader import LineReader
from app.views.shared.forms.fields.base import Plain
from app.views.shared.forms.fields.text import TextField
from app.views.shared.widgets import set_hint

_READ = frozenset(("day", "minutes", "channel", "activity", "topic", "result", "follow_up", "doubt", "person"))
"""What goes into fields of its own, and what was not understood; names that nobody on file has for sure stay text."""


class SummaryField(TextField):
    """While it `reads`, the value is what remains of the text beside what was understood.

    The text itself stays as it is typed until then, and a draft keeps it so, with the day by which its words count.
    """

    def __init__(self, label: str, reader: LineReader, discreet: Discreet, *, lines: int) -> None:
        super().__init__(label, lines=lines)
        self.reads = False
        self.with_whom: int | None = None
        """The person the talk is with: to name her says nothing new."""
        self._reader, self._names = reader, True
        self._said = Captured()
        self.chips = SaidChips(self.editor, discreet, parent=self)
        discreet.changed.connect(self._mask)
        self.chips.reread.connect(self._reread)
        self._day = clock.today()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.editor) + 1, self.chips)

    def start(self, reads: bool, *, names: bool) -> None:
        """Show another entry next; whether its text is to be read, and whether the persons whom it names are."""
        self.reads, self._names = reads, names
        set_hint(self.editor, self.tr("z. B. „Gespräch 20 min Wohnen; WV Fr“") if reads else "")

    def read(self, besides: Iterable[PartKey] = ()) -> Captured:
        """What the text says; `besides` are parts that count as ordinary text."""
        if not self.reads:
            return Captured()
        ignored = self.chips.ignored.union(besides)
        said = self._reader.read(super().value(), self._day, ignored, CaptureKind.CONTACT)
        return replace(said, parts=tuple(filter(self._counts, said.parts)))

    def settle(self) -> None:
        """Know everybody whom the text may name: it is to be saved."""
        if self.reads and super().value():
            self._reader.settle()

    def show_said(self, said: Captured) -> None:
        """Take this for what the text says, and show it below."""
        self._said = said
        self.chips.show_said(said)

    def _mask(self, _hidden: bool) -> None:
        self.chips.show_said(self._said)

    def value(self) -> str:
        return self._said.text if self.reads else super().value()

    def show_value(self, value: Any) -> None:
        self._begin()
        super().show_value(value)

    def plain(self) -> Plain:
        text = super().value()
        if not self.reads:
            return text
        ignored: list[Plain] = [[*plain_key(key)] for key in sorted(self.chips.ignored, key=repr)]
        return {"text": text, "day": self._day.isoformat(), "ignored": ignored}

    def show_plain(self, plain: Plain) -> None:
        if not isinstance(plain, dict):
            self.show_value(str(plain or ""))
            return
        day, ignored = date.fromisoformat(str(plain["day"])), plain["ignored"]
        keys = {key_of(key) for key in ignored} if isinstance(ignored, list) else set()
        self.show_value(str(plain["text"]))
        self._day, self.chips.ignored = day, keys

    def _counts(self, part: Part) -> bool:
        if part.kind == "person":
            return self._names and part.value != self.with_whom
        return part.kind in _READ

    def _begin(self) -> None:
        self._day = clock.today()
        self.chips.ignored.clear()

    def _edited(self, *_: object) -> None:
        if not self._filling and not super().value():
            self._begin()
        super()._edited()

    def _reread(self) -> None:
        self._edited()
        self.editor.setFocus()
