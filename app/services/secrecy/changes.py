"""What is done with a release: what it allows is chosen, it is revoked."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Release, ReleaseScope, Scope
from app.services.records import get
from app.services.secrecy import releases
from app.services.secrecy.demands import demand_days
from app.services.secrecy.gate import Wanted


def put_scopes(release: Release, wanted: Sequence[str]) -> None:
    """Let a release allow these scopes, by their values; rows of those that stay are kept."""
    held = {row.scope: row for row in release.scopes}
    release.scopes = [held.get(scope) or ReleaseScope(scope=scope) for scope in Scope if scope in wanted]


def revoke(session: Session, release_id: int, on: date) -> None:
    """A release was revoked on a day. Raises UserError where that lies in the future or before it was signed."""
    release = get(session, Release, release_id)
    if on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=on)
    release.revoked_on = on
    demand_days(release)
    session.flush()


def prepare(session: Session, wanted: Wanted) -> int:
    """A release that waits for its signature, with whose it is, to whom and for what; its id."""
    release = releases.new(session, wanted.client_id, wanted.case_id)
    release.recipient_id = wanted.to.record_id
    release.recipient = "" if wanted.to.record_id is not None else wanted.to.name
    put_scopes(release, wanted.scopes)
    return releases.save(session, release)
