"""Who moved away or died, and what became of the household. Nobody is seen in the story after having left it."""

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
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
from app.services.people import households, persons
from app.services.records import get

_HOUSEHOLDS, _ALONE, _DEAD = 4, 3, 2
_OLD = 63
_AHEAD = 24
"""Days until somebody moves into a home for the elderly."""
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
    seen: dict[int, date] = {}
    contacts = select(ContactEntry.person_id, ContactEntry.at).where(ContactEntry.person_id.is_not(None))
    visits = select(Participation.person_id, Event.starts_at).join(Event, Event.id == Participation.event_id)
    for statement in (contacts, visits.where(Participation.person_id.is_not(None))):
        for person, at in session.execute(statement):
            seen[person] = max(seen.get(person, date.min), at.date())
    for person, status, closed_on in session.execute(select(Case.person_id, Case.status, Case.closed_on)):
        last = closed_on if status is CaseStatus.CLOSED else _EVER
        seen[person] = max(seen.get(person, date.min), last)
    return seen | dict.fromkeys(session.scalars(select(Affiliation.person_id)), _EVER)


class _Leaving:
    """Whoever has not left yet, and can."""

    def __init__(self, session: Session, world: World, rng: random.Random, seen: dict[int, date]) -> None:
        self._session, self._world, self._rng, self._seen = session, world, rng, seen
        self._left: set[int] = set()

    def die(self, old: list[KnownHousehold], number: int) -> None:
        """Old people die, the first of them beside a spouse, if there is one."""
        for household in self._drawn(sorted(old, key=lambda each: len(each.members) == 1), number, shuffled=False):
            oldest = max(household.members, key=self._world.age)
            on = self._day_after([oldest])
            if on is not None:
                self._leave(household, [oldest], on, Gone.DIED, "")

    def go_alone(self, number: int) -> None:
        """Somebody moves out where others stay."""
        several = [each for each in self._world.households if len(each.grown) > 1 and not each.children]
        for household in self._drawn(several, number):
            one = self._rng.choice(household.grown)
            on = self._day_after([one])
            if on is not None:
                self._leave(household, [one], on, Gone.MOVED, self._rng.choice(_WHERE_TO))

    def go_together(self, number: int) -> None:
        """A whole household moves away, those in a building on file first."""
        ordered = sorted(self._world.households, key=lambda each: (not each.stays, self._rng.random()))
        for household in self._drawn(ordered, number, shuffled=False, whole=True):
            on = self._day_after(household.members)
            if on is not None:
                self._leave(household, household.members, on, Gone.MOVED, self._rng.choice(_WHERE_TO))

    def go_soon(self, old: list[KnownHousehold]) -> None:
        """Somebody who lives alone is about to move into a home for the elderly."""
        alone = [each for each in old if len(each.members) == 1 and each.members[0].id not in self._left]
        for household in sorted(alone, key=lambda each: not each.stays)[:1]:
            on = self._world.today + timedelta(days=_AHEAD)
            self._leave(household, household.members, on, Gone.MOVED, "Pflegeheim am Rathaus")

    def _drawn(
        self, offered: list[KnownHousehold], number: int, *, shuffled: bool = True, whole: bool = False
    ) -> list[KnownHousehold]:
        """So many of those from whom somebody, or everybody, could have left by today."""
        found = [each for each in offered if self._can(each, whole=whole)]
        return (self._rng.sample(found, len(found)) if shuffled else found)[:number]

    def _can(self, household: KnownHousehold, *, whole: bool) -> bool:
        if any(one.id in self._left for one in household.members):
            return False
        days = [self._day_after([one]) for one in household.members]
        return all(days) if whole else any(days)

    def _day_after(self, members: list[Resident]) -> date | None:
        """A day after they were last met and some months after they came; None where that is still to come."""
        came = max(one.known_since.date() for one in members) + timedelta(days=90)
        last = max([self._seen.get(one.id, came) for one in members] + [came])
        if last >= self._world.today - timedelta(days=40):
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
