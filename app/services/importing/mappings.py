"""How the lists of a source are read: which heading is which field, kept so that the next list of it needs no work."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean, search_key
from app.models import ImportMapping, Kind
from app.services.records import get


@dataclass(frozen=True)
class SavedMapping:
    """How the lists of a source are read.

    Attributes:
        columns: the field of each heading; empty where a column is left out.
        options: how the file is read, by names of the reading's own.
    """

    name: str
    kind: Kind
    columns: Mapping[str, str]
    source: str = ""
    legal_basis: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0


def of_kind(session: Session, kind: Kind) -> list[SavedMapping]:
    """All that is kept for a kind, by name."""
    found = session.scalars(select(ImportMapping).where(ImportMapping.kind == kind))
    return sorted(map(_read, found), key=lambda one: search_key(one.name))


def fitting(session: Session, kind: Kind, header: Sequence[str]) -> SavedMapping | None:
    """The one that was made for such headings: the newest that knows all of them and of which all are there."""
    wanted = {search_key(heading) for heading in header}
    alike = [one for one in of_kind(session, kind) if {search_key(heading) for heading in one.columns} == wanted]
    return max(alike, key=lambda one: one.id, default=None)


def keep(session: Session, mapping: SavedMapping) -> int:
    """Keep it under its name, instead of what was kept under it. Raises UserError without a name."""
    name = clean(mapping.name)
    if not name:
        raise UserError("Eine Zuordnung braucht einen Namen, zum Beispiel den der Stelle, von der die Liste kommt.")
    there = session.scalars(select(ImportMapping).where(ImportMapping.kind == mapping.kind))
    kept = next((one for one in there if search_key(one.name) == search_key(name)), None)
    if kept is None:
        kept = ImportMapping(kind=mapping.kind)
        session.add(kept)
    kept.name, kept.columns, kept.options = name, _text(mapping.columns), _text(mapping.options)
    kept.source, kept.legal_basis = clean(mapping.source), clean(mapping.legal_basis)
    session.flush()
    return kept.id


def forget(session: Session, mapping_id: int) -> None:
    """Forget it; undo brings it back."""
    session.delete(get(session, ImportMapping, mapping_id))


def _text(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), ensure_ascii=False)


def _read(kept: ImportMapping) -> SavedMapping:
    return SavedMapping(
        kept.name, kept.kind, _json(kept.columns), kept.source, kept.legal_basis, _json(kept.options), kept.id
    )


def _json(text: str) -> dict[str, Any]:
    """What is stored; nothing where it can't be read."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
