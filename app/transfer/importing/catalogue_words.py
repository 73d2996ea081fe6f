"""Words of a list that name an entry of her value lists."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.common.kinds import Kind
from app.common.sentences import Sentence, joined
from app.common.text import search_key
from app.services import catalogues
from app.transfer.kinds.imported import NamedEntry
from app.transfer.kinds.registry import imported
from app.transfer.reading import Problem


def settled(session: Session, kind: Kind, rows: Sequence[Any]) -> tuple[Sequence[Any], tuple[Problem, ...]]:
    """The rows with the entries that their words name; a word that names none stands in the note, and is told."""
    problems: list[Problem] = []
    listed = imported(kind)
    for named in listed.entries:
        if not any(getattr(row, named.word) for row in rows):
            continue
        label = listed.labels[named.word]
        known = {search_key(one.label): one.id for one in catalogues.entries(session, named.catalogue)}
        found = [_settled(row, named, label, known) for row in rows]
        problems += _lost(rows, found, label)
        rows = found
    return rows, tuple(problems)


def _settled(row: Any, named: NamedEntry, label: Sentence, known: Mapping[str, int]) -> Any:
    word = getattr(row, named.word)
    if not word:
        return row
    entry = known.get(search_key(word))
    if entry is not None:
        return row._replace(**{named.column: entry})
    line = str(joined(": ", label, word))
    return row._replace(note="\n".join(filter(None, (row.note, line))))


def _lost(rows: Sequence[Any], found: Sequence[Any], label: Sentence) -> Iterator[Problem]:
    text = Sentence("{label} nicht verstanden; der Eintrag steht jetzt in der Notiz.", label=label)
    for before, after in zip(rows, found, strict=True):
        if before.note != after.note:
            yield Problem(before.line, text)
