"""The form of an actor: name, kind, how to reach, what it offers."""

from app.models import Catalogue, Kind
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.text import LineField, MailField, PhoneField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.matches import matches_of
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class OrganisationForm(Form):
    """Nothing but a name is mandatory."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("organisation", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name")), "name")
        self.matches = matches_of(window_context, self, Kind.ORGANISATION, "name")
        self.beside(
            (CatalogueField(window_context, self.tr("Art"), Catalogue.ORGANISATION_KIND), "kind_id"),
            (LineField(self.tr("Kurzname")), "short_name"),
            stretch=(3, 2),
        )
        self.beside((PhoneField(self.tr("Telefon")), "phone"), (MailField(self.tr("E-Mail")), "email"), stretch=(2, 3))
        self.add(LineField(self.tr("Internetseite")), "website")
        self.add(LineField(self.tr("Straße und Hausnummer")), "street")
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        self.add(
            TextField(self.tr("Angebote"), placeholder=self.tr("z. B. Raum für 30 Personen, Sprachcafé")), "offers"
        )
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")
