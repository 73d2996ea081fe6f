"""A row of a list in words."""

from typing import Any

from app.services.records import one_line
from app.views.language import written


def name_of(row: Any) -> str:
    """The name in a row, as a list shows it."""
    if hasattr(row, "family_name"):
        return ", ".join(part for part in (row.family_name, row.given_name) if part) or str(row.native_name)
    return str(row.name)


def details_of(row: Any) -> tuple[str, ...]:
    """What else a row tells, in a few words."""
    born = getattr(row, "birth_date", None)
    birth = written.day(born) if born else str(getattr(row, "birth_year", None) or "")
    return birth, one_line(row.street, row.postcode, row.city), getattr(row, "mobile", "") or row.phone
