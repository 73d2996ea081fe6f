"""Households and their members."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy.orm import Session

from app.common.progress import Progress
from app.common.sentences import Sentence
from app.common.text import fold
from app.demo.names import GERMAN, ORIGINS, Name, Origin
from app.demo.places import CITY, FOLLOW_UP_STREET, POSTCODE, STREETS
from app.demo.settling import Settlement, beside_buildings
from app.demo.stays import Stay
from app.demo.world import KnownHousehold, Resident, World, dated, pick, pick_some
from app.models import Channel, Household, Housing, LanguageLevel, Person, PersonLanguage, Salutation
from app.services import bulk
from app.services.office import tags
from app.services.records import table_of

_CHUNK = 2000
_REMEMBERED = 5000
_ASSIGNED = frozenset({"SY", "AF", "ER", "GM", "UA", "GE"})
_SETTLED = frozenset({"TR", "IT", "XK", "PL", "LK"})
_SHAPES = {"single": 0.20, "couple": 0.16, "family": 0.40, "parent": 0.10, "senior": 0.08, "seniors": 0.06}
_FLOORS = ("EG links", "EG rechts", "1. OG links", "1. OG rechts", "2. OG links", "2. OG rechts", "DG", "")
_GERMAN_LEVELS = {
    "assigned": {LanguageLevel.A1: 6, LanguageLevel.A2: 5, LanguageLevel.B1: 4, LanguageLevel.B2: 1},
    "settled": {LanguageLevel.A2: 1, LanguageLevel.B1: 3, LanguageLevel.B2: 4, LanguageLevel.C1: 3},
}
_WEAK = (LanguageLevel.A1, LanguageLevel.UNKNOWN)
_GREETED_FROM = 16
_CHANNELS_WITHOUT_MAIL = {Channel.PHONE: 5, Channel.MESSENGER: 6, Channel.LETTER: 2, Channel.VISIT: 3}
_CHANNELS = _CHANNELS_WITHOUT_MAIL | {Channel.MAIL: 4}
_REACH_TIMES = ("", "", "vormittags", "ab 16 Uhr", "mittwochs nicht", "vor der Schicht, bis 13 Uhr")
_NOTES = (
    "Kommt gern zum Nähcafé.",
    "Am besten nachmittags anrufen.",
    "Hilft beim Quartiersfest am Grill.",
    "Schichtarbeit, telefonisch erst ab 15 Uhr.",
    "Hat einen Garten an der Bleichewiese.",
    "Spielt Akkordeon.",
    "Bitte einfache Sprache.",
)
_TAGS = {
    "Sprachmittlung": 6, "Gartenfreunde": 5, "Elternvertretung": 4, "Nähcafé": 6, "Neu im Quartier": 5,
    "Schlüsselperson": 2, "Helferkreis": 3, "Jugendtreff": 3,
}  # fmt: skip


@dataclass
class Member:
    """A person before she is written: the values of her columns, and what only the story needs."""

    values: dict[str, Any]
    age: int
    female: bool
    languages: list[tuple[str, LanguageLevel]]
    speaks_german: bool
    child: bool


@dataclass
class Home:
    """A household before it is written."""

    values: dict[str, Any]
    origin: Origin
    since: datetime
    members: list[Member] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)


def make_people(world: World, progress: Progress) -> int:
    """Fill the quarter with residents, chunk by chunk. Returns the number of households."""
    rng, manners, settlement = world.dice("people"), world.dice("manners"), Settlement(world)
    made = households = 0
    while made < world.size:
        homes = _homes(world, rng, min(_CHUNK, world.size - made))
        for home in homes:
            _settle(home, settlement)
            _say_how_to_reach(home, manners)
        world.context.write(Sentence("Haushalte und Personen aufgenommen"), _write_homes, world, homes, rng)
        made += sum(len(home.members) for home in homes)
        households += len(homes)
        progress(made, world.size, Sentence("Personen werden erfunden …"))
    return households


def _homes(world: World, rng: random.Random, residents: int) -> list[Home]:
    homes: list[Home] = []
    while residents > 0:
        home = _home(world, rng)
        del home.members[residents:]
        residents -= len(home.members)
        homes.append(home)
    return homes


def _settle(home: Home, settlement: Settlement) -> None:
    """Give a household its first address: a dwelling on file, or a house that is not."""
    home.stays = settlement.stays(home.values["housing"], len(home.members), home.since.date())
    if not home.stays:
        home.values["street"] = beside_buildings(home.values["street"])
        return
    first = home.stays[0]
    home.values |= first.address
    if first.since <= home.since.date():
        home.values["housing_as_of"] = home.since.date()


def _say_how_to_reach(home: Home, rng: random.Random) -> None:
    for member in home.members:
        if member.age < _GREETED_FROM:
            continue
        if rng.random() < 0.85:
            member.values["salutation"] = Salutation.MS if member.female else Salutation.MR
        if rng.random() < 0.3:
            member.values["channel"] = pick(rng, _CHANNELS if member.values.get("email") else _CHANNELS_WITHOUT_MAIL)
            member.values["reach_times"] = rng.choice(_REACH_TIMES)


def _home(world: World, rng: random.Random) -> Home:
    origin = rng.choices(ORIGINS, [each.share for each in ORIGINS])[0]
    shape = pick(rng, _SHAPES)
    if shape.startswith("senior") and origin.country in _ASSIGNED:
        origin = GERMAN
    family = rng.choice(origin.family)
    early = rng.random() < 0.5
    last = world.start + timedelta(days=60) if early else world.today
    home = Home(_household_values(rng, origin, family), origin, world.moment(rng, world.start, last))
    home.members = [
        _member(world, rng, origin, family, age, child) for age, child in _ages(rng, shape, origin.country in _ASSIGNED)
    ]
    return home


def _household_values(rng: random.Random, origin: Origin, family: Name) -> dict[str, Any]:
    assigned = origin.country in _ASSIGNED and rng.random() < 0.45
    rented = {Housing.RENTED: 80, Housing.OWNED: 10, Housing.GUEST: 4, Housing.HOMELESS: 2, Housing.UNKNOWN: 4}
    return {
        "name": family.latin,
        "street": f"{FOLLOW_UP_STREET if assigned else rng.choice(STREETS)} {rng.randint(1, 24)}",
        "postcode": POSTCODE,
        "city": CITY,
        "dwelling": rng.choice(_FLOORS),
        "housing": Housing.FOLLOW_UP if assigned else pick(rng, rented),
    }


def _ages(rng: random.Random, shape: str, large: bool) -> list[tuple[int, bool]]:
    """Age of each member, and whether it is a child of the household."""
    if shape.startswith("senior"):
        age = rng.randint(63, 91)
        return [(age, False)] if shape == "senior" else [(age, False), (age + rng.randint(-5, 3), False)]
    if shape in ("single", "couple"):
        age = rng.randint(19, 66)
        return [(age, False)] if shape == "single" else [(age, False), (max(19, age + rng.randint(-6, 6)), False)]
    parent = rng.randint(24, 47)
    children = rng.choices((1, 2, 3, 4), (2, 4, 3, 2) if large else (4, 4, 2, 0))[0]
    parents = [(parent, False)] + ([(max(22, parent + rng.randint(-6, 6)), False)] if shape == "family" else [])
    return parents + [(rng.randint(0, min(17, parent - 20)), True) for _ in range(children)]


def _member(world: World, rng: random.Random, origin: Origin, family: Name, age: int, child: bool) -> Member:
    female = rng.random() < 0.51
    given = rng.choice(origin.female if female else origin.male)
    birth_year = world.today.year - age
    languages = _languages(rng, origin, age, child)
    german = dict(languages).get("de", LanguageLevel.UNKNOWN)
    values = {
        "family_name": family.latin,
        "given_name": given.latin,
        "native_name": f"{given.native} {family.native}" if given.native else "",
        "origin": origin.country if rng.random() < 0.85 else None,
        "birth_year": birth_year if rng.random() < 0.82 else None,
        "birth_date": date(birth_year, rng.randint(1, 10), rng.randint(1, 28)) if rng.random() < 0.15 else None,
        "needs_interpreter": not child and german in _WEAK and rng.random() < 0.75,
        "address_block": rng.random() < 0.01,
        "is_volunteer": 17 <= age <= 78 and german not in _WEAK and rng.random() < 0.13,
        "note": rng.choice(_NOTES) if rng.random() < 0.12 else "",
    }
    if age >= 16:
        values |= _reached_by(rng, given, family, age)
    return Member(values, age, female, languages, german not in _WEAK, child)


def _reached_by(rng: random.Random, given: Name, family: Name, age: int) -> dict[str, str]:
    """Invented numbers: local ones that no exchange can give out, mobile ones that are reserved for films."""
    reached = {}
    if rng.random() < (0.65 if age > 60 else 0.15):
        reached["phone"] = f"07627 0000{rng.randrange(1000):03d}"
    if age < 75 and rng.random() < 0.6:
        reached["mobile"] = f"{rng.choice(('0171 39200', '0176 040690'))}{rng.randrange(100):02d}"
    if rng.random() < 0.28:
        mailbox = ".".join(fold(name.latin).replace(" ", "").replace("’", "") for name in (given, family))
        reached["email"] = f"{mailbox}@example.org"
    return reached


def _languages(rng: random.Random, origin: Origin, age: int, child: bool) -> list[tuple[str, LanguageLevel]]:
    spoken = [(origin.mother_tongue, LanguageLevel.NATIVE)]
    if age < 3:
        return spoken
    if origin is not GERMAN:
        if child and age >= 7:
            spoken.append(("de", rng.choice((LanguageLevel.B1, LanguageLevel.B2, LanguageLevel.C1))))
        elif rng.random() < 0.88:
            group = "settled" if origin.country in _SETTLED else "assigned"
            spoken.append(("de", pick(rng, _GERMAN_LEVELS[group])))
    others = [code for code in origin.second if code != "de"]
    if age > 12 and others and rng.random() < 0.4:
        spoken.append((rng.choice(others), rng.choice((LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2))))
    return spoken


def _write_homes(session: Session, world: World, homes: list[Home], rng: random.Random) -> None:
    household_ids = bulk.insert_records(session, Household, dated((home.since, home.values) for home in homes))
    placed = list(_placed(homes, household_ids))
    ids = bulk.insert_records(session, Person, dated((home.since, member.values) for home, member in placed))
    rows = [
        (person_id, code, level)
        for person_id, (_home, member) in zip(ids, placed, strict=True)
        for code, level in member.languages
    ]
    bulk.insert_rows(session, table_of(PersonLanguage), ("person_id", "code", "level"), rows)
    new = [_resident(world, person_id, home, member) for person_id, (home, member) in zip(ids, placed, strict=True)]
    if len(world.residents) < _REMEMBERED:
        world.households += _households(homes, household_ids, new)
    world.residents += new[: max(0, _REMEMBERED - len(world.residents))]
    for resident in rng.sample(new, len(new) // 12):
        tags.set_tags(session, resident.id, pick_some(rng, _TAGS, rng.choice((1, 1, 2))))


def _placed(homes: list[Home], household_ids: list[int]) -> Iterator[tuple[Home, Member]]:
    for home, household_id in zip(homes, household_ids, strict=True):
        for member in home.members:
            member.values["household_id"] = household_id
            yield home, member


def _households(homes: list[Home], household_ids: list[int], new: list[Resident]) -> Iterator[KnownHousehold]:
    members = iter(new)
    for home, household_id in zip(homes, household_ids, strict=True):
        yield KnownHousehold(household_id, list(islice(members, len(home.members))), home.stays, home.since)


def _resident(world: World, person_id: int, home: Home, member: Member) -> Resident:
    return Resident(
        person_id,
        member.values["given_name"],
        member.values["native_name"],
        world.today.year - member.age,
        member.female,
        home.origin,
        member.speaks_german,
        home.since,
        member.child,
    )
