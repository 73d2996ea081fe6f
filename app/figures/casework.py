"""What is counted about consultations and cases: sums and numbers of persons, never content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.figures.contributions import Contributions
from app.figures.periods import Period
from app.models import Area, Case, CatalogueEntry, ContactEntry, Kind, Record
from app.models.casework import contact_topic

_RECORD, _CASE = Record.__table__, Case.__table__
_PERSONAL = (Kind.CASE, Kind.PERSON)
_REST_KEYS = ("sonstiges",)
_UNKNOWN = "ohne Angabe"


@dataclass(frozen=True)
class Named:
    """A catalogue value with the contacts behind it, per (nameless) person."""

    label: str
    contacts: Contributions
    rest: bool = False


@dataclass(frozen=True)
class CaseworkFigures:
    """Consultations and cases of a period."""

    contacts: Contributions
    direct: Contributions
    time: Contributions
    new_clients: Contributions
    open_cases: Contributions
    new_cases: Contributions
    closed_cases: Contributions
    topics: tuple[Named, ...]
    channels: tuple[Named, ...]


def count_casework(session: Session, period: Period) -> CaseworkFigures:
    """Count the consultations of a period and the cases at its end.

    Nothing that is in the trash is counted.
    """
    rows = session.execute(
        consultations(
            ContactEntry.id, person_key(), ContactEntry.minutes, ContactEntry.indirect_minutes, ContactEntry.channel_id
        ).where(*within(period))
    ).all()
    return CaseworkFigures(
        contacts=Contributions.of((row[1], 1) for row in rows),
        direct=Contributions.of((row[1], row[2]) for row in rows),
        time=Contributions.of((row[1], row[2] + row[3]) for row in rows),
        new_clients=_new_clients(session, period),
        open_cases=_cases(session, _open_at(period)),
        new_cases=_cases(session, [Case.opened_on >= period.first, Case.opened_on <= period.last]),
        closed_cases=_cases(session, [Case.closed_on >= period.first, Case.closed_on <= period.last]),
        topics=_named(session, _topics(session, period)),
        channels=_named(session, ((row[4], row[1]) for row in rows)),
    )


def person_key() -> ColumnElement[int]:
    """Whom a consultation was with or for: the person named, else the case's, else the person it is written about."""
    return func.coalesce(ContactEntry.person_id, _CASE.c.person_id, _RECORD.c.id)


def consultations(*columns: Any) -> Any:
    """Select columns of all consultations: contacts about a case, and those of social work about a person."""
    return all_contacts(*columns).where(
        or_(_RECORD.c.kind == Kind.CASE, ContactEntry.area == Area.SOCIAL_WORK), _RECORD.c.kind.in_(_PERSONAL)
    )


def all_contacts(*columns: Any) -> Any:
    """Select columns of all contacts whose record is not in the trash."""
    return (
        select(*columns)
        .select_from(ContactEntry)
        .join(_RECORD, _RECORD.c.id == ContactEntry.record_id)
        .outerjoin(_CASE, _CASE.c.id == ContactEntry.record_id)
        .where(_RECORD.c.deleted_at.is_(None))
    )


def within(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Contacts of the period."""
    return (ContactEntry.at >= period.start, ContactEntry.at < period.end)


def _new_clients(session: Session, period: Period) -> Contributions:
    rows = session.execute(
        consultations(person_key(), func.min(ContactEntry.at))
        .where(ContactEntry.at < period.end)
        .group_by(person_key())
    )
    return Contributions.of_persons(person for person, at in rows if at >= period.start)


def _open_at(period: Period) -> list[ColumnElement[bool]]:
    return [Case.opened_on <= period.last, or_(Case.closed_on.is_(None), Case.closed_on > period.last)]


def _cases(session: Session, conditions: Sequence[ColumnElement[bool]]) -> Contributions:
    """Persons with such a case; one person may have several."""
    rows = session.execute(select(Case.id, Case.person_id).where(Case.deleted_at.is_(None), *conditions))
    return Contributions.of((person, 1) for _case, person in rows)


def _topics(session: Session, period: Period) -> list[tuple[int | None, int]]:
    statement = (
        consultations(contact_topic.c.entry_id, person_key())
        .join(contact_topic, contact_topic.c.contact_id == ContactEntry.id)
        .where(*within(period))
    )
    return [(entry, person) for entry, person in session.execute(statement)]


def _named(session: Session, pairs: Iterable[tuple[int | None, int]]) -> tuple[Named, ...]:
    """Contacts per catalogue value, in the order of the catalogue, those without a value last.

    Only values that occur: which others the catalogue holds is no secret, and folding hides the small ones anyway.
    """
    found: dict[int | None, list[tuple[int, int]]] = {}
    for entry, person in pairs:
        found.setdefault(entry, []).append((person, 1))
    entries = session.execute(
        select(CatalogueEntry.id, CatalogueEntry.label, CatalogueEntry.key)
        .where(CatalogueEntry.id.in_([entry for entry in found if entry is not None]))
        .order_by(CatalogueEntry.position, CatalogueEntry.id)
    )
    named = [Named(label, Contributions.of(found[entry]), key in _REST_KEYS) for entry, label, key in entries]
    if None in found:
        named.append(Named(_UNKNOWN, Contributions.of(found[None])))
    return tuple(named)
