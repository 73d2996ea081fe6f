"""The register of what persons released and consented to: both beside each other, with who, towards whom, about what, until when,
what was revoked, and how many documents there are of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.kinds import Choice, Kind
from app.common.sentences import Sentence, joined
from app.models import ConsentState, Document
from app.services.lists import ListQuery
from app.services.people import consents, persons
from app.services.people.consents import ConsentLine
from app.services.records import rows_in, table_of
from app.services.secrecy import releases, talking
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState, standing

_DOCUMENT = table_of(Document)


class Entry(Choice):
    """What an entry of the register is."""

    RELEASE = "release", "Schweigepflichtentbindung"
    CONSENT = "consent", "Einwilligung"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """An entry. `id` is that of the release (a record) or of the consent; `documents` counts those of the release, or of the person
    who consented. `words` are typed: exact extent, purpose, remark.
    """

    entry: Entry
    id: int
    number: str
    person: str
    person_id: int | None
    to: str
    to_kind: Kind | None
    about: Sentence
    direction: Sentence | None
    words: tuple[Sentence, ...]
    given_on: date | None
    until: date | None
    revoked_on: date | None
    standing: Sentence
    holds: bool
    documents: int

    @property
    def record_id(self) -> int | None:
        """The record where it stands."""
        return self.id if self.entry is Entry.RELEASE else self.person_id


def rows(session: Session, query: ListQuery, most: int) -> tuple[list[RegisterRow], bool]:
    """What fits: those that hold first, by their end; whether there are more than so many of either.

    Filters: entry, state (a `ReleaseState`, ends: its end is near, refused). The text finds persons, recipients and numbers.
    """
    wanted = query.filters.get("entry", "")
    rest = replace(query, filters={key: value for key, value in query.filters.items() if key != "entry"})
    released = _released(session, rest, most) if wanted != Entry.CONSENT else []
    allowed = _allowed(session, rest, most) if wanted != Entry.RELEASE else []
    more = max(len(released), len(allowed)) > most
    found = [*released[:most], *allowed[:most]]
    return sorted(found, key=lambda row: (not row.holds, row.until or date.max, row.person)), more


def _released(session: Session, query: ListQuery, most: int) -> list[RegisterRow]:
    found = releases.listed(session, replace(query, sort=(("until", False),)), most + 1)
    documents = _documents(session, [row.id for row in found])
    return [_release(row, documents.get(row.id, 0)) for row in found]


def _allowed(session: Session, query: ListQuery, most: int) -> list[RegisterRow]:
    named = persons.ids(session, ListQuery(query.text), most + 1) if query.text else []
    found = consents.listed(session, consents.Asked(query.text, named, query.filters.get("state", "")), most + 1)
    documents = _documents(session, [line.row.person_id for line in found])
    return [_consent(line, documents.get(line.row.person_id, 0)) for line in found]


def _documents(session: Session, records: Sequence[int]) -> dict[int, int]:
    statement = select(_DOCUMENT.c.record_id, func.count().label("number")).group_by(_DOCUMENT.c.record_id)
    found = rows_in(session, statement, _DOCUMENT.c.record_id, sorted(set(records)))
    return {row.record_id: row.number for row in found}


def _release(row: ReleaseRow, documents: int) -> RegisterRow:
    return RegisterRow(
        entry=Entry.RELEASE,
        id=row.id,
        number=row.number,
        person=row.client,
        person_id=row.client_id,
        to=row.recipient,
        to_kind=row.recipient_kind,
        about=joined(", ", *(scope.label for scope in row.scopes)),
        direction=row.direction.label,
        words=tuple(talking.words(row)),
        given_on=row.given_on,
        until=row.until,
        revoked_on=row.revoked_on,
        standing=row.standing,
        holds=row.state is ReleaseState.VALID,
        documents=documents,
    )


def _consent(line: ConsentLine, documents: int) -> RegisterRow:
    row = line.row
    revoked = row.said_on if row.state is ConsentState.REVOKED else None
    return RegisterRow(
        entry=Entry.CONSENT,
        id=row.id,
        number="",
        person=line.person,
        person_id=row.person_id,
        to=row.recipient,
        to_kind=None,
        about=row.purpose.label,
        direction=None,
        words=(Sentence("Anmerkung: {note}", note=row.note),) if row.note else (),
        given_on=None if revoked else row.said_on,
        until=row.until,
        revoked_on=revoked,
        standing=standing(None, None, revoked) if revoked else consents.standing(row),
        holds=row.holds,
        documents=documents,
    )
