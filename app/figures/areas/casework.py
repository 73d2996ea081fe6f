"""Consultations and cases: sums and numbers of persons, never content."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures import grouping
from app.figures.blocks import contacts_table, drawn
from app.figures.categories import UNSTATED, Grouped
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.report import Block
from app.figures.document.tables import Column
from app.figures.hours import hours_told
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions
from app.figures.protection.protect import Protected
from app.models import Area, Case, Catalogue, ContactEntry, Kind, Record, graph
from app.models.casework import contact_person, contact_topic

_RECORD, _CASE = Record.__table__, Case.__table__
_PERSONAL = graph.kinds_of_one_person()
_CASES = ListBehind("case")

CONTACTS = Indicator(
    "contacts",
    "Beratungen",
    "Gespräche der Sozialarbeit mit oder für einzelne Personen: alle Kontakte zu Fällen, Kurzberatungen ohne Fall und anonyme Gespräche, "
    "mit Datum im Zeitraum. Ein Gespräch mit mehreren Personen zählt einmal.",
    behind=_CASES,
    figure=lambda counted: _amount(counted, counted.of(count_casework).contacts),
)
CLIENTS = Indicator(
    "clients",
    "Beratene Personen",
    "Verschiedene Personen mit mindestens einer Beratung im Zeitraum, auch wenn sie zu mehreren beraten wurden. Wer anonym blieb, "
    "zählt nicht.",
    behind=_CASES,
    figure=lambda counted: _persons(counted, counted.of(count_casework).contacts),
)
NEW_CLIENTS = Indicator(
    "new_clients",
    "Erstmals Beratene",
    "Verschiedene Personen, deren erste erfasste Beratung überhaupt in den Zeitraum fällt.",
    behind=_CASES,
    figure=lambda counted: _persons(counted, counted.of(count_casework).new_clients),
)
CONSULTATION_TIME = Indicator(
    "consultation_time",
    "Beratungszeit",
    "Dauer der Beratungen und die Zeit, die sie darüber hinaus gekostet haben (Anrufe, Briefe, Nachbereitung).",
    Format.HOURS,
    behind=_CASES,
    figure=lambda counted: _amount(counted, counted.of(count_casework).time),
    told=hours_told,
)
DIRECT_TIME = Indicator(
    "direct_time",
    "davon im Gespräch",
    "Dauer der Beratungen selbst, ohne Vor- und Nachbereitung.",
    Format.HOURS,
    behind=_CASES,
    figure=lambda counted: _amount(counted, counted.of(count_casework).direct),
    told=hours_told,
)
MINUTES_PER_CLIENT = Indicator(
    "minutes_per_client",
    "Zeit je beratener Person",
    "Beratungszeit ohne anonyme Gespräche, geteilt durch die Zahl der beratenen Personen.",
    Format.MINUTES,
    behind=_CASES,
    figure=lambda counted: protect.mean(counted.of(count_casework).named_time, counted.limits),
    told=hours_told,
)
OPEN_CASES = Indicator(
    "open_cases",
    "Personen mit offenem Fall",
    "Verschiedene Personen, deren Fall am letzten Tag des Zeitraums offen war.",
    behind=ListBehind("case", (("status", "open"),)),
    figure=lambda counted: protect.persons(counted.of(count_casework).open_cases, counted.limits),
)
NEW_CASES = Indicator(
    "new_cases",
    "mit neuem Fall",
    "Verschiedene Personen, für die im Zeitraum ein Fall eröffnet wurde.",
    behind=_CASES,
    figure=lambda counted: protect.persons(counted.of(count_casework).new_cases, counted.limits),
)
CLOSED_CASES = Indicator(
    "closed_cases",
    "mit abgeschlossenem Fall",
    "Verschiedene Personen, deren Fall im Zeitraum abgeschlossen wurde.",
    behind=ListBehind("case", (("status", "closed"),)),
    figure=lambda counted: protect.persons(counted.of(count_casework).closed_cases, counted.limits),
)
TOPICS = Definition(
    "topics",
    "Beratungsthemen",
    "Personen und Nennungen je Thema. Eine Beratung kann mehrere Themen haben und zählt dann bei jedem; eine ohne Thema zählt nicht. Geschützt ab 10 Personen.",
    behind=_CASES,
    overlap="Wer zu mehreren Themen beraten wurde, zählt bei jedem mit, in „Gesamt“ nur einmal.",
)
CHANNELS = Definition(
    "channels",
    "Wege der Beratung",
    "Beratungen und beratene Personen je Kanal.",
    behind=_CASES,
    overlap="Wer auf mehreren Wegen beraten wurde, zählt bei jedem mit, in „Gesamt“ nur einmal.",
)


@dataclass(frozen=True)
class CaseworkFigures:
    """Consultations and cases of a period."""

    contacts: Contributions
    direct: Contributions
    time: Contributions
    named_time: Contributions
    new_clients: Contributions
    open_cases: Contributions
    new_cases: Contributions
    closed_cases: Contributions
    topics: Grouped[Contributions]
    channels: Grouped[Contributions]


def count_casework(session: Session, period: Period) -> CaseworkFigures:
    """Count the consultations of a period and the cases at its end.

    Nothing that is in the trash is counted.
    """
    found = _consultations(session, period)
    return CaseworkFigures(
        contacts=Contributions.together((each.persons, 1) for each in found),
        direct=Contributions.together((each.persons, each.minutes) for each in found),
        time=Contributions.together((each.persons, each.time) for each in found),
        named_time=Contributions.together((each.persons, each.time) for each in found if each.persons),
        new_clients=_new_clients(session, period),
        open_cases=_cases(session, _open_at(period)),
        new_cases=_cases(session, [Case.opened_on >= period.first, Case.opened_on <= period.last]),
        closed_cases=_cases(session, [Case.closed_on >= period.first, Case.closed_on <= period.last]),
        topics=_by_entry(session, Catalogue.TOPIC, _topics(session, period, found)),
        channels=_by_entry(session, Catalogue.CHANNEL, ((each.channel_id, each.persons) for each in found)),
    )


@dataclass(frozen=True, slots=True)
class _Consultation:
    """A consultation as it is counted; without persons it was with somebody anonymous."""

    id: int
    persons: frozenset[int]
    minutes: int
    time: int
    channel_id: int | None


def _consultations(session: Session, period: Period) -> list[_Consultation]:
    columns = (ContactEntry.minutes, ContactEntry.indirect_minutes, ContactEntry.channel_id)
    rows = session.execute(consultations(ContactEntry.id, person_key(), *columns).where(*within(period))).all()
    others = also_there(session, period)
    return [
        _Consultation(row[0], everybody(row[1], others.get(row[0], ())), row[2], row[2] + row[3], row[4])
        for row in rows
    ]


def everybody(person: int | None, others: Iterable[int]) -> frozenset[int]:
    """Whom a contact was with; nobody where they stayed anonymous."""
    return frozenset(others) if person is None else frozenset((person, *others))


def also_there(session: Session, period: Period) -> dict[int, list[int]]:
    """Who else took part in contacts of the period, by contact."""
    statement = all_contacts(contact_person.c.contact_id, contact_person.c.person_id)
    joined = statement.join(contact_person, contact_person.c.contact_id == ContactEntry.id)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for contact, person in session.execute(joined.where(*within(period))):
        found[contact].append(person)
    return found


def person_key() -> ColumnElement[int]:
    """Whom a consultation was with or for: the person named, else the case's, else the person it is written about.

    NULL where it was anonymous.
    """
    return func.coalesce(ContactEntry.person_id, _CASE.c.person_id, _RECORD.c.id)


def consultations(*columns: Any) -> Any:
    """Select columns of all consultations: contacts about a case, and those of social work about a person or anonymous."""
    return all_contacts(*columns).where(
        or_(_RECORD.c.kind == Kind.CASE, ContactEntry.area == Area.SOCIAL_WORK),
        or_(_RECORD.c.kind.in_(_PERSONAL), ContactEntry.record_id.is_(None)),
    )


def all_contacts(*columns: Any) -> Any:
    """Select columns of all contacts whose record is not in the trash, anonymous ones included."""
    return (
        select(*columns)
        .select_from(ContactEntry)
        .outerjoin(_RECORD, _RECORD.c.id == ContactEntry.record_id)
        .outerjoin(_CASE, _CASE.c.id == ContactEntry.record_id)
        .where(_RECORD.c.deleted_at.is_(None))
    )


def within(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Contacts of the period."""
    return (ContactEntry.at >= period.start, ContactEntry.at < period.end)


