"""Heute: what is due, overdue and coming, what was forgotten, and how far the month's hours have gone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QVBoxLayout, QWidget

from app.common import clock, german
from app.common.changes import Changes
from app.models import Kind
from app.services import drafts, today
from app.services.casework.cases import CaseRow
from app.services.drafts import UnfinishedDraft
from app.services.events.events import EventRow
from app.services.office import tasks
from app.services.office.tasks import TaskRow
from app.services.today import Overview
from app.views.location import Location
from app.views.main.maintenance.copies import CopyReminder
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages import unfinished_drafts
from app.views.pages.office.task_page import tick
from app.views.shared import dates, numbers
from app.views.shared.flow import FlowLayout
from app.views.shared.hours_bar import HoursBar
from app.views.shared.widgets import (
    Card,
    KeyFigure,
    LinkLabel,
    PlainLabel,
    action_button,
    headline,
    icon_button,
    row,
    scrolled,
    set_tip,
    writes,
)
from app.views.theme.sizes import GROUP, PAGE, scaled
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_LINES = 7
_CARD = 330


class TodayPage(Page):
    """Cards of what matters this morning; every number is a door to the list behind it."""

    can = frozenset({"new"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self._day = PlainLabel(role="quiet", wrap=True)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(headline(spec.label()))
        titles.addWidget(self._day)
        head = row(titles, *self._buttons())
        head.setStretch(0, 1)
        head.setContentsMargins(0, 0, GROUP, 0)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, GROUP, 0)
        self._column.setSpacing(GROUP)
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE - GROUP, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(head)
        self._copies = CopyReminder(window_context)
        line = row(self._copies)
        line.setContentsMargins(0, 0, GROUP, 0)
        column.addLayout(line)
        column.addWidget(scrolled(self._body), 1)
        window_context.discreet.changed.connect(self._fill)

    def show_list(self) -> None:
        self._fill()
        self._copies.look()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns and self._columns != self._columns_now():
            self._fill()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        self._fill()

    def new(self) -> None:
        """A task: what comes to mind in the morning."""
        self._new("tasks")

    # Parts

    def _columns_now(self) -> int:
        return min(3, max(1, self.width() // scaled(_CARD)))

    def _buttons(self) -> Sequence[QWidget]:
        return (
            writes(action_button(self.tr("Neue Aufgabe"), self.new, icon_name="new")),
            writes(
                action_button(
                    self.tr("Neuer Eintrag"),
                    lambda: self.window_context.command("capture"),
                    role="primary",
                    icon_name="new",
                )
            ),
        )

    def _new(self, page: str) -> None:
        self.window_context.go(Location(page))
        self.window_context.command("new")

    def _fill(self, *_: object) -> None:
        here = self._focused()
        seen = self.window_context.context.read(today.overview, clock.today())
        self._day.setText(dates.exact(seen.day))
        self._columns = self._columns_now()
        _clear(self._column)
        if left := self.window_context.context.read(drafts.unfinished):
            self._column.addWidget(self._begun(left))
        self._column.addWidget(self._figures(seen))
        self._column.addLayout(self._cards(seen))
        self._column.addWidget(self._hours(seen))
        self._column.addWidget(self._recent(seen))
        self._column.addStretch(1)
        if here is not None:
            QTimer.singleShot(0, self, partial(self._focus, here))

    def _focused(self) -> int | None:
        """The place of the door she stands on, which is about to be made anew."""
        doors: list[object] = list(self._body.findChildren(QAbstractButton))
        now = QApplication.focusWidget()
        return doors.index(now) if now in doors else None

    def _focus(self, number: int) -> None:
        doors = self._body.findChildren(QAbstractButton)
        if doors:
            doors[min(number, len(doors) - 1)].setFocus()

    def _figures(self, seen: Overview) -> QWidget:
        counts = seen.counts
        figures = (
            (self.tr("Personen"), counts.persons, Location("people")),
            (self.tr("laufende Fälle"), counts.open_cases, Location("cases", filters=(("status", "open"),))),
            (self.tr("Akteure"), counts.organisations, Location("organisations")),
            (
                self.tr("kommende Veranstaltungen"),
                counts.coming_events,
                Location("events", filters=(("when", "coming"),)),
            ),
            (self.tr("offene Aufgaben"), counts.open_tasks, Location("tasks", filters=(("state", "open"),))),
        )
        tiles = []
        for label, number, location in figures:
            tile = KeyFigure(label, numbers.number(number))
            tile.clicked.connect(lambda _checked=False, location=location: self.window_context.go(location))
            tiles.append(tile)
        box = QWidget()
        flow = FlowLayout(box, GROUP)
        for tile in tiles:
            tile.setMinimumHeight(tile.sizeHint().height())
            flow.addWidget(tile)
        return box

    def _begun(self, left: Sequence[UnfinishedDraft]) -> Card:
        """What was left unsaved: a crash, a closed window, another page."""
        card = Card(self.tr("Angefangen und nicht gesichert"))
        for one in left[:_LINES]:
            note = dates.moment_in_words(one.saved_at)
            card.body.addWidget(
                self._line(
                    note,
                    unfinished_drafts.title(self.window_context, one),
                    partial(unfinished_drafts.go_on, self.window_context, one),
                )
            )
        return card

    def _cards(self, seen: Overview) -> QGridLayout:
        cards = [self._due(seen), self._week(seen), self._forgotten(seen)]
        grid = QGridLayout()
        grid.setSpacing(GROUP)
        columns = self._columns
        for place, card in enumerate(cards):
            grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return grid

    def _due(self, seen: Overview) -> Card:
        tasks = [*seen.overdue, *seen.due, *seen.coming_tasks]
        door = self._door(
            self.tr("Fällig"), numbers.number(seen.counts.near_tasks), Location("tasks", filters=(("state", "near"),))
        )
        card = Card(self.tr("Fällig"), door)
        for task in tasks[:_LINES]:
            card.body.addWidget(self._task_line(task, seen))
        if not tasks:
            card.body.addWidget(
                PlainLabel(self.tr("Nichts ist fällig. Ein guter Tag für einen Rundgang."), "quiet", wrap=True)
            )
        card.body.addStretch(1)
        return card

    def _week(self, seen: Overview) -> Card:
        events = [*seen.this_week, *seen.next_week]
        title = self.tr("Nächste zwei Wochen")
        number = numbers.number(seen.counts.fortnight_events)
        card = Card(title, self._door(title, number, Location("events", filters=(("when", "fortnight"),))))
        for event in events[:_LINES]:
            when = f"{dates.near_words(event.starts_at.date())}, {german.day(event.starts_at.date())[:6]} {event.starts_at:%H:%M}"
            card.body.addWidget(self._record_line(when, event.name, Kind.EVENT, event.id))
        if not events:
            card.body.addWidget(PlainLabel(self.tr("In den nächsten zwei Wochen steht nichts an."), "quiet", wrap=True))
        card.body.addStretch(1)
        return card

    def _forgotten(self, seen: Overview) -> Card:
        lines = [self._transfer_line(event) for event in seen.to_transfer] + [
            self._case_line(case) for case in seen.dormant
        ]
        card = Card(self.tr("Liegt noch"), *self._forgotten_doors(seen))
        for line in lines[:_LINES]:
            card.body.addWidget(line)
        if not lines:
            card.body.addWidget(
                PlainLabel(self.tr("Alles ist übertragen, kein Fall ruht unbemerkt."), "quiet", wrap=True)
            )
        card.body.addStretch(1)
        return card

    def _forgotten_doors(self, seen: Overview) -> list[LinkLabel]:
        lists, silent = seen.counts.missing_lists, seen.counts.silent_cases
        doors = []
        if lists or not silent:
            text = self.tr("%n Liste(n)", "", lists)
            doors.append(self._door(self.tr("Liegt noch"), text, Location("events", filters=(("attendance", "open"),))))
        if silent:
            text = self.tr("%n Fall/Fälle", "", silent)
            doors.append(self._door(self.tr("Liegt noch"), text, Location("cases", filters=(("status", "silent"),))))
        return doors

    def _hours(self, seen: Overview) -> Card:
        card = Card(self.tr("Kapazität im {month}").format(month=dates.month(seen.hours.month)))
        card.body.addWidget(HoursBar(seen.hours, columns=min(self._columns, 2)))
        return card

    def _recent(self, seen: Overview) -> Card:
        card = Card(self.tr("Zuletzt bearbeitet"))
        for recent in seen.recent:
            when = dates.moment_in_words(recent.changed_at)
            card.body.addWidget(self._record_line(when, recent.title, recent.kind, recent.id))
        if not seen.recent:
            sentence = self.tr("Noch ist nichts eingetragen. Beginnen Sie mit der ersten Person.")
            card.body.addWidget(PlainLabel(sentence, "quiet", wrap=True))
            first = writes(
                action_button(self.tr("Erste Person eintragen"), lambda: self._new("people"), icon_name="new")
            )
            card.body.addLayout(row(first, None))
        return card

    # Lines

    def _door(self, title: str, text: str, location: Location) -> LinkLabel:
        door = LinkLabel(text)
        door.setAccessibleName(f"{title}: {text}")
        door.clicked.connect(lambda: self.window_context.go(location))
        return door

    def _task_line(self, task: TaskRow, seen: Overview) -> QWidget:
        check = writes(
            icon_button(
                "open_state",
                self.tr("Erledigt: {task}").format(task=task.what),
                lambda: tick(self.window_context, [task.id]),
            )
        )
        if self.window_context.context.read_only:
            check.hide()
        late = task.due_on is not None and task.due_on < seen.day
        tone = "danger" if late else "small"
        return self._record_line(dates.in_words(task.due_on), task.what, Kind.TASK, task.id, before=check, tone=tone)

    def _transfer_line(self, event: EventRow) -> QWidget:
        return self._record_line(self.tr("Liste übertragen"), event.name, Kind.EVENT, event.id)

    def _case_line(self, case: CaseRow) -> QWidget:
        return self._record_line(self.tr("lange kein Kontakt"), case.number, Kind.CASE, case.id)

    def _record_line(
        self, note: str, title: str, kind: Kind, record_id: int, *, before: QWidget | None = None, tone: str = "small"
    ) -> QWidget:
        shown = self.window_context.discreet.title(kind, title)
        return self._line(note, shown, lambda: self.window_context.open(kind, record_id), before=before, tone=tone)

    def _line(
        self, note: str, shown: str, run: Callable[[], object], *, before: QWidget | None = None, tone: str = "small"
    ) -> QWidget:
        link = LinkLabel(shown)
        set_tip(link, shown)
        link.clicked.connect(lambda: run())
        line = QWidget()
        parts = [part for part in (before, link) if part is not None]
        line.setLayout(row(*parts, None, PlainLabel(note, tone)))
        return line


def _clear(column: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := column.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner := item.layout():
            _clear(inner)  # type: ignore[arg-type]
            inner.deleteLater()


SPEC = PageSpec(
    key="today",
    title=str(QT_TRANSLATE_NOOP("Pages", "Heute")),
    icon="today",
    shortcut="Ctrl+1",
    make=TodayPage,
    count=tasks.count_due,
)
