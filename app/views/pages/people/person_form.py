"""The form of a person, in the order in which she hears it: name, how to reach, where, languages, the rest."""

from app.common import also_called
from app.models import Channel, Gone, Kind, NameOrder, Person, Salutation
from app.views.pages.people import person_rows
from app.views.pages.people.person_privacy import AddressBlock, Consents
from app.views.pages.people.person_search import PersonSearch
from app.views.shared.forms import languages
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, MailField, PhoneField, TextField, YearField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_household import household_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class PersonForm(Form):
    """Nothing but a name is mandatory."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("person", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.matches = self.search = self.place(PersonSearch(window_context, self))
        self.beside((LineField(self.tr("Vorname")), "given_name"), (LineField(self.tr("Nachname")), "family_name"))
        self.search.attach()
        self.add(LineField(self.tr("Name in eigener Schrift")), "native_name")
        self._add_names()
        self.beside((PhoneField(self.tr("Telefon")), "phone"), (PhoneField(self.tr("Mobil")), "mobile"))
        self.add(MailField(self.tr("E-Mail")), "email")
        self._add_reach()
        self._add_address()
        self._add_languages()
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")
        self._add_rest()
        with self.folded("privacy", self.tr("Fotos und Auskunftssperre")):
            self.consents = Consents(self)
            self.block = AddressBlock(self)
        self._add_whereabouts()

    def filled(self) -> None:
        self.block.arrange()
        self._arrange_whereabouts()
        self.search.look_again()

    def _add_names(self) -> None:
        with self.folded("names", self.tr("Mehr zum Namen")):
            self.beside(
                (LineField(self.tr("Titel"), placeholder=self.tr("z. B. Dr.")), "name_title"),
                (LineField(self.tr("Namenszusatz"), placeholder=self.tr("z. B. von der")), "particle"),
            )
            self.beside(
                (LineField(self.tr("Vatersname")), "patronymic"), (LineField(self.tr("Geburtsname")), "birth_name")
            )
            self.beside(
                (ChoiceField(self.tr("Reihenfolge des Namens"), NameOrder), "name_order"),
                (ChoiceField(self.tr("Anrede"), Salutation), "salutation"),
            )
            person_rows.add_names(self)

    def _add_reach(self) -> None:
        with self.folded("reach", self.tr("Mehr zur Erreichbarkeit")):
            person_rows.add_numbers(self)
            self.beside(
                (ChoiceField(self.tr("Am liebsten über"), Channel), "channel"),
                (LineField(self.tr("Gut erreichbar"), placeholder=self.tr("z. B. abends ab 18 Uhr")), "reach_times"),
            )

    def _add_address(self) -> None:
        self.heading(self.tr("Wohnen"))
        picker = record_picker(
            self._window_context,
            self.tr("Haushalt"),
            Kind.HOUSEHOLD,
            create=household_maker(self._window_context),
            placeholder=self.tr("Name des Haushalts"),
        )
        self.add(picker, "household_id")
        self.add(
            LineField(self.tr("Straße und Hausnummer"), placeholder=self.tr("leer: Anschrift des Haushalts")), "street"
        )
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        with self.folded("addresses", self.tr("Mehr zur Anschrift")):
            person_rows.add_addresses(self)

    def _add_languages(self) -> None:
        self.heading(self.tr("Verständigung"))
        spoken = ChipsField(
            self.tr("Sprachen"),
            languages.spoken(),
            placeholder=self.tr("z. B. Arabisch, Deutsch A2"),
            label_of=languages.label_of,
            also=languages.also_spoken(),
        )
        self.add(spoken, "languages", get=_spoken, put=_put_spoken)
        self.add(CheckField(self.tr("braucht Dolmetscher/in")), "needs_interpreter")

    def _add_rest(self) -> None:
        with self.folded("more", self.tr("Mehr")):
            self.beside(
                (YearField(self.tr("Geburtsjahr")), "birth_year"),
                (DateField(self.tr("Geburtsdatum"), prefer="past"), "birth_date"),
            )
            self.add(CheckField(self.tr("an den Geburtstag erinnern")), "remember_birthday")
            self.add(
                ChoiceField(
                    self.tr("Herkunftsland"),
                    languages.countries(),
                    empty=self.tr("ohne Angabe"),
                    also=also_called.countries(),
                ),
                "origin",
            )
            self.add(CheckField(self.tr("Bewohner/in des Quartiers"), usual=True), "is_resident")
            self.add(CheckField(self.tr("engagiert sich ehrenamtlich")), "is_volunteer")
            person_rows.add_roles(self, self._window_context)

    def _add_whereabouts(self) -> None:
        with self.folded("gone", self.tr("Verzogen oder verstorben")):
            self.add(ChoiceField(self.tr("Verbleib"), Gone), "gone")
            with self.together() as self._when:
                self.add(DateField(self.tr("Seit wann?"), prefer="past"), "gone_on")
            self._where = self.add(LineField(self.tr("Verzogen nach")), "gone_to")
        self.field("gone").changed.connect(self._arrange_whereabouts)

    def _arrange_whereabouts(self) -> None:
        gone = self.field("gone").value()
        self._when.setVisible(gone is not Gone.NO or self.field("gone_on").plain() not in (None, ""))
        self._where.setVisible(gone is Gone.MOVED)


def _spoken(person: Person) -> list[str]:
    return [languages.as_option(language) for language in person.languages]


def _put_spoken(person: Person, options: list[str]) -> None:
    person.languages = languages.from_options(options, person.languages)
