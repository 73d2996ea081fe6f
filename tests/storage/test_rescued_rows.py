"""What a rescue makes of rows that were left: each rule of the mending by itself, on a file that a test damages by hand."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from app.common import clock
from app.common.sentences import Sentence, TrailWords
from app.models import AuditKind, Base, Kind
from app.storage.integrity import audit
from app.storage.integrity.audit import Entry
from app.storage.salvage import mending, salvage_report
from app.storage.salvage.merging import columns, key_of, put, tables
from app.storage.salvage.salvage_report import KindCount, MissingRecord, PartsLost, SalvageReport
from app.storage.salvage.working_copy import defaults, erased_records, ids, last_journaled_states

NOON = datetime(2026, 1, 2, 12)
NEW = "2025-01-01 00:00:00.000000"
LOST = "Aus dem Verzeichnis gerettet; die übrigen Angaben waren nicht mehr lesbar."


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Any]:
    """A work file with today's tables and nothing in them."""
    engine = create_engine(f"sqlite:///{tmp_path / 'work.db'}")
    Base.metadata.create_all(engine)
    engine.dispose()
    connection = sqlite3.connect(tmp_path / "work.db", isolation_level=None)
    with clock.standing_at(NOON):
        yield connection
    connection.close()


def record(base: Any, number: int, kind: str, title: str = "", **own: Any) -> int:
    """A record with both halves; `own` are values of its own row, None for a record that has lost it."""
    put(base, "record", defaults("record") | {"id": number, "kind": kind, "title": title, "rank": number, "version": 1})
    if own.get("half", True):
        values = {name: value for name, value in own.items() if name != "half"}
        put(base, kind_table(kind), defaults(kind_table(kind)) | {"id": number} | values)
    return number


def kind_table(kind: str) -> str:
    return {"case": "case_file", "series": "event_series"}.get(kind, kind)


def journaled(base: Any, table: str, key: int, after: dict[str, Any] | None, step: int = 1) -> None:
    base.execute(
        "INSERT INTO journal_row(step_id, table_name, pk, before, after) VALUES (?, ?, ?, NULL, ?)",
        (step, table, json.dumps([key]), None if after is None else json.dumps(after)),
    )


def test_what_was_erased_stays_erased(base: Any) -> None:
    for number in (1, 2):
        record(base, number, "person", f"P{number}")
    journaled(base, "record", 1, {"id": 1})
    journaled(base, "record", 1, None)
    journaled(base, "record", 2, None)
    journaled(base, "record", 2, {"id": 2})
    assert erased_records(base) == {1}
    assert mending.mend(base) == []
    assert (ids(base, "record"), ids(base, "person")) == ({2}, {2})


def test_rows_of_lost_steps_get_one_and_everything_is_sealed(base: Any) -> None:
    base.execute("INSERT INTO journal_step(id, name, at, kind, undone) VALUES (1, 'Neu', ?, 'do', 1)", (NEW,))
    journaled(base, "tag", 1, {}, step=1)
    journaled(base, "tag", 1, {}, step=5)
    mending.mend(base)
    assert base.execute("SELECT id, name, at, kind, undone FROM journal_step ORDER BY id").fetchall() == [
        (1, "Neu", NEW, "do", 1),
        (5, "Geretteter Schritt", "2026-01-02 12:00:00.000000", "do", 0),
    ]
    assert dict(base.execute("SELECT key, value FROM meta")) == {"sealed_step": "5", "sealed_by": "rescue"}


def test_without_any_step_nothing_is_sealed_but_the_reason_stands(base: Any) -> None:
    mending.mend(base)
    assert dict(base.execute("SELECT key, value FROM meta")) == {"sealed_step": "0", "sealed_by": "rescue"}


def test_a_record_without_its_common_row_gets_one(base: Any) -> None:
    put(base, "organisation", defaults("organisation") | {"id": 7, "name": "V"})
    assert mending.mend(base) == [7]
    (row,) = base.execute("SELECT id, kind, title, version, deleted_at FROM record").fetchall()
    assert row == (7, "organisation", "", 1, None)


