"""Conversations in which the erased took part beside others: they stay, and what was noted there in confidence goes.

Not so where one stands in the file of a single client: the note is hers, as is the history of the entry.
"""

from collections.abc import Sequence

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from app.models import ConfidentialNote, ContactEntry, JournalRow, graph
from app.models.casework import contact_person
from app.services.journal_rows import delete_rows
from app.services.records import RECORD, chunks, table_of

_ENTRY, _NOTE = table_of(ContactEntry), table_of(ConfidentialNote)
_LINK = contact_person.c


def forget(session: Session, doomed: Sequence[int]) -> set[int]:
    """Take the notes off these conversations, and what the journal knows of them. Call before the records are deleted.

    Returns the numbers of the steps that can't be turned back any more, because they lost rows by that.
    """
    touched: set[int] = set()
    for chunk in chunks(sorted(_with_others(session, doomed))):
        session.execute(delete(ConfidentialNote).where(_NOTE.c.contact_id.in_(chunk)))
        of_both = JournalRow.table_name.in_((_ENTRY.name, _NOTE.name))
        touched |= delete_rows(session, of_both & JournalRow.pk.in_([f"[{entry}]" for entry in chunk]))
    return touched


def _with_others(session: Session, doomed: Sequence[int]) -> set[int]:
    """The contacts in which they take or once took part, and which stand in no file of one person."""
    found: set[int] = set()
    for chunk in chunks(doomed):
        found.update(session.scalars(select(_LINK.contact_id).where(_LINK.person_id.in_(chunk))))
        for side in (JournalRow.before, JournalRow.after):
            known = select(func.json_extract(side, "$.contact_id")).where(
                JournalRow.table_name == contact_person.name, func.json_extract(side, "$.person_id").in_(chunk)
            )
            found.update(session.scalars(known))
    open_ones = (
        select(_ENTRY.c.id)
        .outerjoin_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
        .where(or_(_ENTRY.c.record_id.is_(None), RECORD.c.kind.not_in(graph.kinds_of_one_person())))
    )
    staying: set[int] = set()
    for chunk in chunks(sorted(found)):
        staying.update(session.scalars(open_ones.where(_ENTRY.c.id.in_(chunk))))
    return staying
