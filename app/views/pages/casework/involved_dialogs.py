"""Edit what somebody is in a case, and which body works on it too."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import CasePerson, CaseProfessional, Kind
from app.services.actors import affiliations
from app.services.casework import involved
from app.services.named import named
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.whom import in_words
from app.views.window_context import WindowContext


class InvolvedForm(Form):
    """Role, since, until."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("case-person", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Rolle"), placeholder=self.tr("z. B. Ehemann, Sprachmittlung")), "role")
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch beteiligt)"), prefer="near"), "until"),
        )


class InvolvedDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(
        self, window_context: WindowContext, part: CasePerson, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("InvolvedDialog", "Beteiligung am Fall")
        super().__init__(title, InvolvedForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(part, part.id)

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Beteiligung geändert"), involved.save, self.entity)


class BodyForm(Form):
    """Which organisation, whom to talk to there, for what."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("case-professional", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.organisation = self.add(
            record_picker(window_context, self.tr("Akteur"), Kind.ORGANISATION, placeholder=self.tr("Akteur suchen …")),
            "organisation_id",
        )
        self.contact = ChoiceField(self.tr("Ansprechperson"), (), empty=self.tr("noch niemand"), label_of=self._name)
        self.add(self.contact, "contact_id")
        self.add(LineField(self.tr("Zuständig für"), placeholder=self.tr("z. B. Leistungen, Sprachkurs")), "task")
        self.organisation.changed.connect(self.offer_speakers)

    def offer_speakers(self) -> None:
        """Who speaks for the organisation today."""
        organisation = self.organisation.value()
        found = self._window_context.context.read(affiliations.of_organisation, organisation) if organisation else []
        mask = self._window_context.discreet.mask
        self.contact.set_options([(row.person_id, mask(row.title)) for row in found if row.present])

    def _name(self, person_id: int) -> str:
        found = self._window_context.context.read(named, [person_id])
        return "".join(in_words(*one, self._window_context.discreet) for one in found)


class BodyDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: BodyForm

    def __init__(self, window_context: WindowContext, body: CaseProfessional, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("BodyDialog", "Beteiligte Stelle")
        super().__init__(title, BodyForm(window_context), parent)
        self.window_context = window_context
        self.bind(body, body.id or f"new:{body.case_id}")
        self.form.offer_speakers()

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Beteiligte Stelle gesichert"), involved.save_body, self.entity)
