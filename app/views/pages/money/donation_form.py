"""The form of a donation: what, how much, from whom, what for. What becomes of it is a step, not a field."""

from app.models import Kind
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class DonationForm(Form):
    """Who gives is a person on file, an actor, or a name that is typed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("donation", window_context.settings, VaultDrafts(window_context.context))
        what = LineField(self.tr("Was wird gegeben?"), placeholder=self.tr("z. B. Geld für Spielgeräte"))
        self.beside((what, "what"), (MoneyField(self.tr("Wert")), "amount"), stretch=(3, 1))
        self.add(CheckField(self.tr("Sachspende")), "in_kind")
        self.add(LineField(self.tr("Zweck")), "purpose")
        person = record_picker(
            window_context,
            self.tr("Spender/in: Person"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        organisation = record_picker(window_context, self.tr("oder Akteur"), Kind.ORGANISATION)
        self.beside((person, "donor_person_id"), (organisation, "donor_organisation_id"))
        self.add(LineField(self.tr("oder Name, der sonst nirgends steht")), "donor")
        self.beside(
            (DateField(self.tr("Angeboten am"), prefer="past"), "received_on"),
            (DateField(self.tr("Sitzung am"), prefer="future"), "council_on"),
        )
        self.beside(
            (record_picker(window_context, self.tr("Für das Budget"), Kind.BUDGET), "budget_id"),
            (record_picker(window_context, self.tr("Für das Projekt"), Kind.PROJECT), "project_id"),
        )
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
