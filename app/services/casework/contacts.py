"""Contacts: one conversation about a case, a person (Kurzberatung), an organisation or an event.

The confidential note is read and written by its own functions; nothing else in the program loads it.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import CatalogueEntry, ConfidentialNote, ContactEntry, Record
from app.services import catalogues
from app.services.records import FieldWarning, get, keep

_LONG_MINUTES = 8 * 60


def new(session: Session, record_id: int) -> ContactEntry:
    """An unsaved contact about a record, now; person and area follow from the kind of record."""
    record = get(session, Record, record_id)
    person_id, area = record.contact_person(), record.contact_area
    return ContactEntry(record_id=record_id, person_id=person_id, at=clock.now(), area=area)


def load(session: Session, entry_id: int) -> ContactEntry:
    """A contact with its topics, without the confidential note."""
    return get(session, ContactEntry, entry_id, selectinload(ContactEntry.topics))


def save_entry(
    session: Session, entry: ContactEntry, topics: Iterable[int] | None = None, note_text: str | None = None
) -> int:
    """Save a contact. `topics` are catalogue ids, `note_text` the confidential note; None leaves them as they are.

    Raises UserError for minutes below zero.
    """
    if entry.minutes < 0 or entry.indirect_minutes < 0:
        raise UserError("Minuten können nicht negativ sein.")
    kept = keep(session, entry, shown_only=("note", "topics") if topics is not None else ("note",))
    session.flush()
    if topics is not None:
        _set_topics(session, kept, set(topics))
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


def warnings(session: Session, entry: ContactEntry) -> list[FieldWarning]:
    """What looks odd about a contact."""
    found = []
    if entry.at and entry.at > clock.now():
        found.append(FieldWarning("at", Sentence("Der Kontakt liegt in der Zukunft.")))
    if entry.minutes > _LONG_MINUTES:
        found.append(FieldWarning("minutes", Sentence("Das Gespräch dauerte länger als acht Stunden.")))
    if _is_family(session, entry.understanding_id):
        found.append(
            FieldWarning(
                "understanding_id", Sentence("Hat ein Kind übersetzt? Besser erwachsene Sprachmittlung suchen.")
            )
        )
    return found


def _is_family(session: Session, entry_id: int | None) -> bool:
    return (
        bool(entry_id) and session.scalar(select(CatalogueEntry.key).where(CatalogueEntry.id == entry_id)) == "familie"
    )


def _set_topics(session: Session, entry: ContactEntry, wanted: set[int]) -> None:
    loaded = get(session, ContactEntry, entry.id, selectinload(ContactEntry.topics))
    loaded.topics = catalogues.chosen(session, wanted)
    session.flush()
