"""What the window reads of one record while she waits is found by keys, however large the vault is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind
from app.services.kinds import service_of
from tests.contract.samples import sample

_ALL_OF_IT = re.compile(r"SCAN (?!CONSTANT|catalogue_entry|tag\b)|MATERIALIZE")
"""What a plan says where a whole table is read; catalogues and tags are short by nature."""


@contextmanager
def _plans() -> Iterator[list[str]]:
    """How SQLite would carry out each statement of the block."""
    plans: list[str] = []

    def plan(_connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        explained = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
        plans.append("\n".join([statement, *(str(row[3]) for row in explained)]))

    event.listen(Engine, "after_cursor_execute", plan)
    try:
        yield plans
    finally:
        event.remove(Engine, "after_cursor_execute", plan)


def test_a_record_and_its_row_are_found_by_keys(context: Context, kind: Kind) -> None:
    service = service_of(kind)
    record = context.write("Angelegt", sample, kind, "Quittenmus")

    def read(session: Session) -> list[str]:
        with _plans() as plans:
            service.load(session, record)
            service.rows(session, [record])
        return plans

    plans = context.read(read)
    assert len(plans) > 1
    assert [plan for plan in plans if _ALL_OF_IT.search(plan)] == []
