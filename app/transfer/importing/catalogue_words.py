"""Words of a list that name an entry of her value lists."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.common.text import search_key
from app.models import Catalogue
from app.services import catalogues
from app.transfer.columns.rows import OrganisationRow
from app.transfer.reading import Problem


def settled(session: Session, rows: Sequence[Any]) -> tuple[Sequence[Any], tuple[Problem, ...]]:
    """The rows with the entries that their words name; a word that names none stands in the note, and is told."""
    if not any(isinstance(row, OrganisationRow) and row.kind for row in rows):
        return rows, ()
    known = {search_key(one.label): one.id for one in catalogues.entries(session, Catalogue.ORGANISATION_KIND)}
    found = [_settled(row, known) for row in rows]
    return found, tuple(_lost(rows, found))


def _settled(row: OrganisationRow, known: dict[str, int]) -> OrganisationRow:
    if not row.kind:
        return row
    entry = known.get(search_key(row.kind))
    if entry is not None:
        return row._replace(kind_id=entry)
    line = str(joined(": ", _LABEL, row.kind))
    return row._replace(note="\n".join(filter(None, (row.note, line))))


def _lost(rows: Sequence[OrganisationRow], found: Sequence[OrganisationRow]) -> Iterator[Problem]:
    text = Sentence("{label} nicht verstanden; der Eintrag steht jetzt in der Notiz.", label=_LABEL)
    for before, after in zip(rows, found, strict=True):
        if before.note != after.note:
            yield Problem(before.line, text)


_LABEL = Sentence("Akteursart")
