"""Kalender: her appointments as a list and, with events and tasks, by day, week and month."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock, german
from app.common.changes import Changes
from app.models import Kind
from app.services.named import About, about
from app.services.office import appointments, calendar
from app.services.office.appointments import AppointmentRow
from app.settings.window import CALENDAR_VIEW
from app.views.language import written
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.office.appointment_form import AppointmentForm
from app.views.pages.office.calendar.calendar_view import Anchor, CalendarView, calendar_views
from app.views.pages.office.calendar.spans import Span
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.lists.viewed_page import LIST, ViewedPage
from app.views.shared.page_command import page_command
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.whom import about_in_words, joined, titles
from app.views.shared.widgets import action_button
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_FIRST_HOUR = time(9)
COMING = FilteredList(Kind.APPOINTMENT, (("when", "coming"),))


class AppointmentDetail(RecordDetail):
    """An appointment: its form, its slip, its documents."""

    kind = Kind.APPOINTMENT
    form_first = True
    _about: About = ()

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Appointments", "Neuer Termin"),
            form=_tr("Appointments", "Termin"),
            saved=_tr("Appointments", "Termin gesichert"),
            trashed=_tr("Appointments", "Termin gelöscht"),
        )
        form = AppointmentForm(window_context)
        self.tagging = form.tagging
        self._begin: datetime | None = None
        super().__init__(window_context, words, form, [(_tr("Tasks", "Dokumente"), DocumentsPanel(window_context))])
        self._print = page_command(self, _tr("Appointments", "Terminzettel …"), "print", self.print_slip)
        self._slip = action_button(_tr("Appointments", "Terminzettel …"), self.print_slip, icon_name="print")

    def tools(self) -> Sequence[QWidget]:
        return (self._slip, *super().tools())

    def commands(self) -> Sequence[QAction]:
        own = (self._print,) if self.record_id is not None else ()
        return (*own, *super().commands())

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return joined(
            about_in_words(self._about, self.window_context.discreet), dates.moment_in_words(self.entity.starts_at)
        )

    def start_at(self, begin: datetime) -> None:
        """A new appointment at a moment."""
        self._begin = begin
        self.start_new()

    def start_new(self) -> None:
        super().start_new()
        if self._begin is not None:
            made = self.window_context.context.read(appointments.new, None, self._begin)
            self._begin = None
            self._bind(made, None)

    def print_slip(self) -> None:
        """The preview of what the client takes home."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.appointment_slip import SLIP  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, SLIP, self.record_id)

    def _go_on(self) -> None:
        """An appointment is done with being written."""

    def _shown(self) -> None:
        known = {} if self.record_id is None else {self.record_id: Kind.APPOINTMENT}
        self._about = self.window_context.context.read(about, known).get(self.record_id or 0, ())
        self._slip.setEnabled(self.record_id is not None)


class CalendarPage(ViewedPage):
    """The list, or the days with events and tasks."""

    detail: AppointmentDetail

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        self.anchor = Anchor()
        self.calendars = {span: CalendarView(window_context, span, self.anchor) for span in Span}
        views = [(calendar_views()[span], self.calendars[span]) for span in Span]
        super().__init__(window_context, spec, listing, AppointmentDetail(window_context), views, CALENDAR_VIEW)
        for view in self.calendars.values():
            view.wanted.connect(self._begin)
            view.day_opened.connect(partial(self.show_view, Span.DAY.value))
        self._to_views = [
            page_command(self, text, icon_name, partial(self.show_view, key), keys)
            for key, text, icon_name, keys in (
                (Span.DAY.value, _tr("Calendar", "Tag zeigen"), "calendar_day", "Ctrl+Shift+D"),
                (Span.WEEK.value, _tr("Calendar", "Woche zeigen"), "calendar_week", "Ctrl+Shift+W"),
                (Span.MONTH.value, _tr("Calendar", "Monat zeigen"), "event", "Ctrl+Shift+M"),
            )
        ]

    def actions_here(self) -> Sequence[QAction]:
        return (*(() if self._open else self._to_views), *super().actions_here())

    def new(self) -> None:
        """A new appointment: on the day she stands on, where days are shown."""
        if self.other is None or self._open or self.anchor.day == clock.today():
            super().new()
        else:
            self._begin(self.anchor.day)

    def focus_filter(self) -> None:
        """Only the list is narrowed down."""
        if self.other is not None and not self._open:
            self.show_view(LIST)
        super().focus_filter()

    def show_filtered(self, filters: dict[str, str], text: str = "") -> None:
        """What is narrowed down is the list."""
        self.show_view(LIST)
        super().show_filtered(filters, text)

    def show_search(self, search: int | None) -> None:
        if search is not None:
            self.show_view(LIST)
        super().show_search(search)

    def _begin(self, at: date | datetime) -> None:
        if self._leave():
            self.detail.start_at(at if isinstance(at, datetime) else datetime.combine(at, _FIRST_HOUR))
            self.table.clearSelection()
            self._set_open(True)

    def _concerned(self, changes: Changes) -> bool:
        return calendar.SHOWN.concerned(changes)

    def _arrange(self) -> None:
        super()._arrange()
        self.list.filters.setVisible(self.other is None or self._open)


def _when(row: AppointmentRow) -> str:
    return dates.moment_in_words(row.starts_at)


def _number(row: AppointmentRow) -> str:
    """What may be told of whom it is about: the number of the case."""
    return row.number


def _columns() -> list[Column]:
    return [
        Column(
            "starts_at",
            _tr("Appointments", "Wann"),
            17,
            _when,
            tooltip=lambda row: dates.exact(row.starts_at),
            printed=lambda row: german.day_time(row.starts_at),
        ),
        Column(
            "ends_at",
            _tr("Appointments", "Bis"),
            13,
            lambda row: written.day_time(row.ends_at),
            printed=lambda row: german.day_time(row.ends_at),
            default=False,
        ),
        Column("whom", _tr("Appointments", "Mit wem"), 26, lambda row: titles(row.whom), printed=_number, private=True),
        Column("what", _tr("Appointments", "Anlass"), 26, _what, private=True, leaves=False),
        Column("place", _tr("Appointments", "Ort"), 20, lambda row: row.place, private=True, leaves=False),
    ]


def _what(row: AppointmentRow) -> str:
    return row.what or word(Kind.APPOINTMENT)


def _total(shown: int) -> str:
    return _tr("Appointments", "%n Termin(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Appointments", "%n vergangene ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Kalender*: appointments."""
    when = [
        ("coming", _tr("Appointments", "kommende")),
        ("today", _tr("Appointments", "heute")),
        ("week", _tr("Appointments", "nächste 7 Tage")),
        ("past", _tr("Appointments", "vergangene")),
    ]
    return ListSpec(
        name="appointments",
        two_lines=("what", "starts_at", "whom"),
        columns=_columns(),
        ids=appointments.ids,
        rows=appointments.rows,
        everything=appointments.count,
        opens_on=COMING.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Appointments", "Neuer Termin"),
        empty_text=_tr("Appointments", "Hier stehen Ihre Termine: wann, wo und mit wem."),
        filter_hint=_tr("Appointments", "Anlass, Ort oder Person"),
        sort=(("starts_at", False),),
        filters=(Filter("when", _tr("Appointments", "Wann"), lambda: when), tag_filter(read)),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Kalender*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return CalendarPage(window_context, spec, listed)


SPEC = PageSpec(
    key="calendar",
    title=str(QT_TRANSLATE_NOOP("Pages", "Kalender")),
    icon="calendar",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.APPOINTMENT,),
    count=COMING.count,
)
