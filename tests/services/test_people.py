"""Persons and households."""

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.common import clock
from app.common.errors import UserError
from app.models import Gone, Household, LanguageLevel, Person, PersonLanguage
from app.services.lists import ListQuery
from app.services.office import tags
from app.services.people import households, persons
from tests.services.living import home_of


def person(session: Session, family: str = "Kovalenko", given: str = "Olena", **more: object) -> int:
    return persons.save(session, Person(family_name=family, given_name=given, **more))


def detached(session: Session, person_id: int) -> Person:
    loaded = persons.load(session, person_id)
    session.expunge_all()
    return loaded


def test_a_person_needs_nothing_but_a_name(session: Session) -> None:
    with pytest.raises(UserError, match="Namen"):
        persons.save(session, Person(family_name="  ", phone="07627 910010"))
    assert persons.rows(session, [persons.save(session, Person(native_name="Олена"))])[0].name == "Олена"


def test_saving_a_loaded_person_keeps_languages_and_household(session: Session) -> None:
    person_id = person(session, street="Köchlinstr. 3", languages=[PersonLanguage(code="uk")])
    home = home_of(session, person_id)
    loaded = detached(session, person_id)
    loaded.given_name = " Olena  Maria "
    loaded.languages.append(PersonLanguage(code="de", level=LanguageLevel.A2))
    persons.save(session, loaded)
    again = detached(session, person_id)
    assert again.given_name == "Olena Maria"
    assert [language.code for language in again.languages] == ["uk", "de"]
    assert again.household_id == home
    again.languages = again.languages[1:]
    again.household_id = None
    persons.save(session, again)
    last = detached(session, person_id)
    assert ([language.code for language in last.languages], last.household) == (["de"], None)


def test_an_older_state_never_overwrites_a_newer_one(session: Session) -> None:
    person_id = person(session)
    older = detached(session, person_id)
    newer = detached(session, person_id)
    newer.note = "neu"
    persons.save(session, newer)
    session.expunge_all()
    older.note = "alt"
    with pytest.raises(StaleDataError):
        persons.save(session, older)


def test_the_list_is_in_german_order_and_leaves_out_the_trash(session: Session) -> None:
    names = ["Zander", "Öztürk", "Olsen", "Ärmel", "Arnold", "Çelik"]
    made = {name: person(session, name, "") for name in names}
    shown = persons.rows(session, persons.ids(session, ListQuery()))
    assert [row.name for row in shown] == ["Ärmel", "Arnold", "Çelik", "Olsen", "Öztürk", "Zander"]
    assert persons.ids(session, ListQuery(), limit=2) == [made["Ärmel"], made["Arnold"]]
    assert persons.count(session) == 6


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ko", {"Kovalenko, Olena"}),
        ("olen", {"Kovalenko, Olena"}),
        ("valen", {"Kovalenko, Olena"}),
        ("KÖ", {"Kovalenko, Olena"}),
        ("*", set()),
        ("celik", {"Çelik, Aylin"}),
        ("ayl cel", {"Çelik, Aylin"}),
    ],
)
def test_typed_text_finds_beginnings_then_parts(session: Session, typed: str, found: set[str]) -> None:
    person(session)
    person(session, "Çelik", "Aylin")
    shown = persons.rows(session, persons.ids(session, ListQuery(text=typed)))
    assert {row.name for row in shown} == found


def test_filters_and_sorts(session: Session) -> None:
    olena = person(session, languages=[PersonLanguage(code="uk")], birth_year=1985, is_volunteer=True)
    irma = person(session, "Bauer", "Irma", birth_year=1950, needs_interpreter=True)
    tags.set_tags(session, irma, ["Nähcafé", " nähcafe "])
    tag = tags.everything(session)[0]
    assert (tag.name, tag.records) == ("Nähcafé", 1)

    def ids(**filters: str) -> list[int]:
        return persons.ids(session, ListQuery(filters=filters))

    assert ids(language="uk") == ids(role="volunteer") == [olena]
    assert ids(interpreter="1") == ids(tag=str(tag.id)) == [irma]
    assert ids(case="1") == []
    assert persons.ids(session, ListQuery(sort=(("birth_year", True),))) == [olena, irma]
    assert persons.ids(session, ListQuery(text="er", sort=(("name", True),), filters={"role": "resident"})) == []
    assert persons.rows(session, [irma, olena])[0].tags == ("Nähcafé",)


def test_the_address_is_the_households_and_a_block_hides_it(session: Session) -> None:
    olena = person(session, street="Köchlinstr. 3", postcode="79585", city="Steinen")
    home_of(session, olena)
    second = person(session, "Kovalenko", "Taras", street="Anderswo 1", address_block=True)
    households.put_into(session, second, persons.load(session, olena).household_id)
    shown = persons.rows(session, [olena, second])
    assert [row.address for row in shown] == ["Köchlinstr. 3, 79585 Steinen", ""]


def test_a_household_that_all_have_left_asks_whether_it_is_dissolved(session: Session) -> None:
    olena = person(session)
    home = households.load(session, home_of(session, olena))

    def said() -> list[tuple[str, str]]:
        return [(one.field, str(one.text)) for one in households.warnings(session, home)]

    assert said() == []
    home.dissolved_on = clock.today()
    assert said() == [
        ("dissolved_on", "Hier wohnt noch eine Person. Bitte sie umziehen lassen oder aus dem Haushalt nehmen.")
    ]
    persons.load(session, olena).gone = Gone.DIED
    session.flush()
    assert said() == []
    home.dissolved_on = None
    assert said() == [("dissolved_on", "Wer hier lebte, ist verzogen oder verstorben. Ist der Haushalt aufgelöst?")]
    assert households.warnings(session, Household(name="Neu")) == []


def test_household_members(session: Session) -> None:
    olena, taras = person(session), person(session, "Kovalenko", "Taras")
    home = home_of(session, olena)
    households.put_into(session, taras, home)
    assert [row.id for row in households.members(session, home)] == [olena, taras]
    assert households.rows(session, households.ids(session, ListQuery()))[0].members == 2
    assert len(households.load(session, home).members) == 2


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+49 7627 910010", "07627 910010"),
        ("07627/910010", "07627 910010"),
        ("+380442345678", "+380 44 234 5678"),
        ("abends", "abends"),
    ],
)
def test_phones_are_written_the_german_way(session: Session, typed: str, kept: str) -> None:
    assert persons.load(session, person(session, phone=typed)).phone == kept


@pytest.mark.parametrize(
    ("family", "given"),
    [
        ("Kovalenko", "Olena"),
        ("Kovalenko", "Olna"),
        ("Kowalenko", "Olena"),
        ("Olena", "Kovalenko"),
        ("KOVALENKO", "Olená"),
    ],
)
def test_a_likely_duplicate_is_shown_not_forbidden(session: Session, family: str, given: str) -> None:
    known = person(session, birth_year=1985)
    found = persons.warnings(session, Person(family_name=family, given_name=given, birth_year=1985))
    assert [warning.record_id for warning in found] == [known]
    assert not persons.warnings(session, Person(family_name=family, given_name=given, birth_year=1960))
    assert not persons.warnings(session, persons.load(session, known))


def test_odd_values_are_named(session: Session) -> None:
    found = persons.warnings(session, Person(family_name="A", birth_year=2999, phone="12", email="keine"))
    assert [warning.field for warning in found] == ["birth_year", "phone", "email"]
