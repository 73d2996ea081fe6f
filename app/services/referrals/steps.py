"""What becomes of a referral, step by step; each keeps its day, and a jump that makes no sense is refused in a sentence."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import joined
from app.common.text import clean
from app.models import Referral, ReferralStatus
from app.services.records import get
from app.services.statuses import record_status

_S = ReferralStatus
FOLLOWING: dict[ReferralStatus, tuple[ReferralStatus, ...]] = {
    _S.PROPOSED: (_S.CONSENTED, _S.REFUSED),
    _S.CONSENTED: (_S.APPOINTED, _S.ACCOMPANIED, _S.ARRIVED, _S.NOT_ARRIVED, _S.REFUSED),
    _S.APPOINTED: (_S.ACCOMPANIED, _S.ARRIVED, _S.NOT_ARRIVED, _S.REFUSED, _S.APPOINTED, _S.CONSENTED),
    _S.ACCOMPANIED: (_S.ARRIVED, _S.NOT_ARRIVED, _S.REFUSED),
    _S.ARRIVED: (_S.NOT_ARRIVED,),
    _S.NOT_ARRIVED: (_S.APPOINTED, _S.ACCOMPANIED, _S.ARRIVED, _S.REFUSED),
    _S.REFUSED: (_S.PROPOSED,),
}
"""What can come after each state, the usual one first: a missed appointment is followed by another, who refused can think again."""


def take(
    session: Session,
    referral_ids: Iterable[int],
    status: ReferralStatus,
    on: date,
    reason: str = "",
    appointment_on: date | None = None,
) -> None:
    """Take referrals to a state from a day on; `appointment_on` is the day of the appointment, where it is known.

    Raises UserError where the state can't follow, where the day lies before the last step or in the future, and where nobody says
    why it was refused.
    """
    for referral_id in referral_ids:
        referral = get(session, Referral, referral_id)
        _demand_following(referral, status)
        _demand_day(referral, on)
        if status is ReferralStatus.REFUSED and not clean(reason):
            raise UserError("Bitte eintragen, warum abgelehnt wurde: Das hilft beim nächsten Verweis.")
        referral.status, referral.since = status, on
        referral.appointment_on = _appointment(referral, status, appointment_on)
        referral.reason = reason.strip() if status in (ReferralStatus.REFUSED, ReferralStatus.NOT_ARRIVED) else ""
        record_status(session, referral_id, status, on, reason)


def _appointment(referral: Referral, status: ReferralStatus, given: date | None) -> date | None:
    """A cancelled appointment is none any more; another one takes its place."""
    if status in (ReferralStatus.PROPOSED, ReferralStatus.CONSENTED):
        return None
    return given or referral.appointment_on


def _demand_following(referral: Referral, status: ReferralStatus) -> None:
    following = FOLLOWING[referral.status]
    if status in following:
        return
    if referral.status is ReferralStatus.PROPOSED:
        raise UserError(
            "Zu {number} fehlt noch die Einwilligung. Vorher erfährt die Stelle nichts; bitte zuerst diesen Stand eintragen.",
            number=referral.number,
        )
    raise UserError(
        "{number}: Auf „{before}“ folgt nicht „{after}“. Möglich ist: {following}.",
        number=referral.number,
        before=referral.status.label,
        after=status.label,
        following=joined(", ", *(one.label for one in following)),
    )


def _demand_day(referral: Referral, on: date) -> None:
    if on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=on)
    if on < referral.since:
        raise UserError(
            "{number}: Der {day} liegt vor dem letzten Schritt am {last}. Bitte den Tag prüfen.",
            number=referral.number,
            day=on,
            last=referral.since,
        )
