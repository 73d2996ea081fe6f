"""An area as somebody would add it: this file, and its chapter in the tuple."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.figures.blocks import drawn, persons_table
from app.figures.categories import UNSTATED, Category, Grouped
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, ListBehind
from app.figures.document.report import Block
from app.figures.grouping import grouped
from app.figures.indicators import Comparison, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, union
from app.models import Person

WITH_YEAR = Indicator(
    "toy_persons",
    "Menschen mit Jahrgang",
    "Verschiedene Personen in der Kartei, deren Jahrgang bekannt ist.",
    behind=ListBehind("person"),
    figure=lambda counted: protect.persons(
        union(who for decade, who in counted.of(count_decades) if decade != UNSTATED), counted.limits
    ),
)
DECADES = Definition(
    "toy_decades",
    "Menschen nach Jahrzehnt",
    "Verschiedene Personen in der Kartei je Jahrzehnt ihrer Geburt.",
    behind=ListBehind("person"),
)


def count_decades(session: Session, _period: Period) -> Grouped[Contributions]:
    """Persons by the decade of their birth."""
    rows = session.execute(select(Person.id, Person.birth_year).order_by(Person.birth_year)).all()
    found = grouped((_decade(year), person) for person, year in rows)
    return tuple((decade, Contributions.of_persons(persons)) for decade, persons in found.items())


def _decade(year: int | None) -> Category:
    return Category(f"{year // 10}", f"{year // 10 * 10}er") if year else UNSTATED


def _blocks(of: Comparison) -> Iterable[Block]:
    yield of.key_figures(WITH_YEAR)
    decades = of.now.of(count_decades)
    yield from drawn(persons_table("Jahrzehnte", DECADES, "Jahrzehnt", decades, of.limits, sensitive=False))


CHAPTER = Chapter(
    key="toy",
    title="Ein neues Gebiet",
    introduction="Hier beginnt ein Gebiet, das es noch nicht gibt.",
    defines=(WITH_YEAR, DECADES),
    blocks=_blocks,
    recorded=None,
)
