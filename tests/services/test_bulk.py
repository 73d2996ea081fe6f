"""Many records at once are the same as many saved one by one: described, in the journal, found, undone."""

import threading
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import Table, event, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.cancelling import Cancellation, running
from app.common.errors import Cancelled
from app.context import Context
from app.models import (
    Area,
    Base,
    ContactEntry,
    JournalRow,
    LanguageLevel,
    Participation,
    Person,
    PersonLanguage,
    Record,
)
from app.services import bulk, search
from app.services.people import persons
from app.services.records import table_of


def _people(count: int) -> list[dict[str, object]]:
    return [{"family_name": f"Bulkner {(number * 7919) % count:04d}", "given_name": "Änne"} for number in range(count)]


def test_nothing_is_nothing(context: Context) -> None:
    assert context.write("Leer", bulk.insert_records, Person, []) == []
    context.write("Leer", bulk.insert_rows, table_of(Participation), ("event_id",), [])


def test_ids_come_back_in_the_order_of_the_rows(context: Context) -> None:
    rows = _people(2500)
    ids = context.write("Viele", bulk.insert_records, Person, rows)
    assert len(set(ids)) == 2500
    found = context.read(lambda session: dict(session.execute(select(Person.id, Person.family_name)).all()))  # type: ignore[arg-type]
    names = [row["family_name"] for row in rows]
    assert [found[key] for key in ids] == names
    assert [found[key] for key in sorted(ids)] == sorted(names)


def test_search_and_journal_know_every_row(context: Context) -> None:
    context.write("Viele", bulk.insert_records, Person, _people(1100))
    assert [hit.title for hit in context.read(search.find, "bulkner 0421")] == ["Bulkner 0421, Änne"]
    assert [hit.title for hit in context.read(search.find, "ulkner 0007")] == ["Bulkner 0007, Änne"]
    tables = context.read(lambda session: list(session.scalars(select(JournalRow.table_name))))
    assert tables.count("record") == tables.count("person") == 1100
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_bulk_and_single_writes_go_on_counting_together(context: Context) -> None:
    one = context.write("Eine", persons.save, Person(family_name="Erst", languages=[]))
    many = context.write("Viele", bulk.insert_records, Person, _people(3))
    another = context.write("Noch eine", persons.save, Person(family_name="Dann", languages=[]))
    assert one < min(many) < max(many) < another
    assert context.undo() is not None
    assert context.undo() is not None
    assert context.read(persons.count) == 1


def test_each_row_is_dated_by_the_clock_while_it_is_read(context: Context) -> None:
    def rows() -> object:
        for day in (3, 4):
            with clock.standing_at(datetime(2026, 2, day, 10)):
                yield {"family_name": f"Tag {day}"}

    context.write("Datiert", bulk.insert_records, Person, rows())
    created = context.read(lambda session: list(session.scalars(select(Record.created_at).order_by(Record.id))))
    assert created == [datetime(2026, 2, 3, 10), datetime(2026, 2, 4, 10)]


def test_rows_that_are_cut_off_leave_no_day_behind(context: Context) -> None:
    """Whoever still holds the error holds the generator as well, and so the day that it stands on."""

    def rows() -> Iterator[dict[str, str]]:
        with clock.standing_at(datetime(2026, 2, 3, 10)):
            yield {"family_name": "Einer"}
            cancellation.cancel()
            yield {"family_name": "Noch einer"}

    cancellation = Cancellation()
    with running(cancellation), pytest.raises(Cancelled) as cut_off:
        context.write("Datiert", bulk.insert_records, Person, rows())
    assert abs(clock.now() - datetime.now()) < timedelta(minutes=1)
    assert cut_off.value.__traceback__ is not None


def test_contacts_are_counted_on_and_found(context: Context) -> None:
    (person,) = context.write("Eine", bulk.insert_records, Person, _people(1))
    entry = {"record_id": person, "at": datetime(2026, 5, 5, 9), "summary": "Über Kreuzschmerzen gesprochen"}
    first = context.write("Kontakt", bulk.insert_records, ContactEntry, [entry, entry])
    second = context.write("Kontakt", bulk.insert_records, ContactEntry, [entry])
    assert [*first, *second] == [first[0], first[0] + 1, first[0] + 2]
    assert [hit.id for hit in context.read(search.find, "kreuzschm")] == [person]


