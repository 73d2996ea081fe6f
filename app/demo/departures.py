"""Who moved away or died, and what became of the household. Nobody is seen in the story after having left it."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.sites import SITES
from app.demo.world import KnownHousehold, Resident, World
from app.models import (
    Affiliation,
    Case,
    CaseStatus,
    ContactEntry,
    Event,
    Gone,
    Household,
    Participation,
    Person,
)
from app.models.casework import contact_person
from app.services.people import households, persons
from app.services.records import get

_HOUSEHOLDS, _ALONE, _DEAD = 4, 3, 2
_OLD = 63
_AHEAD = 24
"""Days until somebody moves into a home for the elderly."""
_LARGE = 9
"""Dwellings of a building that is still lived in when a household has left."""
_LATELY = 15
"""Whoever was met within so many days is still there."""
_WHERE_TO = ("Karlsruhe", "Freiburg im Breisgau", "Mannheim", "", "zur Tochter nach Ulm")
_EVER = date.max


def make_departures(world: World) -> None:
    """Let some move away as a household, some alone, and two old people die; one more is about to move."""
    world.context.write(Sentence("Wegzüge eingetragen"), _write, world)


def _write(session: Session, world: World) -> None:
    rng, seen = world.dice("departures"), _last_seen(session)
    leaving = _Leaving(session, world, rng, seen)
    old = [each for each in world.households if any(world.age(one) >= _OLD for one in each.members)]
    leaving.die(old, world.amount(_DEAD))
    leaving.go_alone(world.amount(_ALONE))
    leaving.go_together(world.amount(_HOUSEHOLDS))
    leaving.go_soon(old)


def _last_seen(session: Session) -> dict[int, date]:
    """The last day on which somebody is met in the story; an open case or a function lasts for ever."""
    contacts = select(ContactEntry.person_id, ContactEntry.at)
    visits = select(Participation.person_id, Event.starts_at).join(Event, Event.id == Participation.event_id)
    beside = select(contact_person.c.person_id, ContactEntry.at).join(
        ContactEntry, ContactEntry.id == contact_person.c.contact_id
    )
    met = [(person, at.date()) for each in (contacts, beside, visits) for person, at in session.execute(each)]
    for person, status, closed_on in session.execute(select(Case.person_id, Case.status, Case.closed_on)):
        met.append((person, closed_on if closed_on and status is CaseStatus.CLOSED else _EVER))
    met += ((person, _EVER) for person in session.scalars(select(Affiliation.person_id)))
    seen: dict[int, date] = {}
    for known, day in met:
        if known is not None:
            seen[known] = max(seen.get(known, day), day)
    return seen


def _is_in_small_house(household: KnownHousehold) -> bool:
    return not household.stays or len(SITES[household.stays[-1].site].flats) < _LARGE


class _Leaving:
    """Whoever has not left yet, and can."""

    def __init__(self, session: Session, world: World, rng: random.Random, seen: dict[int, date]) -> None:
        self._session, self._world, self._rng, self._seen = session, world, rng, seen
        self._left: set[int] = set()

    def die(self, old: list[KnownHousehold], number: int) -> None:
        """Old people die, those with a spouse first."""
        beside_others = sorted(old, key=lambda each: len(each.members) == 1)
        could = ((each, [one]) for each in beside_others for one in each.members if self._world.age(one) >= _OLD)
        for household, going, on in islice(self._able(could), number):
            self._leave(household, going, on, Gone.DIED, "")

    def go_alone(self, number: int) -> None:
        """Somebody moves out where others stay."""
        several = [each for each in self._world.households if len(each.grown) > 1 and not each.children]
        could = ((each, [self._rng.choice(each.grown)]) for each in self._shuffled(several))
        for household, going, on in islice(self._able(could), number):
            self._leave(household, going, on, Gone.MOVED, self._rng.choice(_WHERE_TO))

    def go_together(self, number: int) -> None:
        """A whole household moves away, those in a large building on file first."""
        ordered = sorted(self._shuffled(self._world.households), key=_is_in_small_house)
        could = ((each, each.members) for each in ordered)
        for household, going, on in islice(self._able(could), number):
            self._leave(household, going, on, Gone.MOVED, self._rng.choice(_WHERE_TO))

    def go_soon(self, old: list[KnownHousehold]) -> None:
        """Somebody who lives alone is about to move into a home for the elderly."""
        alone = [each for each in old if len(each.members) == 1 and each.members[0].id not in self._left]
        for household in sorted(alone, key=lambda each: not each.stays)[:1]:
            on = self._world.today + timedelta(days=_AHEAD)
            self._leave(household, household.members, on, Gone.MOVED, "Pflegeheim am Rathaus")

    def _shuffled(self, offered: list[KnownHousehold]) -> list[KnownHousehold]:
        return self._rng.sample(offered, len(offered))

    def _able(
        self, could: Iterable[tuple[KnownHousehold, list[Resident]]]
    ) -> Iterator[tuple[KnownHousehold, list[Resident], date]]:
        """Those who could have left by today, with the day; of a household from which nobody has left yet."""
        for household, going in could:
            on = self._day_after(household, going)
            if on is not None and not any(one.id in self._left for one in household.members):
                yield household, going, on

    def _day_after(self, household: KnownHousehold, going: list[Resident]) -> date | None:
        """A day after they were last met and some months after they came; None where that is still to come."""
        came = max([household.known_since.date(), *(stay.since for stay in household.stays)]) + timedelta(days=60)
        last = max([came, *(self._seen.get(one.id, came) for one in going)])
        if last >= self._world.today - timedelta(days=_LATELY):
            return None
        spare = (self._world.today - last).days
        return last + timedelta(days=5 + spare // 3)

    def _leave(self, household: KnownHousehold, going: list[Resident], on: date, why: Gone, where: str) -> None:
        staying = [one for one in household.members if one.id not in self._left and one not in going]
        with clock.standing_at(datetime.combine(min(on, self._world.today), time(16, 20))):
            for one in going:
                person = get(self._session, Person, one.id)
                person.gone, person.gone_on, person.gone_to = why, on, where
                if staying and why is Gone.MOVED:
                    person.household_id = None
                persons.save(self._session, person)
            if not staying:
                self._dissolve(household, on)
        self._left |= {one.id for one in going}

    def _dissolve(self, household: KnownHousehold, on: date) -> None:
        kept = get(self._session, Household, household.id)
        kept.dissolved_on = on
        households.save(self._session, kept)
        if household.stays:
            household.stays[-1] = replace(household.stays[-1], until=on - timedelta(days=1))
