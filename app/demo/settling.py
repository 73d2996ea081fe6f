"""Who lives in which dwelling from when to when. Everybody else lives in a house that is not on file."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from app.demo.sites import ADDRESSES, LODGING, NEW_LODGING, OLD_LODGING, RENOVATED, SITES, site_named
from app.demo.stays import Stay
from app.demo.world import World, pick
from app.models import BuildingUse, Counted, Housing, LegalGround

KEPT_FREE = 2
"""Dwellings of the new lodging, its last ones, that are kept for those who have just come and who are still to come."""
_RENTING_SHARE = 0.68
"""Share of the renting households that live in a building on file, so that some dwellings stay free."""
_HALF_A_YEAR = 182
_MOVED_OUT_OF_LODGING = 4
_LODGED_FOR = 200
"""Days after which a household found a dwelling of its own."""
_USES = {
    Housing.FOLLOW_UP: (BuildingUse.FOLLOW_UP,),
    Housing.HOMELESS: (BuildingUse.HOMELESS,),
    Housing.RENTED: (BuildingUse.HOUSING, BuildingUse.MIXED, BuildingUse.COMMUNITY),
    Housing.GUEST: (BuildingUse.HOUSING, BuildingUse.MIXED),
}
_SHARING = (Housing.FOLLOW_UP, Housing.HOMELESS, Housing.GUEST)
"""Who may share a dwelling with another household."""
_GROUNDS = {
    Housing.FOLLOW_UP: LegalGround.ADMISSION,
    Housing.HOMELESS: LegalGround.ADMISSION,
    Housing.RENTED: LegalGround.LEASE,
    Housing.GUEST: LegalGround.GUEST,
}
_LODGED_COUNT = {Counted.YES: 7, Counted.NO: 5, Counted.OFFICE: 8}


class Settlement:
    """The dwellings of the quarter, and how many can still move into each."""

    def __init__(self, world: World) -> None:
        self._world, self._rng = world, world.dice("settling")
        self._free = {
            (place, flat): SITES[place].flats[flat].places
            for place, site in enumerate(SITES)
            if site.is_lived_in
            for flat in range(len(site.flats) - (KEPT_FREE if site.name == NEW_LODGING else 0))
        }
        self._untouched = set(self._free)
        self._moved_out_of_lodging = 0
        self._moved_from: Counter[int] = Counter()

    def stays(self, housing: Housing, people: int, known: date) -> list[Stay]:
        """Where a household lives that is known since a day, and where it lived before; empty for a house that is not on file."""
        if housing not in _USES or (housing is Housing.RENTED and self._rng.random() > _RENTING_SHARE):
            return []
        door = self._door(housing, people)
        if door is None:
            return []
        self._free[door] -= people
        self._untouched.discard(door)
        stay = self._stay(door, housing, known)
        return self._before(stay, known)

    def _door(self, housing: Housing, people: int) -> tuple[int, int] | None:
        """The smallest dwelling that is large enough, an empty one if there is any."""
        fitting = [
            door for door, places in self._free.items() if places >= people and SITES[door[0]].use in _USES[housing]
        ]
        empty = [door for door in fitting if door in self._untouched]
        shared = fitting if housing in _SHARING else []
        offered = (shared if housing is Housing.GUEST else empty) or shared
        if not offered:
            return None
        least = min(self._free[door] for door in offered)
        return self._rng.choice([door for door in offered if self._free[door] == least])

    def _stay(self, door: tuple[int, int], housing: Housing, known: date) -> Stay:
        lodged = _GROUNDS[housing] is LegalGround.ADMISSION
        earlier = self._rng.randint(0, 20) if lodged else round(self._rng.triangular(0, 4500, 300))
        since = max(known - timedelta(days=earlier), self._day(SITES[door[0]].opened))
        counted = pick(self._rng, _LODGED_COUNT) if lodged else Counted.NO
        if housing is Housing.HOMELESS:
            counted = Counted.YES
        return Stay(*door, since, None, housing, _GROUNDS[housing], counted, self._admitted(since) if lodged else None)

    def _admitted(self, since: date) -> date | None:
        """The end of an Einweisung, which is renewed by half-years; some have run out, some never end."""
        if self._rng.random() < 0.1:
            return None
        halves = (self._world.today - since).days // _HALF_A_YEAR + (self._rng.random() > 0.06)
        return since + timedelta(days=max(1, halves) * _HALF_A_YEAR)

    def _before(self, stay: Stay, known: date) -> list[Stay]:
        """The stay with the one before it, where the household had to move or found something of its own."""
        name = SITES[stay.site].name
        if name == NEW_LODGING and known < stay.since - timedelta(days=60):
            return self._moved(stay, OLD_LODGING, stay.since + timedelta(days=self._rng.randint(0, 9)), known)
        if stay.ground is not LegalGround.LEASE:
            return [stay]
        renovation = self._day(SITES[site_named(RENOVATED)].closed)
        if name.startswith("Webergasse") and known < renovation - timedelta(days=90) and self._rng.random() < 0.5:
            return self._moved(stay, RENOVATED, renovation - timedelta(days=self._rng.randint(0, 30)), stay.since)
        found = known + timedelta(days=_LODGED_FOR + self._rng.randint(0, 90))
        early = self._moved_out_of_lodging < _MOVED_OUT_OF_LODGING and found < self._world.today - timedelta(days=20)
        if early and name.startswith("Köchlinhof"):
            self._moved_out_of_lodging += 1
            return self._moved(stay, LODGING, found, known)
        return [stay]

    def _moved(self, stay: Stay, name: str, on: date, since: date) -> list[Stay]:
        """A stay that began on a day, after another in the building of that name."""
        site = site_named(name)
        housing = Housing.FOLLOW_UP if SITES[site].use is BuildingUse.FOLLOW_UP else Housing.RENTED
        ground = _GROUNDS[housing]
        admitted = on - timedelta(days=1) if ground is LegalGround.ADMISSION else None
        flat = self._moved_from[site] % len(SITES[site].flats)
        self._moved_from[site] += 1
        counted = Counted.YES if ground is LegalGround.ADMISSION else Counted.NO
        begun, last = min(since, on - timedelta(days=30)), on - timedelta(days=1)
        before = Stay(site, flat, begun, last, housing, ground, counted, admitted)
        later = self._admitted(on) if stay.admitted_until else None
        return [before, replace(stay, since=on, admitted_until=later)]

    def _day(self, days: int | None) -> date:
        return date.min if days is None else self._world.today + timedelta(days=days)


def beside_buildings(street: str) -> str:
    """An address at which no building is on file."""
    if street not in ADDRESSES:
        return street
    name, _, number = street.rpartition(" ")
    return f"{name} {int(number) + 30}"
