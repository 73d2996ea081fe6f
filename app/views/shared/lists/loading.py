"""Asking for the ids of a list, of any length: the first at once, all of them from the worker thread."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.common.errors import TakesLonger
from app.services.lists import ListQuery
from app.views.work import Work

FetchIds = Callable[[ListQuery, int | None], Sequence[int]]
FIRST = 64
"""Rows that are fetched at once; what lies below them comes from the worker thread."""
_REST_MS = 60


@dataclass(frozen=True)
class Here:
    """Where she was before rows were fetched anew."""

    current: int | None = None
    number: int = -1
    column: int = -1
    chosen: frozenset[int] = frozenset()
    top: int = 0


class IdLoader(QObject):
    """Without `work` all ids come in a pause. An answer to a question that was asked again since is dropped.

    Attributes:
        complete: whether all ids have come, not only the first ones.
    """

    first_came = Signal(object, object)
    """The first ids, and where she was."""
    all_came = Signal(object, object)
    """All ids, and where she was, or None where she may have gone on since."""

    def __init__(
        self,
        fetch_ids: FetchIds,
        fetch_first: FetchIds,
        query: Callable[[], ListQuery],
        work: Work | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fetch_ids, self._fetch_first, self._query, self._work = fetch_ids, fetch_first, query, work
        self._wanted: Here | None = None
        self._asked = 0
        self.complete = True
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.ask_for_all)

    def load_first(self, here: Here) -> None:
        """The first ids at once, where that does not take longer, then all of them."""
        self._rest.stop()
        self._asked += 1
        self._wanted = None
        try:
            first = self._fetch_first(self._query(), FIRST)
        except TakesLonger:
            self._wanted = here
            self.ask_for_all()
            return
        self.complete = len(first) < FIRST
        self.first_came.emit(first, here)
        if not self.complete:
            self._rest.start()

    def load_all(self) -> None:
        """All ids anew."""
        self._asked += 1
        self.ask_for_all()

    def ask_for_all(self) -> None:
        """All ids at once, where the first ones have come and nobody should wait for the pause."""
        self._rest.stop()
        if self._work is None:
            self._arrived(_all_ids(self._fetch_ids, self._query(), self._asked))
        else:
            self._work.run(
                _all_ids, self._fetch_ids, self._query(), self._asked, what=self.tr("Liste laden"), done=self._arrived
            )

    def _arrived(self, answer: "tuple[int, array[int]]") -> None:
        asked, ids = answer
        if asked == self._asked:
            here, self._wanted = self._wanted, None
            self.all_came.emit(ids, here)


def _all_ids(fetch: FetchIds, query: ListQuery, asked: int) -> "tuple[int, array[int]]":
    """Runs in the worker thread; eight bytes per record come back, with the number of the question."""
    return asked, array("q", fetch(query, None))
