"""What stands in place of a list without rows: what belongs there, or that the filters let nothing through."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal

from app.services import nearest
from app.services.lists import ListQuery
from app.views.shared.front_stack import FrontStack
from app.views.shared.widgets import EmptyState, LinkLabel
from app.views.work import Work


class NothingFound(FrontStack):
    """Either the `empty` state, or that nothing was found; then what is spelled nearly so is offered."""

    meant = Signal(str)
    """What she probably meant to type."""
    reset = Signal()
    """The filters are to be taken off."""

    def __init__(
        self, empty: EmptyState, read: Callable[..., Any], ids: Callable[..., Sequence[int]], work: Work
    ) -> None:
        super().__init__()
        self.empty = empty
        self.nothing = EmptyState(self.tr("Nichts gefunden."), self.tr("Filter aufheben"), "search", starts_new=False)
        self.nothing.started.connect(self.reset)
        self.similar = LinkLabel("", self)
        self.similar.clicked.connect(self._take)
        self.nothing.add(self.similar)
        self._read, self._ids, self._work = read, ids, work
        self.looked_for = self._meant = ""
        self.addWidget(self.empty)
        self.addWidget(self.nothing)

    def show_why(self, filtered: bool) -> None:
        """Say whether filters are the reason."""
        self.setCurrentWidget(self.nothing if filtered else self.empty)

    def look_for(self, text: str) -> None:
        """Offer what is on file and spelled nearly as `text`, once that is found; an empty text offers nothing."""
        if text == self.looked_for:
            return
        self.looked_for = text
        self._show((text, ""))
        if text and self._work:
            what = self.tr("Ähnliche Schreibweisen suchen")
            self._work.run(_similar, self._read, self._ids, text, what=what, done=self._show)

    def _show(self, found: tuple[str, str]) -> None:
        text, meant = found
        if text == self.looked_for:
            self._meant = meant
            self.similar.set_text(self.tr("Ähnlich geschrieben: „{text}“").format(text=meant) if meant else "")

    def _take(self) -> None:
        self.meant.emit(self._meant)


def _similar(read: Callable[..., Any], ids: Callable[..., Sequence[int]], text: str) -> tuple[str, str]:
    """Runs in the worker thread: the text again, and how what is on file is spelled; with every filter but the text left out."""

    def look(session: Any) -> str:
        return nearest.suggestion(session, text, lambda words: bool(ids(session, ListQuery(text=words), 1)))

    return text, read(look)
