"""Veranstaltungen: what comes, what was, who was there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.changes import Changes
from app.models import Area, Event, EventStatus, Kind, Medium
from app.services.events import events, series
from app.services.lists import ListQuery
from app.services.office import tags
from app.views.icons import icon
from app.views.language import written
from app.views.language.words import word
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.concerns_panel import ConcernsPanel
from app.views.pages.events import event_columns as columns
from app.views.pages.events.event_form import EventForm
from app.views.pages.events.participants import ParticipantsPanel
from app.views.pages.events.repeat_dialog import repeat_event
from app.views.pages.events.tally import TallyPanel
from app.views.pages.money.bookings_panel import EventMoneyPanel
from app.views.shared import dates
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import icon_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_MONTHS = 3


class EventDetail(RecordDetail):
    """An event with form, participants, head count, timeline, documents."""

    kind = Kind.EVENT

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Events", "Neue Veranstaltung"),
            form=_tr("Events", "Veranstaltung"),
            saved=_tr("Events", "Veranstaltung gesichert"),
            trashed=_tr("Events", "Veranstaltung gelöscht"),
        )
        form = EventForm(window_context)
        self.tagging = form.tagging
        self.participants = ParticipantsPanel(window_context)
        self.tally = TallyPanel(window_context)
        self.participants.print_wanted.connect(self.print_)
        self.participants.badges_wanted.connect(self.badges)
        self.participants.transfer_wanted.connect(self.transfer)
        panels = [
            (_tr("Events", "Teilnehmende"), self.participants),
            (_tr("Events", "Zählung"), self.tally),
            (_tr("ConcernsPanel", "Anliegen"), ConcernsPanel(window_context, "at_event")),
            (_tr("Money", "Buchungen"), EventMoneyPanel(window_context)),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        again = writes(icon_button("series", _tr("Events", "An anderen Tagen wiederholen …"), self.repeat))
        stand = writes(icon_button("concern", _tr("Events", "Anliegen hier aufnehmen …"), self.take_concerns))
        return [stand, again, *super().tools()]

    def subtitle(self) -> str:
        event: Event | None = self.entity
        if event is None or self.record_id is None:
            return ""
        parts = (dates.moment_in_words(event.starts_at), word(event.status), event.place)
        return " · ".join(part for part in parts if part)

    @property
    def dirty(self) -> bool:
        return super().dirty or self.tally.dirty

    def save(self) -> bool:
        if self.tally.dirty and not self.tally.save():
            return False
        return super().save() if self.form.dirty or self.record_id is None else True

    def keep_draft(self) -> None:
        super().keep_draft()
        self.tally.keep_draft()

    def put_aside(self) -> bool:
        return super().put_aside() and self.tally.put_aside()

    def print_(self) -> None:
        """The preview of the attendance list."""
        if self._agree():
            from app.papers.attendance import ATTENDANCE
            from app.views.preview.opening import open_paper

            open_paper(self.window_context, ATTENDANCE, self.entity.id)

    def badges(self) -> None:
        """The preview of the badges."""
        if self._agree():
            from app.papers.attendance import BADGES
            from app.views.preview.opening import open_paper

            open_paper(self.window_context, BADGES, self.entity.id)

    def transfer(self) -> None:
        """Take a filled-in list over."""
        if self._agree():
            from app.views.pages.events.transfer import transfer

            transfer(self.window_context, self.entity.id, self.window())

    def repeat(self) -> None:
        """The same event on other days, as a series."""
        if self._agree():
            repeat_event(self.window_context, self.entity, self.window())

    def announce(self) -> None:
        """A text for the Amtsblatt that begins with what the event is called, when and where."""
        self._begin_text(Medium.GAZETTE)

    def put_before_council(self) -> None:
        """A paper for the council, begun the same way."""
        self._begin_text(Medium.COUNCIL)

    def _begin_text(self, medium: Medium) -> None:
        if self._agree():
            from app.views.pages.concerns import text_actions

            text_actions.begin(self.window_context, self.entity.id, medium)

    def take_concerns(self) -> None:
        """At the stall of this event: its concerns carry the event's id, and nothing else of it."""
        if self.record_id is not None:
            self.window_context.go(Location("stand", filters=(("event", str(self.record_id)),)))

    def _agree(self) -> bool:
        """Whether there is an event to work with, and nothing of it unsaved."""
        return self.entity is not None and self.agree_to_save()