@pytest.mark.parametrize(
    ("kind", "title", "column", "value", "remark"),
    [
        ("person", "Bauer, Irma", "family_name", "Bauer", "note"),
        ("household", "Haushalt Bauer", "name", "Bauer", "note"),
        ("organisation", "Verein", "name", "Verein", "note"),
        ("series", "Café", "name", "Café", "note"),
        ("task", "anrufen", "what", "anrufen", "note"),
    ],
)
def test_a_row_is_made_of_a_title_and_says_so(
    base: Any, kind: str, title: str, column: str, value: str, remark: str
) -> None:
    record(base, 3, kind, title, half=False)
    assert mending.mend(base) == []
    found = base.execute(f"SELECT id, {column}, {remark} FROM {kind_table(kind)}").fetchall()
    assert found == [(3, value, LOST)]


def test_of_an_event_without_its_row_nothing_is_left(base: Any) -> None:
    record(base, 3, "event", "Fest", half=False)
    mending.mend(base)
    assert ids(base, "record") == set()


@pytest.mark.parametrize("person_known", [True, False])
def test_a_case_is_made_of_its_entries_or_they_go_to_the_person(base: Any, person_known: bool) -> None:
    record(base, 1, "person", "P", family_name="P")
    record(base, 2, "case", "F-2026-001", half=False)
    record(base, 3, "event", "E", half=False)
    for number, (about, person) in enumerate(((2, 1 if person_known else None), (3, 1)), 1):
        values = {"id": number, "record_id": about, "person_id": person, "at": "2026-01-01", "area": "network"}
        put(base, "contact_entry", defaults("contact_entry") | values)
    mending.mend(base)
    made = base.execute("SELECT id, number, person_id, goal FROM case_file").fetchall()
    assert made == ([(2, "F-2026-001", 1, LOST)] if person_known else [])
    assert ids(base, "record") == ({1, 2} if person_known else {1})
    kept = dict(base.execute("SELECT id, record_id FROM contact_entry"))
    assert kept == ({1: 2, 2: 1} if person_known else {2: 1})


def test_what_leads_nowhere_is_cut_loose_or_goes(base: Any) -> None:
    record(base, 1, "person", "P", family_name="P", household_id=99)
    record(base, 2, "task", "T", what="T", about_id=98)
    put(base, "person_language", defaults("person_language") | {"id": 1, "person_id": 97, "code": "de"})
    put(base, "person_language", defaults("person_language") | {"id": 2, "person_id": 1, "code": "uk"})
    put(base, "tag", {"id": 1, "name": "x", "fold": "x"})
    base.execute("INSERT INTO record_tag(record_id, tag_id) VALUES (1, 1), (96, 1)")
    document = {"name": "a", "media_type": "b", "size": 1, "added_at": "2026-01-01", "origin": ""}
    put(base, "document_content", {"sha256": "there", "size": 1})
    put(base, "document_piece", {"sha256": "there", "number": 0, "data": b"x"})
    for number, digest in enumerate(("there", "gone"), 1):
        put(base, "document", document | {"id": number, "record_id": 1, "sha256": digest})
    mending.mend(base)
    assert base.execute("SELECT household_id FROM person").fetchall() == [(None,)]
    assert base.execute("SELECT about_id FROM task").fetchall() == [(None,)]
    assert ids(base, "person_language") == {2}
    assert base.execute("SELECT record_id FROM record_tag").fetchall() == [(1,)]
    assert ids(base, "document") == {1}
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_whole_trail_stays_and_a_broken_one_is_chained_anew(base: Any) -> None:
    assert mending.chain_anew(base).text == "Gerettet"
    audit.append(
        base.execute, [Entry(AuditKind.READ, number, TrailWords(f"t{number}"), at=NOON) for number in range(1, 5)]
    )
    before = base.execute("SELECT * FROM audit").fetchall()
    entry = mending.chain_anew(base)
    assert (entry.kind, entry.text) == (AuditKind.RESTORE, "Gerettet")
    assert base.execute("SELECT * FROM audit").fetchall() == before
    base.execute("UPDATE audit SET step_id = 77 WHERE id = 4")
    base.execute("DELETE FROM audit WHERE id = 2")
    entry = mending.chain_anew(base)
    assert entry.text.startswith("Gerettet und neu verkettet: Vor Zeile 3 des Protokolls")
    assert base.execute("SELECT id, record_id, text, step_id FROM audit").fetchall() == [
        (1, 1, "t1", None),
        (2, 3, "t3", None),
        (3, 4, "t4", None),
    ]
    assert list(audit.troubles(base.execute, None)) == []


