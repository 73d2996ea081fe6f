"""Cases nobody has heard of for long: what becomes of each is decided in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import months_before
from app.common.errors import UserError
from app.common.kinds import Choice
from app.models import Case, CaseStatus
from app.services.casework import cases
from app.services.casework.cases import CaseRow
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.records import get
from app.settings.casework import CASEWORK


class Verdict(Choice):
    """What becomes of a case that has been silent for long."""

    REST = "rest", "ruhend"
    GO_ON = "go_on", "weiterführen"
    CLOSE = "close", "abschließen"


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one case; closing needs the reason from the list."""

    case_id: int
    verdict: Verdict
    close_reason_id: int | None = None


def since(session: Session) -> date:
    """Nobody has heard of a silent case from this day on."""
    return months_before(clock.today() + timedelta(days=1), settings.read(session, CASEWORK).silent_after)


def proposed(session: Session) -> list[CaseRow]:
    """The open cases without a sign for as long as the settings say, the longest silent first."""
    query = ListQuery(filters={"status": "silent"}, sort=(("last_sign", False),))
    return cases.rows(session, cases.ids(session, query))


def suggestion(case: CaseRow) -> Verdict:
    """What usually becomes of it: one that rests already is closed, any other rests."""
    return Verdict.CLOSE if case.status is CaseStatus.DORMANT else Verdict.REST


def decide(session: Session, decisions: Sequence[Decision], on: date | None = None) -> None:
    """Decide about several cases in one step; none is proposed again for as long.

    Raises UserError, and decides nothing, where one is to be closed without a reason.
    """
    day = on or clock.today()
    for decision in decisions:
        if decision.verdict is Verdict.CLOSE and decision.close_reason_id is None:
            raise UserError("Zu jedem Fall, der abgeschlossen wird, gehört ein Abschlussgrund. Bitte noch wählen.")
    for decision in decisions:
        _decide(session, decision, day)


def _decide(session: Session, decision: Decision, day: date) -> None:
    case = get(session, Case, decision.case_id)
    wanted = _status(case.status, decision.verdict)
    if wanted is not case.status:
        cases.set_status(session, case.id, wanted, day, "Durchsicht", decision.close_reason_id)
    case.looked_on = day
    session.flush()


def _status(now: CaseStatus, verdict: Verdict) -> CaseStatus:
    if verdict is Verdict.CLOSE:
        return CaseStatus.CLOSED
    if verdict is Verdict.REST:
        return CaseStatus.DORMANT
    return CaseStatus.RESUMED if now is CaseStatus.DORMANT else now
