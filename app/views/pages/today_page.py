"""Heute: what is due, overdue and coming, what was forgotten, and how far the month's hours have gone."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.common import clock
from app.common.changes import Changes
from app.models import Kind
from app.services.capture.captured import Captured
from app.views.card_registry import CARDS
from app.views.main.maintenance.copies import CopyReminder
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.office.today_card import NEAR_TASKS
from app.views.shared import dates
from app.views.shared.capture.making import capture_line
from app.views.shared.capture.saved import save_captured, widen
from app.views.shared.cards.card import TodayCard
from app.views.shared.focus import in_order
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, headline, row, writes
from app.views.theme.sizes import GROUP, PAGE, scaled
from app.views.window_context import WindowContext

_DRAFT = "capture:today"
"""Key of what is typed into the line and not saved."""
_TWO_COLUMNS = 860
_SHARES = (3, 2)
"""Of the width: what is due takes the room."""


class TodayPage(Page):
    """Cards of what matters this morning; every number is a door to the list behind it."""

    can = frozenset({"new"})
    reads_anew = True

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self._day: date | None = None
        self._columns = 0
        self._date = PlainLabel(role="quiet", wrap=True)
        self._buttons = self._make_buttons()
        self.quick = capture_line(window_context)
        self.quick.entered.connect(self._entered)
        self.quick.widened.connect(self._widened)
        self._copies = CopyReminder(window_context)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, PAGE, 0)
        self._column.setSpacing(GROUP)
        self.cards = tuple(make(window_context, self._body) for make in CARDS)
        self._lay_out()
        window_context.discreet.changed.connect(self._follow_discreet)

    def show_list(self) -> None:
        self._fill()
        self._copies.look()
        self.quick.bind(_DRAFT)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns:
            self._arrange()

    def refresh(self, changes: Changes) -> None:
        if clock.today() != self._day:
            self._fill()
            return
        self._fill_these(card for card in self.cards if card.concerned(changes))

    def new(self) -> None:
        """A task: what comes to mind in the morning."""
        self.window_context.start_new(Kind.TASK)

    def keep_draft(self) -> None:
        """Put what is typed into the line into the drafts."""
        self.quick.keep_draft()

    # Inside

    def _entered(self, said: Captured) -> None:
        if save_captured(self.window_context, said) is not None:
            self.quick.done()

    def _widened(self, said: Captured) -> None:
        if widen(self.window_context, said, self.window()):
            self.quick.done()

    def _make_buttons(self) -> Sequence[QAbstractButton]:
        task = action_button(self.tr("Neue Aufgabe"), self.new, icon_name="new")
        entry = action_button(
            self.tr("Neuer Eintrag"), lambda: self.window_context.command("capture"), role="primary", icon_name="new"
        )
        return writes(task), writes(entry)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(headline(self.spec.label()))
        titles.addWidget(self._date)
        head = row(titles, *self._buttons)
        head.setStretch(0, 1)
        head.setContentsMargins(0, 0, PAGE, 0)
        written = row(self.quick)
        written.setContentsMargins(0, 0, PAGE, 0)
        reminder = row(self._copies)
        reminder.setContentsMargins(0, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(head)
        column.addLayout(written)
        column.addLayout(reminder)
        column.addWidget(scrolled(self._body, edge=PAGE), 1)

    def _follow_discreet(self) -> None:
        if self.isVisibleTo(self.window()):
            self._fill()

    def _fill(self) -> None:
        self._day = clock.today()
        self._date.setText(dates.exact(self._day))
        self._arrange()
        self._fill_these(self.cards)

    def _fill_these(self, cards: Iterable[TodayCard]) -> None:
        for card in cards:
            card.fill()
        last = self._copies.findChildren(QAbstractButton)
        doors = (door for card in self.cards for door in card.doors())
        in_order(*self._buttons, self.quick, *last, *doors)

    def _arrange(self) -> None:
        """What is due at the left and the rest beside it, or all below one another where there is no room for that."""
        columns = 2 if self.width() >= scaled(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        _take_out(self._column)
        for wide, group in groupby(self.cards, key=lambda card: card.wide or columns == 1):
            cards = tuple(group)
            self._column.addLayout(_below(cards) if wide else _beside(cards))
        self._column.addStretch(1)


def _below(cards: Iterable[TodayCard]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GROUP)
    for card in cards:
        column.addWidget(card)
    return column


def _beside(cards: Sequence[TodayCard]) -> QHBoxLayout:
    """The first card at the left, the others at the right."""
    line = QHBoxLayout()
    line.setSpacing(GROUP)
    for share, some in zip(_SHARES, (cards[:1], cards[1:]), strict=True):
        column = _below(some)
        column.addStretch(0 if share == _SHARES[0] else 1)
        line.addLayout(column, share)
    return line


def _take_out(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets stay."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            _take_out(inner)
            inner.deleteLater()


SPEC = PageSpec(
    key="today",
    title=str(QT_TRANSLATE_NOOP("Pages", "Heute")),
    icon="today",
    shortcut="Ctrl+1",
    make=TodayPage,
    count=NEAR_TASKS.behind.count,
)