def test_what_is_missing_is_known_from_every_source(base: Any) -> None:
    record(base, 1, "person", "A", family_name="A")
    record(base, 2, "person", "alt", family_name="B")
    journaled(base, "record", 2, {"id": 2, "kind": "person", "title": "neu"})
    journaled(base, "record", 3, {"id": 3, "kind": "task", "title": "T"})
    journaled(base, "record", 4, {"id": 4, "kind": "task", "title": "weg"})
    journaled(base, "record", 4, None)
    put(base, "organisation", defaults("organisation") | {"id": 5, "name": "V"})
    known = salvage_report.known(base)
    assert known.records == {1: ("person", "A"), 2: ("person", "neu"), 3: ("task", "T"), 5: ("organisation", "")}
    base.execute("DELETE FROM record WHERE id = 2")
    found = salvage_report.settle(base, known, {1}, 2)
    assert found.missing == (
        MissingRecord(2, Kind.PERSON, "neu"),
        MissingRecord(3, Kind.TASK, "T"),
        MissingRecord(5, Kind.ORGANISATION, ""),
    )
    assert set(found.kinds) == {
        KindCount(Kind.PERSON, 1, 1, 1),
        KindCount(Kind.TASK, 0, 1, 0),
        KindCount(Kind.ORGANISATION, 0, 1, 0),
    }
    assert (found.broken_tables, found.is_complete, found.parts) == (2, False, ())


def test_nothing_missing_is_complete_and_older_rows_are_not(base: Any) -> None:
    record(base, 1, "person", "A", family_name="A")
    known = salvage_report.known(base)
    assert salvage_report.settle(base, known, set(), 0).is_complete
    assert not salvage_report.settle(base, known, {1}, 0).is_complete


def test_a_rescue_is_complete_only_where_nothing_is_missing_or_old() -> None:
    missing, part = MissingRecord(1, Kind.TASK, "T"), PartsLost(Sentence("Dokumente"), 1)
    assert SalvageReport((KindCount(Kind.TASK, 3, 0, 0),), ()).is_complete
    assert SalvageReport((), ()) == SalvageReport((), (), (), 0)
    assert not SalvageReport((), (missing,)).is_complete
    assert not SalvageReport((), (), (part,)).is_complete
    assert not SalvageReport((KindCount(Kind.TASK, 3, 0, 1),), ()).is_complete
    assert SalvageReport((), (), (), 4).is_complete, "what was broken may have been made good by the journal"


def test_lost_parts_are_counted_by_table(base: Any) -> None:
    record(base, 1, "person", "A", family_name="A")
    for number in (1, 2, 3):
        values = {"id": number, "record_id": 1, "at": "2026-01-01", "area": "network"}
        put(base, "contact_entry", defaults("contact_entry") | values)
    journaled(base, "contact_entry", 3, {"id": 3})
    journaled(base, "contact_entry", 2, None)
    journaled(base, "contact_entry", 4, {"id": 4})
    known = salvage_report.known(base)
    assert known.parts["contact_entry"] == {1, 3, 4}
    base.execute("DELETE FROM contact_entry WHERE id = 1")
    parts = salvage_report.settle(base, known, set(), 0).parts
    assert [(str(part.what), part.count) for part in parts] == [("Einträge im Verlauf", 2)]


def test_tables_keys_and_states_of_a_work_file(base: Any) -> None:
    assert {"record", "person", "journal_row"} <= set(tables(base))
    assert not [name for name in tables(base) if name.startswith(("sqlite_", "search_"))]
    assert (key_of(base, "record"), key_of(base, "record_tag")) == (["id"], ["record_id", "tag_id"])
    assert columns(base, "tag") == ["id", "name", "fold"]
    journaled(base, "tag", 1, {"a": 1})
    journaled(base, "tag", 1, {"a": 2})
    journaled(base, "tag", 2, None)
    assert dict(last_journaled_states(base, "tag")) == {"[1]": {"a": 2}, "[2]": None}


@pytest.mark.usefixtures("base")
def test_what_stands_in_a_column_of_which_nothing_is_known() -> None:
    found = defaults("record")
    assert (found["version"], found["title"], found["deleted_at"]) == (0, "", None)
    assert found["created_at"] == "2026-01-02 12:00:00.000000"
    assert not {"id"} & found.keys()
    assert (defaults("event")["area"], defaults("event")["status"], defaults("event")["sensitive"]) == (
        "encounter",
        "planned",
        False,
    )
    assert (defaults("case_file")["opened_on"], defaults("person")["is_resident"]) == ("2026-01-02", True)
    assert not {"household_id"} & defaults("person").keys()
    assert defaults("unknown") == {}
