"""What every page and dialog is given: the vault, the worker, the questions, the way to other pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from app.common.sentences import OwnWords, TrailWords
from app.views.ask import Ask
from app.views.bus import Bus
from app.views.discreet import Discreet
from app.views.location import Location
from app.views.page_spec import PageSpec
from app.views.settings import Settings
from app.views.work import Lane, Work

if TYPE_CHECKING:
    from app.context import Context
    from app.models import AuditKind
    from app.services.named import About, Named
    from app.views.scans.folder import OfferedScans

_WHOM = "{whom}"

_NO_WORDS = TrailWords()
_WRITTEN_AFTER = 1500
"""Milliseconds after which the line of an opened record moves from its own file into the database: while she waits for what
the record shows, nobody else has the file."""

_AT_REST = 20_000
"""Milliseconds without another long list after which what the last one needed is given back."""


@dataclass(frozen=True)
class Notice:
    """A short sentence for ten seconds, with whether it offers to undo and with further buttons (word, what it does).

    `about` are the records it is about, `whom` names as they were typed: they stand after the text, or where it says {whom}.
    """

    text: str
    undo: bool = False
    buttons: tuple[tuple[str, Callable[[], object]], ...] = ()
    about: tuple[tuple["Named", "About"], ...] = ()
    whom: tuple[str, ...] = ()

    def words(self, discreet: Discreet) -> str:
        """All of it, as it may be shown now."""
        from app.views.shared import whom

        names = [*(whom.in_words(*one, discreet) for one in self.about), *map(discreet.mask, self.whom)]
        named = whom.first_and_others(names)
        if _WHOM in self.text:
            return self.text.format(whom=named)
        return f"{self.text}: {named}" if named else self.text


class WindowContext(QObject):
    """Made once per window; handed to every page.

    Attributes:
        context: the opened vault (`read`, `write`, `undo`, …), for work under one frame (16 ms).
        work: the one worker thread for everything longer.
        ask: every question, message and file dialog.
        bus: `bus.changed` tells about finished writes. Pages hear of them through `Page.refresh`.
        settings: window matters that are remembered (never personal data).
        scans: the folder of scans that is watched; None outside a main window.
        discreet: whether names are hidden (F8), and `discreet.mask(title)`.
        pages: the pages of this window.
        own_use: whether she said that what she copies of cases is for her own use, for as long as the window is open.
    """

    wanted = Signal(object, bool)
    """Place and whether to open it in a window of its own."""
    noticed = Signal(object)
    """`Notice` for the bar at the bottom."""
    commanded = Signal(str)
    """Key of a command of the window, e.g. "lock"."""

    def __init__(
        self,
        context: "Context",
        work: Work,
        ask: Ask,
        settings: Settings,
        pages: Sequence[PageSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.work = work
        self.ask = ask
        self.settings = settings
        self.pages = tuple(pages)
        self.own_use = False
        self.bus = Bus(context.listen, self)
        self.scans: OfferedScans | None = None
        self.discreet = Discreet(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WRITTEN_AFTER)
        self._later.timeout.connect(self.write_notes)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AT_REST)
        self._rest.timeout.connect(self.give_back_memory)

    def go(self, place: Location, beside: bool = False) -> None:
        """Open a place, in a window of its own if `beside`."""
        self.wanted.emit(place, beside)

    def open(self, kind: str, record: int, beside: bool = False) -> None:
        """Open a record on the page of its kind; a kind without a page is ignored."""
        if (page := self._page_of(kind)) is not None:
            self.go(Location(page, record), beside)

    def open_list(self, kind: str, filters: tuple[tuple[str, str], ...] = ()) -> None:
        """Show the list of a kind, filtered by pairs of its own filters; a kind without a page is ignored."""
        if (page := self._page_of(kind)) is not None:
            self.go(Location(page, filters=filters))

    def start_new(self, kind: str) -> None:
        """Begin a new record on the page of its kind; a kind without a page is ignored."""
        if (page := self._page_of(kind)) is not None:
            self.go(Location(page))
            self.command("new")

    def _page_of(self, kind: str) -> str | None:
        return next((page.key for page in self.pages if kind in page.kinds), None)

    def note(self, kind: "AuditKind", record: int | None = None, text: OwnWords = _NO_WORDS) -> None:
        """Add a line to the audit trail (see `Context.note`); the worker thread writes it, nobody waits for the database."""
        self.context.note_later(kind, record, text)
        self.write_notes()

    def shown(self, record: int, text: OwnWords) -> None:
        """Note that a record is read, before it is shown (see `Context.shown`). Raises a StorageError; then it is not shown."""
        self.context.shown(record, text)
        if not self._later.isActive():
            self._later.start()

    def write_notes(self) -> None:
        """Let the worker thread write the lines of the audit trail that wait, before whatever it is asked for next."""
        self._later.stop()
        self.work.run(self.context.write_notes, what=self.tr("Protokoll schreiben"))

    def give_back_memory(self) -> None:
        """Let the worker thread give back what a long work has left behind."""
        self.work.run(self.context.give_back_memory, what=self.tr("Speicher freigeben"), lane=Lane.LONG)

    def give_back_at_rest(self) -> None:
        """Let what a long list has needed be given back when none has been read for a while."""
        self._rest.start()

    def notice(self, text: str) -> None:
        """Show a short sentence for ten seconds."""
        self.noticed.emit(Notice(text))

    def done(
        self,
        step: str,
        *about: int,
        whom: Sequence[str] = (),
        undo: bool = True,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Say for ten seconds that a step of hers was done, with "Rückgängig" where there is something to `undo`, and more `buttons`.

        `about` are the ids of the records it was done with, `whom` names as they were typed; a step in the settings has neither.
        Their names stand after `step`, or where it says {whom}.
        """
        from app.services.named import named

        found = self.context.read(named, about) if about else ()
        self.noticed.emit(Notice(step, undo, tuple(buttons), about=tuple(found), whom=tuple(whom)))

    def offer_file(self, text: str, path: Path) -> None:
        """Say that a file was written, and offer to open it or to show its folder."""
        opened, folder = QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path.parent))
        buttons = (
            (self.tr("Öffnen"), lambda: QDesktopServices.openUrl(opened)),
            (self.tr("Ordner zeigen"), lambda: QDesktopServices.openUrl(folder)),
        )
        self.noticed.emit(Notice(text, buttons=buttons))

    def over(self) -> QWidget | None:
        """What the next dialog stands over: the dialog that is open, else the window."""
        window = self.parent()
        return QApplication.activeModalWidget() or (window if isinstance(window, QWidget) else None)

    def command(self, key: str) -> None:
        """Trigger a command of the window by its key (see `app.views.main.commands`)."""
        self.commanded.emit(key)
