"""By what a row of a list is compared with what is on file."""

from collections.abc import Callable, Iterator
from typing import Any

from app.common.kinds import Kind
from app.models import MAILS, NameKind
from app.services.duplicates.traits import Place, Traits, of_organisation, of_person
from app.transfer.columns.rows import OrganisationRow, PersonRow


def traits_of(row: Any, kind: Kind) -> Traits:
    """The traits of a row."""
    return _OF[kind](row)


def _person(row: PersonRow) -> Traits:
    phones, mails = [row.phone, row.mobile], [row.email]
    for one in row.numbers:
        (mails if one.kind in MAILS else phones).append(one.value)
    former = [one.name for one in row.names if one.kind is NameKind.FORMER]
    also = [one.name for one in row.names if one.kind is not NameKind.FORMER]
    return of_person(
        row.family_name,
        row.given_name,
        former=[row.birth_name, *former] if row.birth_name else former,
        also=[name for name in (row.native_name, row.chosen_name, *also) if name],
        birth_date=row.birth_date,
        birth_year=row.birth_year,
        phones=phones,
        mails=mails,
        places=_places(row),
    )


def _places(row: PersonRow) -> Iterator[Place]:
    yield row.street, row.postcode, row.city
    for one in row.addresses:
        yield one.street, one.postcode, one.city


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
