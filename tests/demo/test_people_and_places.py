"""The demo quarter has whatever buildings and people can be: every state, moves, departures, families, names, letters."""

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations, groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select

from app.common import clock
from app.context import Context
from app.demo.build import TODAY
from app.demo.quarter_plan import drawn
from app.demo.run import PASSPHRASE, VAULT
from app.demo.settling import beside_buildings
from app.demo.sites import ADDRESSES, SITES
from app.models import (
    MAILS,
    AddressKind,
    Allocation,
    Arrival,
    ArrivalState,
    Base,
    Building,
    BuildingState,
    BuildingUse,
    Channel,
    Consent,
    ConsentState,
    ContactEntry,
    Counted,
    Dwelling,
    Event,
    Gone,
    Household,
    Kind,
    LegalGround,
    LetterTemplate,
    ListedAs,
    NameKind,
    NameOrder,
    Occupancy,
    Participation,
    Person,
    PersonAddress,
    PersonName,
    PersonNumber,
    PersonRole,
    Purpose,
    QuarterPlan,
    RelationKind,
    Relationship,
    Salutation,
    SentLetter,
    StatusChange,
)
from app.models.casework import contact_person
from app.services.kinds import service_of
from app.services.office import saved_searches
from app.services.places import plan
from app.services.places.plan import ColouredBy
from app.vaults import opening
from app.views.page_registry import PAGES


