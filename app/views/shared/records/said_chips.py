"""What a typed text says, part by part as chips: what was not understood in amber, and each can be taken away."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.capture.reading import NOBODY, Captured, Part, PartKey, Vocabulary, parse
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import dates
from app.views.shared.chips import Chips


class SaidChips(Chips):
    """`words` gives the labels that are known. A part that was taken away is ordinary text until the text is empty."""

    reread = Signal()
    """A part was taken away: what the text says is another."""

    def __init__(self, words: Callable[[], Vocabulary], after: QWidget, parent: QWidget | None = None) -> None:
        """`after` is what Tab leaves for the first cross."""
        super().__init__(after, parent)
        self._words = words
        self._vocabulary: Vocabulary | None = None
        self.ignored: set[PartKey] = set()
        self.removed.connect(self._take_away)

    def read(self, text: str, today: date, besides: Iterable[PartKey] = ()) -> Captured:
        """What a text says; `besides` are further parts that count as ordinary text."""
        if self._vocabulary is None:
            self._vocabulary = _in_both_languages(self._words())
        return parse(text, self._vocabulary, NOBODY, today, self.ignored.union(besides))

    def show_said(self, said: Captured) -> None:
        """Show what a text says."""
        self.show_chips([(part.key, self._label(part)) for part in said.parts], [part.key for part in said.doubts])

    def word_of_cross(self, label: str) -> str:
        return self.tr("{label}: nur als Text lesen").format(label=label)

    def forget_words(self) -> None:
        """Ask for the labels again: a catalogue changed."""
        self._vocabulary = None

    def _take_away(self, key: PartKey) -> None:
        self.ignored.add(key)
        self.reread.emit()

    def _label(self, part: Part) -> str:
        if part.kind == "minutes":
            return self.tr("{minutes} min").format(minutes=part.value)
        if part.kind == "follow_up":
            day = self.tr("Wiedervorlage {day}").format(day=_day(part.value))
            return written.at(day, part.at) if part.at else day
        if part.kind == "doubt":
            return self.tr("„{words}“ nicht verstanden").format(words=part.value)
        if part.kind == "day":
            return _day(part.value)
        return translated(part.label)


def _in_both_languages(words: Vocabulary) -> Vocabulary:
    """What people say in the window's language is understood beside German."""
    labels = (*words.channels.values(), *words.activities.values(), *words.topics.values())
    return replace(words, also={str(label): translated(label) for label in labels})


def _day(value: object) -> str:
    return f"{dates.in_words(value)} ({written.short_day(value)})" if isinstance(value, date) else ""
