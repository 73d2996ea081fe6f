"""Every filter of every list at its edges: what it lets through, what it leaves out, and nothing else.

Each kind has a small world of named records, and for each of its filters the names that each value lets through. A filter
without such a line fails; a kind that comes with its own tests brings its world there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    Appointment,
    Area,
    Case,
    CaseStatus,
    Catalogue,
    Consent,
    ConsentState,
    ContactEntry,
    Event,
    EventSeries,
    EventStatus,
    Gone,
    Household,
    Housing,
    ImportRow,
    ImportRun,
    Kind,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
    PersonLanguage,
    Priority,
    Purpose,
    Task,
)
from app.services import catalogues, pieces, trash
from app.services.events import attendance
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import tags
from app.services.people import blocks

NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()
Shown = Mapping[str, str]


@pytest.fixture(params=[pieces.ROWS, 2], ids=["whole", "in pieces"])
def session(passing_session: Session, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Session:
    """What a test writes is gone after it; a list is read whole, and in pieces of few rows."""
    monkeypatch.setattr(pieces, "ROWS", request.param)
    return passing_session


@dataclass
class World:
    """Records by the names that the tests give them."""

    kind: Kind
    session: Session
    ids: dict[str, int] = field(default_factory=dict)

    def put(self, name: str, entity: Any) -> int:
        """Save a record of the kind under a name."""
        self.ids[name] = save(self.session, self.kind, entity)
        return self.ids[name]

    def shown(self, **filters: str) -> str:
        """The names of the records that a list shows, in alphabetical order."""
        found = service_of(self.kind).ids(self.session, ListQuery(filters=filters))
        assert service_of(self.kind).LISTING.count(self.session, filters) == len(found)
        return " ".join(sorted(name for name, number in self.ids.items() if number in found))


def save(session: Session, kind: Kind, entity: Any) -> int:
    return service_of(kind).save(session, entity)


def entry(session: Session, catalogue: Catalogue, place: int) -> int:
    return catalogues.entries(session, catalogue)[place].id


def talk(session: Session, record_id: int, moment: datetime) -> None:
    session.add(ContactEntry(record_id=record_id, at=moment, area=Area.NETWORK))
    session.flush()


def people(world: World) -> dict[str, Shown]:
    session = world.session
    home = save(session, Kind.HOUSEHOLD, Household(name="Heim"))
    soon, born = clock.today() + timedelta(days=blocks.SOON.days), clock.today().replace(year=1950)
    world.put(
        "plain",
        Person(family_name="A", is_resident=False, remember_birthday=True, birth_date=born + timedelta(days=14)),
    )
    uk = Person(family_name="B", origin="UA", languages=[PersonLanguage(code="uk")], birth_date=born)
    uk.address_block, uk.address_block_until = True, soon
    world.put("uk", uk)
    world.put(
        "both", Person(family_name="C", is_volunteer=True, languages=[PersonLanguage(code=c) for c in ("uk", "de")])
    )
    world.put("help", Person(family_name="D", needs_interpreter=True, household_id=home, is_resident=False))
    for name, purpose, state, days in (
        ("plain", Purpose.NEWS, ConsentState.REFUSED, None),
        ("uk", Purpose.NEWS, ConsentState.GIVEN, 30),
        ("help", Purpose.NEWS, ConsentState.GIVEN, 31),
        ("both", Purpose.VOLUNTEERS, ConsentState.GIVEN, -30),
    ):
        until = None if days is None else clock.today() + timedelta(days=days)
        session.add(Consent(person_id=world.ids[name], purpose=purpose, state=state, until=until))
    session.flush()
    for name, status, gone in (
        ("uk", CaseStatus.CLOSED, False),
        ("both", CaseStatus.DORMANT, False),
        ("help", CaseStatus.REQUEST, True),
    ):
        case = Case(number="", person_id=world.ids[name], opened_on=DAY, status=status)
        case.close_reason_id = entry(session, Catalogue.CLOSE_REASON, 0)
        made = save(session, Kind.CASE, case)
        if gone:
            trash.trash(session, [made])
    return {
        "role": {"resident": "both uk", "volunteer": "both"},
        "language": {"uk": "both uk", "de": "both", "fr": "", "u": ""},
        "origin": {"UA": "uk", "DE": ""},
        "interpreter": {"1": "help", "0": "both plain uk"},
        "household": {str(home): "help", "0": ""},
        "case": {"1": "both", "0": "help plain uk"},
        "gone": {"here": "both help plain uk", "moved": "", "died": ""},
        "birthday": {"coming": "plain", "every": "plain", "11": "plain", "10": "", "x": ""},
        "block": {"ending": "uk"},
        "consent": {
            "news": "help uk",
            "no-news": "plain",
            "volunteers": "",
            "no-volunteers": "both",
            "ending": "both uk",
            "photo_web": "",
            "x": "",
        },
    }


def test_who_is_gone_is_found_by_how_and_since_when(session: Session) -> None:
    world = World(Kind.PERSON, session)
    with clock.standing_at(NOON):
        today, tomorrow = clock.today(), clock.today() + timedelta(days=1)
        for name, gone, day in (
            ("here", Gone.NO, None),
            ("leaves", Gone.MOVED, tomorrow),
            ("left", Gone.MOVED, today),
            ("undated", Gone.MOVED, None),
            ("dead", Gone.DIED, date(2026, 9, 30)),
        ):
            one = Person(family_name=name, gone=gone, gone_on=day, remember_birthday=True, birth_date=today)
            one.address_block, one.address_block_until = True, today
            world.put(name, one)
        assert (
            world.shown(gone="here") == world.shown(birthday="coming") == world.shown(block="ending") == "here leaves"
        )
        assert world.shown(gone="moved") == "left undated"
        assert world.shown(gone="died") == "dead"
        assert world.shown(gone="2026-08") == "dead here leaves left"
        assert world.shown(gone="2026-Q3") == "here leaves left"
        assert world.shown(gone="2027") == "here leaves"


def homes(world: World) -> dict[str, Shown]:
    world.put("plain", Household(name="A"))
    world.put("rented", Household(name="B", housing=Housing.RENTED))
    world.put("over", Household(name="C", housing=Housing.OWNED, dissolved_on=clock.today()))
    return {
        "housing": {"rented": "rented", "unknown": "plain", "owned": "over"},
        "gone": {"there": "plain rented", "past": "over"},
    }


def cases_of_hers(world: World) -> dict[str, Shown]:
    session = world.session
    client, other = (save(session, Kind.PERSON, Person(family_name=name)) for name in "AB")
    topics = catalogues.entries(session, Catalogue.TOPIC)[:2]
    days = {
        "first": date(2026, 1, 1),
        "last": date(2026, 12, 31),
        "before": date(2025, 12, 31),
        "silent": date(2026, 4, 30),
        "edge": date(2026, 5, 1),
    }
    for name, day in days.items():
        world.put(name, Case(number="", person_id=client, opened_on=day))
    talk(session, world.ids["first"], datetime(2026, 5, 1, 0, 0))
    talk(session, world.ids["before"], datetime(2026, 4, 30, 23, 59))
    closed = Case(number="", person_id=other, opened_on=DAY, status=CaseStatus.CLOSED, topics=[topics[0]])
    closed.close_reason_id = entry(session, Catalogue.CLOSE_REASON, 0)
    world.put("closed", closed)
    world.put("dormant", Case(number="", person_id=other, opened_on=DAY, status=CaseStatus.DORMANT))
    return {
        "status": {
            "open": "before dormant edge first last silent",
            "active": "before edge first last silent",
            "closed": "closed",
            "dormant": "dormant",
            "silent": "before silent",
            "request": "before edge first last silent",
        },
        "person": {str(other): "closed dormant", str(client): "before edge first last silent"},
        "topic": {str(topics[0].id): "closed", str(topics[1].id): ""},
        "opened": {"2026": "closed dormant edge first last silent", "2025": "before", "2024": ""},
    }


def actors(world: World) -> dict[str, Shown]:
    session, kind = world.session, entry(world.session, Catalogue.ORGANISATION_KIND, 1)
    world.put("never", Organisation(name="A"))
    world.put("long", Organisation(name="B", kind_id=kind))
    world.put("edge", Organisation(name="C"))
    world.put("lately", Organisation(name="D"))
    talk(session, world.ids["long"], datetime(2026, 4, 30, 23, 59, 59))
    talk(session, world.ids["edge"], datetime(2026, 5, 1))
    talk(session, world.ids["lately"], NOON)
    return {
        "kind": {str(kind): "long", "0": ""},
        "silent": {"1": "long never", "0": "edge lately"},
    }


def happenings(world: World) -> dict[str, Shown]:
    session = world.session
    course = save(session, Kind.SERIES, EventSeries(name="Reihe"))
    moments = {
        "yesterday": datetime(2026, 10, 30, 23, 59, 59),
        "midnight": datetime(2026, 10, 31),
        "now": NOON,
        "tonight": datetime(2026, 10, 31, 23, 59, 59),
        "tomorrow": datetime(2026, 11, 1),
        "fortnight": datetime(2026, 11, 13, 23, 59, 59),
        "later": datetime(2026, 11, 14),
    }
    for name, moment in moments.items():
        world.put(name, Event(name=name, starts_at=moment))
    world.put(
        "off", Event(name="off", starts_at=NOON, status=EventStatus.CANCELLED, area=Area.NETWORK, series_id=course)
    )
    world.put("moved", Event(name="moved", starts_at=datetime(2026, 10, 1), status=EventStatus.POSTPONED))
    for name in ("counted", "marked", "absent", "registered", "waiting", "reviewed"):
        world.put(name, Event(name=name, starts_at=datetime(2025, 12, 31, 23, 59)))
    attendance.set_head_counts(session, world.ids["counted"], {entry(session, Catalogue.AGE_GROUP, 0): 1})
    for name, status in (
        ("marked", ParticipationStatus.ATTENDED),
        ("absent", ParticipationStatus.ABSENT),
        ("registered", ParticipationStatus.REGISTERED),
        ("waiting", ParticipationStatus.WAITING),
    ):
        session.add(Participation(event_id=world.ids[name], name="X", status=status))
    session.get(Event, world.ids["reviewed"]).status = EventStatus.REVIEWED  # type: ignore[union-attr]
    session.flush()
    ahead, old = "later midnight now off tomorrow tonight", "absent counted marked registered reviewed waiting"
    return {
        "status": {"cancelled": "off", "postponed": "moved", "reviewed": "reviewed", "idea": ""},
        "area": {"network": "off", "engagement": ""},
        "series": {str(course): "off", "0": ""},
        "when": {
            "coming": f"fortnight {ahead}",
            "past": "absent counted marked moved registered reviewed waiting yesterday",
            "today": "midnight now off tonight",
            "fortnight": "fortnight midnight now tomorrow tonight",
            "2026-10": "midnight moved now off tonight yesterday",
            "2026": "fortnight later midnight moved now off tomorrow tonight yesterday",
            "2025": old,
            "2025-12": old,
            "2025-11": "",
        },
        "attendance": {
            "open": "midnight registered waiting yesterday",
            "done": "absent counted fortnight later marked moved now off reviewed tomorrow tonight",
        },
    }


def courses(world: World) -> dict[str, Shown]:
    world.put("plain", EventSeries(name="A"))
    world.put("network", EventSeries(name="B", area=Area.NETWORK))
    return {"area": {"network": "network", Area.ENCOUNTER.value: "plain", "engagement": ""}}


def todos(world: World) -> dict[str, Shown]:
    about = save(world.session, Kind.PERSON, Person(family_name="A"))
    due = {"yesterday": -1, "today": 0, "tomorrow": 1, "week": 7, "later": 8}
    for name, days in due.items():
        rule = "FREQ=DAILY" if name == "today" else ""
        world.put(name, Task(what=name, due_on=DAY + timedelta(days=days), rule=rule))
    office = save(world.session, Kind.ORGANISATION, Organisation(name="Bauamt"))
    world.put(
        "undated",
        Task(
            what="undated",
            priority=Priority.HIGH,
            about_id=about,
            discuss_with_id=office,
            promised_by="B",
        ),
    )
    for name, day in (("done", DAY), ("done-late", DAY - timedelta(days=1)), ("done-undated", None)):
        world.put(name, Task(what=name, due_on=day, done_at=NOON))
    return {
        "state": {
            "open": "later today tomorrow undated week yesterday",
            "done": "done done-late done-undated",
            "due": "today",
            "overdue": "yesterday",
            "coming": "tomorrow week",
            "near": "today tomorrow week yesterday",
            "undated": "undated",
        },
        "about": {str(about): "undated", "0": ""},
        "promised": {"open": "undated", "due": ""},
        "discuss_with": {str(office): "undated", "0": ""},
        "priority": {"high": "undated", "low": "", "normal": _OTHERS},
        "recurring": {"1": "today", "0": "done done-late done-undated later tomorrow undated week yesterday"},
    }


_OTHERS = "done done-late done-undated later today tomorrow week yesterday"


def dates(world: World) -> dict[str, Shown]:
    about = save(world.session, Kind.PERSON, Person(family_name="A"))
    noon = NOON
    moments = {"yesterday": noon - timedelta(days=1), "today": noon, "week": noon + timedelta(days=6)}
    for name, moment in moments.items():
        world.put(name, Appointment(starts_at=moment))
    world.put("later", Appointment(starts_at=noon + timedelta(days=7), about_id=about))
    world.put("under-way", Appointment(starts_at=noon - timedelta(days=1), ends_at=noon))
    return {
        "when": {
            "coming": "later today under-way week",
            "past": "yesterday",
            "today": "today",
            "week": "today week",
        },
        "about": {str(about): "later", "0": ""},
    }


WORLDS: Mapping[Kind, Callable[[World], dict[str, Shown]]] = {
    Kind.PERSON: people,
    Kind.HOUSEHOLD: homes,
    Kind.CASE: cases_of_hers,
    Kind.ORGANISATION: actors,
    Kind.EVENT: happenings,
    Kind.SERIES: courses,
    Kind.TASK: todos,
    Kind.APPOINTMENT: dates,
}


def _brought_in(session: Session, kind: Kind, world: World) -> Shown:
    """The first was brought in by a list."""
    run = ImportRun(at=clock.now(), kind=kind)
    session.add(run)
    session.flush()
    name, record = min(world.ids.items(), key=lambda one: one[1])
    session.add(ImportRow(run_id=run.id, record_id=record))
    session.flush()
    return {str(run.id): name, "0": ""}


@pytest.mark.parametrize("kind", WORLDS)
def test_every_filter_lets_through_what_it_says_and_nothing_else(session: Session, kind: Kind) -> None:
    world = World(kind, session)
    with clock.standing_at(NOON):
        expected = WORLDS[kind](world)
        gone = world.put("gone", _like(session, kind, min(world.ids.values())))
        tags.set_tags(session, min(world.ids.values()), ["Probe"])
        expected["tag"] = {
            str(tags.everything(session)[0].id): next(n for n, i in world.ids.items() if i == min(world.ids.values())),
            "0": "",
        }
        if "import" in service_of(kind).LISTING.filters:
            expected["import"] = _brought_in(session, kind, world)
        trash.trash(session, [gone])
        assert set(service_of(kind).LISTING.filters) == set(expected)
        for name, values in expected.items():
            for value, shown in values.items():
                assert world.shown(**{name: value}) == " ".join(sorted(shown.split())), (name, value)
        assert world.shown() == " ".join(sorted(set(world.ids) - {"gone"}))


def _like(session: Session, kind: Kind, record_id: int) -> Any:
    """An unsaved copy of a record."""
    entity = service_of(kind).load(session, record_id)
    values = {
        column.name: getattr(entity, column.name)
        for column in entity.__table__.columns
        if column.name not in ("id", "number", "name_fold")
    }
    if kind is Kind.CASE:
        values |= {"number": "", "topics": []}
    return type(entity)(**values)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_value_that_a_filter_does_not_know_is_a_bug_and_never_everything(session: Session, kind: Kind) -> None:
    World(kind, session)
    with pytest.raises(KeyError):
        service_of(kind).ids(session, ListQuery(filters={"nonsense": "1"}))
    with pytest.raises(KeyError):
        service_of(kind).ids(session, ListQuery(sort=(("nonsense", False),)))
