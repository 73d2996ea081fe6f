"""The timeline of a record: what happened, newest first. The confidential note never appears here.

A person's timeline also tells of the person's cases, a household's of its members (without their cases).
"""

import heapq
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum, auto
from typing import Any, Self

from sqlalchemy import ColumnElement, Select, String, and_, func, literal, or_, select, type_coerce
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.models import (
    Appointment,
    AuditLine,
    CatalogueEntry,
    Choice,
    ContactEntry,
    Document,
    Event,
    Kind,
    Participation,
    Person,
    Record,
    StatusChange,
    Task,
    graph,
)
from app.models.casework import contact_person
from app.services import catalogues
from app.services.casework.contacts import has_note, names_of_others, topics_of
from app.services.office import letters, sent_letters
from app.services.places import told
from app.services.records import RECORD, AnyRow, get, table_of
from app.services.secrecy import disclosures
from app.services.shown import Shown

_ENTRY = table_of(ContactEntry)
_PART = table_of(Participation)
_EVENT = table_of(Event)
_TASK = table_of(Task)
_APPOINTMENT = table_of(Appointment)
_DOCUMENT = table_of(Document)
_CHANGE = table_of(StatusChange)
_PERSON = table_of(Person)
_CATALOGUE = table_of(CatalogueEntry)
_NOON = time(12)
SHOWN = Shown((Record, CatalogueEntry, AuditLine))
"""Lines are parts of records, or records themselves; words come from catalogues, letters from the audit trail."""


class Leads(Enum):
    """Where a line leads who opens it."""

    ENTRY = auto()
    """To the entry that it is, in a dialog."""
    ITSELF = auto()
    """To the record that it is."""
    RECORD = auto()
    """To the record that it belongs to."""
    DOCUMENT = auto()
    """To the document among those of its record."""
    TEXT = auto()
    """To the text of a letter that was filed."""
    TRAIL = auto()
    """To the lines of the audit trail about its record."""


class ItemKind(Choice):
    """What a line of the timeline is: all of them as a filter, one as a noun, where it leads, and the step that removes it."""

    noun: Sentence
    leads: Leads
    removed: Sentence | None
    """None for what goes only with its record."""

    APPOINTMENT = "appointment", Sentence("Termine"), Sentence("Termin"), Leads.ITSELF, Sentence("Termin gelöscht")
    CONTACT = "contact", Sentence("Kontakte"), Sentence("Kontakt"), Leads.ENTRY, Sentence("Eintrag gelöscht")
    DISCLOSURE = "disclosure", Sentence("Weitergaben"), Sentence("Weitergabe"), Leads.RECORD, None
    DOCUMENT = "document", Sentence("Dokumente"), Sentence("Dokument"), Leads.DOCUMENT, Sentence("Dokument entfernt")
    FILED = "filed", Sentence("Serienbriefe"), Sentence("Serienbrief"), Leads.TEXT, Sentence("Serienbrief entfernt")
    LETTER = "letter", Sentence("Briefe"), Sentence("Brief"), Leads.TRAIL, None
    OCCUPANCY = "occupancy", Sentence("Belegungen"), Sentence("Belegung"), Leads.RECORD, None
    PARTICIPATION = "participation", Sentence("Teilnahmen"), Sentence("Teilnahme"), Leads.RECORD, None
    STATUS = "status", Sentence("Status"), Sentence("Status"), Leads.RECORD, None
    TASK = "task", Sentence("Aufgaben"), Sentence("Aufgabe"), Leads.ITSELF, Sentence("Aufgabe gelöscht")

    def __new__(cls, value: str, label: Sentence, noun: Sentence, leads: Leads, removed: Sentence | None) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label, member.noun, member.leads, member.removed = label, noun, leads, removed
        return member


