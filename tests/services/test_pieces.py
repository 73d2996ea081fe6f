"""Long lists are read in pieces: nobody waits for one long statement, and the list is that of one statement."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, column, event, text
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, Person, graph
from app.services import pieces
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.people import persons

ROWS = 4


@pytest.fixture
def session(passing_session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """With more persons than a piece has."""
    monkeypatch.setattr(pieces, "ROWS", ROWS)
    for number in range(3 * ROWS):
        persons.save(passing_session, Person(family_name=f"Müller {number % 5}", street="Weg"))
    return passing_session


@pytest.fixture
def plans() -> Iterator[list[str]]:
    """How SQLite would carry out each statement."""
    found: list[str] = []

    def plan(_connection: object, cursor: object, statement: str, parameters: object, *_: object) -> None:
        explained = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[attr-defined]
        found.append("\n".join([statement, *(str(row[3]) for row in explained)]))

    event.listen(Engine, "after_cursor_execute", plan)
    yield found
    event.remove(Engine, "after_cursor_execute", plan)


def test_the_pieces_cover_every_id_once(session: Session) -> None:
    spans = pieces.spans(session, graph.half_of(Kind.PERSON))
    ids = list(session.scalars(text("SELECT id FROM person ORDER BY id")))
    inside = [[number for number in ids if first <= number <= last] for first, last in spans]
    assert [number for piece in inside for number in piece] == ids
    assert {len(piece) for piece in inside[:-1]} == {ROWS}
    assert len(inside[-1]) < ROWS


@pytest.mark.parametrize("kind", list(Kind))
def test_no_statement_reads_more_than_a_piece_whatever_the_sort(kind: Kind, session: Session, plans: list[str]) -> None:
    for sort in service_of(kind).LISTING.sorts:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pieces, "spans", lambda *_: [(0, 5), (6, 9)])
            service_of(kind).ids(session, ListQuery(sort=((sort, True),)))
        read = [plan for plan in plans if "FROM record JOIN" in plan]
        assert len(read) == 2
        assert all("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in plan for plan in read), read
        plans.clear()


@pytest.mark.parametrize("limit", [None, 64])
@pytest.mark.parametrize(
    ("kind", "filters"),
    [
        *((kind, {}) for kind in Kind),
        (Kind.PERSON, {"gone": "here"}),
        (Kind.HOUSEHOLD, {"gone": "there"}),
        (Kind.BUILDING, {"state": "there"}),
    ],
)
def test_a_list_as_it_opens_reads_nothing_but_its_index(
    kind: Kind, filters: dict[str, str], limit: int | None, session: Session, plans: list[str]
) -> None:
    """Else it would keep the pages of every record in memory, and sort them."""
    service_of(kind).ids(session, ListQuery(filters=filters), limit)
    (plan,) = [plan for plan in plans if "FROM record" in plan]
    assert "USING COVERING INDEX ix_record_kind_sort_key" in plan
    assert "TEMP B-TREE" not in plan
    assert " JOIN " not in plan


@given(st.lists(st.tuples(st.none() | st.integers(-3, 3) | st.text("aÄß\"'\\\u20281", max_size=3), st.integers(0, 9))))
def test_sorted_as_sqlite_sorts_rows(vault_of_the_file: Context, rows: list[tuple[object, int]]) -> None:
    """Whatever the values are, and whatever they would mean in JSON."""
    source = "SELECT value ->> 0 AS a, value ->> 1 AS b, key AS id FROM json_each(:rows)"
    made = "SELECT json_group_array(json_array(a, b, id, id)) FROM (" + source + ") WHERE id % 3 = "
    order = ((column("a"), True), (column("b"), False), (column("id"), False))
    with vault_of_the_file._vault.units.read() as session:
        bound = {"rows": json.dumps(rows)}
        expected = session.scalars(text(f"SELECT id FROM ({source}) ORDER BY a DESC NULLS LAST, b, id"), bound).all()
        found = [session.scalars(text(made + str(rest)), bound).one() for rest in (1, 0, 2)]
        assert pieces.in_order(session, found, order) == expected