@pytest.fixture(scope="module")
def quarter(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("quarter") / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    with clock.standing_at(datetime.combine(TODAY, datetime.min.time())):
        yield context
    context.close()


def _all(context: Context, *what: Any) -> list[Any]:
    """The rows of a class, or of several columns."""
    if len(what) == 1 and isinstance(what[0], type) and issubclass(what[0], Base):
        return context.read(lambda session: list(session.scalars(select(what[0])).all()))
    return context.read(lambda session: list(session.execute(select(*what)).all()))


def _until(occupancy: Occupancy) -> date:
    return occupancy.until or date.max


def test_fourteen_buildings_are_in_every_state_and_of_the_uses_there_are(quarter: Context) -> None:
    buildings = _all(quarter, Building)
    assert len(buildings) == len(SITES) == 14
    assert {building.state for building in buildings} == set(BuildingState)
    assert {building.use for building in buildings} == set(BuildingUse) - {BuildingUse.OTHER}
    assert all(building.provider_id for building in buildings)
    assert any(building.former_address for building in buildings)
    assert any(building.places and not building.past for building in buildings)
    for building in buildings:
        unready = building.state in (BuildingState.PLANNED, BuildingState.UNDER_CONSTRUCTION)
        assert not unready or building.ready_on > TODAY, building.title
    changes = Counter(change.record_id for change in _all(quarter, StatusChange))
    assert [changes[building.id] for building in buildings] == [_changes(site) for site in SITES]


def _changes(site: Any) -> int:
    """The state in which a building was entered, and those it took within the story."""
    return 1 + sum(days > -2 * 365 for days, _state in site.states[1:])


def test_dwellings_are_described_and_not_too_full(quarter: Context) -> None:
    dwellings = {dwelling.id: dwelling for dwelling in _all(quarter, Dwelling)}
    assert all(each.label and each.floor and each.rooms and each.square_metres for each in dwellings.values())
    living = Counter(row.household_id for row in _all(quarter, Person.household_id, Person.past) if not row.past)
    taken: Counter[int] = Counter()
    for one in _all(quarter, Occupancy):
        if one.since <= TODAY <= _until(one):
            taken[one.dwelling_id] += one.people if one.people is not None else living[one.household_id]
    assert {key: taken[key] for key in taken if taken[key] > dwellings[key].places} == {}
    assert sum(not taken[key] for key in dwellings) > 10


def test_somebody_lives_in_every_building_that_is_lived_in_and_in_no_other(quarter: Context) -> None:
    living = {each.building_id for each in _all(quarter, Occupancy) if each.since <= TODAY <= _until(each)}
    lived_in = {each.id for each in _all(quarter, Building) if each.state is BuildingState.OCCUPIED}
    assert living == lived_in


def test_households_live_where_their_occupancy_is_and_all_others_beside_the_buildings(quarter: Context) -> None:
    households = {household.id: household for household in _all(quarter, Household)}
    buildings = {building.id: building for building in _all(quarter, Building)}
    labels = dict(_all(quarter, Dwelling.id, Dwelling.label))
    housed = {each.household_id: each for each in sorted(_all(quarter, Occupancy), key=lambda one: one.since)}
    for key, household in households.items():
        last = housed.get(key)
        if last is None:
            assert household.street not in ADDRESSES
            continue
        assert household.street == buildings[last.building_id].street
        assert household.dwelling == labels[last.dwelling_id]
        assert household.housing is last.housing
    assert beside_buildings("Köchlinhof 3") == "Köchlinhof 3"
    assert beside_buildings("Köchlinhof 4") not in {"Köchlinhof 4", *ADDRESSES}


def test_occupancies_of_a_household_follow_one_another(quarter: Context) -> None:
    occupancies = sorted(
        (each for each in _all(quarter, Occupancy) if each.household_id), key=lambda one: (one.household_id, one.since)
    )
    ready = dict(_all(quarter, Building.id, Building.ready_on))
    for one in occupancies:
        assert one.since <= _until(one)
        assert one.admitted_until is None or one.admitted_until >= one.since
        assert ready[one.building_id] is None or ready[one.building_id] <= one.since
    moved = 0
    for _household, group in groupby(occupancies, key=lambda one: one.household_id):
        for before, after in pairwise(group):
            moved += 1
            assert _until(before) == after.since - timedelta(days=1)
    assert moved > 12
    assert len({one.number for one in _all(quarter, Occupancy)}) == len(_all(quarter, Occupancy))


def test_occupancies_rest_on_every_ground_that_is_usual_and_count_in_every_way(quarter: Context) -> None:
    occupancies = _all(quarter, Occupancy)
    assert {each.ground for each in occupancies} >= {LegalGround.ADMISSION, LegalGround.LEASE, LegalGround.GUEST}
    assert {each.counted for each in occupancies} == set(Counted)
    admitted = [each.admitted_until for each in occupancies if each.admitted_until and _until(each) >= TODAY]
    assert any(day < TODAY for day in admitted)
    assert sum(TODAY <= day <= TODAY + timedelta(days=60) for day in admitted) >= 3
    assert any(each.household_id is None and each.people for each in occupancies)
    assert any(each.since > TODAY for each in occupancies)


def test_some_moved_away_and_some_died_and_one_is_about_to_move(quarter: Context) -> None:
    gone = [each for each in _all(quarter, Person) if each.gone is not Gone.NO]
    assert sum(each.gone is Gone.DIED for each in gone) == 2
    assert sum(each.gone is Gone.MOVED and each.past for each in gone) >= 6
    assert [each.gone_on > TODAY for each in gone if not each.past] == [True]
    households = {each.id: each for each in _all(quarter, Household)}
    dissolved = [each for each in households.values() if each.dissolved_on]
    assert any(each.past for each in dissolved)
    for one in dissolved:
        assert one.past == (one.dissolved_on <= TODAY)
        members = [each for each in _all(quarter, Person) if each.household_id == one.id]
        assert members
        assert all(each.gone_on <= one.dissolved_on for each in members)


def test_nobody_is_met_after_having_left(quarter: Context) -> None:
    left = dict(_all(quarter, Person.id, Person.gone_on))
    met = _all(quarter, ContactEntry.person_id, ContactEntry.at) + quarter.read(
        lambda session: list(
            session.execute(
                select(Participation.person_id, Event.starts_at)
                .join(Event, Event.id == Participation.event_id)
                .union_all(
                    select(contact_person.c.person_id, ContactEntry.at).join(
                        ContactEntry, ContactEntry.id == contact_person.c.contact_id
                    )
                )
            )
        )
    )
    late = [(person, at) for person, at in met if left.get(person) and at.date() > left[person]]
    assert late == []


def test_families_belong_together(quarter: Context) -> None:
    relations = _all(quarter, Relationship)
    expected = {
        RelationKind.PARENT, RelationKind.GUARDIAN, RelationKind.LEGAL_GUARDIAN, RelationKind.GRANDPARENT,
        RelationKind.SIBLING, RelationKind.SPOUSE, RelationKind.PARTNER, RelationKind.PICKS_UP, RelationKind.CARES_FOR,
        RelationKind.INTERPRETS_FOR, RelationKind.FRIEND, RelationKind.NEIGHBOUR,
    }  # fmt: skip
    assert {each.kind for each in relations} == expected
    assert any(each.until for each in relations)
    assert all(each.person_id != each.other_id for each in relations)
    born = {row.id: row.birth_year for row in _all(quarter, Person.id, Person.birth_year)}
    downward = [each for each in relations if each.kind in (RelationKind.PARENT, RelationKind.GRANDPARENT)]
    for one in downward:
        older, younger = born[one.person_id], born[one.other_id]
        assert older is None or younger is None or older <= younger - 16
    said = [frozenset((each.person_id, each.other_id)) for each in relations if each.kind is RelationKind.SPOUSE]
    assert not any(one & other for one, other in combinations(said, 2))


def test_names_are_as_cultures_write_them(quarter: Context) -> None:
    people = _all(quarter, Person)
    for column in ("name_title", "particle", "patronymic", "birth_name"):
        assert any(getattr(each, column) for each in people), column
    assert sum(each.name_order is NameOrder.FAMILY_FIRST for each in people) >= 2
    assert sum(not each.family_name for each in people) >= 2
    assert {each.kind for each in _all(quarter, PersonName)} == set(NameKind)
    assert {each.salutation for each in people} == set(Salutation)


def test_some_are_reached_in_several_ways_and_no_number_could_be_somebodys(quarter: Context) -> None:
    numbers, addresses = _all(quarter, PersonNumber), _all(quarter, PersonAddress)
    invented = re.compile(r"07627 000\d{4}|0171 39200\d\d|0176 040690\d\d")
    mails = re.compile(r"[a-z.\-]+@(arbeit\.)?example\.org")
    for one in numbers:
        assert (mails if one.kind in MAILS else invented).fullmatch(one.value), one.value
    assert {one.preferred for one in numbers} == {True, False}
    assert {one.kind for one in addresses} == set(AddressKind)
    people = _all(quarter, Person)
    assert {each.channel for each in people} == set(Channel)
    assert any(each.reach_times for each in people)
    assert len({each.role_id for each in _all(quarter, PersonRole)}) >= 5
    assert any(each.until for each in _all(quarter, PersonRole))


def test_consents_blocks_and_birthdays(quarter: Context) -> None:
    consents = _all(quarter, Consent)
    assert {each.purpose for each in consents} == set(Purpose)
    assert {each.state for each in consents} == set(ConsentState)
    blocked = [each for each in _all(quarter, Person) if each.address_block]
    assert {each.listed_as for each in blocked} == set(ListedAs)
    assert all(each.chosen_name for each in blocked if each.listed_as is ListedAs.CHOSEN)
    assert {each.address_block_until > TODAY for each in blocked if each.address_block_until} == {True, False}
    coming = [TODAY + timedelta(days=days) for days in range(10)]
    days = {(day.month, day.day) for day in coming}
    born = [each.birth_date for each in _all(quarter, Person) if each.remember_birthday]
    assert sum((day.month, day.day) in days for day in born) >= 3
    assert len(born) >= 10


def test_what_has_to_be_taken_in_changes_and_arrivals_end_in_every_way(quarter: Context) -> None:
    allocations = sorted(_all(quarter, Allocation), key=lambda one: one.valid_from)
    assert len({(each.due, each.done) for each in allocations}) == len(allocations) >= 4
    assert all(each.valid_from <= TODAY for each in allocations)
    arrivals = _all(quarter, Arrival)
    assert {each.state for each in arrivals} == set(ArrivalState)
    for one in arrivals:
        assert (one.state is ArrivalState.ARRIVED) == (one.arrived_on is not None)
        assert one.announced_on <= one.expected_on
        assert one.arrived_on is None or one.arrived_on <= TODAY


def test_the_plan_shows_every_building_that_stands_or_is_planned(quarter: Context) -> None:
    (found,) = _all(quarter, QuarterPlan)
    for by in ColouredBy:
        every = quarter.read(plan.pins, by)
        pins = [pin for pin in every if pin.kind is Kind.BUILDING]
        assert all(pin.x is not None and pin.y is not None for pin in pins)
        assert len({pin.sign for pin in pins}) >= 2, by
        assert len(pins) == 13
        assert (len(every) > len(pins)) is (by is ColouredBy.CONCERNS)
    assert quarter.read(plan.picture, found.id)[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_plan_is_the_same_for_the_same_dice(tmp_path: Path) -> None:
    one, other = (drawn(random.Random("plan")) for _ in range(2))
    assert one == other
    (tmp_path / "plan.png").write_bytes(one.png)
    with Image.open(tmp_path / "plan.png") as image:
        assert image.size == (one.width, one.height)
        assert 10 < len(image.getcolors() or []) <= 48


def test_letters_went_out_in_two_languages_and_to_nobody_who_is_shielded(quarter: Context) -> None:
    assert {each.language for each in _all(quarter, LetterTemplate)} == {"de", "en"}
    letters = _all(quarter, SentLetter)
    assert len({each.subject for each in letters}) == 3 == len(_all(quarter, LetterTemplate))
    assert all("[" not in each.body and "{" not in each.body for each in letters)
    people = {each.id: each for each in _all(quarter, Person)}
    closed = {each.household_id for each in people.values() if each.address_block} - {None}
    written = [people[letter.record_id] for letter in letters]
    assert [one for one in written if one.address_block or one.household_id in closed] == []
    for letter in letters:
        gone = people[letter.record_id].gone_on
        assert gone is None or gone > letter.sent_at.date()


def test_two_searches_are_kept_and_find_somebody(quarter: Context) -> None:
    kept = quarter.read(saved_searches.everything)
    listings = {spec.key: spec.kinds[0] for spec in PAGES if spec.kinds}
    assert len(kept) == 2
    for one in kept:
        listing = service_of(listings[one.page]).LISTING
        assert saved_searches.fitting(listing, one.what) == (one.what, ()), one.name
        assert quarter.read(saved_searches.count, listing, one.what) > 0, one.name
