"""How the persons of the quarter belong together: within a household, and from one to another."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.demo.world import KnownHousehold, Resident, World
from app.models import RelationKind, Relationship
from app.services import bulk
from app.services.records import table_of

_COLUMNS = ("person_id", "other_id", "kind", "since", "until", "note")
_Row = tuple[int, int, RelationKind, date | None, date | None, str]
_MARRIED_SHARE, _PICKED_UP_SHARE, _SOLE_SHARE = 0.75, 0.2, 0.4
_PICKED_UP_BELOW, _YOUNGEST_PARENT, _OLD = 11, 16, 63
_A_GENERATION = 38
"""Years between grandparents and grandchildren, at the least."""
_GRANDPARENTS, _CARED_FOR, _INTERPRETED, _FRIENDS, _NEIGHBOURS, _PARTED = 6, 4, 6, 6, 6, 2


def make_families(world: World) -> None:
    """Enter what everybody is to each other, and who may pick up a child."""
    world.context.write(Sentence("Beziehungen eingetragen"), _write, world)


def _write(session: Session, world: World) -> None:
    rng = world.dice("families")
    rows: list[_Row] = [row for household in world.households for row in _within(world, rng, household)]
    rows += _between(world, rng)
    if rows:
        values: list[tuple[Any, ...]] = [(*row[:2], row[2].value, *row[3:]) for row in rows]
        bulk.insert_rows(session, table_of(Relationship), _COLUMNS, values)


def _within(world: World, rng: random.Random, household: KnownHousehold) -> Iterator[_Row]:
    grown, children = household.grown, household.children
    for one, other in combinations(grown[:2], 2):
        kind = RelationKind.SPOUSE if rng.random() < _MARRIED_SHARE else RelationKind.PARTNER
        yield one.id, other.id, kind, None, None, ""
    for child in children:
        for adult in grown[:2]:
            if world.age(adult) >= world.age(child) + _YOUNGEST_PARENT:
                yield adult.id, child.id, RelationKind.PARENT, None, None, ""
        if len(grown) == 1 and rng.random() < _SOLE_SHARE:
            yield grown[0].id, child.id, RelationKind.GUARDIAN, None, None, "alleinige Sorge"
        if world.age(child) < _PICKED_UP_BELOW and rng.random() < _PICKED_UP_SHARE:
            yield from _picked_up(world, rng, household, child)
    for one, other in combinations(children, 2):
        yield one.id, other.id, RelationKind.SIBLING, None, None, ""


def _picked_up(world: World, rng: random.Random, household: KnownHousehold, child: Resident) -> Iterator[_Row]:
    others = [adult for adult in world.adults if adult not in household.members]
    if others:
        since = max(household.known_since.date(), world.day(-rng.randint(30, 500)))
        yield rng.choice(others).id, child.id, RelationKind.PICKS_UP, since, None, rng.choice(("", "aus der Kita"))


def _between(world: World, rng: random.Random) -> Iterator[_Row]:
    yield from _grandparents(world, rng)
    old = [adult for adult in world.adults if world.age(adult) >= _OLD]
    strong = [adult for adult in world.adults if adult.speaks_german and world.age(adult) < _OLD]
    foreign = [adult for adult in world.adults if not adult.speaks_german]
    for one, other in _pairs(rng, strong, old, world.amount(_CARED_FOR)):
        yield one.id, other.id, RelationKind.CARES_FOR, world.day(-rng.randint(60, 600)), None, ""
    for other in rng.sample(foreign, min(world.amount(_INTERPRETED), len(foreign))):
        able = [one for one in strong if one.origin is other.origin]
        if able:
            since = world.day(-rng.randint(60, 600))
            yield rng.choice(able).id, other.id, RelationKind.INTERPRETS_FOR, since, None, ""
    for kind, number in ((RelationKind.FRIEND, _FRIENDS), (RelationKind.NEIGHBOUR, _NEIGHBOURS)):
        for one, other in _pairs(rng, world.adults, world.adults, world.amount(number)):
            yield one.id, other.id, kind, None, None, ""
    for one, other in _pairs(rng, strong, strong, world.amount(_PARTED)):
        until = world.today - timedelta(days=rng.randint(100, 500))
        yield one.id, other.id, RelationKind.PARTNER, until - timedelta(days=900), until, "getrennt"


def _grandparents(world: World, rng: random.Random) -> Iterator[_Row]:
    """Grandparents who live elsewhere in the quarter, on one side of the family."""
    old = [adult for adult in world.adults if world.age(adult) >= _OLD]
    families = [household for household in world.households if household.children and household.grown]
    rng.shuffle(families)
    found = 0
    for family in families:
        fitting = [one for one in old if _may_be_grandparent(world, one, family)]
        if not fitting or found == world.amount(_GRANDPARENTS):
            continue
        grandparent = rng.choice(fitting)
        old.remove(grandparent)
        found += 1
        yield grandparent.id, family.grown[0].id, RelationKind.PARENT, None, None, ""
        for child in family.children:
            yield grandparent.id, child.id, RelationKind.GRANDPARENT, None, None, ""


def _may_be_grandparent(world: World, one: Resident, family: KnownHousehold) -> bool:
    if one in family.members or one.origin is not family.members[0].origin:
        return False
    old_enough = world.age(one) >= max(map(world.age, family.children)) + _A_GENERATION
    return old_enough and world.age(one) >= world.age(family.grown[0]) + _A_GENERATION // 2


def _pairs(
    rng: random.Random, ones: list[Resident], others: list[Resident], number: int
) -> Iterator[tuple[Resident, Resident]]:
    """So many pairs of two different persons, each pair once."""
    if not ones or not others:
        return
    drawn = dict.fromkeys((rng.choice(ones), rng.choice(others)) for _ in range(number))
    yield from ((one, other) for one, other in drawn if one.id != other.id)
