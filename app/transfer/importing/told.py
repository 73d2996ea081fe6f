"""By what a row of a list is compared with what is on file."""

from collections.abc import Callable
from typing import Any

from app.common.kinds import Kind
from app.models import MAILS, NameKind
from app.services.duplicates.traits import Traits, of_organisation, of_person
from app.transfer.columns.rows import OrganisationRow, PersonRow


def traits_of(row: Any, kind: Kind) -> Traits:
    """The traits of a row."""
    return _OF[kind](row)


def _person(row: PersonRow) -> Traits:
    phones, mails = [row.phone, row.mobile], [row.email] if row.email else []
    for one in row.numbers:
        (mails if one.kind in MAILS else phones).append(one.value)
    former, also = [row.birth_name] if row.birth_name else [], [row.native_name] if row.native_name else []
    if row.chosen_name:
        also.append(row.chosen_name)
    for further in row.names:
        (former if further.kind is NameKind.FORMER else also).append(further.name)
    places = [(row.street, row.postcode, row.city)]
    if row.addresses:
        places += [(one.street, one.postcode, one.city) for one in row.addresses]
    return of_person(
        row.family_name,
        row.given_name,
        former=former,
        also=also,
        birth_date=row.birth_date,
        birth_year=row.birth_year,
        phones=phones,
        mails=mails,
        places=places,
    )


def _organisation(row: OrganisationRow) -> Traits:
    return of_organisation(
        row.name,
        row.short_name,
        phones=[row.phone],
        mails=[row.email],
        websites=[row.website],
        places=[(row.street, row.postcode, row.city)],
    )


_OF: dict[Kind, Callable[[Any], Traits]] = {Kind.PERSON: _person, Kind.ORGANISATION: _organisation}
