"""Her value lists: the defaults, and how she changes them. An entry in use is deactivated, never deleted."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Dialect, FromClause, Text, exists, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean, sort_key
from app.models import Base, Catalogue, CatalogueEntry, JournalRow, Meta
from app.models.bookkeeping import GIVEN_ENTRIES
from app.services.records import get, keep, table_of
from app.services.shown import Shown

SHOWN = Shown((CatalogueEntry,))
DEFAULTS: dict[Catalogue, tuple[str, ...]] = {
    Catalogue.TOPIC: (
        "Aufenthalt/Asyl",
        "Familiennachzug",
        "Einbürgerung",
        "Wohnen/Wohnungssuche",
        "Existenzsicherung/Sozialleistungen",
        "Behördenpost/Formulare",
        "Schulden",
        "Arbeit/Ausbildung/Anerkennung",
        "Sprache/Integrationskurs",
        "Kita/Schule",
        "Familie/Erziehung",
        "Gesundheit",
        "psychische Belastung",
        "Alter/Pflege",
        "Behinderung",
        "Gewalt/Schutz",
        "Nachbarschaftskonflikt",
        "Teilhabe/Freizeit",
        "Mobilität",
        "Sonstiges",
    ),
    Catalogue.CHANNEL: (
        "Büro",
        "Hausbesuch",
        "Telefon",
        "E-Mail",
        "Messenger",
        "Video",
        "Stand",
        "Begleitung zur Behörde",
        "Tür-und-Angel",
    ),
    Catalogue.ACTIVITY: (
        "Information",
        "Beratung",
        "Formularhilfe",
        "Vermittlung",
        "Begleitung",
        "Konfliktklärung",
        "Krisenintervention",
        "Fallbesprechung",
    ),
    Catalogue.RESULT: ("geklärt", "teilweise", "Folgetermin", "verwiesen", "keine Lösung", "abgebrochen"),
    Catalogue.CLOSE_REASON: ("Ziel erreicht", "an Regeldienst übergeben", "Umzug", "Abbruch", "Kapazität"),
    Catalogue.ORGANISATION_KIND: (
        "Verein",
        "Kirche/Religionsgemeinschaft",
        "Schule/Kita",
        "Wohlfahrtsverband",
        "Verwaltung/öffentlicher Dienst",
        "Polizei",
        "Gewerbe",
        "Wohnungswirtschaft",
        "Initiative",
        "Migrantenorganisation",
        "Privatperson",
    ),
    Catalogue.AGE_GROUP: ("0–5", "6–13", "14–17", "18–26", "27–59", "60–74", "75+"),
    Catalogue.UNDERSTANDING: (
        "Deutsch",
        "einfache Sprache",
        "Dolmetscher/in",
        "ehrenamtliche Sprachmittlung",
        "Familie",
        "App",
    ),
    Catalogue.PERSON_ROLE: (
        "Ansprechperson im Haus",
        "Sprachmittler/in",
        "Patin/Pate",
        "Kursleitung",
        "Elternvertretung",
        "Hausmeister/in",
        "Fachkraft",
        "Presse",
    ),
    Catalogue.CONCERN_CATEGORY: (
        "Müll/Sauberkeit",
        "Lärm",
        "Verkehr/Parken",
        "Beleuchtung/Sicherheit",
        "Grün/Spielplatz",
        "Gebäude/Mängel",
        "Nachbarschaft",
        "Verwaltung/Auskunft",
        "Idee/Wunsch",
        "Lob",
    ),
    Catalogue.DECLINE_REASON: (
        "keine Zeit",
        "gehört nicht zum Auftrag",
        "andere Stelle zuständig",
        "fachlich nicht möglich",
        "kein Raum/keine Mittel",
        "zu kurzfristig",
    ),
}


_ENTRY = table_of(CatalogueEntry)
_BETWEEN = "\x1f"


def lacks_defaults(session: Session) -> bool:
    """Whether the program knows entries that this vault was never given, or it is not known which it was given."""
    remembered = _remembered(session)
    return remembered is None or not _offered() <= remembered


def install_defaults(session: Session) -> None:
    """Give the vault the entries that the program knows and it was never given: whole lists, and entries at the end of hers.

    What she has renamed, deactivated or removed stays as she has it. Age groups only come as a whole list: a single new
    span would overlap with hers.
    """
    remembered = _remembered(session)
    given = _seen(session) if remembered is None else remembered
    for catalogue, labels in DEFAULTS.items():
        if catalogue is Catalogue.AGE_GROUP and any(one == catalogue for one, _key in given):
            continue
        first = new(session, catalogue).position
        missing = [label for label in labels if (catalogue.value, _key(catalogue, label)) not in given]
        session.add_all(
            CatalogueEntry(catalogue=catalogue, key=_key(catalogue, label), label=label, position=position)
            for position, label in enumerate(missing, first)
        )
    session.merge(Meta(key=GIVEN_ENTRIES, value=json.dumps(sorted(given | _offered()))))
    session.flush()


Given = frozenset[tuple[str, str]]
"""Catalogues and keys of entries."""


def _offered() -> Given:
    return frozenset(
        (catalogue.value, _key(catalogue, label)) for catalogue in DEFAULTS for label in DEFAULTS[catalogue]
    )


def _remembered(session: Session) -> Given | None:
    """What the vault was given, as far as it remembers; None in one that an earlier program made."""
    kept = session.scalar(select(Meta.value).where(Meta.key == GIVEN_ENTRIES))
    return None if kept is None else frozenset((catalogue, key) for catalogue, key in json.loads(kept))


def _seen(session: Session) -> Given:
    """What stands in the lists or once stood there, as the journal tells."""
    row = func.coalesce(JournalRow.after, JournalRow.before)
    ever = select(func.json_extract(row, "$.catalogue"), func.json_extract(row, "$.key"))
    present = session.execute(select(CatalogueEntry.catalogue, CatalogueEntry.key))
    journaled = session.execute(ever.where(JournalRow.table_name == CatalogueEntry.__tablename__))
    return frozenset((str(catalogue), key) for catalogue, key in (*present, *journaled))


def entries(session: Session, catalogue: Catalogue, active_only: bool = True) -> list[CatalogueEntry]:
    """The entries of one list in her order."""
    statement = select(CatalogueEntry).where(CatalogueEntry.catalogue == catalogue)
    if active_only:
        statement = statement.where(CatalogueEntry.active)
    return list(session.scalars(statement.order_by(CatalogueEntry.position, CatalogueEntry.id)))


def labels(session: Session) -> dict[int, str]:
    """The label of every entry by its id, deactivated ones too, see `label_of`."""
    return {row.id: row.label for row in session.execute(select(_ENTRY.c.id, label_in(_ENTRY)))}


def label_of(entry: CatalogueEntry) -> str:
    """What an entry is called: a sentence of the program's own while nobody has renamed it, else what she typed."""
    return called(entry.catalogue, entry.key, entry.label)


