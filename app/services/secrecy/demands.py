"""What a release has to say before it can be kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Case, Kind, Release
from app.services.records import RECORD, table_of

_CASE = table_of(Case)
RECIPIENTS = (Kind.ORGANISATION, Kind.PERSON)
"""Whom a release can name."""


def demand_parties(session: Session, release: Release) -> None:
    """Raises UserError without whose release it is or to whom, or where one of them does not fit."""
    if release.person_id is None:
        raise UserError("Eine Schweigepflichtentbindung braucht die Person, die sie gibt. Bitte die Person wählen.")
    if release.recipient_id is None and not release.recipient:
        raise UserError(
            "Bitte eintragen, wem gegenüber die Schweigepflicht aufgehoben wird: einen Akteur oder eine Person wählen oder den "
            "Namen eintragen."
        )
    if release.recipient_id is not None:
        kind = session.scalar(select(RECORD.c.kind).where(RECORD.c.id == release.recipient_id))
        if kind not in RECIPIENTS or release.recipient_id == release.person_id:
            raise UserError("Bitte einen Akteur oder eine andere Person wählen, der gegenüber die Entbindung gilt.")
    client = session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == release.case_id))
    if client is not None and client != release.person_id:
        raise UserError("Dieser Fall gehört zu einer anderen Person. Bitte einen Fall derselben Person wählen.")


def demand_days(release: Release) -> None:
    """Raises UserError where it ends or was revoked before it was signed."""
    for day in (release.until, release.revoked_on):
        if release.given_on is not None and day is not None and day < release.given_on:
            raise UserError(
                "Der {day} liegt vor der Unterschrift am {given}. Bitte die beiden Tage prüfen.",
                day=day,
                given=release.given_on,
            )
