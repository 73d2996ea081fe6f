"""A role for many persons at once."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import CatalogueEntry, Kind, PersonRole
from app.services.records import RECORD, get, rows_in, table_of

_ROLE = table_of(PersonRole)


def give(session: Session, person_ids: Sequence[int], role_id: int | None, since: date | None) -> int:
    """Give persons a role from a day on; who holds it then keeps it as it is. Returns to how many it was given.

    Raises UserError without a role.
    """
    if role_id is None:
        raise UserError("Bitte eine Rolle wählen.")
    get(session, CatalogueEntry, role_id)
    living = (RECORD.c.kind == Kind.PERSON) & RECORD.c.deleted_at.is_(None)
    there = {row.id for row in rows_in(session, select(RECORD.c.id).where(living), RECORD.c.id, person_ids)}
    held = select(_ROLE.c.person_id, _ROLE.c.until).where(_ROLE.c.role_id == role_id)
    holding = {
        row.person_id
        for row in rows_in(session, held, _ROLE.c.person_id, person_ids)
        if row.until is None or (since is not None and row.until >= since)
    }
    given = [person for person in dict.fromkeys(person_ids) if person in there - holding]
    session.add_all(PersonRole(person_id=person, role_id=role_id, since=since) for person in given)
    session.flush()
    return len(given)
