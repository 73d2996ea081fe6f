"""What is known of some persons only: names beside the first, further numbers and addresses, roles, consents, birthdays."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import in_year
from app.common.sentences import Sentence
from app.common.text import fold
from app.demo.names import GERMAN
from app.demo.outsiders import make_outsiders
from app.demo.places import CITY, POSTCODE
from app.demo.world import Resident, World
from app.models import (
    AddressKind,
    Catalogue,
    Consent,
    ConsentState,
    ListedAs,
    NameKind,
    NumberKind,
    Person,
    PersonAddress,
    PersonName,
    PersonNumber,
    PersonRole,
    Purpose,
)
from app.services import bulk
from app.services.people import consents, persons
from app.services.records import table_of

Change = Callable[[Person], None]
_Told = Iterator[tuple[Resident, Change]]

_CALLED = {
    "Ursula": "Uschi", "Gisela": "Gisi", "Hannelore": "Hanne", "Brigitte": "Gitte", "Matthias": "Matze",
    "Karl-Heinz": "Kalle", "Günter": "Günni", "Jürgen": "Jogi", "Mehmet": "Memo", "Oleksandr": "Sascha",
    "Kateryna": "Katja", "Natalija": "Natascha", "Giuseppe": "Pino", "Salvatore": "Totò",
}  # fmt: skip
_SPELLED = {
    "Mohammad": "Mohamed", "Youssef": "Yusuf", "Ahmad": "Ahmed", "Hassan": "Hasan", "Khaled": "Chalid",
    "Oksana": "Oxana", "Oleksandr": "Alexander", "Switlana": "Swetlana", "Serhij": "Sergej", "Tesfay": "Tesfai",
    "Maryam": "Mariam", "Miriam": "Mariam", "Andrij": "Andrej", "Julija": "Julia", "Hamid": "Hameed",
}  # fmt: skip
_PATRONYMICS = (
    ("Iwaniwna", "Iwanowytsch"), ("Petriwna", "Petrowytsch"), ("Mykolajiwna", "Mykolajowytsch"),
    ("Wassyliwna", "Wassylowytsch"),
)  # fmt: skip
_ONE_NAME, _PATRONYM = "AF", "UA"
_OF_WHOM = ("Umm Khaled", "Umm Yusuf", "Umm Omar"), ("Abu Khaled", "Abu Yusuf", "Abu Omar")
_NUMBERS = (NumberKind.WORK, NumberKind.RELATIVE, NumberKind.MOBILE, NumberKind.MAIL, NumberKind.WORK_MAIL)
_ROLES = ("Ansprechperson im Haus", "Sprachmittler/in", "Patin/Pate", "Kursleitung", "Elternvertretung")
_SAID = {ConsentState.GIVEN: 7, ConsentState.REFUSED: 3, ConsentState.REVOKED: 1}
_PASSED_ON = ("Sportverein", "Familienzentrum", "Hausverwaltung")
_BIRTHDAYS_AHEAD = (0, 2, 5, 9, 16)
"""Days until the next birthdays that she wants to be reminded of."""
_BLOCKS = (
    (41, ListedAs.INITIALS, ""),
    (380, ListedAs.CHOSEN, "Kim Sommer"),
    (640, ListedAs.NOT, ""),
    (204, ListedAs.CHOSEN, "Robin Weiß"),
    (-6, ListedAs.NOT, ""),
)
"""How an Auskunftssperre stands: days until it ends, and how the person stands on lists."""
_PARTS = ("names", "numbers", "addresses", "roles")


def make_details(world: World) -> None:
    """Tell more of some persons, each at a moment after she was met; and those whom the quarter knows from outside."""
    world.context.write(Sentence("Angaben ergänzt"), _write, world)
    world.context.write(Sentence("Einwilligungen eingetragen"), _write_consents, world)
    world.context.write(Sentence("Personen von außerhalb aufgenommen"), make_outsiders, world)


def _write(session: Session, world: World) -> None:
    rng = world.dice("details")
    told: dict[int, list[Change]] = {}
    known = {resident.id: resident for resident in world.residents}
    for tell in (_names, _titles, _numbers, _addresses, _roles, _birthdays):
        for resident, change in tell(world, rng):
            told.setdefault(resident.id, []).append(change)
    for person_id, change in _blocks(session, world):
        told.setdefault(person_id, []).append(change)
    parts = (selectinload(getattr(Person, part)) for part in _PARTS)
    for person in session.scalars(select(Person).where(Person.id.in_(told)).order_by(Person.id).options(*parts)).all():
        since = known[person.id].known_since.date() if person.id in known else world.start
        with clock.standing_at(_after(world, rng, since)):
            for change in told[person.id]:
                change(person)
            persons.save(session, person)


def _after(world: World, rng: random.Random, since: date) -> datetime:
    """A quarter past five on a day between one and today."""
    day = since + timedelta(days=rng.randint(1, max(1, (world.today - since).days)))
    return datetime.combine(min(day, world.today), time(17, 15) if day < world.today else time(16, 50))


def _some(rng: random.Random, of: list[Resident], number: int) -> list[Resident]:
    return rng.sample(of, min(number, len(of)))


def _from(world: World, *countries: str) -> list[Resident]:
    return [adult for adult in world.adults if adult.origin.country in countries]


def _names(world: World, rng: random.Random) -> _Told:
    for resident in _some(rng, [each for each in world.adults if each.given_name in _CALLED], world.amount(6)):
        yield resident, _further_name(NameKind.CALLED, _CALLED[resident.given_name])
    for resident in _some(rng, [each for each in world.adults if each.given_name in _SPELLED], world.amount(9)):
        yield resident, _further_name(NameKind.SPELLED, _SPELLED[resident.given_name])
    for resident in _some(rng, _from(world, "SY"), world.amount(4)):
        yield resident, _further_name(NameKind.ALSO, rng.choice(_OF_WHOM[not resident.female]))
    for resident in _some(rng, [each for each in _from(world, "DE", "RO", "PL") if each.female], world.amount(14)):
        name = rng.choice(resident.origin.family).latin
        yield resident, _born(name)
    for resident in _some(rng, _from(world, "DE", "IT"), world.amount(4)):
        yield resident, _further_name(NameKind.FORMER, rng.choice(resident.origin.family).latin)
    for resident in _some(rng, _from(world, _PATRONYM), world.amount(7)):
        yield resident, _set(patronymic=rng.choice(_PATRONYMICS)[not resident.female])
    for resident in _some(rng, _from(world, _ONE_NAME), world.amount(2)):
        yield resident, _only_one_name


def _titles(world: World, rng: random.Random) -> _Told:
    single = [each.members[0] for each in world.households if len(each.members) == 1]
    german = [one for one in single if one.origin is GERMAN]
    for resident, title in zip(_some(rng, german, world.amount(3)), ("Dr.", "Prof. Dr.", "Dr."), strict=False):
        yield resident, _set(name_title=title)
    for resident, particle in zip(_some(rng, german, world.amount(3)), ("von", "zu", "von"), strict=False):
        yield resident, _set(particle=particle)


def _numbers(world: World, rng: random.Random) -> _Told:
    for number, resident in enumerate(_some(rng, world.adults, world.amount(24))):
        kind = _NUMBERS[number % len(_NUMBERS)]
        yield resident, _further_number(rng, resident, kind, preferred=number % 3 == 0)


def _addresses(world: World, rng: random.Random) -> _Told:
    kinds = list(AddressKind)
    for number, resident in enumerate(_some(rng, world.adults, world.amount(10))):
        kind = kinds[number % len(kinds)]
        address = PersonAddress(
            kind=kind,
            care_of="Diakonie-Beratungsstelle am Rathaus" if kind is AddressKind.CARE_OF else "",
            street=f"{rng.choice(('Ringstraße', 'Lindenweg', 'Schulstraße'))} {rng.randint(1, 60)}",
            postcode=POSTCODE,
            city=CITY,
            preferred=kind is AddressKind.POST,
        )
        yield resident, _adding("addresses", address)


def _roles(world: World, rng: random.Random) -> _Told:
    speaking = [adult for adult in world.adults if adult.speaks_german]
    for number, resident in enumerate(_some(rng, speaking, world.amount(15))):
        role_id = world.entries[Catalogue.PERSON_ROLE, _ROLES[number % len(_ROLES)]]
        since = max(resident.known_since.date(), world.day(-rng.randint(60, 700)))
        until = min(world.today, since + timedelta(days=365)) if number % 4 == 3 else None
        yield resident, _adding("roles", PersonRole(role_id=role_id, since=since, until=until))


def _birthdays(world: World, rng: random.Random) -> _Told:
    remembered = _some(rng, world.adults, world.amount(12))
    for number, resident in enumerate(remembered):
        days = _BIRTHDAYS_AHEAD[number] if number < len(_BIRTHDAYS_AHEAD) else rng.randint(20, 360)
        yield resident, _celebrated(world.today + timedelta(days=days))


def _blocks(session: Session, world: World) -> Iterator[tuple[int, Change]]:
    blocked = session.scalars(select(Person.id).where(Person.address_block).order_by(Person.id).limit(len(_BLOCKS)))
    for person_id, (days, listed, chosen) in zip(blocked.all(), _BLOCKS, strict=False):
        until = world.today + timedelta(days=days)
        yield person_id, _set(address_block_until=until, listed_as=listed, chosen_name=chosen)


def _set(**values: Any) -> Change:
    def change(person: Person) -> None:
        for name, value in values.items():
            setattr(person, name, value)

    return change


def _adding(part: str, row: Any) -> Change:
    return lambda person: getattr(person, part).append(row)


def _further_name(kind: NameKind, name: str) -> Change:
    return _adding("names", PersonName(kind=kind, name=name))


def _born(name: str) -> Change:
    def change(person: Person) -> None:
        person.birth_name = name if name != person.family_name else ""

    return change


def _only_one_name(person: Person) -> None:
    person.family_name, person.native_name = "", person.native_name.partition(" ")[0]


def _celebrated(day: date) -> Change:
    def change(person: Person) -> None:
        person.birth_date = in_year(day, person.birth_year or 1970)
        person.remember_birthday = True

    return change


def _further_number(rng: random.Random, resident: Resident, kind: NumberKind, *, preferred: bool) -> Change:
    """Invented, like the first ones."""
    given = fold(resident.given_name).replace(" ", "").replace("’", "")
    value = {
        NumberKind.MAIL: f"{given}.privat@example.org",
        NumberKind.WORK_MAIL: f"{given}@arbeit.example.org",
        NumberKind.MOBILE: f"0176 040690{rng.randrange(100):02d}",
    }.get(kind, f"07627 0003{rng.randrange(1000):03d}")
    return _adding("numbers", PersonNumber(kind=kind, value=value, preferred=preferred))


def _write_consents(session: Session, world: World) -> None:
    rng = world.dice("consents")
    rows = []
    for resident in _some(rng, world.residents, world.amount(60)):
        since = max(resident.known_since.date(), world.day(-rng.randint(20, 700)))
        for purpose in rng.sample(list(Purpose), rng.choice((1, 1, 2, 3))):
            state = rng.choices(list(_SAID), list(_SAID.values()))[0]
            until = _ending(world, rng, since) if state is ConsentState.GIVEN else None
            recipient = rng.choice(_PASSED_ON) if purpose in consents.TO_SOMEBODY else ""
            rows.append((resident.id, purpose.value, state.value, since, until, recipient, ""))
    names = ("person_id", "purpose", "state", "said_on", "until", "recipient", "note")
    bulk.insert_rows(session, table_of(Consent), names, rows)


def _ending(world: World, rng: random.Random, since: date) -> date | None:
    """Most hold until they are revoked; some for two years, some about as long as until today."""
    soon = max(since, world.today + timedelta(days=rng.choice((-12, 9, 24))))
    return rng.choices((None, since + timedelta(days=730), soon), (14, 5, 1))[0]
