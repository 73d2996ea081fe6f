"""How a release stands: derived from its days, never stored."""

from datetime import date

from sqlalchemy import ColumnElement, Table, and_, func
from sqlalchemy import false as never

from app.common import clock
from app.common.kinds import Choice
from app.common.sentences import Sentence
from app.models import Release
from app.services.office import settings
from app.services.records import table_of
from app.settings.secrecy import SECRECY

_RELEASE = table_of(Release)


class ReleaseState(Choice):
    """How a release stands on a day."""

    UNSIGNED = "unsigned", "Unterschrift fehlt"
    AHEAD = "ahead", "gilt noch nicht"
    VALID = "valid", "gilt"
    EXPIRED = "expired", "abgelaufen"
    REVOKED = "revoked", "widerrufen"


def state_on(day: date, given_on: date | None, until: date | None, revoked_on: date | None) -> ReleaseState:
    """How a release with these days stands on a day; a revocation holds at once, whatever its day."""
    if revoked_on is not None:
        return ReleaseState.REVOKED
    if given_on is None:
        return ReleaseState.UNSIGNED
    if given_on > day:
        return ReleaseState.AHEAD
    return ReleaseState.EXPIRED if until is not None and until < day else ReleaseState.VALID


def standing(given_on: date | None, until: date | None, revoked_on: date | None) -> Sentence:
    """How a release stands today, with the day that matters."""
    if revoked_on is not None:
        return Sentence("widerrufen am {day}", day=revoked_on)
    if given_on is None:
        return ReleaseState.UNSIGNED.label
    today = clock.today()
    if given_on > today:
        return Sentence("gilt erst ab {day}", day=given_on)
    if until is None:
        return ReleaseState.VALID.label
    return Sentence("abgelaufen am {day}" if until < today else "gilt bis {day}", day=until)


def stands(wanted: str, table: Table = _RELEASE) -> ColumnElement[bool]:
    """A state by its value, "open" (it holds or may come to hold) or "ends" (valid, its end is near). Anything else fits nothing."""
    today = clock.today()
    kept = table.c.revoked_on.is_(None)
    begun = and_(kept, table.c.given_on <= today)
    over = and_(table.c.until.is_not(None), table.c.until < today)
    left = func.julianday(table.c.until) - func.julianday(today.isoformat())
    conditions: dict[str, ColumnElement[bool]] = {
        ReleaseState.UNSIGNED: and_(kept, table.c.given_on.is_(None)),
        ReleaseState.AHEAD: and_(kept, table.c.given_on > today),
        ReleaseState.VALID: and_(begun, ~over),
        ReleaseState.EXPIRED: and_(begun, over),
        ReleaseState.REVOKED: table.c.revoked_on.is_not(None),
        "open": and_(kept, ~and_(table.c.given_on.is_not(None), over)),
        "ends": and_(begun, ~over, left <= settings.value_in(SECRECY, "remind_before")),
    }
    return conditions.get(wanted, never())
