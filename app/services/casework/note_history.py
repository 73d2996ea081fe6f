"""What the journal still knows of confidential notes (§ 203 StGB), and how it forgets it: by itself, or at her word."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.models import AuditKind, ConfidentialNote, ContactEntry, JournalRow, JournalStep
from app.models.bookkeeping import NOTED_AS, SEALED_STEP, SealedBy, demand_vacuum, seal_steps
from app.services.journal_rows import delete_rows, once_led_to, wipe_parts
from app.services.privacy import erasures
from app.services.records import RECORD, chunks, get, table_of

_NOTE = table_of(ConfidentialNote)
_OF_NOTES = JournalRow.table_name == _NOTE.name


def removed(session: Session, record_id: int) -> int:
    """Number of a record's contacts of whose confidential note the journal knows a text that no longer stands there."""
    found: set[str] = set()
    for chunk in chunks([f"[{entry}]" for entry in sorted(_entries(session, record_id))]):
        gone = select(JournalRow.pk).where(_OF_NOTES, JournalRow.pk.in_(chunk), JournalRow.before.is_not(None))
        found.update(session.scalars(gone))
    return len(found)


def forget_removed(session: Session, record_id: int) -> None:
    """Erase the history of a record's confidential notes for good. What stands in them today stays.

    Steps that wrote them can't be turned back any more. In the history stays that the record was touched, in the audit
    trail that it was done.
    """
    touched = wipe_parts(session, _NOTE.c.contact_id, _entries(session, record_id))
    _erased(session, record_id, touched, Sentence("Verlauf vertraulicher Notizen"))


def has_history(session: Session, entry_id: int) -> bool:
    """Whether the journal knows an earlier text of a contact or of its confidential note."""
    earlier = select(JournalRow.id).where(_of_entry(entry_id), JournalRow.before.is_not(None))
    return session.scalar(earlier.limit(1)) is not None


def forget_entry(session: Session, entry_id: int) -> None:
    """Erase for good what a contact and its confidential note were before. What stands in them today stays.

    Steps that wrote them can't be turned back any more; see `forget_removed`.
    """
    record_id = get(session, ContactEntry, entry_id).record_id
    touched = delete_rows(session, _of_entry(entry_id))
    erasures.clear_search(session, erasures.SEARCH_OF_CONTACTS)
    if record_id is None:
        _touch(session, entry_id)
    _erased(session, record_id, touched, Sentence("Verlauf eines Eintrags"))


def _touch(session: Session, entry_id: int) -> None:
    """What stands on no record is touched itself, with nothing before it: a step that touched nothing would be forgotten."""
    session.execute(update(ContactEntry).where(ContactEntry.id == entry_id).values(version=ContactEntry.version))
    touched = update(JournalRow).where(_of_entry(entry_id)).values(before=None)
    session.execute(touched.execution_options(synchronize_session=False))


def _of_entry(entry_id: int) -> ColumnElement[bool]:
    of_both = JournalRow.table_name.in_((ContactEntry.__tablename__, _NOTE.name))
    return of_both & (JournalRow.pk == f"[{entry_id}]")


def _erased(session: Session, record_id: int | None, touched: set[int], words: Sentence) -> None:
    """Touch the record, if there is one, so that the step stands in the history, and seal the steps that lost something."""
    session.execute(update(RECORD).where(RECORD.c.id == record_id).values(title=RECORD.c.title))
    step = session.scalar(select(func.max(JournalStep.id))) or 0
    seal_steps(session, touched | {step}, SealedBy.ERASURE)
    session.info[SEALED_STEP] = step
    erasures.remember(session)
    session.info[NOTED_AS] = (AuditKind.ERASURE, words)


def forget_older(session: Session, moment: datetime) -> int:
    """Erase what confidential notes were before `moment` from the journal. Returns how many steps lost something by that.

    These steps can't be turned back any more. What stands in the notes today stays.
    """
    old = select(JournalStep.id).where(JournalStep.at < moment)
    touched = delete_rows(session, _OF_NOTES & JournalRow.step_id.in_(old))
    if touched:
        seal_steps(session, touched, SealedBy.AGED)
        demand_vacuum(session)
    return len(touched)


def _entries(session: Session, record_id: int) -> set[int]:
    return once_led_to(session, table_of(ContactEntry).c.record_id, [record_id])
