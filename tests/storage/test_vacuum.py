"""After an erasure the file is made anew, so that no unused place of a page keeps a copy; who works goes first."""

import threading
from contextlib import AbstractContextManager, closing, nullcontext

import pytest
import sqlcipher3
from sqlalchemy.orm import Session

from app.common.cancelling import Cancellation, running
from app.context import Context, Holds
from app.models import AuditKind, Meta, Person
from app.models.bookkeeping import LAST_ERASURE, VACUUM_DUE, demand_vacuum
from app.models.driver import driver, driver_of
from app.services import trash
from app.services.people import persons
from app.services.privacy import erasures
from app.storage import vault as vaults
from app.storage.database import vacuum
from app.storage.database.engine import DATABASE, connect
from app.storage.database.pages import PAGE
from app.storage.database.yielding import GaveWay

_UNCHANGED = ("PRAGMA cache_spill", "PRAGMA busy_timeout", "PRAGMA cache_size", "PRAGMA query_only")


def _generation(context: Context) -> int:
    return int(context.read(lambda session: session.get_one(Meta, "generation").value))


def _due(context: Context) -> bool:
    return context.read(lambda session: session.get(Meta, VACUUM_DUE) is not None)


def _make_due(context: Context) -> None:
    with context._vault.units.quiet() as session:
        demand_vacuum(session)
        session.add_all([Person(family_name=f"Person {number}", note="x" * 500) for number in range(400)])
    assert _due(context)


def _erase(context: Context) -> None:
    person = context.write("Person", persons.save, Person(family_name="Stachelbeermann"))
    context.write("Gelöscht", trash.trash, [person])
    context.write("Endgültig gelöscht", trash.purge, [person])


def test_an_erasure_is_swept_before_anybody_is_told(context: Context) -> None:
    told: list[bool] = []
    context.listen(lambda _changes: told.append(_due(context)))
    _erase(context)
    assert told == [False] * 3
    erased = context.read(erasures.last)
    assert erased is not None
    assert erased.generation == _generation(context), "a backup from between the two would still hold it"


def test_what_ages_does_not_count_as_an_erasure_of_hers(context: Context) -> None:
    _erase(context)
    before = context.read(lambda session: session.get_one(Meta, LAST_ERASURE).value)
    _make_due(context)
    assert context.vacuum()
    assert context.read(lambda session: session.get_one(Meta, LAST_ERASURE).value) == before


def test_the_connection_is_afterwards_as_before(context: Context) -> None:
    def settings(session: Session) -> list[object]:
        return [driver(session).execute(ask).fetchone() for ask in _UNCHANGED]

    before = context.read(settings)
    _make_due(context)
    assert context.vacuum()
    assert context.read(settings) == before


def _reading(context: Context) -> AbstractContextManager[object]:
    return context._vault.units.read()


def _writing(context: Context) -> AbstractContextManager[object]:
    return context._vault.units.write("Länger")


@pytest.mark.parametrize("others", [_reading, _writing])
def test_who_works_goes_first_and_it_stays_due(context: Context, others: object) -> None:
    _make_due(context)
    working, may_end = threading.Event(), threading.Event()

    def work() -> None:
        with others(context) as held:  # type: ignore[operator]
            session = getattr(held, "session", held)
            persons.count(session)
            working.set()
            may_end.wait(30)

    thread = threading.Thread(target=work)
    thread.start()
    assert working.wait(30)
    assert not context.vacuum()
    may_end.set()
    thread.join(30)
    assert _due(context)
    assert context.vacuum()
    assert not _due(context)


def test_who_comes_while_it_runs_ends_it(context: Context) -> None:
    asked = [True, False]
    with context._vault.units.quiet() as session:
        demand_vacuum(session)
        session.add_all([Meta(key=f"filling-{number}", value="x") for number in range(20_000)])
    with context._vault.units._in_turn(None) as connection, pytest.raises(GaveWay):
        vacuum.make_anew(driver_of(connection), asked.pop)
    assert asked == []
    assert _due(context)
    assert context.vacuum()


