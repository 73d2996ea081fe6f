"""A row of a list of organisations → the organisation in it."""

from app.models import MAILS, NumberKind
from app.transfer.columns.gathering import (
    Gathered,
    Take,
    each_once,
    mail_taker,
    noted,
    number_taker,
    take_address,
    take_house_number,
    take_lines,
    take_place,
    take_postcode,
    take_tags,
)
from app.transfer.columns.rows import OrganisationRow
from app.transfer.kinds.fields import labels_of
from app.transfer.kinds.organisations.fields import FIELDS

_LABELS = labels_of(FIELDS)
TAKE: dict[str, Take] = {
    "phone": number_taker(NumberKind.WORK),
    "further_phone": number_taker(NumberKind.OTHER),
    "email": mail_taker(NumberKind.WORK_MAIL),
    "house_number": take_house_number,
    "postcode": take_postcode,
    "place": take_place,
    "address": take_address,
    "offers": take_lines,
    "tags": take_tags,
    "note": take_lines,
}


def organisation_of(line: int, row: Gathered) -> OrganisationRow | None:
    """The organisation that was gathered, or None where the row holds no name. What has no field stands in the note."""
    values = row.values
    if not values.get("name"):
        return None
    number = values.pop("house_number", "")
    if number:
        values["street"] = f"{values.get('street', '')} {number}".strip()
    contact = values.pop("contact", "")
    more = [f"{_LABELS['contact']}: {contact}"] if contact else []
    more += _settle_numbers(row)
    if more or row.doubts:
        values["note"] = noted(row, *more)
    return OrganisationRow(line, **values)


def _settle_numbers(row: Gathered) -> list[str]:
    """The first number and the first mail to their fields; all others as lines for the note, each once."""
    further = []
    for kind, value in each_once(row.numbers):
        mail = kind in MAILS
        first = "email" if mail else "phone"
        if first not in row.values and (mail or kind is NumberKind.WORK):
            row.values[first] = value
        else:
            further.append(f"{_LABELS[first]}: {value}")
    return further
