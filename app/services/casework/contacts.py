"""Contacts: one conversation about a case, a person (Kurzberatung), an organisation or an event.

The confidential note is read and written by its own functions; nothing else in the program loads it.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import Table, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.models import CatalogueEntry, ConfidentialNote, ContactEntry, Record
from app.models.casework import contact_person, contact_topic
from app.models.driver import driver
from app.services import catalogues
from app.services.records import RECORD, fetched, get, keep, rows_in, table_of, why_gone

_CATALOGUE, _ENTRY = table_of(CatalogueEntry), table_of(ContactEntry)
_DAY_MINUTES = 24 * 60


def new(session: Session, record_id: int | None) -> ContactEntry:
    """An unsaved contact about a record, now; person and area follow from the kind of record.

    Without a record it is one with somebody anonymous.
    """
    if record_id is None:
        return ContactEntry(record_id=None, person_id=None, at=clock.now())
    record = get(session, Record, record_id)
    person_id, area = record.contact_person(), record.contact_area
    return ContactEntry(record_id=record_id, person_id=person_id, at=clock.now(), area=area)


def load(session: Session, entry_id: int) -> ContactEntry:
    """A contact with its topics, without the confidential note."""
    return get(session, ContactEntry, entry_id, selectinload(ContactEntry.topics))


def others_of(session: Session, entry_id: int) -> list[int]:
    """The persons who took part in a contact beside the one it was with, in the order of their names."""
    beside = select(contact_person.c.person_id).where(contact_person.c.contact_id == entry_id)
    main = select(ContactEntry.person_id).where(ContactEntry.id == entry_id).scalar_subquery()
    statement = select(RECORD.c.id).where(RECORD.c.id.in_(beside), RECORD.c.id.is_distinct_from(main))
    return list(session.scalars(statement.order_by(RECORD.c.sort_key, RECORD.c.id)))


def names_of_others(session: Session, entry_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The names of who took part beside the person that each contact was with; those with nobody beside are left out."""
    link = contact_person.c
    statement = (
        select(link.contact_id, RECORD.c.title)
        .join_from(contact_person, RECORD, RECORD.c.id == link.person_id)
        .join(_ENTRY, _ENTRY.c.id == link.contact_id)
        .where(RECORD.c.deleted_at.is_(None), link.person_id.is_distinct_from(_ENTRY.c.person_id))
        .order_by(link.contact_id, RECORD.c.sort_key)
    )
    rows = rows_in(session, statement, link.contact_id, entry_ids)
    return {entry: tuple(row.title for row in group) for entry, group in groupby(rows, key=lambda row: row.contact_id)}


def save_entry(
    session: Session,
    entry: ContactEntry,
    topics: Iterable[int] | None = None,
    note_text: str | None = None,
    others: Iterable[int] | None = None,
) -> int:
    """Save a contact. `topics` are catalogue ids, `note_text` the confidential note, `others` the persons who took part beside
    `person_id`; None leaves them as they are.

    The main topic is one of the topics, the first where none was said. A contact with a person that stands nowhere stands on
    that person. Raises UserError for minutes below zero and for a talk, or work after it, of more than a day, Gone for a person who left the
    lists meanwhile.
    """
    _demand_minutes(entry)
    chosen = None if topics is None else list(topics)
    beside = None if others is None else _beside(entry, others)
    if chosen is not None and entry.main_topic_id not in chosen:
        entry.main_topic_id = chosen[0] if chosen else None
    fresh = entry.id is None
    kept = keep(session, entry, shown_only=("note", "topics") if topics is not None else ("note",))
    session.flush()
    if chosen is not None:
        _set_links(session, contact_topic, kept.id, list(dict.fromkeys(chosen)), fresh)
        session.expire(kept, ["topics"])
    if beside is not None:
        _demand_living(session, _set_links(session, contact_person, kept.id, beside, fresh))
    if note_text is not None:
        write_note(session, kept.id, note_text)
    return kept.id


def remove(session: Session, entry_id: int) -> None:
    """Delete a contact with its note; undo brings both back."""
    session.delete(get(session, ContactEntry, entry_id, selectinload(ContactEntry.topics)))
    session.flush()


