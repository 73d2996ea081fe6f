"""Mail addresses of what is selected in a list, to be copied into the field BCC of a mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import clean
from app.models import Kind, Organisation, Person, PersonNumber
from app.models.people.reached import MAILS
from app.services.past import past_among
from app.services.privacy.address_block import shielded
from app.services.records import RECORD, rows_in, table_of

_PERSON, _NUMBER, _ORGANISATION = table_of(Person), table_of(PersonNumber), table_of(Organisation)


@dataclass(frozen=True, slots=True)
class Mails:
    """Each address once, in the order of the list.

    Attributes:
        without: how many of them have none.
        left_out: how many were left out, because of an address block or because they moved away or died.
    """

    addresses: tuple[str, ...] = ()
    without: int = 0
    left_out: int = 0

    @property
    def line(self) -> str:
        """As a mail program takes them."""
        return "; ".join(self.addresses)


def of_persons(session: Session, ids: Sequence[int]) -> Mails:
    """The preferred mail of each person, else the first one."""
    chosen = _of_people(session, ids)
    left = set(ids) & (past_among(session, ids) | shielded(session, Kind.PERSON, ids))
    return _mails([chosen.get(key, "") for key in ids if key not in left], len(left))


def of_households(session: Session, ids: Sequence[int]) -> Mails:
    """The mails of all members who still live there. A household is without where none of them has any."""
    rows = rows_in(session, select(_PERSON.c.household_id, _PERSON.c.id), _PERSON.c.household_id, ids)
    gone = past_among(session, [row.id for row in rows]) | _deleted(session, [row.id for row in rows])
    people = [row for row in rows if row.id not in gone]
    chosen = _of_people(session, [row.id for row in people])
    left = set(ids) & (past_among(session, ids) | shielded(session, Kind.HOUSEHOLD, ids))
    found: dict[int, list[str]] = {key: [] for key in ids if key not in left}
    for row in people:
        if row.household_id in found and (mail := chosen.get(row.id)):
            found[row.household_id].append(mail)
    counted = _mails([mail for mails in found.values() for mail in mails], len(left))
    return Mails(counted.addresses, sum(not mails for mails in found.values()), len(left))


def of_organisations(session: Session, ids: Sequence[int]) -> Mails:
    """The mail of each organisation."""
    rows = rows_in(session, select(_ORGANISATION.c.id, _ORGANISATION.c.email), _ORGANISATION.c.id, ids)
    mails, left = {row.id: row.email for row in rows}, past_among(session, ids)
    return _mails([mails.get(key, "") for key in ids if key not in left], len(left))


def _of_people(session: Session, ids: Sequence[int]) -> dict[int, str]:
    first = rows_in(session, select(_PERSON.c.id, _PERSON.c.email), _PERSON.c.id, ids)
    further = select(_NUMBER.c.person_id, _NUMBER.c.value, _NUMBER.c.preferred).order_by(_NUMBER.c.id)
    chosen = {row.id: row.email for row in first if clean(row.email)}
    preferred: set[int] = set()
    for row in rows_in(session, further.where(_NUMBER.c.kind.in_(MAILS)), _NUMBER.c.person_id, ids):
        if clean(row.value) and (row.person_id not in chosen or (row.preferred and row.person_id not in preferred)):
            chosen[row.person_id] = row.value
            preferred |= {row.person_id} if row.preferred else set()
    return chosen


def _deleted(session: Session, ids: Sequence[int]) -> set[int]:
    gone = select(RECORD.c.id).where(RECORD.c.deleted_at.is_not(None))
    return {row.id for row in rows_in(session, gone, RECORD.c.id, ids)}


def _mails(found: Sequence[str], left_out: int) -> Mails:
    """Two spellings of one address are one. What would part or begin another address is none."""
    there = [clean(mail) for mail in found]
    good = [mail for mail in there if "@" in mail and not any(sign in mail for sign in ' ;,<>"')]
    once = {mail.casefold(): mail for mail in reversed(good)}
    return Mails(tuple(reversed(once.values())), len(there) - len(good), left_out)
