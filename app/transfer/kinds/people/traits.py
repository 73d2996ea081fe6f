"""By what a person in a list is compared with those on file."""

from collections.abc import Iterator

from app.models import MAILS, NameKind
from app.services.duplicates.traits import Place, Traits, of_person
from app.transfer.columns.rows import PersonRow


def traits_of(row: PersonRow) -> Traits:
    """The traits of a row."""
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
