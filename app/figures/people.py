"""What is counted about the residents and volunteers on file: as they stand today, for there is no history of the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import german
from app.figures.contributions import Contributions
from app.figures.periods import Period
from app.models import Catalogue, Household, Housing, Person, PersonLanguage
from app.services import catalogues

_HOUSEHOLD = Household.__table__
UNKNOWN = "ohne Angabe"
"""Who has no value stands in every table too: otherwise their number could be computed from two totals."""


@dataclass(frozen=True)
class PeopleFigures:
    """Persons on file, by label; every label with the persons behind it."""

    residents: Contributions
    volunteers: Contributions
    ages: tuple[tuple[str, Contributions], ...]
    origins: tuple[tuple[str, Contributions], ...]
    languages: tuple[tuple[str, Contributions], ...]
    housing: tuple[tuple[str, Contributions], ...]


def count_people(session: Session, period: Period) -> PeopleFigures:
    """Count the persons on file who are not in the trash; ages are those reached in the year the period ends."""
    rows = session.execute(
        select(Person.id, Person.birth_year, Person.origin, _HOUSEHOLD.c.housing)
        .outerjoin(_HOUSEHOLD, _HOUSEHOLD.c.id == Person.household_id)
        .where(Person.deleted_at.is_(None), Person.is_resident)
    ).all()
    volunteers = session.scalars(select(Person.id).where(Person.deleted_at.is_(None), Person.is_volunteer))
    countries = german.countries()
    return PeopleFigures(
        residents=Contributions.of_persons(row[0] for row in rows),
        volunteers=Contributions.of_persons(volunteers),
        ages=_ages(session, [(row[0], period.last.year - row[1] if row[1] else None) for row in rows]),
        origins=_grouped((row[0], countries.get(row[2] or "", row[2] or UNKNOWN)) for row in rows),
        languages=_languages(session),
        housing=_grouped((row[0], (row[3] or Housing.UNKNOWN).label) for row in rows),
    )


def _ages(session: Session, ages: list[tuple[int, int | None]]) -> tuple[tuple[str, Contributions], ...]:
    """Persons per age group of the catalogue, in its order; who falls into none stands last."""
    groups = [(entry.label, catalogues.span(entry)) for entry in catalogues.entries(session, Catalogue.AGE_GROUP)]

    def label_of(age: int | None) -> str:
        if age is None:
            return UNKNOWN
        fitting = (label for label, (first, last) in groups if first <= age and (last is None or age <= last))
        return next(fitting, UNKNOWN)

    return _grouped(((person, label_of(age)) for person, age in ages), [label for label, _ in groups])


def _languages(session: Session) -> tuple[tuple[str, Contributions], ...]:
    names = german.languages()
    rows = session.execute(
        select(Person.id, PersonLanguage.code)
        .outerjoin(PersonLanguage, PersonLanguage.person_id == Person.id)
        .where(Person.deleted_at.is_(None), Person.is_resident)
    )
    return _grouped((person, names.get(code, code) if code else UNKNOWN) for person, code in rows)


def _grouped(pairs: Iterable[tuple[int, str]], order: Iterable[str] = ()) -> tuple[tuple[str, Contributions], ...]:
    """Persons per label, in the given order and then by label."""
    found: dict[str, list[int]] = {label: [] for label in order}
    given = len(found)
    for person, label in pairs:
        found.setdefault(label, []).append(person)
    labels = list(found)
    labels[given:] = sorted(labels[given:])
    return tuple((label, Contributions.of_persons(found[label])) for label in labels)
