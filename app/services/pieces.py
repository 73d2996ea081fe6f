"""Long lists piece by piece: no statement on the file is a long one, and what was read is sorted apart from it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Select, String, Table, func, select, text
from sqlalchemy.orm import Session

ROWS = 5_000
"""In a piece. With 100,000 persons one took 2 to 3 ms."""
_LAST = 2**63 - 1

Span = tuple[int, int]
"""The first and the last id of a piece."""
Order = Sequence[tuple[ColumnElement[object], bool]]
"""By what a list is sorted, and whether descending; what has no value comes last."""


def spans(session: Session, table: Table) -> list[Span]:
    """The pieces of a table, by its ids."""
    return list(_spans(session, table))


def _spans(session: Session, table: Table) -> Iterator[Span]:
    first = 0
    while (last := _last_of_piece(session, table, first)) is not None:
        yield first, last
        first = last + 1
    yield first, _LAST


def _last_of_piece(session: Session, table: Table, first: int) -> int | None:
    """The last id of a whole piece, None where that many rows are not left."""
    return session.scalar(select(table.c.id).where(table.c.id >= first).order_by(table.c.id).limit(1).offset(ROWS - 1))


def values(statement: Select[int], order: Order) -> Select[str]:
    """The statement with what its rows are sorted by, all rows as one text: its columns and the id."""
    columns = [column for column, _ in order]
    row = func.json_array(*columns, *statement.selected_columns)
    return statement.with_only_columns(func.json_group_array(row, type_=String), maintain_column_froms=True)


def in_order(session: Session, pieces: Sequence[str], order: Order) -> list[int]:
    """The ids of all pieces that `values` gave. SQLite sorts them, as it would have sorted the rows; no table is touched."""
    terms = [
        f"value ->> {place} {'DESC' if descending else 'ASC'} NULLS LAST" for place, (_, descending) in enumerate(order)
    ]
    statement = text(
        f"SELECT group_concat(id) FROM (SELECT value ->> {len(terms)} AS id FROM json_each(:rows) ORDER BY {', '.join(terms)})"
    )
    rows = ",".join(piece[1:-1] for piece in pieces if piece != "[]")
    return [*map(int, (session.scalar(statement, {"rows": f"[{rows}]"}) or "").split(","))] if rows else []
