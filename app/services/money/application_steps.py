"""What becomes of an application to the fund: checked, voted on, granted or refused by whom the rules say, settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.errors import UserError
from app.common.text import clean
from app.models import ApplicationStatus, Booking, FundApplication, FundDecider, Vote, VoteChoice
from app.services.money import applications, budgets, fund, sums
from app.services.money.amounts import demand_open
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown
from app.services.statuses import record_status

_VOTE = table_of(Vote)
_BOOKING = table_of(Booking)
SHOWN = Shown((FundApplication, Vote))
"""What the list of votes shows."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """How a member of the committee voted."""

    member: str
    choice: VoteChoice
    id: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """What a step says: since when, who decided, how much, why."""

    on: date
    decider: FundDecider | None = None
    granted: Decimal | None = None
    reason: str = ""


def votes(session: Session, application_id: int) -> list[Ballot]:
    """How the committee voted, in the order in which it was noted."""
    statement = select(_VOTE.c.id, _VOTE.c.member, _VOTE.c.choice).where(_VOTE.c.application_id == application_id)
    return [Ballot(row.member, row.choice, row.id) for row in session.execute(statement.order_by(_VOTE.c.id))]


def vote(session: Session, application_id: int, ballots: Sequence[Ballot], on: date) -> None:
    """Note how the committee voted, in the place of what was noted before; an application that waits has its vote then.

    Raises UserError for a vote without a member, for a member twice, and where it is decided already.
    """
    application = get(session, FundApplication, application_id)
    if application.status not in applications.UNDECIDED:
        raise UserError("Über diesen Antrag ist schon entschieden. Die Stimmen bleiben, wie sie waren.")
    members = [clean(one.member) for one in ballots]
    if not all(members):
        raise UserError("Bitte bei jeder Stimme das Mitglied eintragen.")
    if len({one.casefold() for one in members}) < len(members):
        raise UserError("Ein Mitglied steht zweimal da. Bitte eine Stimme je Mitglied.")
    session.execute(delete(Vote).where(Vote.application_id == application_id))
    for member, one in zip(members, ballots, strict=True):
        session.add(Vote(application_id=application_id, member=member, choice=one.choice))
    session.flush()
    if ballots and application.status is not ApplicationStatus.VOTED:
        take(session, application_id, ApplicationStatus.VOTED, Decision(on))


def take(session: Session, application_id: int, status: ApplicationStatus, said: Decision) -> None:
    """Give an application another status. Raises UserError with what is missing: see `_demand`."""
    application = get(session, FundApplication, application_id)
    _demand(session, application, status, said)
    application.status = status
    if status in applications.UNDECIDED:
        application.decider = application.decided_on = application.granted = None
        application.reason = ""
    elif status is not ApplicationStatus.SETTLED:
        application.decider, application.decided_on = said.decider, said.on
        application.granted = said.granted if status is ApplicationStatus.GRANTED else None
        application.reason = clean(said.reason)
    application.settled_on = said.on if status is ApplicationStatus.SETTLED else None
    record_status(session, application.id, status, said.on, said.reason)


def _demand(session: Session, application: FundApplication, status: ApplicationStatus, said: Decision) -> None:
    if said.on < application.received_on:
        raise UserError(
            "Der {day} liegt vor dem Eingang am {received}. Bitte den Tag prüfen.",
            day=said.on,
            received=application.received_on,
        )
    if application.status is ApplicationStatus.SETTLED and status is not ApplicationStatus.SETTLED:
        _demand_fund(session, application)
    match status:
        case ApplicationStatus.VOTED:
            if not votes(session, application.id):
                raise UserError("Es ist noch keine Stimme eingetragen. Bitte zuerst unter „Stimmen“ eintragen.")
        case ApplicationStatus.GRANTED:
            _demand_granting(session, application, said)
        case ApplicationStatus.REFUSED:
            _demand_decider(session, application.requested, said)
            if not clean(said.reason):
                raise UserError("Bitte eintragen, warum abgelehnt wurde: Das erfährt, wer den Antrag gestellt hat.")
        case ApplicationStatus.SETTLED:
            _demand_settling(session, application)


def _demand_granting(session: Session, application: FundApplication, said: Decision) -> None:
    fund_id = _demand_fund(session, application)
    granted = money.demand_positive(said.granted)
    decider = _demand_decider(session, granted, said)
    if decider is FundDecider.COMMITTEE:
        _demand_majority(session, application.id)
    left = budgets.sums_of(session, fund_id).remaining + _bound(session, application)
    if granted > left:
        raise UserError("Im Fonds sind noch {rest}. Bitte höchstens so viel bewilligen.", rest=left)


def _demand_fund(session: Session, application: FundApplication) -> int:
    if application.budget_id is None:
        raise UserError("Bitte zuerst beim Antrag den Fonds wählen, aus dem er bezahlt wird.")
    demand_open(session, application.budget_id, application.received_on)
    return application.budget_id


def _demand_decider(session: Session, amount: Decimal, said: Decision) -> FundDecider:
    needed = fund.decider_of(session, amount, said.on)
    if said.decider is None:
        raise UserError(
            "Bitte eintragen, wer entschieden hat. Über {amount} entscheidet nach den Regeln: {who}.",
            amount=amount,
            who=needed.label,
        )
    if not fund.may_decide(said.decider, needed):
        raise UserError(
            "Über {amount} entscheidet nach den Regeln: {who}. Bitte dort entscheiden lassen oder weniger bewilligen.",
            amount=amount,
            who=needed.label,
        )
    return said.decider


def _demand_majority(session: Session, application_id: int) -> None:
    cast = [one.choice for one in votes(session, application_id)]
    yes, no = cast.count(VoteChoice.YES), cast.count(VoteChoice.NO)
    if not cast:
        raise UserError("Das Gremium hat noch nicht abgestimmt. Bitte zuerst unter „Stimmen“ eintragen.")
    if yes <= no:
        raise UserError(
            "Das Gremium hat nicht zugestimmt ({yes} ja, {no} nein). Bewilligt werden kann es so nicht.", yes=yes, no=no
        )


def _bound(session: Session, application: FundApplication) -> Decimal:
    """What the fund already keeps for it."""
    return applications.rows(session, [application.id])[0].open or money.NOTHING


def _demand_settling(session: Session, application: FundApplication) -> None:
    if application.status not in (ApplicationStatus.GRANTED, ApplicationStatus.SETTLED):
        raise UserError("Abgerechnet wird nur, was bewilligt ist. Bitte zuerst die Entscheidung eintragen.")
    statement = (
        select(sums.open_advance)
        .join_from(_BOOKING, RECORD, RECORD.c.id == _BOOKING.c.id)
        .where(_BOOKING.c.application_id == application.id, RECORD.c.deleted_at.is_(None), sums.open_advance > 0)
    )
    if (still_open := session.scalar(statement.limit(1))) is not None:
        raise UserError("Es ist noch ein Vorschuss über {amount} offen. Bitte zuerst abrechnen.", amount=still_open)
