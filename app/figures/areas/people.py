"""The residents and volunteers on file: as they stand today, for there is no history of the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.common import german
from app.figures import grouping
from app.figures.blocks import drawn, persons_table
from app.figures.categories import UNSTATED, Category, Grouped
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, ListBehind
from app.figures.document.report import Block
from app.figures.indicators import Comparison, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions
from app.models import Catalogue, Household, Housing, Person, PersonLanguage
from app.services import catalogues
from app.services.people import whereabouts
from app.services.records import numbers_by, numbers_of

_RESIDENTS = ListBehind("person", (("role", "resident"), ("gone", "{period}")))
_HOUSEHOLD = Household.__table__

RESIDENTS = Indicator(
    "residents",
    "Bewohner/innen in der Kartei",
    "Bewohner/innen, die am Tag der Erstellung in der Kartei standen und am Ende des Zeitraums weder verzogen noch verstorben "
    "waren; das sind nicht alle Menschen im Quartier.",
    behind=_RESIDENTS,
    figure=lambda counted: protect.persons(counted.of(count_people).residents, counted.limits),
    compared=False,
)
VOLUNTEERS = Indicator(
    "volunteers",
    "Ehrenamtliche",
    "Verschiedene Personen, die am Tag der Erstellung als Ehrenamtliche in der Kartei standen und am Ende des Zeitraums weder "
    "verzogen noch verstorben waren.",
    behind=ListBehind("person", (("role", "volunteer"), ("gone", "{period}"))),
    figure=lambda counted: protect.persons(counted.of(count_people).volunteers, counted.limits),
    compared=False,
)
RESIDENT_AGES = Definition(
    "resident_ages",
    "Bewohner/innen nach Alter",
    "Bewohner/innen in der Kartei; Alter nach Jahrgang, das im Jahr des Berichts erreicht wird.",
    behind=_RESIDENTS,
)
LANGUAGES = Definition(
    "languages",
    "Sprachen",
    "Bewohner/innen in der Kartei je Sprache, die sie sprechen; wer mehrere spricht, zählt bei jeder. Geschützt ab 10 Personen.",
    behind=_RESIDENTS,
    overlap="Wer mehrere Sprachen spricht, zählt bei jeder mit, in „Gesamt“ nur einmal.",
)
ORIGINS = Definition(
    "origins",
    "Herkunftsländer",
    "Bewohner/innen in der Kartei je Herkunftsland. Geschützt ab 10 Personen.",
    behind=_RESIDENTS,
)
HOUSING = Definition(
    "housing",
    "Wohnformen",
    "Bewohner/innen in der Kartei je Wohnform. Geschützt ab 10 Personen.",
    behind=_RESIDENTS,
)


_Found = tuple[Any, list[int]]
"""What is on file, and the persons with it."""


@dataclass(frozen=True)
class PeopleFigures:
    """Persons on file; every group with the persons behind it."""

    residents: Contributions
    volunteers: Contributions
    ages: Grouped[Contributions]
    origins: Grouped[Contributions]
    languages: Grouped[Contributions]
    housing: Grouped[Contributions]


def count_people(session: Session, period: Period) -> PeopleFigures:
    """Count the persons on file who are not in the trash and were neither gone nor dead at the end of the period; ages are
    those reached in the year it ends."""
    there = (Person.deleted_at.is_(None), whereabouts.here_on(period.last))
    resident = (*there, Person.is_resident)
    volunteer = select(Person.id).where(*there, Person.is_volunteer)
    languages = select(PersonLanguage.code, Person.id).outerjoin_from(Person, PersonLanguage)
    housing = select(_HOUSEHOLD.c.housing, Person.id).outerjoin_from(Person, _HOUSEHOLD)

    def by(statement: Select[Any, int]) -> list[tuple[Any, list[int]]]:
        return numbers_by(session, statement.where(*resident))

    return PeopleFigures(
        residents=Contributions.of_persons(numbers_of(session, select(Person.id).where(*resident))),
        volunteers=Contributions.of_persons(numbers_of(session, volunteer)),
        ages=_ages(session, period, by(select(Person.birth_year, Person.id))),
        origins=_by_code(by(select(Person.origin, Person.id)), german.countries()),
        languages=_by_code(by(languages), german.languages()),
        housing=_by_label((_housing(found or Housing.UNKNOWN), persons) for found, persons in by(housing)),
    )


def _housing(housing: Housing) -> Category:
    return Category(housing.value, housing.label)


def _coded(code: str | None, names: Mapping[str, str]) -> Category:
    """A country or language; a code without a name is shown as it is."""
    return Category(code, names.get(code, code)) if code else UNSTATED


def _ages(session: Session, period: Period, by_year: Iterable[_Found]) -> Grouped[Contributions]:
    """Persons per age group of the catalogue, in its order; who falls into none stands last."""
    categories = grouping.of_catalogue(session, Catalogue.AGE_GROUP)
    entries = catalogues.entries(session, Catalogue.AGE_GROUP)
    groups = [(categories[entry.id], catalogues.span(entry)) for entry in entries]

    def group_of(birth_year: int | None) -> Category:
        if not birth_year:
            return UNSTATED
        age = period.last.year - birth_year
        fitting = (group for group, (first, last) in groups if first <= age and (last is None or age <= last))
        return next(fitting, UNSTATED)

    found = grouping.grouped((group_of(year), persons) for year, persons in by_year)
    order = [*(group for group, _ in groups), *([UNSTATED] if UNSTATED in found else [])]
    return tuple((group, _persons(found.get(group, ()))) for group in order)


def _by_code(by_code: Iterable[_Found], names: Mapping[str, str]) -> Grouped[Contributions]:
    return _by_label((_coded(code, names), persons) for code, persons in by_code)


def _by_label(found: Iterable[tuple[Category, list[int]]]) -> Grouped[Contributions]:
    """Persons per category, in the order of the labels."""
    ordered = sorted(grouping.grouped(found).items(), key=lambda item: item[0].label)
    return tuple((category, _persons(parts)) for category, parts in ordered)


def _persons(parts: Iterable[list[int]]) -> Contributions:
    return Contributions.of_persons(chain.from_iterable(parts))


def _blocks(of: Comparison) -> Iterable[Block]:
    people, limits = of.now.of(count_people), of.limits
    yield of.key_figures(RESIDENTS, VOLUNTEERS)
    ages = persons_table("Alter", RESIDENT_AGES, "Altersgruppe", people.ages, limits, sensitive=False, ordered=True)
    yield from drawn(ages)
    yield from drawn(persons_table("Sprachen", LANGUAGES, "Sprache", people.languages, limits))
    yield from drawn(persons_table("Herkunft", ORIGINS, "Land", people.origins, limits))
    yield from drawn(persons_table("Wohnformen", HOUSING, "Wohnform", people.housing, limits))


CHAPTER = Chapter(
    key="quarter",
    title="Das Quartier",
    introduction="Diese Zahlen beschreiben die Menschen, die dem Quartiersmanagement bekannt sind. Mehr als der Name wird nur "
    "erfasst, wo es für die Arbeit gebraucht wird; die Angaben sind deshalb nicht vollständig.",
    defines=(RESIDENTS, VOLUNTEERS, RESIDENT_AGES, LANGUAGES, ORIGINS, HOUSING),
    blocks=_blocks,
    recorded=None,
)
