"""Pledges of secrecy (Verpflichtung auf Verschwiegenheit): who interprets or volunteers signs before she is told anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import holds_on
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import Person, Pledge
from app.services.heads import Aspect, Fact, mind
from app.services.records import FieldWarning, get, keep, table_of, title_of
from app.services.shown import Shown

_PLEDGE = table_of(Pledge)
SHOWN = Shown((Person,))
"""What the pledges of a person show: parts of her."""


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """A pledge of a person, from the day it was signed to `until`, which belongs to it."""

    id: int
    person_id: int
    signed_on: date
    until: date | None
    note: str

    @property
    def present(self) -> bool:
        """Whether it holds today."""
        return holds_on(clock.today(), self.signed_on, self.until)


def of_person(session: Session, person_id: int) -> list[PledgeRow]:
    """The pledges of a person, the latest first."""
    statement = select(_PLEDGE).where(_PLEDGE.c.person_id == person_id)
    order = (_PLEDGE.c.signed_on.desc(), _PLEDGE.c.id.desc())
    return [PledgeRow(*row) for row in session.execute(statement.order_by(*order))]


def new(person_id: int) -> Pledge:
    """A pledge that is signed today, without an end."""
    return Pledge(person_id=person_id, signed_on=clock.today())


def load(session: Session, pledge_id: int) -> Pledge:
    """One pledge, to be changed."""
    return get(session, Pledge, pledge_id)


def save(session: Session, pledge: Pledge) -> int:
    """Save a pledge. Raises UserError without a day of signing, with one ahead, or where it would end before."""
    if pledge.signed_on is None:
        raise UserError("Bitte den Tag eintragen, an dem die Verpflichtung unterschrieben wurde.")
    if pledge.signed_on > clock.today():
        raise UserError(
            "Der {day} liegt in der Zukunft. Eingetragen wird, was unterschrieben ist.", day=pledge.signed_on
        )
    if pledge.until and pledge.until < pledge.signed_on:
        raise UserError("Das Ende liegt vor dem Anfang. Bitte die beiden Tage prüfen.")
    kept = keep(session, pledge)
    session.add(kept)
    session.flush()
    return kept.id


def remove(session: Session, pledge_id: int) -> None:
    """Take away what was entered by mistake."""
    session.delete(get(session, Pledge, pledge_id))
    session.flush()


def missing(session: Session, person_id: int, day: date) -> Sentence | None:
    """Why somebody can't be told anything on a day; None where a pledge holds."""
    found = of_person(session, person_id)
    if any(holds_on(day, row.signed_on, row.until) for row in found):
        return None
    name = title_of(session, person_id)
    ended = [row.until for row in found if row.until is not None and row.until < day]
    if ended:
        return Sentence(
            "Die Verpflichtung auf Verschwiegenheit von {name} endet am {day}. Bitte vor dem Termin erneut unterschreiben lassen.",
            name=name,
            day=max(ended),
        )
    if found:
        return Sentence(
            "Die Verpflichtung auf Verschwiegenheit von {name} gilt erst seit dem {day}. Bitte die beiden Tage prüfen.",
            name=name,
            day=found[-1].signed_on,
        )
    return Sentence(
        "Von {name} fehlt die unterschriebene Verpflichtung auf Verschwiegenheit. "
        "Bitte zuerst unterschreiben lassen und bei der Person unter „Einwilligungen“ eintragen.",
        name=name,
    )


def facts(session: Session, person_id: int) -> Iterator[Fact]:
    """For the card at the head: since when somebody is bound to secrecy, or that she is no more; nothing without a pledge."""
    rows = of_person(session, person_id)
    present = next((row for row in rows if row.present), None)
    if present is not None:
        yield Fact(Aspect.SECRECY, Sentence("Verschwiegenheit unterschrieben am {day}", day=present.signed_on))
    elif rows and rows[0].until is not None:
        yield from mind((True, Sentence("Verschwiegenheit abgelaufen am {day}", day=rows[0].until)))


def warnings(pledge: Pledge) -> list[FieldWarning]:
    """What looks odd about a pledge."""
    if pledge.until and pledge.until < clock.today():
        return [FieldWarning("until", Sentence("Diese Verpflichtung ist schon abgelaufen."))]
    return []
