"""The form of an appointment: when, with whom, where, and in which language the slip is."""

from datetime import datetime
from typing import Any

from app.models import Appointment, Kind
from app.services.office import appointments
from app.services.people import pledges
from app.services.records import title_of
from app.views.pages.people.consent_dialogs import PledgeDialog
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import MomentField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext


class AppointmentForm(Form):
    """The end follows the beginning."""

    def __init__(self, window_context: WindowContext) -> None:
        from app.reports.forms.phrases import LETTER_LANGUAGES

        super().__init__("appointment", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self._begins_at: datetime | None = None
        self._begin, self._end = (
            MomentField(self.tr("Beginn"), prefer="future"),
            MomentField(self.tr("Ende"), prefer="future"),
        )
        self.add(self._begin, "starts_at", put=_put_begin)
        self.add(self._end, "ends_at")
        self._begin.left.connect(self._move_end)
        self.add(record_picker(window_context, self.tr("Mit wem oder worum?")), "about_id")
        self.interpreter = record_picker(
            window_context, self.tr("Wer dolmetscht?"), Kind.PERSON, placeholder=self.tr("Name suchen …")
        )
        self.add(self.interpreter, "interpreter_id")
        self.pledge_button = writes(
            action_button(
                self.tr("Verpflichtung auf Verschwiegenheit eintragen …"), self.enter_pledge, icon_name="secrecy"
            )
        )
        self.place(self.pledge_button)
        for field in (self.interpreter, self._begin):
            field.changed.connect(self.show_pledge)
        self.add(LineField(self.tr("Anlass"), placeholder=self.tr("bleibt auf diesem Bildschirm")), "what")
        self._place = LineField(self.tr("Ort"))
        self.add(self._place, "place")
        language = ChoiceField(self.tr("Sprache des Zettels"), LETTER_LANGUAGES, empty=self.tr("wie bei der Person"))
        self.add(language, "language", get=_language, put=_put_language)
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))

    def bind(self, entity: Any, key: int | str = "new") -> None:
        self._place.set_proposals(self._window_context.context.read(appointments.places))
        super().bind(entity, key)
        self._begins_at = self._begin.value()

    def filled(self) -> None:
        self.show_pledge()

    def show_pledge(self) -> None:
        """Offer to write the pledge of who interprets down where it is missing for that day: without it nothing is saved."""
        self.pledge_button.setVisible(self._pledge_is_missing())

    def enter_pledge(self) -> None:
        """Ask when the one who interprets signed."""
        interpreter = self.interpreter.value()
        if interpreter is None:
            return
        name = self._window_context.context.read(title_of, interpreter)
        dialog = PledgeDialog(self._window_context, pledges.new(interpreter), name, self.window())
        if self._window_context.ask.dialog(dialog):
            self._window_context.done(self.tr("Verpflichtung gesichert"), interpreter)
            self.show_pledge()
            self.show_warnings()

    def _pledge_is_missing(self) -> bool:
        interpreter, begin = self.interpreter.value(), self._begin.value()
        if interpreter is None or begin is None:
            return False
        return self._window_context.context.read(pledges.missing, interpreter, begin.date()) is not None

    def _move_end(self) -> None:
        """Whoever moves the beginning moves the end with it."""
        begin, end = self._begin.value(), self._end.value()
        if begin is not None and self._begins_at is not None and end is not None and begin != self._begins_at:
            self._end.set_value(end + (begin - self._begins_at))
            self._end.changed.emit()
            self._end.left.emit()
        self._begins_at = begin or self._begins_at


def _language(appointment: Appointment) -> str | None:
    return appointment.language or None


def _put_language(appointment: Appointment, code: str | None) -> None:
    appointment.language = code or ""


def _put_begin(appointment: Appointment, moment: datetime | None) -> None:
    """An appointment has a beginning; one that was emptied stays as it was."""
    if moment is not None:
        appointment.starts_at = moment
