"""The form of an event: what, when, where, for how many, and how certain it is."""

from datetime import datetime
from typing import Any

from app.models import Area, Event, EventSeries, EventStatus, Kind
from app.services.events import events, series
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import MomentField
from app.views.shared.forms.fields.text import CheckField, LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.step import write
from app.views.window_context import WindowContext

_EXPLAINED = (EventStatus.PROVISIONAL, EventStatus.CANCELLED, EventStatus.POSTPONED)


class EventForm(Form):
    """The end follows the beginning; the status asks for a proviso or reason where it needs one."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("event", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self._begins_at: datetime | None = None
        self.add(LineField(self.tr("Name der Veranstaltung")), "name")
        self._add_times()
        self._place = LineField(self.tr("Ort"))
        self.beside((self._place, "place"), (NumberField(self.tr("Plätze"), least=1), "capacity"), stretch=(3, 1))
        self._add_status()
        self.add(ChoiceField(self.tr("Aufgabe"), [(area, word(area)) for area in Area]), "area")
        picker = record_picker(
            window_context,
            self.tr("Reihe"),
            Kind.SERIES,
            create=self._new_series,
            placeholder=self.tr("Gehört zu einer Reihe? Name …"),
        )
        self.add(picker, "series_id")
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self._add_rest()

    def bind(self, entity: Any, key: int | str = "new") -> None:
        self._place.set_proposals(self._window_context.context.read(events.places))
        super().bind(entity, key)
        self._begins_at = self._begin.value()
        self._show_note()

    def _add_times(self) -> None:
        self._begin, self._end = (
            MomentField(self.tr("Beginn"), prefer="near"),
            MomentField(self.tr("Ende"), prefer="near"),
        )
        self.add(self._begin, "starts_at", put=_put_begin)
        self.add(self._end, "ends_at")
        self._begin.left.connect(self._move_end)

    def _add_status(self) -> None:
        self._status = ChoiceField(self.tr("Status"), [(status, word(status)) for status in EventStatus])
        self._note = LineField(self.tr("Vorbehalt oder Grund"))
        self.beside((self._status, "status"), (self._note, "status_note"), stretch=(2, 3))
        self._status.changed.connect(self._show_note)
        self.dirty_changed.connect(self._show_note)

    def _add_rest(self) -> None:
        with self.folded("more", self.tr("Mehr")):
            self.add(
                NumberField(self.tr("Vorbereitung"), unit=self.tr("Minuten"), least=0),
                "preparation_minutes",
                put=_put_minutes,
            )
            self.add(
                CheckField(self.tr("sensibel: zählt in keinem Bericht zu den offenen Veranstaltungen")), "sensitive"
            )

    def _move_end(self) -> None:
        """Whoever moves the beginning moves the end with it."""
        begin, end = self._begin.value(), self._end.value()
        if begin is not None and self._begins_at is not None and end is not None and begin != self._begins_at:
            self._end.set_value(end + (begin - self._begins_at))
            self._end.changed.emit()
            self._end.left.emit()
        self._begins_at = begin or self._begins_at

    def _show_note(self, *_: object) -> None:
        self._note.setVisible(self._status.value() in _EXPLAINED or bool(self._note.value()))

    def _new_series(self, name: str) -> int | None:
        event: Event = self._entity
        made = EventSeries(name=name, area=event.area, place=event.place)
        return write(self._window_context, self.tr("Reihe angelegt"), series.save, made)


def _put_begin(event: Event, moment: datetime | None) -> None:
    """An event has a beginning; one that was emptied stays as it was."""
    if moment is not None:
        event.starts_at = moment


def _put_minutes(event: Event, minutes: int | None) -> None:
    event.preparation_minutes = minutes or 0
