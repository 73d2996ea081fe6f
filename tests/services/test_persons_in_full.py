"""All names and numbers of a person: found, said as her culture says them, kept off what leaves where she is blocked."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Event,
    Gone,
    Household,
    Kind,
    ListedAs,
    NameKind,
    NameOrder,
    NumberKind,
    Person,
    PersonAddress,
    PersonName,
    PersonNumber,
    PersonRole,
)
from app.services import search
from app.services.duplicates.candidates import find_duplicates
from app.services.duplicates.people import PERSONS
from app.services.duplicates.traits import Traits
from app.services.events import participations
from app.services.lists import ListQuery
from app.services.people import addresses, birthdays, blocks, households, meant, persons, said_names
from app.services.privacy.listed import listed_names

NOON = datetime(2026, 11, 20, 12)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def save(session: Session, **values: object) -> int:
    return persons.save(session, Person(**({"family_name": "Muster"} | values)))


FULL = {
    "birth_name": "Geburtlich",
    "chosen_name": "Wahlweise",
    "native_name": "Олена",
    "names": [PersonName(name="Früherig"), PersonName(kind=NameKind.CALLED, name="Rufilein")],
    "numbers": [PersonNumber(value="+49 7627 910010"), PersonNumber(kind=NumberKind.MAIL, value="ana@beispiel.de")],
    "addresses": [PersonAddress(care_of="Familie Berg", street="Nebenweg 4", city="Lörrach")],
}


def parts() -> dict[str, object]:
    """Rows of its own for every person."""
    return FULL | {
        "names": [PersonName(kind=one.kind, name=one.name) for one in FULL["names"]],
        "numbers": [PersonNumber(kind=one.kind, value=one.value) for one in FULL["numbers"]],
        "addresses": [PersonAddress(care_of="Familie Berg", street="Nebenweg 4", city="Lörrach")],
    }


@pytest.mark.parametrize(
    "typed",
    [
        *("geburtlich", "wahlw", "олена", "fruherig", "rufilein", "ana@beispiel.de", "nebenweg", "berg"),
        *("07627 910010", "+49 7627 910010", "0049 7627/910010", "07627910010", "7627-91 00 10"),
    ],
)
def test_every_name_and_number_finds_her(session: Session, typed: str) -> None:
    person = save(session, **parts())
    save(session, family_name="Andere")
    assert persons.ids(session, ListQuery(typed)) == [person]
    assert [hit.id for hit in search.find(session, typed)] == [person]


def test_a_block_takes_addresses_out_of_the_search_and_its_end_brings_them_back(session: Session) -> None:
    person = save(session, **parts(), street="Hauptweg 1", address_block=True)
    for typed in ("nebenweg", "berg", "hauptweg"):
        assert persons.ids(session, ListQuery(typed)) == []
    assert persons.ids(session, ListQuery("fruherig")) == [person]
    loaded = persons.load(session, person)
    loaded.address_block = False
    persons.save(session, loaded)
    assert persons.ids(session, ListQuery("nebenweg")) == [person]


def test_a_block_set_by_any_way_takes_addresses_out_of_the_search(session: Session) -> None:
    person = save(session, **parts())
    session.get_one(Person, person).address_block = True
    session.flush()
    assert persons.ids(session, ListQuery("nebenweg")) == []


def test_saving_without_the_rows_keeps_what_they_are_found_by(session: Session) -> None:
    person = save(session, **parts())
    session.expire_all()
    bare = session.get_one(Person, person)
    bare.note = "neu"
    persons.save(session, bare)
    assert persons.ids(session, ListQuery("fruherig")) == [person]


def test_empty_rows_are_none_and_rows_are_written_as_usual(session: Session) -> None:
    numbers = [PersonNumber(value="  "), PersonNumber(value=" +49 7627 910010 ")]
    person = save(session, names=[PersonName(name=" ")], numbers=numbers, addresses=[PersonAddress()])
    kept = persons.load(session, person)
    assert (kept.names, kept.addresses) == ([], [])
    assert [one.value for one in kept.numbers] == ["07627 910010"]


@pytest.mark.parametrize(
    ("name", "listed", "said", "short"),
    [
        ({"family_name": "", "given_name": "Amina"}, "Amina", "Amina", "A."),
        ({"family_name": "Suharto"}, "Suharto", "Suharto", "S."),
        ({"family_name": "García López", "given_name": "Ana"}, "García López, Ana", "Ana García López", "A. G. L."),
        (
            {"family_name": "Heide", "particle": "von der", "given_name": "Anna", "name_title": "Dr."},
            "von der Heide, Dr. Anna",
            "Dr. Anna von der Heide",
            "A. v. d. H.",
        ),
        (
            {"family_name": "Nguyễn", "given_name": "Thị Hoa", "name_order": NameOrder.FAMILY_FIRST},
            "Nguyễn Thị Hoa",
            "Nguyễn Thị Hoa",
            "N. T. H.",
        ),
        (
            {"family_name": "Iwanow", "given_name": "Oleg", "patronymic": "Petrowitsch"},
            "Iwanow, Oleg Petrowitsch",
            "Oleg Petrowitsch Iwanow",
            "O. P. I.",
        ),
        ({"family_name": "", "native_name": "Олена"}, "Олена", "Олена", "О."),
    ],
)
def test_a_name_is_written_as_its_culture_writes_it(
    session: Session, name: dict[str, object], listed: str, said: str, short: str
) -> None:
    person = session.get_one(Person, save(session, **name, street="Weg 1", city="Steinen"))
    assert (person.title, said_names.spoken(person), said_names.initials(person)) == (listed, said, short)
    assert addresses.of_persons(session, [person.id]).found[0].names == (said,)


def test_two_of_one_name_are_written_to_together(session: Session) -> None:
    home = households.save(session, Household(name="Heide", street="Weg 1", city="Steinen"))
    shared = {"family_name": "Heide", "particle": "von der", "household_id": home}
    two = [save(session, **shared, given_name="Anna", name_title="Dr."), save(session, **shared, given_name="Jonas")]
    assert addresses.of_persons(session, two).found[0].names == ("Dr. Anna und Jonas von der Heide",)


def test_letters_go_to_the_preferred_address_and_lists_show_the_preferred_number(session: Session) -> None:
    home = households.save(session, Household(name="Muster", street="Weg 1", city="Steinen"))
    other = save(session, given_name="B", household_id=home)
    person = save(
        session,
        given_name="A",
        household_id=home,
        mobile="0151 23456789",
        numbers=[PersonNumber(value="07627 910010"), PersonNumber(value="07627 910011", preferred=True)],
        addresses=[
            PersonAddress(street="Nebenweg 4", city="Lörrach"),
            PersonAddress(care_of="Familie Berg", street="Hof 2", postcode="79585", city="Steinen", preferred=True),
        ],
    )
    found = addresses.of_persons(session, [person, other]).found
    assert [one.lines for one in found] == [
        ("A Muster", "bei Familie Berg", "Hof 2", "79585 Steinen"),
        ("B Muster", "Weg 1", "Steinen"),
    ]
    assert persons.rows(session, [person])[0].phone == "07627 910011"
    assert persons.ids(session, ListQuery(columns={"phone": "910011"})) == [person]
    assert persons.ids(session, ListQuery(columns={"phone": "0151"})) == []


def test_a_duplicate_is_found_by_the_name_borne_before(session: Session) -> None:
    def traits(**values: str) -> Traits:
        return PERSONS.of(session, Person(**values))

    married = save(session, given_name="Ana", family_name="Berger", birth_name="Kowalczyk")
    renamed = save(session, given_name="Ana", family_name="Neu", names=[PersonName(name="Kowalczyk")])
    save(session, given_name="Ewa", family_name="Dritte", birth_name="Kowalczyk")
    same = {one.id for one in find_duplicates(session, traits(given_name="Ana", family_name="Kowalczyk"))}
    assert same == {married, renamed}
    again = find_duplicates(session, traits(given_name="Ana", family_name="Wieder", birth_name="Berger"))
    assert [one.id for one in again] == [married]


class TestGone:
    def test_who_is_gone_stands_nowhere_but_in_the_search(self, session: Session) -> None:
        home = households.save(session, Household(name="Muster", street="Weg 1", city="Steinen"))
        here = save(session, given_name="Bea", household_id=home)
        gone = save(
            session,
            given_name="Ada",
            household_id=home,
            street="Weg 1",
            city="Steinen",
            gone=Gone.MOVED,
            gone_on=date(2026, 3, 4),
        )
        assert [row.id for row in households.members(session, home)] == [here]
        assert households.rows(session, [home])[0].members == 1
        assert [one.names for one in addresses.of_persons(session, [gone, here]).found] == [("Bea Muster",)]
        assert [one.names for one in addresses.of_households(session, [home]).found] == [("Bea Muster",)]
        assert [hit.id for hit in search.present(session, "muster") if hit.kind is Kind.PERSON] == [here]
        assert (meant.bearer(session, "Ada Muster"), meant.beginning(session, "Ada Mus")) == (None, None)
        (hit,) = search.find(session, "Ada Muster")
        assert (hit.id, hit.subtitle) == (gone, "verzogen 03.2026 · Weg 1, Steinen")

    def test_the_head_says_it_first(self, session: Session) -> None:
        gone = save(session, gone=Gone.DIED, gone_on=date(2026, 3, 4))
        assert persons.head(session, gone)[0].text == "verstorben 03.2026"


class TestBlocked:
    @pytest.mark.parametrize(
        ("listed_as", "name"), [(ListedAs.NOT, ""), (ListedAs.INITIALS, "O. M."), (ListedAs.CHOSEN, "Oma M.")]
    )
    def test_the_name_stands_on_lists_as_it_was_chosen(self, session: Session, listed_as: ListedAs, name: str) -> None:
        blocked = save(session, given_name="Olga", address_block=True, listed_as=listed_as, chosen_name="Oma M.")
        free = save(session, given_name="Zoe", family_name="Zander")
        event = _event(session)
        for person in (blocked, free):
            participations.register(session, event, person)
        assert participations.attendance_names(session, event) == [*filter(None, [name]), "Zander, Zoe"]
        assert participations.withheld(session, event) == (0 if name else 1)
        assert listed_names(session, [blocked, free]) == ({blocked: name} if name else {})
        assert addresses.of_persons(session, [blocked]).found == []

    def test_a_chosen_name_that_is_not_there_is_none(self, session: Session) -> None:
        blocked = save(session, address_block=True, listed_as=ListedAs.CHOSEN)
        assert listed_names(session, [blocked]) == {}

    def test_the_order_on_paper_is_that_of_the_names_on_paper(self, session: Session) -> None:
        event = _event(session)
        chosen = {"address_block": True, "listed_as": ListedAs.CHOSEN, "chosen_name": "Zora"}
        participations.register(session, event, save(session, family_name="Aal", **chosen))
        participations.register(session, event, save(session, family_name="Berg"))
        rows = participations.attendance(session, event)
        assert [(row.number, row.printed, row.name) for row in rows] == [(1, "Berg", "Berg"), (2, "Zora", "Aal")]


def _event(session: Session) -> int:
    from app.services.events import events

    return events.save(session, Event(name="Fest", starts_at=datetime(2026, 11, 20, 15)))


class TestBirthdays:
    def test_the_nearest_comes_first_over_the_turn_of_the_year(self, session: Session) -> None:
        today = date(2026, 12, 25)
        for name, born in (("Neujahr", date(1957, 1, 1)), ("heute", date(2000, 12, 25)), ("spät", date(1990, 1, 9))):
            save(session, family_name=name, birth_date=born, remember_birthday=True)
        save(session, family_name="still", birth_date=date(2000, 12, 25))
        save(session, family_name="tot", birth_date=date(2000, 12, 25), remember_birthday=True, gone=Gone.DIED)
        with clock.standing_at(datetime(2026, 12, 25, 9)):
            found = birthdays.coming(session, today)
        assert [(one.title, one.day, one.age, one.is_round) for one in found] == [
            ("heute", today, 26, False),
            ("Neujahr", date(2027, 1, 1), 70, True),
        ]

    def test_a_leap_day_is_kept_every_year(self, session: Session) -> None:
        person = save(session, birth_date=date(2004, 2, 29), remember_birthday=True)
        for day, kept in ((date(2027, 2, 20), date(2027, 2, 28)), (date(2028, 2, 20), date(2028, 2, 29))):
            with clock.standing_at(datetime.combine(day, datetime.min.time())):
                assert [(one.id, one.day) for one in birthdays.coming(session, day)] == [(person, kept)]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"birth_date": date(1980, 5, 2), "gone": Gone.DIED, "gone_on": date(1980, 5, 1)}, "gone_on"),
        ({"birth_year": 1980, "gone": Gone.MOVED, "gone_on": date(1979, 12, 31)}, "gone_on"),
        ({"gone": Gone.MOVED}, "gone_on"),
        ({"gone": Gone.DIED, "gone_on": date(2026, 11, 21)}, "gone_on"),
        ({"gone_on": date(2026, 11, 1)}, "gone"),
        ({"birth_date": date(2026, 11, 21)}, "birth_date"),
        ({"remember_birthday": True}, "remember_birthday"),
        ({"numbers": [PersonNumber(value=f"07627 91001{n}", preferred=True) for n in (0, 1)]}, "numbers"),
        ({"numbers": [PersonNumber(value="12")]}, "numbers"),
        ({"numbers": [PersonNumber(kind=NumberKind.MAIL, value="12")]}, "numbers"),
        ({"addresses": [PersonAddress(street="A", preferred=True) for _ in "ab"]}, "addresses"),
        ({"address_block": True, "address_block_until": date(2026, 11, 19)}, "address_block_until"),
        ({"address_block": True, "address_block_until": date(2026, 12, 19)}, "address_block_until"),
        ({"address_block": True, "listed_as": ListedAs.CHOSEN}, "chosen_name"),
        ({"roles": [PersonRole(role_id=1, since=date(2026, 2, 1), until=date(2026, 1, 1))]}, "roles"),
    ],
)
def test_what_looks_odd_is_said_at_its_field(session: Session, values: dict[str, object], field: str) -> None:
    with clock.standing_at(NOON):
        assert [one.field for one in persons.warnings(session, Person(family_name="Muster", **values))] == [field]


@pytest.mark.parametrize(
    "values",
    [
        {"birth_date": date(1980, 5, 2), "gone": Gone.DIED, "gone_on": date(1980, 5, 2)},
        {"gone": Gone.MOVED, "gone_on": date(2026, 12, 1)},
        {"address_block": True, "address_block_until": NOON.date() + blocks.SOON + timedelta(days=1)},
        {"address_block": False, "address_block_until": date(2026, 11, 19)},
        {
            "numbers": [
                PersonNumber(value="07627 910010", preferred=True),
                PersonNumber(kind=NumberKind.MAIL, value="a@b.de", preferred=True),
            ]
        },
    ],
)
def test_what_is_not_odd_is_not_said(session: Session, values: dict[str, object]) -> None:
    with clock.standing_at(NOON):
        assert persons.warnings(session, Person(family_name="Muster", **values)) == []


def test_the_proposal_for_a_block_is_two_years() -> None:
    assert blocks.proposed_end(date(2026, 11, 20)) == date(2028, 11, 20)
    assert blocks.proposed_end(date(2028, 2, 29)) == date(2030, 2, 28)
