"""The residents and volunteers on file: as they stand today, for there is no history of the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
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

_RESIDENTS = ListBehind("person", (("role", "resident"),))
_HOUSEHOLD = Household.__table__

RESIDENTS = Indicator(
    "residents",
    "Bewohner/innen in der Kartei",
    "Bewohner/innen, die am Tag der Erstellung in der Kartei standen; das sind nicht alle Menschen im Quartier.",
    behind=_RESIDENTS,
    figure=lambda counted: protect.persons(counted.of(count_people).residents, counted.limits),
    compared=False,
)
VOLUNTEERS = Indicator(
    "volunteers",
    "Ehrenamtliche",
    "Verschiedene Personen, die am Tag der Erstellung als Ehrenamtliche in der Kartei standen.",
    behind=ListBehind("person", (("role", "volunteer"),)),
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
        origins=_by_label((_coded(row[2], countries), row[0]) for row in rows),
        languages=_languages(session),
        housing=_by_label((_housing(row[3] or Housing.UNKNOWN), row[0]) for row in rows),
    )


def _housing(housing: Housing) -> Category:
    return Category(housing.value, housing.label)


def _coded(code: str | None, names: Mapping[str, str]) -> Category:
    """A country or language; a code without a name is shown as it is."""
    return Category(code, names.get(code, code)) if code else UNSTATED


def _ages(session: Session, ages: list[tuple[int, int | None]]) -> Grouped[Contributions]:
    """Persons per age group of the catalogue, in its order; who falls into none stands last."""
    categories = grouping.of_catalogue(session, Catalogue.AGE_GROUP)
    entries = catalogues.entries(session, Catalogue.AGE_GROUP)
    groups = [(categories[entry.id], catalogues.span(entry)) for entry in entries]

    def group_of(age: int | None) -> Category:
        if age is None:
            return UNSTATED
        fitting = (group for group, (first, last) in groups if first <= age and (last is None or age <= last))
        return next(fitting, UNSTATED)

    found = grouping.grouped((group_of(age), person) for person, age in ages)
    order = [group for group, _ in groups] + [UNSTATED] * (UNSTATED in found)
    return tuple((group, Contributions.of_persons(found.get(group, ()))) for group in order)


def _languages(session: Session) -> Grouped[Contributions]:
    names = german.languages()
    rows = session.execute(
        select(Person.id, PersonLanguage.code)
        .outerjoin(PersonLanguage, PersonLanguage.person_id == Person.id)
        .where(Person.deleted_at.is_(None), Person.is_resident)
    )
    return _by_label((_coded(code, names), person) for person, code in rows)


def _by_label(pairs: Iterable[tuple[Category, int]]) -> Grouped[Contributions]:
    """Persons per category, in the order of the labels."""
    found = sorted(grouping.grouped(pairs).items(), key=lambda item: item[0].label)
    return tuple((category, Contributions.of_persons(persons)) for category, persons in found)


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
