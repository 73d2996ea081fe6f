"""Cases with their contacts, short consultations, and conversations with organisations."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.progress import Progress
from app.common.sentences import Sentence
from app.demo.sentences import CONFIDENTIAL, GOALS, MEETINGS, TOPICS, talk
from app.demo.world import Resident, World, dated, pick, pick_some
from app.models import Area, CaseStatus, Catalogue, CatalogueEntry, ConfidentialNote, ContactEntry, Initiative
from app.models.casework import contact_person, contact_topic
from app.services import bulk
from app.services.casework import cases
from app.services.records import table_of

CASES, CASE_CONTACTS, CONSULTATIONS, MEETINGS_HELD = 110, 1270, 140, 90
_CHUNK = 500
_INHERITED = 0.2
"""Share of the cases that were there from the beginning."""
_DORMANT_AFTER = timedelta(days=120)
_PATH = (
    CaseStatus.CLARIFICATION,
    CaseStatus.ASSESSMENT,
    CaseStatus.PLANNING,
    CaseStatus.IMPLEMENTATION,
    CaseStatus.MONITORING,
)
_CHANNELS = {
    "Büro": 40, "Telefon": 18, "Hausbesuch": 9, "E-Mail": 7, "Messenger": 8, "Begleitung zur Behörde": 7,
    "Tür-und-Angel": 8, "Stand": 2, "Video": 1,
}  # fmt: skip
_ACTIVITIES = {
    "Beratung": 36, "Formularhilfe": 26, "Information": 14, "Vermittlung": 10, "Begleitung": 7, "Konfliktklärung": 3,
    "Krisenintervention": 1, "Fallbesprechung": 3,
}  # fmt: skip
_RESULTS = {"geklärt": 34, "teilweise": 24, "Folgetermin": 24, "verwiesen": 10, "keine Lösung": 3, "abgebrochen": 5}
_REASONS = {"Ziel erreicht": 50, "an Regeldienst übergeben": 25, "Umzug": 12, "Abbruch": 9, "Kapazität": 4}
_INITIATIVES = {Initiative.PERSON: 7, Initiative.OFFICE: 2, Initiative.THIRD: 1}
_MINUTES = (5, 10, 10, 15, 15, 15, 20, 20, 30, 30, 45, 60)


@dataclass
class PlannedCase:
    """A case: its person, from the first to the last contact, what it is about; `ended` stays None while it is open."""

    resident: Resident
    opened: date
    last: date
    ended: date | None
    topics: list[str]
    id: int = 0


_ANONYMOUS, _WITH_RESULT, _WITH_FAMILY = 0.25, 0.6, 0.12
_PLACES = ("Stand am Wochenmarkt", "Stand vor dem Netto", "Spielplatz Köchlin-Areal", "Waschküche")


@dataclass
class PlannedContact:
    """A contact before it is written."""

    at: datetime
    values: dict[str, Any]
    topics: list[str]
    note: str = ""
    others: tuple[int, ...] = ()


def make_casework(world: World, progress: Progress) -> None:
    """Open, accompany and close cases; then everything that needed no case."""
    rng = world.dice("casework")
    planned_cases = sorted(_planned_cases(world, rng), key=lambda planned_case: planned_case.opened)
    world.context.write(Sentence("Fälle angelegt"), _write_cases, world, planned_cases, rng)
    world.cases = [planned_case.id for planned_case in planned_cases]
    contacts = _case_contacts(world, rng, planned_cases) + _consultations(world, rng) + _meetings(world, rng)
    contacts.sort(key=lambda each: each.at)
    _among_several(world, contacts)
    for chunk in bulk.in_chunks(contacts, _CHUNK):
        world.context.write(Sentence("Kontakte eingetragen"), _write_contacts, world, chunk)
        progress(len(chunk), len(contacts), Sentence("Gespräche werden erfunden …"))


def _planned_cases(world: World, rng: random.Random) -> Iterable[PlannedCase]:
    waiting = sorted(world.adults, key=lambda adult: rng.random() ** (1.0 if adult.speaks_german else 2.5))
    for number in range(min(world.amount(CASES), len(waiting))):
        inherited = number < world.amount(CASES) * _INHERITED
        latest = world.start + timedelta(days=45) if inherited else world.today - timedelta(days=6)
        opened = world.moment(rng, world.start + timedelta(days=3), latest).date()
        client = next((adult for adult in waiting if adult.known_since.date() <= opened), waiting[0])
        waiting.remove(client)
        opened = max(opened, client.known_since.date())
        last = min(opened + timedelta(days=round(rng.gammavariate(2.2, 95)) + 10), world.today)
        over = last < world.today - timedelta(days=15)
        ended = last if over and rng.random() < 0.85 else None
        weighted = {name: topic.weight for name, topic in TOPICS.items()}
        yield PlannedCase(client, opened, last, ended, pick_some(rng, weighted, rng.choice((1, 2, 2, 3))))


def _write_cases(session: Session, world: World, planned_cases: list[PlannedCase], rng: random.Random) -> None:
    for planned_case in planned_cases:
        case = cases.new(session, planned_case.resident.id)
        case.opened_on = planned_case.opened
        case.occasion = rng.choice(TOPICS[planned_case.topics[0]].occasions)
        case.goal = rng.choice(GOALS) if rng.random() < 0.7 else ""
        case.topics = [
            session.get_one(CatalogueEntry, world.entries[Catalogue.TOPIC, topic]) for topic in planned_case.topics
        ]
        with clock.standing_at(datetime.combine(planned_case.opened, time(9, 30))):
            planned_case.id = cases.save(session, case)
        _go_through(session, world, planned_case, rng)


def _go_through(session: Session, world: World, planned_case: PlannedCase, rng: random.Random) -> None:
    """The statuses a case took on its way."""
    length = (planned_case.last - planned_case.opened).days
    steps = _PATH[: rng.randint(0 if length < 25 else 1, min(len(_PATH), 1 + length // 25))]
    for number, status in enumerate(steps, 1):
        on = planned_case.opened + timedelta(days=length * number // (len(steps) + 1))
        with clock.standing_at(datetime.combine(on, time(10))):
            cases.set_status(session, planned_case.id, status, on)
    if planned_case.ended:
        reason = world.entries[Catalogue.CLOSE_REASON, pick(rng, _REASONS)]
        with clock.standing_at(datetime.combine(planned_case.ended, time(16))):
            cases.set_status(session, planned_case.id, CaseStatus.CLOSED, planned_case.ended, close_reason_id=reason)
    elif planned_case.last + _DORMANT_AFTER < world.today and rng.random() < 0.4:
        on = planned_case.last + _DORMANT_AFTER
        with clock.standing_at(datetime.combine(on, time(12))):
            cases.set_status(session, planned_case.id, CaseStatus.DORMANT, on, "Meldet sich derzeit nicht")


def _case_contacts(world: World, rng: random.Random, planned_cases: list[PlannedCase]) -> list[PlannedContact]:
    """Contacts spread over the cases by their length, at least one each."""
    total = world.amount(CASE_CONTACTS)
    lengths = [(planned_case.last - planned_case.opened).days + 20 for planned_case in planned_cases]
    counts = [1] * len(planned_cases)
    for place in rng.choices(range(len(planned_cases)), lengths, k=max(0, total - len(planned_cases))):
        counts[place] += 1
    return [
        _contact_with(
            world,
            rng,
            planned_case.id,
            planned_case.resident,
            rng.choice(planned_case.topics),
            planned_case.opened,
            planned_case.last,
        )
        for planned_case, count in zip(planned_cases, counts, strict=True)
        for _ in range(count)
    ]


def _consultations(world: World, rng: random.Random) -> list[PlannedContact]:
    weighted = {name: topic.weight for name, topic in TOPICS.items()}
    people = rng.choices(world.adults, k=world.amount(CONSULTATIONS))
    return [
        _contact_with(world, rng, who.id, who, pick(rng, weighted), who.known_since.date(), world.today)
        for who in people
    ]


def _contact_with(
    world: World, rng: random.Random, record_id: int, who: Resident, topic: str, first: date, last: date
) -> PlannedContact:
    result = pick(rng, _RESULTS)
    understanding = "Deutsch"
    if not who.speaks_german:
        understanding = rng.choice(
            ("Dolmetscher/in", "ehrenamtliche Sprachmittlung", "App", "einfache Sprache", "Familie")
        )
    direct = rng.choice(_MINUTES)
    values = {
        "record_id": record_id,
        "person_id": who.id,
        "at": world.moment(rng, first, last + timedelta(days=1)),
        "minutes": direct,
        "indirect_minutes": rng.choice((0, 0, 0, 5, 10, 15, 20)),
        "area": Area.SOCIAL_WORK,
        "channel_id": world.entries[Catalogue.CHANNEL, pick(rng, _CHANNELS)],
        "activity_id": world.entries[Catalogue.ACTIVITY, pick(rng, _ACTIVITIES)],
        "result_id": world.entries[Catalogue.RESULT, result],
        "understanding_id": world.entries[Catalogue.UNDERSTANDING, understanding],
        "initiative": pick(rng, _INITIATIVES),
        "language": "de" if who.speaks_german else who.origin.mother_tongue,
        "summary": talk(rng, topic, result),
    }
    return PlannedContact(values["at"], values, [topic], rng.choice(CONFIDENTIAL) if rng.random() < 0.12 else "")


def _among_several(world: World, contacts: list[PlannedContact]) -> None:
    """Some came with their family; some asked at the stall and did not say who they are."""
    rng, clients = world.dice("several"), {each.id for each in world.adults}
    families = {one.id: household.members for household in world.households for one in household.members}
    for each in contacts:
        if each.values.get("area") is not Area.SOCIAL_WORK:
            continue
        if each.values["record_id"] in clients and rng.random() < _ANONYMOUS:
            stall = world.entries[Catalogue.CHANNEL, "Stand"]
            each.values |= {"record_id": None, "person_id": None, "channel_id": stall, "place": rng.choice(_PLACES)}
            each.values["result_id"] = each.values["result_id"] if rng.random() < _WITH_RESULT else None
            each.note = ""
        elif rng.random() < _WITH_FAMILY:
            family = families.get(each.values["person_id"], ())
            there = [one.id for one in family if one.known_since <= each.at and one.id != each.values["person_id"]]
            each.others = tuple(there[:2])


def _meetings(world: World, rng: random.Random) -> list[PlannedContact]:
    contacts = []
    for actor in rng.choices(world.actors, k=world.amount(MEETINGS_HELD)):
        at = world.moment(rng, actor.known_since.date(), world.today)
        values = {
            "record_id": actor.id,
            "at": at,
            "minutes": rng.choice((15, 30, 30, 45, 60, 90)),
            "indirect_minutes": rng.choice((0, 10, 15, 30)),
            "area": Area.NETWORK,
            "channel_id": world.entries[Catalogue.CHANNEL, rng.choice(("Büro", "Telefon", "E-Mail", "Video"))],
            "activity_id": world.entries[Catalogue.ACTIVITY, rng.choice(("Vermittlung", "Information"))],
            "initiative": rng.choice((Initiative.OFFICE, Initiative.THIRD)),
            "summary": f"{rng.choice(MEETINGS)}.",
        }
        contacts.append(PlannedContact(at, values, []))
    return contacts


def _write_contacts(session: Session, world: World, contacts: list[PlannedContact]) -> None:
    for each in contacts:
        each.values["main_topic_id"] = world.entries[Catalogue.TOPIC, each.topics[0]] if each.topics else None
    ids = bulk.insert_records(session, ContactEntry, dated((each.at, each.values) for each in contacts))
    others = [(number, one) for number, each in zip(ids, contacts, strict=True) for one in each.others]
    bulk.insert_rows(session, contact_person, ("contact_id", "person_id"), others)
    topics = [
        (contact_id, world.entries[Catalogue.TOPIC, topic])
        for contact_id, each in zip(ids, contacts, strict=True)
        for topic in each.topics
    ]
    bulk.insert_rows(session, contact_topic, ("contact_id", "entry_id"), topics)
    notes = [(contact_id, each.note) for contact_id, each in zip(ids, contacts, strict=True) if each.note]
    bulk.insert_rows(session, table_of(ConfidentialNote), ("contact_id", "text"), notes)
