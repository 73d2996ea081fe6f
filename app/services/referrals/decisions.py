"""What is done about a notice: an objection goes out, or none is needed."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Notice
from app.services.records import get


def demand_days(received: date, *later: date | None) -> None:
    """Raises UserError where a day lies before the receipt or in the future."""
    for day in later:
        if day is not None and day < received:
            raise UserError(
                "Der {day} liegt vor dem Erhalt des Bescheids am {received}. Bitte die beiden Tage prüfen.",
                day=day,
                received=received,
            )
        if day is not None and day > clock.today():
            raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=day)


def note_objection(session: Session, notice_ids: Iterable[int], on: date) -> None:
    """An objection was made to these notices on a day. Raises UserError where that lies before their receipt or in the future."""
    for notice_id in notice_ids:
        notice = get(session, Notice, notice_id)
        demand_days(notice.received_on, on)
        notice.objected_on, notice.settled_on = on, None
    session.flush()


def settle(session: Session, notice_ids: Iterable[int], on: date) -> None:
    """These notices need no objection. Raises UserError where one was made, or the day does not fit."""
    for notice_id in notice_ids:
        notice = get(session, Notice, notice_id)
        demand_days(notice.received_on, on)
        if notice.objected_on is not None:
            raise UserError(
                "Gegen {number} ist schon Widerspruch eingelegt. Bitte zuerst diesen Tag im Bescheid leeren.",
                number=notice.number,
            )
        notice.settled_on = on
    session.flush()


def reopen(session: Session, notice_ids: Iterable[int]) -> None:
    """It is open again what becomes of these notices."""
    for notice_id in notice_ids:
        notice = get(session, Notice, notice_id)
        notice.objected_on = notice.settled_on = None
    session.flush()
