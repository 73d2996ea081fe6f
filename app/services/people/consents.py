"""Register of consents (Einwilligungen): what persons allowed or refused, for what, to whom, since when and until when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, String, and_, exists, false, or_, select
from sqlalchemy import cast as cast_in_sql
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Consent, ConsentState, Person, Purpose
from app.services.column_filters import UNSAID, WITHOUT, AnyOf
from app.services.lists import holds_text
from app.services.records import RECORD, FieldWarning, get, keep, rows_in, table_of
from app.services.shown import Shown

_CONSENT = table_of(Consent)
SHOWN = Shown((Person,))
"""What the consents of a person show: parts of her."""
SOON = timedelta(days=30)
"""So long before its end she is reminded of a consent."""
TO_SOMEBODY = frozenset({Purpose.CONTACT, Purpose.SPECIAL})
"""Purposes that say to whom."""
ENDS = "ends"
ENDING = "ending"
NOT = "no-"
"""Values of filters, see `stands` and `in_state`."""


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """An answer of a person."""

    id: int
    person_id: int
    purpose: Purpose
    state: ConsentState
    said_on: date | None
    until: date | None
    recipient: str
    note: str

    @property
    def holds(self) -> bool:
        """Whether it is a permission that holds today."""
        return self.state is ConsentState.GIVEN and (self.until is None or self.until >= clock.today())


def of_person(session: Session, person_id: int) -> list[ConsentRow]:
    """What a person said, in the order of the purposes."""
    order = list(Purpose)
    found = rows_in(session, _ROWS, _CONSENT.c.person_id, [person_id])
    return sorted((ConsentRow(*row) for row in found), key=lambda row: order.index(row.purpose))


_ROWS = select(
    *(_CONSENT.c[name] for name in ("id", "person_id", "purpose", "state", "said_on", "until", "recipient", "note"))
)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """An answer, and whose it is."""

    person: str
    row: ConsentRow


@dataclass(frozen=True, slots=True)
class Asked:
    """Which answers are listed: of these persons, or to whom the text fits (none: of anybody), in this state (see `stands`)."""

    text: str = ""
    persons: Sequence[int] = ()
    state: str = ""


def listed(session: Session, asked: Asked, most: int) -> list[ConsentLine]:
    """Answers of all persons who lie in no trash; those that end first at the top."""
    statement = (
        _ROWS.add_columns(RECORD.c.title.label("person"))
        .join(RECORD, RECORD.c.id == _CONSENT.c.person_id)
        .where(RECORD.c.deleted_at.is_(None))
        .order_by(_CONSENT.c.until.is_(None), _CONSENT.c.until, RECORD.c.sort_key, _CONSENT.c.id)
        .limit(most)
    )
    if asked.state:
        statement = statement.where(stands(asked.state))
    if asked.text:
        to = and_(_CONSENT.c.recipient != "", holds_text(_CONSENT.c.recipient, asked.text))
        statement = statement.where(or_(_CONSENT.c.person_id.in_(asked.persons), to))
    return [ConsentLine(person, ConsentRow(*row)) for *row, person in session.execute(statement)]


def stands(wanted: str) -> ColumnElement[bool]:
    """Answers that hold ("valid"), hold and end soon ("ends"), have "expired", were "revoked" or "refused". Anything else fits nothing."""
    given, today = _CONSENT.c.state == ConsentState.GIVEN, clock.today()
    conditions = {
        "valid": _holds(),
        ENDS: and_(given, _CONSENT.c.until.between(today, today + SOON)),
        "expired": and_(given, _CONSENT.c.until < today),
        "revoked": _CONSENT.c.state == ConsentState.REVOKED,
        "refused": _CONSENT.c.state == ConsentState.REFUSED,
    }
    return conditions.get(wanted, false())


def allowed(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """For what each of these persons gave a consent that holds today."""
    statement = select(_CONSENT.c.person_id, _CONSENT.c.purpose).where(_holds()).order_by(_CONSENT.c.person_id)
    found = rows_in(session, statement, _CONSENT.c.person_id, ids)
    order = list(Purpose)
    return {
        person: tuple(one.label for one in sorted({row.purpose for row in group}, key=order.index))
        for person, group in groupby(sorted(found, key=lambda row: row.person_id), key=lambda row: row.person_id)
    }


def _holds() -> ColumnElement[bool]:
    ends = or_(_CONSENT.c.until.is_(None), _CONSENT.c.until >= clock.today())
    return and_(_CONSENT.c.state == ConsentState.GIVEN, ends)


def in_state(wanted: str) -> Any:
    """The condition on persons: a purpose by its value for a consent that holds, "no-…" for one that was refused, revoked or
    has run out, "ending" for one that runs out within thirty days or has done so within the last thirty.
    """
    if wanted == ENDING:
        span = _CONSENT.c.until.between(clock.today() - SOON, clock.today() + SOON)
        return _somebody(and_(_CONSENT.c.state == ConsentState.GIVEN, span)) & RECORD.c.past.is_(False)
    purpose = wanted.removeprefix(NOT)
    said = cast_in_sql(_CONSENT.c.purpose, String) == purpose
    return _somebody(and_(said, ~_holds() if wanted.startswith(NOT) else _holds()))


def _somebody(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(_CONSENT.c.person_id == RECORD.c.id, condition).correlate(RECORD)


def _column(wanted: str) -> ColumnElement[bool]:
    return ~_somebody(_holds()) if wanted == WITHOUT else in_state(wanted)


def _purposes(_session: Session) -> list[tuple[str, str]]:
    return [*((str(one), one.label) for one in Purpose), UNSAID]


COLUMN = AnyOf(_purposes, _column)
"""How the column of consents in the list of persons is filtered: by a purpose that is allowed today."""


def new(person_id: int, said: Iterable[ConsentRow] = ()) -> Consent:
    """A consent of today for the first purpose that nothing was said about yet."""
    known = {row.purpose for row in said}
    purpose = next((one for one in Purpose if one not in known), next(iter(Purpose)))
    return Consent(person_id=person_id, purpose=purpose, said_on=clock.today())


def load(session: Session, consent_id: int) -> Consent:
    """One answer, to be changed."""
    return get(session, Consent, consent_id)


def save(session: Session, consent: Consent) -> int:
    """Save an answer; one for the same purpose (and to the same somebody) takes the place of the one before.

    Raises UserError where the day lies ahead, where it would end before it was said, or where nobody says to whom.
    """
    if consent.said_on and consent.said_on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=consent.said_on)
    if consent.said_on and consent.until and consent.until < consent.said_on:
        raise UserError("Das Ende liegt vor dem Anfang. Bitte die beiden Tage prüfen.")
    consent.recipient = clean(consent.recipient) if consent.purpose in TO_SOMEBODY else ""
    if consent.purpose in TO_SOMEBODY and consent.state is ConsentState.GIVEN and not consent.recipient:
        raise UserError(
            "Bitte eintragen, an wen weitergegeben werden darf: Ohne Empfänger ist die Einwilligung unbestimmt."
        )
    same = select(Consent).where(
        Consent.person_id == consent.person_id,
        Consent.purpose == consent.purpose,
        Consent.recipient == consent.recipient,
        Consent.id != (consent.id or 0),
    )
    for other in session.scalars(same):
        session.delete(other)
    kept = keep(session, consent)
    session.add(kept)
    session.flush()
    return kept.id


def revoke(session: Session, consent_id: int, on: date) -> None:
    """Somebody takes back from a day on what she allowed. Raises UserError for what was not allowed."""
    consent = get(session, Consent, consent_id)
    if consent.state is not ConsentState.GIVEN:
        raise UserError("Diese Einwilligung ist nicht erteilt; es gibt nichts zu widerrufen.")
    consent.state, consent.said_on, consent.until = ConsentState.REVOKED, on, None
    session.flush()


def remove(session: Session, consent_id: int) -> None:
    """Take away what was entered by mistake: it is as if nobody had asked."""
    session.delete(get(session, Consent, consent_id))
    session.flush()


def standing(row: ConsentRow) -> Sentence:
    """erlaubt bis 12.03.2027; that it has run out where it has."""
    if row.state is not ConsentState.GIVEN or row.until is None:
        return row.state.label
    if row.until < clock.today():
        return Sentence("abgelaufen am {day}", day=row.until)
    return Sentence("erlaubt bis {day}", day=row.until)


def in_words(row: ConsentRow) -> Sentence:
    """The purpose, and to whom."""
    return joined(": ", row.purpose.label, row.recipient)


def warnings(consent: Consent) -> list[FieldWarning]:
    """What looks odd about an answer."""
    if consent.until and consent.until < clock.today():
        return [FieldWarning("until", Sentence("Diese Einwilligung ist schon abgelaufen."))]
    return []
