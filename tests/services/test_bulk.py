"""Many records at once are the same as many saved one by one: described, in the journal, found, undone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.cancelling import Cancellation, running
from app.common.errors import Cancelled
from app.context import Context
from app.models import Area, ContactEntry, JournalRow, LanguageLevel, Participation, Person, PersonLanguage, Record
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
