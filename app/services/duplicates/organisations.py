"""Organisations as they are recognised: name and short name, how they are reached, and who speaks for them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.models import Organisation
from app.services.duplicates import blocks
from app.services.duplicates.recognition import Ids, Recognition, by_first, rows_of
from app.services.duplicates.traits import Traits, of_organisation

_ORGANISATIONS = (
    "SELECT o.id, o.name, o.short_name, o.phone, o.email, o.website, o.street, o.postcode, o.city FROM organisation AS o "
    "JOIN record AS r ON r.id = o.id AND r.deleted_at IS NULL WHERE 1"
)
_SPEAKERS = "SELECT organisation_id, person_id FROM affiliation WHERE 1"


def read(session: Session, ids: Ids = None) -> list[Traits]:
    """The traits of organisations that are not in the trash."""
    speakers = by_first(rows_of(session, _SPEAKERS, "organisation_id", ids))
    return [_traits(row, speakers.get(row[0], ())) for row in rows_of(session, _ORGANISATIONS, "o.id", ids)]


def of(session: Session, organisation: Organisation) -> Traits:
    """The traits of an organisation as it stands in a form."""
    given = organisation
    columns = (
        given.name,
        given.short_name,
        given.phone,
        given.email,
        given.website,
        given.street,
        given.postcode,
        given.city,
    )
    speakers = rows_of(session, _SPEAKERS, "organisation_id", [given.id]) if given.id else ()
    return _traits((given.id or 0, *columns), [row[1:] for row in speakers])


def _traits(row: Sequence[Any], speakers: Sequence[tuple[Any, ...]]) -> Traits:
    key, name, short_name, phone, mail, site, street, postcode, city = row
    return of_organisation(
        name,
        short_name,
        record_id=key,
        phones=[phone],
        mails=[mail],
        websites=[site],
        places=[(street, postcode, city)],
        related=[person for (person,) in speakers],
    )


ORGANISATIONS = Recognition(read, of, blocks.ORGANISATIONS, blocks.ORGANISATIONS, "name")
