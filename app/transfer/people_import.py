"""Records from a list of people → persons on file, in one transaction and one step of the history."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.common.garbage import collector_paused
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, TrailWords
from app.common.text import search_key, sort_key
from app.models import AuditKind, Kind, LanguageLevel, Person, PersonLanguage
from app.models.bookkeeping import NOTED_AS
from app.models.people import digits, name_of
from app.services import bulk
from app.services.people.phones import tidy_phone
from app.services.records import RECORD, AnyRow, rows_in, table_of
from app.transfer.columns.rows import PersonRow
from app.transfer.reading.tables import Problem

_FIELDS = (
    "family_name", "given_name", "native_name", "birth_year", "birth_date", "origin",
    "email", "street", "postcode", "city", "note",
)  # fmt: skip
_TAKEN = attrgetter(*_FIELDS)
_TIDY_PHONE = re.compile(r"0\d{2,4} \d{4,8}")
_STEP = 2000


@dataclass(frozen=True)
class Result:
    """What an import did: persons added, rows left out because the person is on file, and what she should know."""

    added: int
    skipped: int
    problems: tuple[Problem, ...]


class _Traits(NamedTuple):
    """What tells two persons of the same name apart, or shows that they are one."""

    birth_year: int | None
    street: str
    email: str
    phone: str
    mobile: str

    def same(self, other: "_Traits") -> bool:
        """Same birth year or a shared street, phone or mail; or nothing but the name was given."""
        if self.birth_year and other.birth_year:
            return self.birth_year == other.birth_year
        marks = self._marks()
        return bool(marks & other._marks()) or not (self.birth_year or marks)

    def _marks(self) -> set[str]:
        return {search_key(self.street), search_key(self.email), digits(self.phone), digits(self.mobile)} - {""}


_Known = dict[str, list[_Traits]]


def import_people(session: Session, records: Sequence[PersonRow], progress: Progress = silent) -> Result:
    """Add every person who is not on file yet. Same name is not enough to be left out: see `Result` and its problems."""
    with collector_paused():
        new, problems = compare(session, records, progress)
        ids = bulk.insert_records(session, Person, map(_values, new), progress)
        _insert_languages(session, ids, new)
    session.info[NOTED_AS] = (AuditKind.IMPORT, TrailWords(f"{Kind.PERSON.label}: {len(new)}"))
    return Result(len(new), len(records) - len(new), problems)


def compare(
    session: Session, records: Sequence[PersonRow], progress: Progress = silent
) -> tuple[list[PersonRow], tuple[Problem, ...]]:
    """Who is not on file yet and what she should know, without writing anything: the dry run of `import_people`."""
    problems: list[Problem] = []
    known = _namesakes(session, records)
    new = [record for record in _counted(records, progress) if _is_new(record, known, problems)]
    return new, tuple(problems)


def _counted(records: Sequence[PersonRow], progress: Progress) -> Iterator[PersonRow]:
    for number, record in enumerate(records):
        if number % _STEP == 0:
            progress(number, len(records), Sentence("Personen werden abgeglichen …"))
        yield record


def _is_new(record: PersonRow, known: _Known, problems: list[Problem]) -> bool:
    traits = _Traits(record.birth_year, record.street, record.email, record.phone, record.mobile)
    namesakes = known.setdefault(_name_of(record), [])
    if not namesakes:
        namesakes.append(traits)
        return True
    if any(traits.same(other) for other in namesakes):
        problems.append(
            Problem(record.line, Sentence("Die Person ist schon eingetragen und wird nicht noch einmal angelegt."))
        )
        return False
    if any(not (traits.birth_year and other.birth_year) for other in namesakes):
        problems.append(
            Problem(record.line, Sentence("Eine Person gleichen Namens ist schon eingetragen; bitte vergleichen."))
        )
    namesakes.append(traits)
    return True


def _namesakes(session: Session, records: Sequence[PersonRow]) -> _Known:
    """Who is on file: everybody where they are no more than the records, otherwise only who has one of their names."""
    person, record = table_of(Person).c, RECORD.c
    columns = (person.name_fold, person.birth_year, person.street, person.email, person.phone, person.mobile)
    living = select(*columns).join_from(Person.__table__, RECORD, record.id == person.id)
    of_persons = living.where(record.kind == Kind.PERSON, record.deleted_at.is_(None))
    known: _Known = {}
    for name, *traits in _rows_of(session, of_persons, records):
        known.setdefault(name, []).append(_Traits(*traits))
    return known


def _rows_of(session: Session, of_persons: Select[Any], records: Sequence[PersonRow]) -> Iterable[AnyRow]:
    most = len(records)
    few = of_persons.with_only_columns(RECORD.c.id).limit(most + 1).subquery()
    if (session.scalar(select(func.count()).select_from(few)) or 0) <= most:
        return session.execute(of_persons)
    return rows_in(session, of_persons, RECORD.c.sort_key, sorted({_sort_key_of(one) for one in records}))


def _sort_key_of(record: PersonRow) -> str:
    """The sort key that a person of this name has; namesakes share it."""
    return sort_key(_title_of(record))


def _name_of(record: PersonRow) -> str:
    """The folded title, as `Person` stores it."""
    return search_key(_title_of(record))


def _title_of(record: PersonRow) -> str:
    return name_of(record.family_name, record.given_name, record.native_name)


def _values(record: PersonRow) -> dict[str, Any]:
    values = dict(zip(_FIELDS, _TAKEN(record), strict=True))
    values["phone"], values["mobile"] = _phone(record.phone), _phone(record.mobile)
    return values


def _phone(typed: str) -> str:
    return typed if not typed or _TIDY_PHONE.fullmatch(typed) else tidy_phone(typed)


def _insert_languages(session: Session, ids: Iterable[int], records: Iterable[PersonRow]) -> None:
    rows = [
        (person_id, code, LanguageLevel.UNKNOWN)
        for person_id, record in zip(ids, records, strict=True)
        for code in record.languages
    ]
    bulk.insert_rows(session, table_of(PersonLanguage), ("person_id", "code", "level"), rows)