@dataclass(frozen=True, slots=True)
class Item:
    """One line. `id` is the row of its kind, `record_id` the record it stands on or leads to, `record` that record's title."""

    kind: ItemKind
    id: int
    at: datetime
    record_id: int
    record: str
    title: str
    status: str = ""
    minutes: int = 0
    topics: tuple[str, ...] = ()
    channel: str = ""
    confidential: bool = False
    """Whether a confidential note exists; it is opened by `contacts.note_of`."""
    open: bool = False
    """A task that is not done yet."""
    whom: str = ""
    """Whom a letter, or what was passed on, went to."""
    others: tuple[str, ...] = ()
    """Who took part in a contact beside the person it was with."""

    @property
    def place(self) -> tuple[datetime, str, int]:
        """Its place in the order; give the last item's place to `items` to get those before it."""
        return (self.at, self.kind.value, self.id)


Before = tuple[datetime, str, int]


def items(
    session: Session,
    record_id: int,
    kinds: Collection[ItemKind] = (),
    limit: int = 50,
    before: Before | None = None,
) -> list[Item]:
    """The newest lines of a record (person, household, case, organisation, event), older than `before` if given."""
    scope = _scope(session, record_id)
    found: list[Item] = []
    for kind in kinds or ItemKind:
        found += _SOURCES[kind](session, scope, limit, before)
    return heapq.nlargest(limit, found, key=lambda item: item.place)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Whose lines count: `records` by record id, `persons` by person id (participations, contacts elsewhere)."""

    records: tuple[int, ...]
    persons: tuple[int, ...]


def _scope(session: Session, record_id: int) -> _Scope:
    """A home tells of those who live there, a person of the records that say so (see `Reference.timeline`)."""
    kind = get(session, Record, record_id).kind
    half = graph.half_of(kind)
    members = [
        member
        for home in graph.references(half)
        if (reference := graph.reference_of(home)) and reference.home
        for member in _living(session, home.table, home == record_id)
    ]
    about = [
        found
        for column in graph.references(half)
        if (reference := graph.reference_of(column)) and reference.timeline
        for found in _living(session, column.table, column == record_id)
    ]
    return _Scope((record_id, *members, *about), (record_id,) if half is _PERSON else tuple(members))


def _living(session: Session, table: Any, condition: ColumnElement[bool]) -> list[int]:
    statement = select(table.c.id).join(RECORD, RECORD.c.id == table.c.id)
    return list(session.scalars(statement.where(condition, RECORD.c.deleted_at.is_(None))).all())


def _newest(
    statement: Select[Any],
    kind: ItemKind,
    at: ColumnElement[Any],
    own_id: ColumnElement[Any],
    limit: int,
    before: Before | None,
) -> Select[Any]:
    """The newest rows of one kind, older than `before` in the order of `Item.place`."""
    if before is not None:
        moment, other_kind, other_id = before
        if kind.value < other_kind:
            statement = statement.where(at <= moment)
        elif kind.value > other_kind:
            statement = statement.where(at < moment)
        else:
            statement = statement.where(or_(at < moment, and_(at == moment, own_id < other_id)))
    return statement.order_by(at.desc(), own_id.desc()).limit(limit)


def _contacts(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    statement = (
        select(_ENTRY, RECORD.c.title, catalogues.label_in(_CATALOGUE).label("channel"))
        .join_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
        .outerjoin(_CATALOGUE, _CATALOGUE.c.id == _ENTRY.c.channel_id)
        .where(or_(_ENTRY.c.record_id.in_(scope.records), _elsewhere(scope)))
        .where(RECORD.c.deleted_at.is_(None))
    )
    rows = session.execute(_newest(statement, ItemKind.CONTACT, _ENTRY.c.at, _ENTRY.c.id, limit, before)).all()
    ids = [row.id for row in rows]
    topics, secret, others = topics_of(session, ids), has_note(session, ids), names_of_others(session, ids)
    results = catalogues.labels(session) if rows else {}
    return [
        Item(
            kind=ItemKind.CONTACT,
            id=row.id,
            at=row.at,
            record_id=row.record_id,
            record=row.title,
            title=row.summary,
            status=results.get(row.result_id, ""),
            minutes=row.minutes + row.indirect_minutes,
            topics=topics.get(row.id, ()),
            channel=row.channel or "",
            confidential=row.id in secret,
            others=others.get(row.id, ()),
        )
        for row in rows
    ]


def _elsewhere(scope: _Scope) -> ColumnElement[bool]:
    """Contacts with these persons that stand on other records; what is under secrecy is told by its own record only."""
    beside = select(contact_person.c.contact_id).where(contact_person.c.person_id.in_(scope.persons))
    took_part = or_(_ENTRY.c.person_id.in_(scope.persons), _ENTRY.c.id.in_(beside))
    return and_(took_part, RECORD.c.kind.not_in(graph.confidential_kinds()))


def _participations(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    statement = (
        select(_PART.c.id, _PART.c.status, _PART.c.event_id, _EVENT.c.starts_at, RECORD.c.title)
        .join_from(_PART, _EVENT, _EVENT.c.id == _PART.c.event_id)
        .join(RECORD, RECORD.c.id == _EVENT.c.id)
        .where(_PART.c.person_id.in_(scope.persons), RECORD.c.deleted_at.is_(None))
    )
    newest = _newest(statement, ItemKind.PARTICIPATION, _EVENT.c.starts_at, _PART.c.id, limit, before)
    return [
        Item(ItemKind.PARTICIPATION, row.id, row.starts_at, row.event_id, row.title, row.title, row.status.label)
        for row in session.execute(newest)
    ]


def _tasks(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    """Open tasks stand at their day (noon), done ones at the moment they were done."""
    noon = _TASK.c.due_on.op("||")(literal(f" {_NOON:%H:%M:%S}.000000"))
    at = type_coerce(func.coalesce(type_coerce(_TASK.c.done_at, String), noon, RECORD.c.created_at), _ENTRY.c.at.type)
    about = RECORD.alias("about")
    statement = (
        select(_TASK, at.label("at"), about.c.title.label("about"))
        .join_from(_TASK, RECORD, RECORD.c.id == _TASK.c.id)
        .join(about, about.c.id == _TASK.c.about_id)
        .where(_TASK.c.about_id.in_(scope.records), RECORD.c.deleted_at.is_(None))
    )
    newest = _newest(statement, ItemKind.TASK, at, _TASK.c.id, limit, before)
    return [_task(row) for row in session.execute(newest)]


def _task(row: AnyRow) -> Item:
    is_open = row.done_at is None
    status = Sentence("offen") if is_open else Sentence("erledigt")
    return Item(ItemKind.TASK, row.id, row.at, row.id, row.about, row.what, status, open=is_open)


def _appointments(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    about = RECORD.alias("about")
    statement = (
        select(_APPOINTMENT, about.c.title.label("about"))
        .join_from(_APPOINTMENT, RECORD, RECORD.c.id == _APPOINTMENT.c.id)
        .join(about, about.c.id == _APPOINTMENT.c.about_id)
        .where(_APPOINTMENT.c.about_id.in_(scope.records), RECORD.c.deleted_at.is_(None))
    )
    newest = _newest(statement, ItemKind.APPOINTMENT, _APPOINTMENT.c.starts_at, _APPOINTMENT.c.id, limit, before)
    return [
        Item(ItemKind.APPOINTMENT, row.id, row.starts_at, row.id, row.about, row.what or row.place)
        for row in session.execute(newest)
    ]


def _documents(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    statement = (
        select(_DOCUMENT, RECORD.c.title)
        .join_from(_DOCUMENT, RECORD, RECORD.c.id == _DOCUMENT.c.record_id)
        .where(_DOCUMENT.c.record_id.in_(scope.records))
    )
    newest = _newest(statement, ItemKind.DOCUMENT, _DOCUMENT.c.added_at, _DOCUMENT.c.id, limit, before)
    return [
        Item(ItemKind.DOCUMENT, row.id, row.added_at, row.record_id, row.title, row.name)
        for row in session.execute(newest)
    ]


def _letters(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    at, own_id = letters.LINE.c.at, letters.LINE.c.id
    sent = _newest(letters.sent(scope.records), ItemKind.LETTER, at, own_id, limit, before)
    rows = session.execute(sent).all()
    whom = letters.recipients_of(session, rows)
    return [
        Item(
            kind=ItemKind.LETTER,
            id=row.id,
            at=row.at,
            record_id=row.record_id,
            record=row.title,
            title="",
            status=letters.way(row.text),
            whom=whom[row.record_id],
        )
        for row in rows
    ]


def _disclosures(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    """With the reason where a law allowed it."""
    at, own_id = disclosures.DISCLOSURE.c.at, disclosures.DISCLOSURE.c.id
    newest = _newest(disclosures.of_records(scope.records), ItemKind.DISCLOSURE, at, own_id, limit, before)
    return [
        Item(
            kind=ItemKind.DISCLOSURE,
            id=row.id,
            at=row.at,
            record_id=row.record_id,
            record=row.title,
            title=row.reason,
            status=disclosures.in_words(row),
            whom=row.whom or "",
        )
        for row in session.execute(newest)
    ]


def _filed(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    statement = sent_letters.of_records(scope.records)
    newest = _newest(statement, ItemKind.FILED, sent_letters.LETTER.c.sent_at, sent_letters.LETTER.c.id, limit, before)
    return [
        Item(ItemKind.FILED, row.id, row.sent_at, row.record_id, row.title, row.subject)
        for row in session.execute(newest)
    ]


def _occupancies(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    def newest(statement: Select[Any], at: ColumnElement[Any], own_id: ColumnElement[int]) -> Select[Any]:
        return _newest(statement, ItemKind.OCCUPANCY, at, own_id, limit, before)

    return [
        Item(ItemKind.OCCUPANCY, occupancy_id, at, occupancy_id, number, where, what)
        for occupancy_id, at, number, where, what in told.told(session, scope.records, newest)
    ]


def _statuses(session: Session, scope: _Scope, limit: int, before: Before | None) -> list[Item]:
    statement = (
        select(_CHANGE, RECORD.c.title, RECORD.c.kind)
        .join_from(_CHANGE, RECORD, RECORD.c.id == _CHANGE.c.record_id)
        .where(_CHANGE.c.record_id.in_(scope.records))
    )
    newest = _newest(statement, ItemKind.STATUS, _CHANGE.c.changed_on, _CHANGE.c.id, limit, before)
    return [
        Item(
            kind=ItemKind.STATUS,
            id=row.id,
            at=row.changed_on,
            record_id=row.record_id,
            record=row.title,
            title=row.reason,
            status=status_label(row.kind, row.status),
        )
        for row in session.execute(newest)
    ]


def status_label(kind: Kind, value: str) -> str:
    """The German word for a stored status of a kind of record."""
    return next((choice.label for choice in graph.entity_of(kind).statuses or () if choice.value == value), value)


_Source = Callable[[Session, _Scope, int, "Before | None"], Iterable[Item]]
_SOURCES: dict[ItemKind, _Source] = {
    ItemKind.APPOINTMENT: _appointments,
    ItemKind.CONTACT: _contacts,
    ItemKind.PARTICIPATION: _participations,
    ItemKind.TASK: _tasks,
    ItemKind.DOCUMENT: _documents,
    ItemKind.DISCLOSURE: _disclosures,
    ItemKind.LETTER: _letters,
    ItemKind.FILED: _filed,
    ItemKind.OCCUPANCY: _occupancies,
    ItemKind.STATUS: _statuses,
}