def note_of(session: Session, entry_id: int) -> str:
    """The confidential note of a contact; empty if there is none."""
    return session.scalar(select(ConfidentialNote.text).where(ConfidentialNote.contact_id == entry_id)) or ""


def has_note(session: Session, entry_ids: Iterable[int]) -> set[int]:
    """Those of the contacts that have a confidential note; the text stays where it is."""
    statement = select(ConfidentialNote.contact_id).where(ConfidentialNote.contact_id.in_(list(entry_ids)))
    return set(session.scalars(statement).all())


def write_note(session: Session, entry_id: int, note_text: str) -> None:
    """Put a confidential note in place of the one before; an empty text takes it away."""
    note = session.get(ConfidentialNote, entry_id)
    if not note_text.strip():
        if note is not None:
            session.delete(note)
    elif note is None:
        session.add(ConfidentialNote(contact_id=entry_id, text=note_text))
    else:
        note.text = note_text
    session.flush()


def _demand_minutes(entry: ContactEntry) -> None:
    if entry.minutes < 0 or entry.indirect_minutes < 0:
        raise UserError("Minuten können nicht negativ sein.")
    if entry.minutes > _DAY_MINUTES:
        raise UserError(
            "Ein Gespräch dauert höchstens einen Tag (1.440 Minuten). Bitte die Dauer berichtigen; Ihre Eingabe bleibt stehen."
        )
    if entry.indirect_minutes > _DAY_MINUTES:
        raise UserError(
            "Die Nacharbeit dauert höchstens einen Tag (1.440 Minuten). Bitte die Dauer berichtigen; Ihre Eingabe bleibt stehen."
        )


def _beside(entry: ContactEntry, others: Iterable[int]) -> list[int]:
    """Who took part beside the main person. Where there is none, the first of them is; where it stands nowhere, on her."""
    persons = list(dict.fromkeys(others))
    if entry.record_id is None:
        if entry.person_id is None and persons:
            entry.person_id = persons[0]
        entry.record_id = entry.person_id
    return [person for person in persons if person != entry.person_id]


def _demand_living(session: Session, persons: list[int]) -> None:
    if not persons:
        return
    marks = ", ".join("?" * len(persons))
    trashed = f"SELECT id FROM record WHERE deleted_at IS NOT NULL AND id IN ({marks})"
    if lost := driver(session).execute(trashed, persons).fetchone():
        raise why_gone(session, lost[0])


def _set_links(session: Session, table: Table, entry_id: int, wanted: list[int], fresh: bool) -> list[int]:
    """Tie an entry to these, and to no others. Returns those it was not tied to before; a fresh one was tied to nothing."""
    own, other = (column.name for column in table.columns)
    had: set[int] = set()
    if not fresh:
        tied = fetched(session, f"SELECT {other} FROM {table.name} WHERE {own} = ?", (entry_id,))
        had = {row[0] for row in tied}
    run = driver(session).execute
    for gone in sorted(had - set(wanted)):
        run(f"DELETE FROM {table.name} WHERE {own} = ? AND {other} = ?", (entry_id, gone))
    come = [one for one in wanted if one not in had]
    if come:
        values = ", ".join(["(?, ?)"] * len(come))
        pairs = [number for one in come for number in (entry_id, one)]
        run(f"INSERT INTO {table.name} ({own}, {other}) VALUES {values}", tuple(pairs))
    return come


def topics_of(session: Session, entry_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The topics of contacts in the order of the catalogue; those without any are left out."""
    statement = (
        select(contact_topic.c.contact_id, catalogues.label_in(_CATALOGUE))
        .join_from(contact_topic, _CATALOGUE, _CATALOGUE.c.id == contact_topic.c.entry_id)
        .order_by(contact_topic.c.contact_id, _CATALOGUE.c.position)
    )
    rows = rows_in(session, statement, contact_topic.c.contact_id, entry_ids)
    return {entry: tuple(row.label for row in group) for entry, group in groupby(rows, key=lambda row: row.contact_id)}
