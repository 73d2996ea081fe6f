"""By what a person in a list is compared with those on file."""

from app.models import MAILS, NameKind
from app.services.duplicates.traits import Traits, of_person
from app.transfer.columns.rows import PersonRow


def traits_of(row: PersonRow) -> Traits:
    """The traits of a row."""
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