def label_in(table: FromClause) -> ColumnElement[str]:
    """The same in a select: `table` is that of the entries, or an alias of it."""
    catalogue, key, label = (type_coerce(table.c[name], Text) for name in ("catalogue", "key", "label"))
    return type_coerce(catalogue + _BETWEEN + key + _BETWEEN + label, _Label).label("label")


def called(catalogue: str, key: str, label: str) -> str:
    """The same from what is stored of an entry."""
    return Sentence(label) if _first_labels().get((catalogue, key)) == label else label


@cache
def _first_labels() -> dict[tuple[str, str], str]:
    """What the program calls its entries, by catalogue and key."""
    return {
        (catalogue.value, _key(catalogue, label)): label for catalogue, labels in DEFAULTS.items() for label in labels
    }


class _Label(TypeDecorator[str]):
    """Catalogue, key and label in one text, read as a label."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else called(*value.split(_BETWEEN, 2))


def span(entry: CatalogueEntry) -> tuple[int, int | None]:
    """First and last year of an age group; None means open at the top."""
    first, _, last = entry.key.partition("-")
    return int(first), int(last) if last else None


def new(session: Session, catalogue: Catalogue) -> CatalogueEntry:
    """An unsaved entry at the end of the list."""
    last = session.scalar(select(func.max(CatalogueEntry.position)).where(CatalogueEntry.catalogue == catalogue))
    return CatalogueEntry(catalogue=catalogue, key="", label="", position=0 if last is None else last + 1)


def chosen(session: Session, ids: Iterable[int]) -> list[CatalogueEntry]:
    """The entries with these ids in the order of their list. One that is gone comes by its number alone: saving is refused then."""
    found = {
        entry.id: entry for entry in session.scalars(select(CatalogueEntry).where(CatalogueEntry.id.in_(list(ids))))
    }
    there = sorted(found.values(), key=lambda entry: entry.position)
    return there + [CatalogueEntry(id=entry_id) for entry_id in ids if entry_id not in found]


def save_entry(session: Session, entry: CatalogueEntry) -> int:
    """Save an entry. Raises UserError without a label, or for an age group that is no span."""
    label = clean(entry.label)
    if not label:
        raise UserError("Der Eintrag braucht eine Bezeichnung.")
    kept = keep(session, entry)
    kept.label = label
    kept.key = kept.key or _key(kept.catalogue, label)
    session.flush()
    return kept.id


def move(session: Session, entry_id: int, position: int) -> None:
    """Put an entry at a place in its list, counted from 0."""
    entry = get(session, CatalogueEntry, entry_id)
    order = [other for other in entries(session, entry.catalogue, active_only=False) if other.id != entry_id]
    order.insert(position, entry)
    for place, other in enumerate(order):
        other.position = place
    session.flush()


def deactivate(session: Session, entry_id: int) -> None:
    """Offer an entry no longer; what refers to it keeps it."""
    get(session, CatalogueEntry, entry_id).active = False
    session.flush()


def activate(session: Session, entry_id: int) -> None:
    """Offer an entry again."""
    get(session, CatalogueEntry, entry_id).active = True
    session.flush()


def in_use(session: Session, entry_id: int) -> bool:
    """Whether anything in the vault refers to the entry."""
    uses = (
        exists().where(key.parent == entry_id)
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == CatalogueEntry.__tablename__
    )
    return any(session.scalar(select(use)) for use in uses)


def remove(session: Session, entry_id: int) -> bool:
    """Delete an unused entry, deactivate a used one. True if it was deleted."""
    if in_use(session, entry_id):
        deactivate(session, entry_id)
        return False
    session.delete(get(session, CatalogueEntry, entry_id))
    session.flush()
    return True


def _key(catalogue: Catalogue, label: str) -> str:
    if catalogue is Catalogue.AGE_GROUP:
        return _span_key(label)
    return sort_key(label).replace(" ", "_")


def _span_key(label: str) -> str:
    key = label.replace(" ", "").replace("–", "-").replace("+", "-")
    first, dash, last = key.partition("-")
    if not (dash and first.isascii() and first.isdigit() and (not last or (last.isascii() and last.isdigit()))):
        raise UserError("Eine Altersgruppe wird als Spanne geschrieben, zum Beispiel „6–13“ oder „75+“.")
    if last and int(last) < int(first):
        raise UserError("Die Altersgruppe endet vor ihrem Anfang. Bitte die Spanne umdrehen.")
    return key