class EventPage(ListPage):
    """The list page, with printing and the ways from and to paper."""

    detail: EventDetail

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        super().__init__(window_context, spec, listing, EventDetail(window_context))
        columns.show_signs(self.table)
        self._actions = [
            self._action(self.tr("Vom Papier übertragen …"), "attendance", "Ctrl+T", self.detail.transfer),
            self._action(self.tr("Teilnehmerliste drucken …"), "print", "", self.detail.print_),
            self._action(self.tr("Namensschilder …"), "person", "", self.detail.badges),
            self._action(self.tr("An anderen Tagen wiederholen …"), "series", "", self.detail.repeat),
            self._action(self.tr("Anliegen hier aufnehmen …"), "concern", "", self.detail.take_concerns),
            self._action(self.tr("Text für das Amtsblatt beginnen"), "official_text", "", self.detail.announce),
            self._action(self.tr("Sitzungsvorlage beginnen"), "council", "", self.detail.put_before_council),
        ]

    def actions_here(self) -> Sequence[QAction]:
        return (*(self._actions if self._open else ()), *super().actions_here())

    def print_(self) -> None:
        """The attendance list of the open event, else the list of events."""
        if self._open:
            self.detail.print_()
        else:
            super().print_()

    def refresh(self, changes: Changes) -> None:
        if series.LISTING.concerned(changes) or tags.SHOWN.concerned(changes):
            self.list.filters.reload_options()
        super().refresh(changes)

    def _action(self, text: str, icon_name: str, keys: str, run: Any) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.triggered.connect(lambda: run())
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action


def _columns() -> list[Column]:
    return [
        columns.when(),
        columns.name(),
        columns.status(),
        columns.registered(),
        columns.visits(),
        columns.place(),
        Column("series", _tr("Events", "Reihe"), 18, lambda row: row.series, sortable=False, default=False),
        Column("area", _tr("Events", "Aufgabe"), 24, lambda row: word(row.area)),
        Column(
            "tags", _tr("Events", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Events", "%n Veranstaltung(en)", None, shown)


def _when_options() -> list[tuple[str, str]]:
    """Coming, past, and the months and years that reports are asked for."""
    today = clock.today()
    months = []
    first = today.replace(day=1)
    for _ in range(_MONTHS):
        months.append((f"{first:%Y-%m}", written.month(first)))
        first = (
            first.replace(year=first.year - 1, month=12) if first.month == 1 else first.replace(month=first.month - 1)
        )
    return [
        ("coming", _tr("Events", "kommende")),
        ("today", _tr("Events", "heute")),
        ("fortnight", _tr("Events", "nächste zwei Wochen")),
        ("past", _tr("Events", "vergangene")),
        *months,
        *((str(year), str(year)) for year in range(today.year + 1, today.year - 3, -1)),
    ]


def _series_options(session: Any) -> list[tuple[str, str]]:
    return [(str(row.id), row.name) for row in series.rows(session, series.ids(session, ListQuery()))]


def _filters(read: Read) -> tuple[Filter, ...]:
    return (
        Filter("when", _tr("Events", "Wann"), _when_options),
        Filter("status", _tr("Events", "Status"), lambda: [(status.value, word(status)) for status in EventStatus]),
        Filter("area", _tr("Events", "Aufgabe"), lambda: [(area.value, word(area)) for area in Area]),
        Filter("series", _tr("Events", "Reihe"), lambda: read(_series_options)),
        tag_filter(read),
        Filter("attendance", _tr("Events", "Anwesenheit fehlt"), value="open"),
    )


def listing(read: Read) -> ListSpec:
    """The list of *Veranstaltungen*."""
    return ListSpec(
        name="events",
        two_lines=("name", "starts_at", "place"),
        columns=_columns(),
        ids=events.ids,
        rows=events.rows,
        everything=events.count,
        count_text=_total,
        new_text=_tr("Events", "Neue Veranstaltung"),
        empty_text=_tr(
            "Events", "Hier stehen Feste, Treffs, Kurse und Versammlungen: wann, wo, wer kommt, wer da war."
        ),
        filter_hint=_tr("Events", "Name, Ort oder Tag"),
        sort=(("starts_at", True),),
        filters=_filters(read),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Veranstaltungen*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return EventPage(window_context, spec, listed)


SPEC = PageSpec(
    key="events",
    title=str(QT_TRANSLATE_NOOP("Pages", "Veranstaltungen")),
    icon="event",
    shortcut="Ctrl+5",
    make=make,
    listing=listing,
    kinds=(Kind.EVENT,),
    count=events.count,
)