def _new_clients(session: Session, period: Period) -> Contributions:
    first: dict[int, datetime] = {}
    beside = consultations(contact_person.c.person_id, func.min(ContactEntry.at)).join(
        contact_person, contact_person.c.contact_id == ContactEntry.id
    )
    for statement, person in (
        (consultations(person_key(), func.min(ContactEntry.at)), person_key()),
        (beside, contact_person.c.person_id),
    ):
        for key, at in session.execute(statement.where(ContactEntry.at < period.end).group_by(person)):
            first[key] = min(at, first.get(key, at))
    return Contributions.of_persons(key for key, at in first.items() if key is not None and at >= period.start)


def _open_at(period: Period) -> list[ColumnElement[bool]]:
    return [Case.opened_on <= period.last, or_(Case.closed_on.is_(None), Case.closed_on > period.last)]


def _cases(session: Session, conditions: Sequence[ColumnElement[bool]]) -> Contributions:
    """Persons with such a case; one person may have several."""
    rows = session.execute(select(Case.id, Case.person_id).where(Case.deleted_at.is_(None), *conditions))
    return Contributions.of((person, 1) for _case, person in rows)


def _topics(
    session: Session, period: Period, found: Iterable[_Consultation]
) -> list[tuple[int | None, frozenset[int]]]:
    persons = {each.id: each.persons for each in found}
    statement = (
        consultations(contact_topic.c.entry_id, ContactEntry.id)
        .join(contact_topic, contact_topic.c.contact_id == ContactEntry.id)
        .where(*within(period))
    )
    return [(entry, persons[contact]) for entry, contact in session.execute(statement)]