def test_a_cancelled_work_leaves_it_for_later_and_keeps_what_it_wrote(context: Context) -> None:
    cancellation = Cancellation()
    _make_due(context)
    cancellation.cancel()
    with running(cancellation):
        assert not context.vacuum()
    assert _due(context)


def test_a_copy_is_not_disturbed_and_counts_as_holding_it(context: Context) -> None:
    _make_due(context)
    context.vacuum()
    person = context.write("Person", persons.save, Person(family_name="Stachelbeermann"))
    context.write("Gelöscht", trash.trash, [person])
    swept: list[bool] = []

    def between(_done: float, *_more: object) -> None:
        if context._vault.units._writer.copying and not swept:
            context.write("Endgültig gelöscht", trash.purge, [person])
            swept.append(_due(context))

    made = context.backup(progress=between)
    assert swept == [True], "put off"
    assert made.path in {one.path for one in context.still_holding() or ()}
    assert not _due(context), "looking what holds it has swept it"
    assert context.backup().path not in {one.path for one in context.still_holding() or ()}


def test_a_large_file_waits_until_it_is_at_rest_and_is_named(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vacuum, "MOST_WHILE_WORKING", 0)
    _erase(context)
    found = context.still_holding()
    assert found is not None
    assert [one.holds for one in found] == [Holds.FILE]
    assert context.vacuum(at_rest=True)
    assert context.still_holding() == []


def test_what_was_cut_off_is_done_at_the_next_opening(context: Context) -> None:
    folder, key = context.vault, context._vault.key
    _make_due(context)
    context.close()
    again = Context(vaults.open_vault(folder, lambda _folder: key))
    assert not _due(again)
    again.close()


def test_without_room_nothing_is_lost_and_it_stays_due(context: Context) -> None:
    """The driver refuses: another connection holds the file for itself."""
    _make_due(context)
    other = connect(context.vault / DATABASE, context._vault.key)
    other.execute("BEGIN IMMEDIATE")
    assert not context.vacuum()
    other.rollback()
    other.close()
    assert _due(context)
    assert context.read(persons.count) == 400


def test_a_damaged_file_is_left_as_it_is_and_read_on(context: Context) -> None:
    folder, key = context.vault, context._vault.key
    _make_due(context)
    context.close()
    file = folder / DATABASE
    stored = bytearray(file.read_bytes())
    middle = len(stored) // PAGE * 3 // 4 * PAGE
    stored[middle : middle + PAGE] = bytes(PAGE)
    file.write_bytes(stored)
    with closing(Context(vaults.open_vault(folder, lambda _folder: key))) as again:
        assert _due(again)
        assert file.read_bytes()[middle : middle + PAGE] == bytes(PAGE)
        assert again.audit(limit=1)[0].kind is AuditKind.LOGIN, "it was noted on a connection that works"


def test_where_nothing_is_due_nothing_is_left_to_do(context: Context) -> None:
    assert not _due(context)
    before = _generation(context)
    assert context.vacuum()
    assert context._vault.units.vacuum()
    assert _generation(context) == before


class _FullAtTheEnd:
    """A driver on a disk that takes everything but the last commit."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def execute(self, statement: str) -> None:
        self.ran.append(statement)
        if statement == "COMMIT":
            raise sqlcipher3.OperationalError("disk is full")

    def rollback(self) -> None:
        self.ran.append("ROLLBACK")


def test_what_could_not_be_noted_stays_due_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_spilling", "interrupted_when"):
        monkeypatch.setattr(vacuum, name, lambda *_given: nullcontext())
    full = _FullAtTheEnd()
    with pytest.raises(sqlcipher3.OperationalError):
        vacuum.make_anew(full, lambda: False)
    assert full.ran == ["VACUUM", "BEGIN IMMEDIATE", *vacuum._DONE, "COMMIT", "ROLLBACK"]
    unwanted = _FullAtTheEnd()
    with pytest.raises(GaveWay):
        vacuum.make_anew(unwanted, lambda: True)
    assert unwanted.ran == []
