"""Several persons onto the list of one event."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.models import Kind
from app.services.events.registering import Registered, register_all
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext


@dataclass
class _Wanted:
    event_id: int | None = None


class EventForm(Form):
    """The one field of the dialog."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("register_persons", window_context.settings)
        hint = self.tr("Name der Veranstaltung suchen …")
        self.add(record_picker(window_context, self.tr("Veranstaltung"), Kind.EVENT, placeholder=hint), "event_id")


class EventDialog(FormDialog):
    """One step for all chosen persons."""

    def __init__(self, window_context: WindowContext, person_ids: list[int], parent: QWidget | None = None) -> None:
        form = EventForm(window_context)
        super().__init__(self.tr("Zu Veranstaltung anmelden"), form, parent, save=self.tr("Anmelden"))
        self.window_context = window_context
        self._person_ids = person_ids
        self.show_about(self.tr("%n ausgewählte Person(en)", "", len(person_ids)))
        self.bind(_Wanted())

    def keep(self) -> None:
        step = self.tr("Zu Veranstaltung angemeldet")
        event_id = self.entity.event_id
        done = self.window_context.context.write(step, register_all, event_id, self._person_ids)
        self.window_context.done(self._said(done), event_id, undo=bool(done.registered or done.waiting))

    def _said(self, done: Registered) -> str:
        parts = [self.tr("%n angemeldet", "", done.registered)]
        if done.waiting:
            parts.append(self.tr("%n auf der Warteliste", "", done.waiting))
        if done.already:
            parts.append(self.tr("%n schon auf der Liste", "", done.already))
        if done.left_out:
            parts.append(self.tr("%n ausgelassen: verzogen oder verstorben", "", done.left_out))
        return ", ".join(parts)
