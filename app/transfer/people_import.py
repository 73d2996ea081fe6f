"""People from a list into the vault: all of them in one transaction, so that one undo takes them out again."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from app.common.progress import Progress, silent
from app.models import LanguageLevel, Person, PersonLanguage
from app.services import bulk
from app.services.people.phones import tidy_phone
from app.services.records import table_of
from app.transfer.people_columns import PersonRow

_FIELDS = tuple(field.name for field in fields(PersonRow) if field.name not in ("line", "languages"))


def bring_in(session: Session, people: Iterable[PersonRow], progress: Progress = silent) -> list[int]:
    """Add each as a new person, as read and cleaned by `people_csv.read`. Returns the ids in the same order."""
    rows = list(people)
    ids = bulk.insert_records(session, (bulk.make(Person, _values(row)) for row in rows), progress)
    spoken = [
        (person_id, code, LanguageLevel.UNKNOWN)
        for person_id, row in zip(ids, rows, strict=True)
        for code in row.languages
    ]
    bulk.insert_rows(session, table_of(PersonLanguage), ("person_id", "code", "level"), spoken)
    return ids


def _values(row: PersonRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _FIELDS}
    return values | {"phone": tidy_phone(row.phone), "mobile": tidy_phone(row.mobile)}
