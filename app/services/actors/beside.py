"""What two records said of one organisation and does not fit into one field: kept in its note, line by line."""

from collections.abc import Mapping
from typing import Any

from app.models import Organisation, graph
from app.models.columns import LINES, TEXT, TextKind
from app.services.records import table_of

_COLUMNS = table_of(Organisation).columns


def keep_rest(organisation: Organisation, rest: Mapping[str, Any]) -> None:
    """Let the typed values of fields that were not chosen stand in the note, each with what the field is called."""
    typed = [column for column in _COLUMNS if column.info.get(TEXT) is TextKind.TYPED and LINES not in column.info]
    lines = [f"{graph.label_of(column)}: {rest[column.name]}" for column in typed if column.name in rest]
    fresh = [line for line in lines if line not in organisation.note.splitlines()]
    organisation.note = "\n".join(filter(None, (organisation.note, *fresh)))
