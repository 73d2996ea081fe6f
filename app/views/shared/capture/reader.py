"""What typed lines are read by: the words of the catalogues and the names on file, once for a window, following what changes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.common.changes import Changes
from app.services import catalogues
from app.services.capture import names as naming
from app.services.capture.captured import Captured, CaptureKind, PartKey
from app.services.capture.names import Names
from app.services.capture.reading import NOBODY, parse
from app.services.capture.vocabulary import Vocabulary, vocabulary
from app.services.events import events
from app.views.language.sentences import translated
from app.views.window_context import WindowContext


class LineReader(Protocol):
    """What a line asks for what it says."""

    def read(
        self, line: str, today: date, ignored: Iterable[PartKey] = (), kind: CaptureKind | None = None
    ) -> Captured:
        """What a line says; `ignored` parts are ordinary text, `kind` is what it becomes whatever it says."""

    def settle(self) -> None:
        """Know all that there is to know: something is to be saved."""


class WordReader:
    """Reads by given words and names."""

    def __init__(self, words: Vocabulary, names: Names | None = None) -> None:
        self.words, self.names = words, names or NOBODY

    def read(
        self, line: str, today: date, ignored: Iterable[PartKey] = (), kind: CaptureKind | None = None
    ) -> Captured:
        """What a line says."""
        return parse(line, self.words, self.names, today, {*ignored, *_others(kind)})

    def settle(self) -> None:
        """Nothing is on its way."""


class VaultReader(QObject):
    """Reads by what the vault holds. Everybody's name is read in the worker thread, with the first line that is typed into."""

    changed = Signal()
    """What lines say may be another now."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self._window_context = window_context
        self._words: Vocabulary | None = None
        self._day: date | None = None
        self._names: Names | None = None
        self._missed: list[Changes] = []
        self._asked = False
        window_context.bus.changed.connect(self._follow)

    def read(
        self, line: str, today: date, ignored: Iterable[PartKey] = (), kind: CaptureKind | None = None
    ) -> Captured:
        """What a line says; before the names are there, of whom it tells is left open."""
        if not self._asked:
            self._ask_for_names()
        return parse(line, self._known_words(today), self._names or NOBODY, today, {*ignored, *_others(kind)})

    def settle(self) -> None:
        """Read the names now, if they are not there yet."""
        self._asked = True
        if self._names is None:
            self._take(self._window_context.context.read(naming.names_of))

    def _known_words(self, today: date) -> Vocabulary:
        if self._words is None or self._day != today:
            self._words = in_both_languages(self._window_context.context.read(vocabulary, today))
            self._day = today
        return self._words

    def _ask_for_names(self) -> None:
        self._asked = True
        what = self.tr("Namen lesen")
        self._window_context.work.run(
            self._window_context.context.read_yielding, naming.names_of, what=what, done=self._take
        )

    def _take(self, names: Names) -> None:
        if self._names is not None:
            return
        for changes in self._missed:
            self._window_context.context.read(names.follow, changes)
        self._missed.clear()
        self._names = names
        self.changed.emit()

    def _follow(self, changes: Changes) -> None:
        if catalogues.SHOWN.concerned(changes) or events.LISTING.concerned(changes):
            self._words = None
        if self._asked:
            self._follow_names(changes)
            self.changed.emit()

    def _follow_names(self, changes: Changes) -> None:
        if self._names is None:
            self._missed.append(changes)
        elif changes.everything:
            self._names = None
            self._ask_for_names()
        else:
            self._window_context.context.read(self._names.follow, changes)


def reader_of(window_context: WindowContext) -> VaultReader:
    """The one reader of a window."""
    known = window_context.findChild(VaultReader)
    return known if isinstance(known, VaultReader) else VaultReader(window_context)


def _others(kind: CaptureKind | None) -> list[PartKey]:
    """What a line is not, where it has been said what it is."""
    return [("kind", other.value) for other in CaptureKind if other is not kind] if kind is not None else []


def in_both_languages(words: Vocabulary) -> Vocabulary:
    """What people say in the window's language is understood beside German."""
    labels = (
        *words.channels.values(),
        *words.activities.values(),
        *words.topics.values(),
        *words.results.values(),
        *words.categories.values(),
    )
    return replace(words, also={str(label): translated(label) for label in labels})
