"""Her contract: how long she works on each weekday, from a day on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.models import WEEKDAYS, Contract
from app.services.records import FieldWarning, get, keep, table_of
from app.services.shown import Shown
from app.services.worktime.near import demand_near, is_near

_CONTRACT = table_of(Contract)
SHOWN = Shown((Contract,))
_MOST_A_DAY = 12 * 60
_MOST_A_WEEK = 60 * 60
_MOST_VACATION = 60
_USUAL_DAY = 234
"""Minutes: 19.5 hours a week on five days."""


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract: minutes from Monday to Friday, and days of vacation in a year."""

    id: int
    valid_from: date
    minutes: tuple[int, ...]
    vacation_days: int

    @property
    def weekly(self) -> int:
        """Minutes of a week."""
        return sum(self.minutes)

    def on(self, day: date) -> int:
        """Minutes of a day, whatever else it is."""
        return self.minutes[day.weekday()] if day.weekday() < len(self.minutes) else 0


def entered(session: Session) -> bool:
    """Whether there is a contract: before one was entered, nothing about hours is shown."""
    return bool(session.scalar(select(exists().select_from(_CONTRACT))))


def rows(session: Session) -> list[ContractRow]:
    """Every contract, by first day."""
    found = session.execute(select(_CONTRACT).order_by(_CONTRACT.c.valid_from))
    return [
        ContractRow(row.id, row.valid_from, tuple(getattr(row, day) for day in WEEKDAYS), row.vacation_days)
        for row in found
    ]


def valid_on(contracts: Sequence[ContractRow], day: date) -> ContractRow | None:
    """The contract that holds on a day; None before the first."""
    return next((one for one in reversed(contracts) if one.valid_from <= day), None)


def new(session: Session) -> Contract:
    """An unsaved contract from this month on, like the one that holds."""
    last = valid_on(rows(session), clock.today())
    minutes = last.minutes if last else (_USUAL_DAY,) * len(WEEKDAYS)
    days = dict(zip(WEEKDAYS, minutes, strict=True))
    vacation = {"vacation_days": last.vacation_days} if last else {}
    return Contract(valid_from=clock.today().replace(day=1), **days, **vacation)


def load(session: Session, contract_id: int) -> Contract:
    """A contract as it is."""
    return get(session, Contract, contract_id)


def save(session: Session, contract: Contract) -> int:
    """Save a contract. Raises UserError without a first day, without hours or with more than there can be, and for a second
    one from the same day on.
    """
    if contract.valid_from is None:
        raise UserError("Bitte den Tag angeben, ab dem der Vertrag gilt.")
    demand_near(contract.valid_from)
    for day in WEEKDAYS:
        setattr(contract, day, getattr(contract, day) or 0)
    minutes = [getattr(contract, day) for day in WEEKDAYS]
    if min(minutes) < 0 or max(minutes) > _MOST_A_DAY:
        raise UserError("Ein Arbeitstag hat zwischen 0 und 12 Stunden. Bitte die Stunden der Wochentage prüfen.")
    if not 0 < sum(minutes) <= _MOST_A_WEEK:
        raise UserError(
            "Ein Vertrag hat zwischen 0 und 60 Stunden in der Woche. Bitte die Stunden der Wochentage prüfen."
        )
    contract.vacation_days = contract.vacation_days or 0
    if not 0 <= contract.vacation_days <= _MOST_VACATION:
        raise UserError("Der Urlaub muss zwischen 0 und 60 Tagen im Jahr liegen.")
    with session.no_autoflush:
        same = select(_CONTRACT.c.id).where(
            _CONTRACT.c.valid_from == contract.valid_from, _CONTRACT.c.id != (contract.id or 0)
        )
        if session.scalar(same) is not None:
            raise UserError(
                "Ab dem {day} gibt es schon einen Vertrag. Bitte jenen ändern oder einen anderen Tag wählen.",
                day=contract.valid_from,
            )
    kept = keep(session, contract)
    session.flush()
    return kept.id


def remove(session: Session, contract_id: int) -> None:
    """Take away a contract entered by mistake; the one before it goes on."""
    session.delete(get(session, Contract, contract_id))
    session.flush()


def warnings(session: Session, contract: Contract) -> list[FieldWarning]:
    """What is to be known of a contract that begins in the middle of a month."""
    begins = contract.valid_from
    if begins is None or not is_near(begins) or begins.day == 1:
        return []
    before = valid_on([one for one in rows(session) if one.id != contract.id], begins - timedelta(days=1))
    if before is None:
        sentence = Sentence("Der Vertrag beginnt mitten im Monat; gerechnet wird ab diesem Tag.")
    else:
        sentence = Sentence(
            "Der Vertrag wechselt mitten im Monat: Bis zum {day} gelten {hours} h in der Woche, danach dieser. Jeder Tag zählt "
            "nach dem Vertrag, der an ihm gilt.",
            day=begins - timedelta(days=1),
            hours=round(before.weekly / 60, 2),
        )
    return [FieldWarning("valid_from", sentence)]
