"""The form of a person, in the order in which she hears it: name, how to reach, where, languages, the rest."""

from typing import Any

from app.models import Kind, Person
from app.services.people import households
from app.views.shared.forms import languages
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, MailField, PhoneField, TextField, YearField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class PersonForm(Form):
    """Nothing but a name is mandatory."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("person", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.beside((LineField(self.tr("Vorname")), "given_name"), (LineField(self.tr("Nachname")), "family_name"))
        self.add(LineField(self.tr("Name in eigener Schrift")), "native_name")
        self.beside((PhoneField(self.tr("Telefon")), "phone"), (PhoneField(self.tr("Mobil")), "mobile"))
        self.add(MailField(self.tr("E-Mail")), "email")
        self._add_address()
        self._add_languages()
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")
        self._add_rest()

    def _add_address(self) -> None:
        self.heading(self.tr("Wohnen"))
        picker = record_picker(
            self._window_context,
            self.tr("Haushalt"),
            Kind.HOUSEHOLD,
            create=self._new_household,
            placeholder=self.tr("Name des Haushalts"),
        )
        self.add(picker, "household_id")
        self.add(
            LineField(self.tr("Straße und Hausnummer"), placeholder=self.tr("leer: Anschrift des Haushalts")), "street"
        )
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))

    def _add_languages(self) -> None:
        self.heading(self.tr("Verständigung"))
        spoken = ChipsField(
            self.tr("Sprachen"),
            languages.spoken(),
            placeholder=self.tr("z. B. Arabisch, Deutsch A2"),
            label_of=languages.label_of,
        )
        self.add(spoken, "languages", get=_spoken, put=_put_spoken)
        self.add(CheckField(self.tr("braucht Dolmetscher/in")), "needs_interpreter")

    def _add_rest(self) -> None:
        with self.folded("more", self.tr("Mehr")):
            self.beside(
                (YearField(self.tr("Geburtsjahr")), "birth_year"),
                (DateField(self.tr("Geburtsdatum"), prefer="past"), "birth_date"),
            )
            self.add(
                ChoiceField(self.tr("Herkunftsland"), languages.countries(), empty=self.tr("ohne Angabe")), "origin"
            )
            self.add(CheckField(self.tr("Bewohner/in des Quartiers")), "is_resident")
            self.add(CheckField(self.tr("engagiert sich ehrenamtlich")), "is_volunteer")
            self.add(CheckField(self.tr("Auskunftssperre: Anschrift auf keiner Liste")), "address_block")

    def _new_household(self, name: str) -> int | None:
        context = self._window_context.context

        def make(session: Any) -> int:
            household = households.new(session)
            household.name = name
            return households.save(session, household)

        return context.write(self.tr("Haushalt angelegt"), make)


def _spoken(person: Person) -> list[str]:
    return [languages.as_option(language) for language in person.languages]


def _put_spoken(person: Person, options: list[str]) -> None:
    person.languages = languages.from_options(options, person.languages)
