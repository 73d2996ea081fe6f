"""The board of referrals: what stands on a card, and for how long nothing was heard."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.models import Kind, ReferralStatus
from app.services.referrals import referrals
from app.services.referrals.referrals import OVER, ReferralRow
from app.views.language.sentences import translated
from app.views.pages.referrals.step_dialog import take_to
from app.views.shared import dates
from app.views.shared.board.board_spec import BoardSpec, Time
from app.views.shared.lists.columns import Column

_tr = QCoreApplication.translate
_STATES = tuple(ReferralStatus)
_OPEN = tuple(one for one in ReferralStatus if one not in OVER)
_GROUPS = {"open": _OPEN, "silent": _OPEN, "over": OVER}


def referral_board() -> BoardSpec:
    """The board of *Verweise*."""
    return BoardSpec(
        kind=Kind.REFERRAL,
        name=_tr("Referrals", "Verweise nach Stand"),
        states=_STATES,
        ids=referrals.ids,
        rows=referrals.rows,
        hides=_hides,
        beside=_beside,
        take_to=take_to,
        card=_card,
        time_of=time_of,
        counted=_counted,
    )


def time_of(row: ReferralRow) -> Time:
    """Since when nothing was heard, when the appointment is, or since when it is over."""
    if row.silent:
        return Time(_tr("Referrals", "still: {day}").format(day=dates.in_words(row.since)), "warning", "warn")
    if row.status in OVER:
        return Time(dates.in_words(row.since), "ok", "quiet")
    if row.appointment_on is not None:
        return Time(_tr("Referrals", "Termin {day}").format(day=dates.in_words(row.appointment_on)), "event", "quiet")
    return Time(dates.in_words(row.since), "time", "quiet")


def _beside(status: ReferralStatus, by: int) -> ReferralStatus | None:
    place = _STATES.index(status) + by
    return _STATES[place] if 0 <= place < len(_STATES) else None


def _hides(filters: Mapping[str, str], status: ReferralStatus) -> bool:
    wanted = filters.get("status", "")
    return bool(wanted) and wanted != str(status) and status not in _GROUPS.get(wanted, ())


def _card() -> list[Column]:
    """The texts of a card; read aloud in this order."""
    return [
        Column("client", _tr("Referrals", "Für"), 0, lambda row: row.client or row.number, private=True),
        Column("number", _tr("Referrals", "Nummer"), 0, lambda row: row.number),
        Column("topic", _tr("Referrals", "Thema"), 0, lambda row: translated(row.topic)),
        Column("recipient", _tr("Referrals", "An"), 0, lambda row: row.recipient),
        Column("time", _tr("Board", "Zeit"), 0, lambda row: time_of(row).text),
    ]


def _counted(count: int) -> str:
    return _tr("Referrals", "%n Verweis(e)", None, count)