def _by_entry(
    session: Session, catalogue: Catalogue, pairs: Iterable[tuple[int | None, frozenset[int]]]
) -> Grouped[Contributions]:
    """Contacts per catalogue value, in the order of the catalogue, those without a value last.

    Only values that occur: which others the catalogue holds is no secret, and folding hides the small ones anyway.
    """
    found: defaultdict[int | None, list[tuple[frozenset[int], int]]] = defaultdict(list)
    for entry, persons in pairs:
        found[entry].append((persons, 1))
    order = [*grouping.of_catalogue(session, catalogue).items(), (None, UNSTATED)]
    return tuple((category, Contributions.together(found[entry])) for entry, category in order if entry in found)


def _persons(counted: Counted, who: Contributions) -> Protected:
    """Different persons advised; 0 where there was no consultation."""
    return protect.persons(who, counted.limits, known_empty=not _active(counted))


def _amount(counted: Counted, who: Contributions) -> Protected:
    """Consultations or their minutes; 0 where there was none."""
    return protect.amount(who, counted.limits, known_empty=not _active(counted))


def _active(counted: Counted) -> bool:
    """Whether there was any consultation at all."""
    return bool(counted.of(count_casework).contacts.total)


def _blocks(of: Comparison) -> Iterable[Block]:
    found, limits = of.now.of(count_casework), of.limits
    mentions, contacts = Column("mentions", Sentence("Nennungen")), Column("contacts", Sentence("Beratungen"))
    yield of.key_figures(CONTACTS, CLIENTS, NEW_CLIENTS, MINUTES_PER_CLIENT)
    yield of.key_figures(CONSULTATION_TIME, OPEN_CASES, NEW_CASES, CLOSED_CASES)
    yield from drawn(contacts_table("Themen", TOPICS, "Thema", mentions, found.topics, limits, sensitive=True))
    yield from drawn(contacts_table("Kanäle", CHANNELS, "Kanal", contacts, found.channels, limits))


CHAPTER = Chapter(
    key=Area.SOCIAL_WORK.value,
    title=Area.SOCIAL_WORK.label,
    introduction="Bewohner/innen erhalten Hilfe im Einzelfall, soweit die Arbeitszeit reicht. Was besprochen wird, steht unter "
    "Schweigepflicht; hier stehen nur geschützte Zahlen.",
    defines=(
        *(CONTACTS, CLIENTS, NEW_CLIENTS, CONSULTATION_TIME, DIRECT_TIME, MINUTES_PER_CLIENT),
        *(OPEN_CASES, NEW_CASES, CLOSED_CASES, TOPICS, CHANNELS),
    ),
    blocks=_blocks,
    recorded=_active,
)
