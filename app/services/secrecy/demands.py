"""What a release has to say before it can be kept."""

from app.common.errors import UserError
from app.models import Release


def demand_parties(release: Release) -> None:
    """Raises UserError without to whom."""
    if release.recipient_id is None and not release.recipient:
        raise UserError(
            "Bitte eintragen, wem gegenüber die Schweigepflicht aufgehoben wird: einen Akteur oder eine Person wählen oder den "
            "Namen eintragen."
        )


def demand_days(release: Release) -> None:
    """Raises UserError where it ends or was revoked before it was signed."""
    for day in (release.until, release.revoked_on):
        if release.given_on is not None and day is not None and day < release.given_on:
            raise UserError(
                "Der {day} liegt vor der Unterschrift am {given}. Bitte die beiden Tage prüfen.",
                day=day,
                given=release.given_on,
            )
