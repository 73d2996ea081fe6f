"""Letters to many: templates, their places, and how people are greeted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Household, LetterTemplate, Person, Salutation
from app.reports.forms.phrases import LETTERS
from app.services import timeline
from app.services.office import letter_templates, placeholders, sent_letters
from app.services.people import addresses, greetings, households, persons
from app.services.people.greetings import Greeted
from app.services.timeline import ItemKind

USUAL = "Guten Tag {names},"


def _greeted(salutation: Salutation, family: str = "Bauer", given: str = "Irma", title: str = "") -> Greeted:
    return Greeted(salutation, given, family, title)


_BOTH = [_greeted(Salutation.MS), _greeted(Salutation.MR, "Kaya")]
_NAMES = ["Irma Bauer", "Ali Kaya"]


def test_places_are_filled_whatever_their_case() -> None:
    found = placeholders.filled("{Vorname}, {vorname} { VORNAME }", {"Vorname": "Irma"})
    assert (found.text, found.missing) == ("Irma, Irma Irma", frozenset())


def test_what_is_not_known_is_shown_and_told() -> None:
    found = placeholders.filled("Hallo {Vorname} in {Ort}", {"Ort": "Steinen"})
    assert (found.text, found.missing) == ("Hallo [Vorname?] in Steinen", {"Vorname"})


def test_what_is_no_place_stays_and_is_named_once() -> None:
    text = "{Vorname} {Schuhgröße} {Schuhgröße} {} {zu\nlang}"
    assert placeholders.unknown(text) == ["Schuhgröße", "Schuhgröße"]
    assert placeholders.filled(text, {"Vorname": "Irma"}).text == text.replace("{Vorname}", "Irma")


@given(st.text(), st.dictionaries(st.sampled_from(placeholders.NAMES), st.text(min_size=1)))
def test_a_value_is_never_read_as_a_place(text: str, values: dict[str, str]) -> None:
    bare = text.replace("{", "").replace("}", "")
    assert placeholders.filled(bare, values).text == bare
    for name, value in values.items():
        assert placeholders.filled(f"{{{name}}}", {name: value}).text == value


@pytest.mark.parametrize(
    ("language", "people", "names", "line"),
    [
        ("de", [_greeted(Salutation.MS)], ["Irma Bauer"], "Sehr geehrte Frau Bauer,"),
        ("de", [_greeted(Salutation.MR, title="Dr.")], ["Hans Bauer"], "Sehr geehrter Herr Dr. Bauer,"),
        ("de", [_greeted(Salutation.MS, family="")], ["Irma"], "Sehr geehrte Frau Irma,"),
        ("de", [_greeted(Salutation.UNKNOWN)], ["Irma Bauer"], "Guten Tag Irma Bauer,"),
        (
            "de",
            [_greeted(Salutation.MS), _greeted(Salutation.MR, "Kaya")],
            ["Irma Bauer", "Ali Kaya"],
            "Sehr geehrte Frau Bauer, sehr geehrter Herr Kaya,",
        ),
        (
            "de",
            [_greeted(Salutation.MS), _greeted(Salutation.UNKNOWN, "Kaya")],
            ["Irma Bauer", "Ali Kaya"],
            "Guten Tag Irma Bauer, Ali Kaya,",
        ),
        ("de", [_greeted(Salutation.UNKNOWN)] * 3, ["Familie Bauer"], "Sehr geehrte Familie Bauer,"),
        ("de", [], ["Haushalt Bauer"], "Guten Tag Haushalt Bauer,"),
        ("en", [_greeted(Salutation.MS)], ["Irma Bauer"], "Dear Ms Bauer,"),
        ("fr", [_greeted(Salutation.MR)], ["Hans Bauer"], "Monsieur Bauer,"),
        (
            "fr",
            [_greeted(Salutation.MS), _greeted(Salutation.MR, "Kaya")],
            ["Irma Bauer", "Ali Kaya"],
            "Madame Bauer, Monsieur Kaya,",
        ),
        ("uk", [_greeted(Salutation.MS)], ["Irma Bauer"], "Шановна пані Bauer!"),
        ("uk", _BOTH, _NAMES, "Шановна пані Bauer, шановний пане Kaya!"),
        ("ru", _BOTH, _NAMES, "Уважаемая госпожа Bauer, уважаемый господин Kaya!"),
        ("tr", _BOTH, _NAMES, "Sayın Bauer, Sayın Kaya,"),
        ("ar", _BOTH, _NAMES, "السيدة Bauer المحترمة، السيد Kaya المحترم،"),
        ("es", _BOTH, _NAMES, "Estimada Sra. Bauer, estimado Sr. Kaya:"),
        ("it", _BOTH, _NAMES, "Gentile Signora Bauer, gentile Signor Kaya,"),
        ("pt", _BOTH, _NAMES, "Exma. Senhora Bauer, Exmo. Senhor Kaya,"),
        ("pl", [_greeted(Salutation.MR)], ["Hans Bauer"], "Szanowny Panie,"),
        ("pl", _BOTH, _NAMES, "Szanowni Państwo,"),
        ("pl", [_greeted(Salutation.UNKNOWN)] * 3, ["Familie Bauer"], "Szanowni Państwo,"),
        ("tr", [_greeted(Salutation.UNKNOWN)] * 3, ["Familie Bauer"], "Sayın Bauer Ailesi,"),
        ("so", [_greeted(Salutation.MS)], ["Irma Bauer"], "Guten Tag Irma Bauer,"),
    ],
)
def test_the_greeting_fits_the_language_and_who_is_written_to(
    language: str, people: list[Greeted], names: list[str], line: str
) -> None:
    assert greetings.greeting(language, people, names, USUAL) == line


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("salutation", [Salutation.MS, Salutation.MR])
def test_every_language_of_a_letter_knows_how_people_are_greeted(language: str, salutation: Salutation) -> None:
    assert greetings.greeting(language, [_greeted(salutation)], ["Irma Bauer"], USUAL) != "Guten Tag Irma Bauer,"


def test_names_are_greeted_as_they_stand_on_file(session: Session) -> None:
    full = persons.save(
        session,
        Person(
            family_name="Heide",
            given_name="Anna",
            particle="von der",
            name_title="Dr.",
            salutation=Salutation.MS,
        ),
    )
    native = persons.save(session, Person(native_name="Олена"))
    known = greetings.greeted(session, [full, native])
    assert known[full].surname == "Dr. von der Heide"
    assert (known[native].surname, known[native].salutation) == ("Олена", Salutation.UNKNOWN)


def test_templates_are_kept_in_their_order_and_switched_off(session: Session) -> None:
    for name in ("Einladung", "Erinnerung"):
        template = letter_templates.new(session)
        template.name, template.body = f" {name} ", "Guten Tag"
        letter_templates.save(session, template)
    first, second = letter_templates.everything(session)
    assert [first.name, second.name, first.position, second.position] == ["Einladung", "Erinnerung", 0, 1]
    first.active = False
    letter_templates.save(session, first)
    assert [one.name for one in letter_templates.offered(session)] == ["Erinnerung"]
    letter_templates.remove(session, second.id)
    assert [one.name for one in letter_templates.everything(session)] == ["Einladung"]
    with pytest.raises(UserError):
        letter_templates.load(session, second.id)


@pytest.mark.parametrize(("name", "body", "missing"), [(" ", "Text", "Namen"), ("Einladung", " \n", "Text")])
def test_a_template_without_name_or_text_is_refused(session: Session, name: str, body: str, missing: str) -> None:
    with pytest.raises(UserError, match=missing):
        letter_templates.save(session, LetterTemplate(name=name, body=body))


def test_a_place_that_is_none_is_told(session: Session) -> None:
    template = LetterTemplate(name="x", subject="{Vornam}", body="{Vorname} {Vornam}")
    (warning,) = letter_templates.warnings(session, template)
    assert (warning.field, "Vornam" in warning.text) == ("body", True)


def test_a_letter_is_filed_with_everybody_it_went_to(session: Session) -> None:
    one, other = (persons.save(session, Person(family_name=name)) for name in ("Bauer", "Kaya"))
    sent_letters.file(session, [one, other], "Quartiersfest", "Sehr geehrte …")
    (item,) = timeline.items(session, one, [ItemKind.FILED])
    assert (item.title, item.record_id) == ("Quartiersfest", one)
    assert sent_letters.load(session, item.id).body == "Sehr geehrte …"
    sent_letters.remove(session, item.id)
    assert timeline.items(session, one, [ItemKind.FILED]) == []
    assert len(timeline.items(session, other, [ItemKind.FILED])) == 1


def test_addresses_say_with_whom_a_letter_is_filed(session: Session) -> None:
    home = households.save(session, Household(name="Bauer", street="Weg 1", postcode="79585", city="Steinen"))
    people = [persons.save(session, Person(family_name="Bauer", given_name=name, household_id=home)) for name in "AB"]
    (together,) = addresses.of_persons(session, people).found
    assert together.records == tuple(people)
    (household,) = addresses.of_households(session, [home]).found
    assert household.records == (home,)