def test_the_file_holds_the_same_as_after_single_saves(context: Context) -> None:
    """Moments, days, flags, kinds and choices are stored as the models store them, not as the driver would by itself."""
    moment = datetime(2026, 5, 5, 9)
    person = {"family_name": "Gleich", "birth_date": date(1980, 2, 29), "is_volunteer": True, "origin": "UA"}
    with clock.standing_at(moment):
        (many,) = context.write("Viele", bulk.insert_records, Person, [person])
        one = context.write("Eine", persons.save, Person(**person))
        talk = {"record_id": one, "at": moment, "area": Area.NETWORK, "minutes": 5}
        context.write("Viele", bulk.insert_records, ContactEntry, [talk])
        context.write("Eine", lambda session: session.add(ContactEntry(**talk)))

    def stored(table: str, keys: str) -> list[list[tuple[str, object]]]:
        def found(session: Session) -> list[list[tuple[str, object]]]:
            rows = session.connection().exec_driver_sql(f"SELECT * FROM {table} WHERE {keys} ORDER BY id").mappings()
            return [[(name, value) for name, value in row.items() if name not in ("id", "rank")] for row in rows]

        return context.read(found)

    for table, keys in (
        ("record", f"id IN ({many}, {one})"),
        ("person", f"id IN ({many}, {one})"),
        ("contact_entry", "1"),
    ):
        first, second = stored(table, keys)
        assert first == second


def test_what_most_rows_share_is_not_given_to_the_others(context: Context) -> None:
    """A column is given once for all rows only where it is the same in each of them."""
    notes, years = ["gleich", "anders", "gleich"], [1980, None, 1980]
    rows = [
        {"family_name": name, "note": note, "birth_year": year, "city": "Mühlstadt"}
        for name, note, year in zip("ABC", notes, years, strict=True)
    ]
    ids = context.write("Viele", bulk.insert_records, Person, rows)
    context.undo()
    context.redo()
    found = [context.read(persons.load, number) for number in ids]
    assert [person.note for person in found] == notes
    assert [person.birth_year for person in found] == years
    assert {person.city for person in found} == {"Mühlstadt"}


def test_rows_that_are_all_the_same_are_all_written(context: Context) -> None:
    twice = [{"family_name": "Gleich"}] * 2
    first, second = context.write("Viele", bulk.insert_records, Person, twice)
    names = ("person_id", "code", "level")
    context.write(
        "Sprachen", bulk.insert_rows, table_of(PersonLanguage), names, [(first, "tr", LanguageLevel.UNKNOWN)] * 2
    )
    spoken = [[language.code for language in context.read(persons.load, one).languages] for one in (first, second)]
    assert spoken == [["tr", "tr"], []]


def test_many_chunks_are_one_alphabet(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids, ranks and what is found are the same however many statements it took, also where the last one is shorter."""
    monkeypatch.setattr(bulk, "_CHUNK", 7)
    rows, told = _people(30), []
    ids = context.write(
        "Viele", bulk.insert_records, Person, rows, lambda done, total, _what: told.append((done, total))
    )
    assert told == [(7, 30), (14, 30), (21, 30), (28, 30), (30, 30)]
    stored = context.read(lambda session: session.execute(select(Person.id, Person.family_name, Person.rank)).all())
    names = {row.id: row.family_name for row in stored}
    assert [names[key] for key in ids] == [row["family_name"] for row in rows]
    by_name = sorted(stored, key=lambda row: row.family_name)
    assert by_name == sorted(stored) == sorted(stored, key=lambda row: row.rank)
    assert [hit.title for hit in context.read(search.find, "bulkner 0029")] == ["Bulkner 0029, Änne"]
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_while_a_chunk_is_written_the_next_is_described(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second chunk is there before the first one is through: writing waits here until it is described."""
    described, waits = threading.Event(), []
    by_hand = bulk._statement

    def statement(table: Table, columns: bulk.Columns, *others: Any) -> Any:
        if table.name == "person" and "B" in columns["family_name"]:
            described.set()
        return by_hand(table, columns, *others)

    def wait(session: Session) -> list[int]:
        event.listen(session.get_bind(), "before_cursor_execute", _until_described, once=True)
        return bulk.insert_records(session, Person, [{"family_name": name} for name in "AB"])

    def _until_described(*_statement: object) -> None:
        waits.append(described.wait(30))

    monkeypatch.setattr(bulk, "_CHUNK", 1)
    monkeypatch.setattr(bulk, "_statement", statement)
    context.write("Zwei", wait)
    assert waits == [True]


def test_a_cancel_between_two_chunks_leaves_nothing(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_CHUNK", 5)
    cancellation = Cancellation()

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 10:
            cancellation.cancel()

    before = threading.active_count()
    with running(cancellation), pytest.raises(Cancelled):
        context.write("Viele", bulk.insert_records, Person, _people(100), stop)
    assert threading.active_count() == before
    assert context.read(persons.count) == 0
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_the_widest_table_fits_into_a_statement() -> None:
    """Each value of a chunk may be one of its own; the library takes a quarter of a million."""
    widest = max(len(table.columns) for table in Base.metadata.tables.values())
    assert widest * bulk._CHUNK <= 250_000
    marks = ", ".join("?" * widest * bulk._CHUNK)
    assert sqlcipher3.connect(":memory:").execute(f"SELECT 1 WHERE 0 IN ({marks})", (1,) * (widest * bulk._CHUNK))
