"""Says which person on file somebody known by name only is."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.models import Kind
from app.services.events import participations
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext


@dataclass
class _Link:
    person_id: int | None = None


class LinkForm(Form):
    """The one field of the dialog."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("link_participant", window_context.settings)
        picker = record_picker(
            window_context,
            self.tr("Person"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu anlegen …"),
        )
        self.add(picker, "person_id")


class LinkDialog(FormDialog):
    """Find the person, or make one of the name."""

    def __init__(self, window_context: WindowContext, place_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Einer Person zuordnen"), LinkForm(window_context), parent, save=self.tr("Zuordnen"))
        self.window_context = window_context
        self._place_id = place_id
        self.show_about(window_context.discreet.mask(name))
        self.bind(_Link())

    def keep(self) -> None:
        if self.entity.person_id is not None:
            name = self.tr("Einer Person zugeordnet")
            self.window_context.context.write(name, participations.link, self._place_id, self.entity.person_id)
            self.window_context.done(name, self.entity.person_id)
