"""The form of an application to the Verfügungsfonds. How it is decided is a step, not a field."""

from app.models import Kind
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class ApplicationForm(Form):
    """Who applies is a person on file, an actor, or a name that is typed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("fund_application", window_context.settings, VaultDrafts(window_context.context))
        subject = LineField(self.tr("Was soll entstehen?"), placeholder=self.tr("z. B. Hochbeete im Innenhof"))
        self.beside((subject, "subject"), (MoneyField(self.tr("Beantragt")), "requested"), stretch=(3, 1))
        self.add(TextField(self.tr("Beschreibung")), "text")
        person = record_picker(
            window_context,
            self.tr("Antragsteller/in: Person"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        organisation = record_picker(window_context, self.tr("oder Akteur"), Kind.ORGANISATION)
        self.beside((person, "applicant_person_id"), (organisation, "applicant_organisation_id"))
        self.add(LineField(self.tr("oder Name, der sonst nirgends steht")), "applicant")
        self.beside(
            (DateField(self.tr("Eingegangen am"), prefer="past"), "received_on"),
            (record_picker(window_context, self.tr("Fonds"), Kind.BUDGET), "budget_id"),
        )
        self.add(record_picker(window_context, self.tr("Projekt"), Kind.PROJECT), "project_id")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
