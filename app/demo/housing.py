"""Buildings with their states and dwellings, who lives in them from when to when, and what the municipality takes in."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.places import CITY, POSTCODE
from app.demo.quarter_plan import drawn
from app.demo.sites import NEW_LODGING, SITES, Site, site_named
from app.demo.stays import Stay
from app.demo.world import KnownHousehold, World, dated
from app.models import (
    Allocation,
    Area,
    Arrival,
    ArrivalState,
    Building,
    BuildingUse,
    Catalogue,
    ContactEntry,
    Counted,
    Dwelling,
    Household,
    Housing,
    Initiative,
    LegalGround,
    Occupancy,
    Organisation,
    Task,
)
from app.services import bulk
from app.services.office import tasks
from app.services.people import households
from app.services.places import building_states, buildings, intake, plan
from app.services.records import get

VISITS = 14
"""Conversations that are written down on buildings."""
_ALLOCATIONS = ((-720, 34, 22), (-540, 41, 31), (-355, 52, 38), (-175, 60, 49), (-50, 68, 55))
"""From which day on how many had to be taken in, and how many of them had come by then."""


class _Announced(NamedTuple):
    """An arrival: days of the notice and the day it is expected, how many, and what became of it."""

    announced: int
    expected: int
    people: int
    state: ArrivalState
    site: str
    note: str = ""


_ARRIVALS = (
    _Announced(-425, -398, 9, ArrivalState.ARRIVED, NEW_LODGING, "zwei Familien"),
    _Announced(-301, -280, 4, ArrivalState.ARRIVED, NEW_LODGING),
    _Announced(-190, -170, 6, ArrivalState.CANCELLED, NEW_LODGING, "vom Landratsamt anderweitig untergebracht"),
    _Announced(-96, -71, 6, ArrivalState.ARRIVED, NEW_LODGING),
    _Announced(-33, -10, 3, ArrivalState.ARRIVED, NEW_LODGING, "Anmeldung steht noch aus"),
    _Announced(-12, 9, 5, ArrivalState.ANNOUNCED, NEW_LODGING, "Familie mit drei Kindern"),
    _Announced(-4, 24, 2, ArrivalState.ANNOUNCED, ""),
)
_VISITS = (
    "Rundgang durch das Haus, Aushänge erneuert",
    "Gespräch mit dem Hausmeister über den Müllplatz",
    "Hausversammlung mit Sprachmittlung",
    "Waschküchenplan mit allen besprochen",
    "Schimmel im Treppenhaus angesehen und gemeldet",
)
_ERRANDS = (
    ("Waschmaschine im Keller: Reparatur nachfragen", -4),
    ("Brandschutzübung abstimmen", 6),
    ("Schlüsselliste mit dem Ordnungsamt abgleichen", 12),
    ("Umzug der Familien vorbereiten", 40),
)


def make_buildings(world: World) -> None:
    """Enter the buildings as they were, let them take their states, and pin them on the plan."""
    world.buildings = world.context.write(Sentence("Gebäude aufgenommen"), _write_buildings, world)
    world.context.write(Sentence("Plan geladen"), _write_plan, world)
    world.context.write(Sentence("Gebäude besucht"), _write_visits, world)


def make_moves(world: World) -> None:
    """Move households from dwelling to dwelling, as their stays say."""
    world.context.write(Sentence("Umzüge eingetragen"), _write_moves, world)


def make_occupancies(world: World) -> None:
    """Enter who lived where from when to when, how many the municipality takes in, and who is still to come."""
    world.context.write(Sentence("Belegungen eingetragen"), _write_occupancies, world)
    world.context.write(Sentence("Zuweisung eingetragen"), _write_intake, world)


def _write_buildings(session: Session, world: World) -> list[int]:
    return [_building(session, world, number, site) for number, site in enumerate(SITES)]


def _building(session: Session, world: World, number: int, site: Site) -> int:
    known = [change for change in site.states if world.today + timedelta(days=change[0]) <= world.start]
    first, *later = site.states[max(0, len(known) - 1) :]
    entered = datetime.combine(world.day(first[0]) + timedelta(days=number % 5), time(9, 10))
    values = {name: getattr(site, name) for name in ("name", "street", "use", "access", "caution", "note", "places")}
    building = Building(
        **values,
        postcode=POSTCODE,
        city=CITY,
        former_address=site.former_address,
        state=first[1],
        ready_on=None if site.opened is None else world.today + timedelta(days=site.opened),
        provider_id=_provider(session, site.provider),
        plan_x=site.pin[0],
        plan_y=site.pin[1],
        dwellings=[Dwelling(**flat._asdict(), position=place) for place, flat in enumerate(site.flats)],
    )
    with clock.standing_at(entered):
        building_id = buildings.save(session, building)
    for days, state in later:
        on = max(entered.date(), world.day(days))
        with clock.standing_at(datetime.combine(on, time(17))):
            building_states.set_state(session, building_id, state, on)
    return building_id


def _provider(session: Session, name: str) -> int | None:
    either = (Organisation.name == name) | (Organisation.short_name == name)
    return session.scalar(select(Organisation.id).where(either))


def _write_plan(session: Session, world: World) -> None:
    with clock.standing_at(datetime.combine(world.day(-600), time(14))):
        picture = drawn(world.dice("plan"))
        plan.keep(session, picture.png, picture.width, picture.height)


def _write_visits(session: Session, world: World) -> None:
    rng = world.dice("visits")
    lodgings = [
        building
        for building, site in zip(world.buildings, SITES, strict=True)
        if site.is_lived_in and site.use is not BuildingUse.COMMUNITY
    ]
    contacts = [_visit(world, rng, rng.choice(lodgings)) for _ in range(VISITS)]
    contacts.sort(key=lambda values: values["at"])
    bulk.insert_records(session, ContactEntry, dated((values["at"], values) for values in contacts))
    for what, days in _ERRANDS:
        with clock.standing_at(datetime.combine(world.today - timedelta(days=9), time(10))):
            due = world.today + timedelta(days=days)
            tasks.save(session, Task(what=what, due_on=due, about_id=rng.choice(lodgings)))


def _visit(world: World, rng: random.Random, building: int) -> dict[str, Any]:
    return {
        "record_id": building,
        "at": world.moment(rng, world.start + timedelta(days=30), world.today),
        "minutes": rng.choice((20, 30, 45, 60)),
        "indirect_minutes": rng.choice((0, 10)),
        "area": Area.MEDIATION,
        "channel_id": world.entries[Catalogue.CHANNEL, "Hausbesuch"],
        "activity_id": world.entries[Catalogue.ACTIVITY, "Information"],
        "initiative": Initiative.OFFICE,
        "summary": f"{rng.choice(_VISITS)}.",
    }


def _write_moves(session: Session, world: World) -> None:
    moved = [
        (stay, household) for household in world.households for stay in household.stays[1:] if stay.since <= world.today
    ]
    for stay, household in sorted(moved, key=lambda pair: (pair[0].since, pair[1].id)):
        with clock.standing_at(datetime.combine(max(stay.since, household.known_since.date()), time(17, 30))):
            kept = get(session, Household, household.id)
            for name, value in stay.address.items():
                setattr(kept, name, value)
            kept.housing_as_of = stay.since
            households.save(session, kept)


def _write_occupancies(session: Session, world: World) -> None:
    flats = dict(_flats(session, world))
    rows = [
        (_entered(world, household, stay), _occupancy(world, flats, household, stay))
        for household in world.households
        for stay in household.stays
    ]
    rows += [(entered, values) for entered, values in _nobody_on_file(world, flats)]
    rows.sort(key=lambda row: (row[1]["since"], row[1]["building_id"], row[1]["dwelling_id"], row[0]))
    counted: Counter[int] = Counter()
    for _entered_at, values in rows:
        year = values["since"].year
        counted[year] += 1
        values["number"] = f"B-{year}-{counted[year]:03d}"
    bulk.insert_records(session, Occupancy, dated(rows))


def _flats(session: Session, world: World) -> Iterator[tuple[tuple[int, int], int]]:
    """The dwelling behind a site and a place among its flats."""
    statement = select(Dwelling.building_id, Dwelling.position, Dwelling.id)
    sites = {building: site for site, building in enumerate(world.buildings)}
    for building, position, dwelling in session.execute(statement):
        yield (sites[building], position), dwelling


def _entered(world: World, household: KnownHousehold, stay: Stay) -> datetime:
    day = min(max(stay.since, household.known_since.date(), world.start), world.today)
    return max(datetime.combine(day, time(16)), household.known_since)


def _occupancy(
    world: World, flats: dict[tuple[int, int], int], household: KnownHousehold, stay: Stay
) -> dict[str, Any]:
    over = stay.until is not None and stay.until < world.today
    return _at(world, flats, stay) | {
        "household_id": household.id,
        "people": len(household.members) if over else None,
        "until": stay.until,
    }


def _at(world: World, flats: dict[tuple[int, int], int], stay: Stay) -> dict[str, Any]:
    return {
        "building_id": world.buildings[stay.site],
        "dwelling_id": flats[stay.site, stay.flat],
        "since": stay.since,
        "ground": stay.ground,
        "admitted_until": stay.admitted_until,
        "housing": stay.housing,
        "counted": stay.counted,
    }


def _nobody_on_file(world: World, flats: dict[tuple[int, int], int]) -> Iterator[tuple[datetime, dict[str, Any]]]:
    """Those who have just come, and those who are still to come."""
    site = site_named(NEW_LODGING)
    last = len(SITES[site].flats) - 1
    for place, (days, people, note) in enumerate(((-10, 3, "noch nicht aufgenommen"), (9, 5, "reserviert"))):
        since = world.today + timedelta(days=days)
        stay = Stay(
            site, last - place, since, None, Housing.FOLLOW_UP, LegalGround.ADMISSION, Counted.OFFICE,
            since + timedelta(days=182),
        )  # fmt: skip
        entered = datetime.combine(min(since, world.today - timedelta(days=2)), time(16))
        yield entered, _at(world, flats, stay) | {"people": people, "note": note}


def _write_intake(session: Session, world: World) -> None:
    for days, due, done in _ALLOCATIONS:
        intake.save_allocation(session, Allocation(valid_from=world.day(days).replace(day=1), due=due, done=done))
    for arrival in _ARRIVALS:
        arrived = world.today + timedelta(days=arrival.expected + 1)
        intake.save_arrival(
            session,
            Arrival(
                announced_on=world.day(arrival.announced),
                expected_on=world.today + timedelta(days=arrival.expected),
                people=arrival.people,
                state=arrival.state,
                arrived_on=arrived if arrival.state is ArrivalState.ARRIVED else None,
                building_id=world.buildings[site_named(arrival.site)] if arrival.site else None,
                note=arrival.note,
            ),
        )
