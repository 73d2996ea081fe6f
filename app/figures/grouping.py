"""From rows of the vault to categories."""

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures.categories import Category
from app.models import Catalogue, CatalogueEntry, Organisation
from app.services import catalogues

_REST, _PRIVATE = "sonstiges", "privatperson"
OTHER_OFFICES = Category("~offices", Sentence("andere Stellen"), rest=True)
"""Private persons, and bodies that are on file no more."""

T = TypeVar("T")


def of_catalogue(session: Session, catalogue: Catalogue) -> dict[int, Category]:
    """Every entry of a catalogue by its id, in her order, deactivated ones too.

    A new entry may get the key that another one, renamed since, got before it: then the younger one adds its id.
    """
    entries = catalogues.entries(session, catalogue, active_only=False)
    oldest = {entry.key: entry.id for entry in sorted(entries, key=lambda entry: entry.id, reverse=True)}

    def category(entry_id: int, key: str, label: str) -> Category:
        return Category(key if oldest[key] == entry_id else f"{key}~{entry_id}", label, key == _REST)

    return {entry.id: category(entry.id, entry.key, catalogues.label_of(entry)) for entry in entries}


def of_organisations(session: Session) -> dict[int, Category]:
    """Every organisation that may be named in a report, by its id; private persons are left out."""
    found = session.execute(
        select(Organisation.id, Organisation.title)
        .outerjoin(CatalogueEntry, CatalogueEntry.id == Organisation.kind_id)
        .where(Organisation.deleted_at.is_(None), CatalogueEntry.key.is_distinct_from(_PRIVATE))
    )
    return {office: Category(str(office), title) for office, title in found}


def grouped(pairs: Iterable[tuple[Category, T]]) -> dict[Category, list[T]]:
    """What belongs to each category; where two labels share a key, the first is shown."""
    found: dict[str, tuple[Category, list[T]]] = {}
    for category, value in pairs:
        found.setdefault(category.key, (category, []))[1].append(value)
    return dict(found.values())
