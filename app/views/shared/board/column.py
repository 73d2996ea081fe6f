"""A column of the board: its state, how many there are, and their cards."""

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.common.kinds import Choice
from app.services.lists import ListQuery
from app.views.language import written
from app.views.language.words import word
from app.views.shared.board.board_spec import BoardSpec
from app.views.shared.board.card_list import CardList
from app.views.shared.board.cards import CardModel
from app.views.shared.lists.loading import FIRST, Here, IdLoader
from app.views.shared.widgets import PlainLabel, row
from app.views.theme.sizes import INSIDE, RELATED, scaled
from app.views.window_context import WindowContext

_WIDTH = 256


class BoardColumn(QFrame):
    """The records of one state. Only the first ids are asked for at once, the rest in the background; rows when they are seen."""

    shown = Signal()
    """Other ids are there."""

    def __init__(self, window_context: WindowContext, spec: BoardSpec, status: Choice) -> None:
        super().__init__()
        self.spec, self.status = spec, status
        self._query = ListQuery()
        context = window_context.context

        def rows(ids: Sequence[int]) -> Sequence[Any]:
            return context.read(spec.rows, ids)

        def all_ids(wanted: ListQuery, limit: int | None) -> Sequence[int]:
            return context.read_yielding(spec.ids, wanted, limit)

        def first_ids(wanted: ListQuery, limit: int | None) -> Sequence[int]:
            return context.read_briefly(spec.ids, wanted, limit)

        self.model = CardModel(spec, rows, movable=not context.read_only)
        self.cards = CardList(self.model, movable=not context.read_only)
        self._loader = IdLoader(all_ids, first_ids, self._wanted, window_context.work, self)
        self._loader.first_came.connect(self._first_came)
        self._loader.all_came.connect(self._all_came)
        self._discreet = window_context.discreet
        self._discreet.changed.connect(self._mask)
        self._title = PlainLabel(word(status), "strong")
        self._count = PlainLabel("", "quiet")
        self._empty = PlainLabel("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        head = row(self._title, self._count, None, spacing=RELATED)
        head.setContentsMargins(RELATED, 0, RELATED, 0)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.cards, 1)
        self._mask(self._discreet.on)
        self.fit()

    @property
    def complete(self) -> bool:
        """Whether all ids are there."""
        return self._loader.complete

    def _wanted(self) -> ListQuery:
        return self.spec.of_state(self._query, self.status)

    def fit(self) -> None:
        """As wide as the zoom asks for."""
        self.setMinimumWidth(scaled(_WIDTH))
        self._empty.setContentsMargins(RELATED, 0, RELATED, 0)

    def load(self, query: ListQuery) -> None:
        """Show what a list shows, as far as it has this state."""
        self._query = query
        self._loader.load_first(Here())
        self.cards.scrollToTop()

    def reload(self) -> None:
        """Ask again; she stays where she is."""
        if len(self.model.ids) > FIRST:
            self._loader.load_all()
        else:
            self._loader.load_first(Here())

    def _first_came(self, ids: Sequence[int], _here: Here) -> None:
        self._show(ids)

    def _all_came(self, ids: "array[int]", _here: Here | None) -> None:
        self._loader.complete = True
        shown = self.model.ids
        if len(shown) < len(ids) and ids[: len(shown)] == shown:
            self.model.append(ids[len(shown) :])
            self._say()
        elif ids == shown:
            self.model.refetch()
            self._say()
        else:
            self._show(ids)

    def _show(self, ids: Sequence[int]) -> None:
        self.cards.show_ids(ids)
        self._say()

    def _say(self) -> None:
        """Name, number, and why there is nothing."""
        count = len(self.model.ids)
        number = written.number(count) if self.complete else self.tr("mehr als {count}").format(count=count - 1)
        self._count.setText(number)
        self._empty.setText("" if count else self._why_empty())
        self._empty.setVisible(not count)
        words = self.spec.counted(count) if self.complete else number
        self.cards.setAccessibleName(f"{word(self.status)}, {words}")
        self.shown.emit()

    def _why_empty(self) -> str:
        if self.spec.hides(self._query.filters, self.status):
            return self.tr("Der Filter „Stand“ blendet diese Spalte aus.")
        if self._query.text.strip() or set(self._query.filters) - {"status"} or self._query.columns:
            return self.tr("Nichts, was zum Filter passt.")
        return self.tr("Zurzeit nichts.")

    def _mask(self, on: bool) -> None:
        self.model.set_mask(self._discreet.mask if on else None)
