"""A list of people, from the file to plain records and what is odd about them."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.common.errors import UserError
from app.transfer.columns.proposing import propose
from app.transfer.columns.rows import PersonRow
from app.transfer.columns.understanding import understand
from app.transfer.kinds.people.description import PEOPLE
from app.transfer.reading import Found, Problem, read_source


@dataclass(frozen=True)
class Preview:
    """What an import would bring in; nothing has been written.

    `columns` are the headings with the fields they were understood as; of the others `problems` tell.
    """

    records: tuple[PersonRow, ...]
    problems: tuple[Problem, ...]
    columns: tuple[tuple[str, str], ...]
    found: Found


def read(path: Path) -> Preview:
    """Read a list of people as it is understood by itself (see `read_source` and `propose`).

    Raises UserError for a file that can't be such a list or has no column with a name.
    """
    table = read_source(path)
    mapping = propose(PEOPLE.kind, table)
    if PEOPLE.name_fields.isdisjoint(mapping.values()):
        if table.known is not None:
            raise UserError("Auf keiner Visitenkarte der Datei steht ein Name.")
        raise UserError(
            "In der Kopfzeile fehlt eine Spalte mit Namen. Erwartet wird zum Beispiel „Nachname;Vorname;Straße;Telefon;Geburtsjahr“."
        )
    understood = understand(PEOPLE.kind, table, mapping)
    records = cast("tuple[PersonRow, ...]", understood.records)
    return Preview(records, understood.problems, understood.columns, table.found)
