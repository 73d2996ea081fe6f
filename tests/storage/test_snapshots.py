"""Snapshots: of one moment, made while others save, shared, secret, and gone when nobody needs them."""

import os
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.common import cancelling, files
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled, NoSpace, StaleError
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Person
from app.models.driver import driver
from app.services.people import persons
from app.storage.backups import snapshot
from app.storage.database import writer
from app.storage.database.engine import DATABASE, connect
from app.storage.database.turns import Turns
from app.storage.folder import LeadsElsewhere
from app.storage.integrity.finding import ERROR
from app.vaults import opening
from tests.vault_templates import PASSPHRASE

MARK = "Zwiebelkuchenrezept"
_FEW = 16
"""Pages of a step, so that the copy of a small vault takes many."""


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "PAGES_OF_A_STEP", _FEW)


def _save(context: Context, name: str) -> None:
    context.write("Person gespeichert", persons.save, Person(family_name=name))


def _elsewhere(call: Callable[[], object]) -> None:
    """Run it to its end in another thread, where it waits for whatever this one holds."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            call()
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive(), "it waits for ever"
    assert not failed


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Person)) or 0


def _files(context: Context) -> set[Path]:
    return {path for path in context.vault.rglob("*.db") if path.name != DATABASE}


@contextmanager
def _snapshot(context: Context, progress: Callable[..., None]) -> Iterator[Path]:
    with context._vault.snapshots.taken(progress) as taken:
        yield taken.database


def test_what_is_saved_between_two_steps_is_in_it_and_nothing_begins_again(context: Context) -> None:
    """At every step somebody saves, into pages that are copied and into such that are not yet."""
    done: list[int] = []

    def meddle(pages: int, _of: int, _what: object) -> None:
        done.append(pages)
        _elsewhere(lambda: _save(context, f"Person {len(done)}"))

    with _snapshot(context, meddle) as path:
        made = snapshot.inspect(path, context._vault.key)
        assert made.tables["person"] == len(done) == context.read(_count)
        assert made.generation == snapshot.generation_of(context.vault / DATABASE, context._vault.key)
    assert len(done) > 5
    assert done == sorted(set(done)), "each step goes on where the one before has ended"


def test_an_undone_and_a_refused_write_meanwhile_leave_it_whole(context: Context) -> None:
    """What was turned back is not in it; a large write that fails makes SQLite begin again, once."""
    said: list[int] = []

    def fail(session: Session) -> None:
        session.add_all([Person(family_name=f"Nie {number}") for number in range(50)])
        session.flush()
        raise StaleError("Nein.")

    def meddle(pages: int, _of: int, _what: object) -> None:
        said.append(pages)
        _save(context, "Vorübergehend")
        context.undo()
        if len(said) == 4:
            with pytest.raises(StaleError):
                context.write("Nie", fail)

    with _snapshot(context, meddle) as path:
        assert snapshot.inspect(path, context._vault.key).tables["person"] == 0
    begun_anew = [one for one, following in pairwise(said) if following <= one]
    assert said.index(begun_anew[0]) in (3, 4)
    assert len(begun_anew) == 1
    assert not [finding for finding in context.check() if finding.severity == ERROR]


def test_a_long_read_holds_no_lock_and_sees_one_moment(context: Context) -> None:
    _save(context, "Abdi")

    def read(session: Session) -> tuple[int, int]:
        before = _count(session)
        _elsewhere(lambda: _save(context, "Neumann"))
        assert _lock_is_free(context)
        return before, _count(session)

    assert context.read_long(read) == (1, 1)
    assert context.read_long(_count) == 2, "what was saved meanwhile is in the next one"


def _lock_is_free(context: Context) -> bool:
    """Whether nobody holds so much as a read lock on the file."""
    connection = connect(context.vault / DATABASE, context._vault.key)
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
    finally:
        connection.close()
    return True


def test_it_is_shared_and_reused_until_something_is_written(context: Context) -> None:
    def path_of(session: Session) -> str:
        return str(session.connection().exec_driver_sql("PRAGMA database_list").first()[2])  # type: ignore[index]

    first = context.read_long(path_of)
    assert context.read_long(lambda session: (path_of(session), context.read_long(path_of))) == (first, first)
    context.save_draft("person:new", {"family_name": "Abdi"})
    second = context.read_long(path_of)
    assert second != first
    assert [str(path) for path in _files(context)] == [second]


def test_only_one_is_made_at_a_time_and_who_waited_has_it_too(context: Context) -> None:
    made: list[str] = []
    waiting = threading.Event()

    def join() -> None:
        waiting.set()
        context.read_long(_count, progress=lambda *_state: made.append("zweiter"))

    second = threading.Thread(target=join)

    def meddle(*_state: object) -> None:
        if not made:
            second.start()
            waiting.wait(30)
        made.append("erster")

    context.read_long(_count, progress=meddle)
    second.join(30)
    assert set(made) == {"erster"}


def test_for_the_account_alone_encrypted_and_gone_with_the_vault(context: Context) -> None:
    _save(context, MARK)
    with _snapshot(context, lambda *_state: None) as path:
        assert MARK.encode() not in path.read_bytes()
        assert context._vault.key.hex().encode() not in path.read_bytes()
        if os.name == "posix":
            modes = [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent)]
            assert modes == [0o600, 0o700]
        left = path.parent
    assert _files(context)
    context.close()
    assert not left.exists()


def test_what_a_crash_left_goes_at_the_next_opening_and_no_link_is_followed(vault_folder: Path, tmp_path: Path) -> None:
    hers = tmp_path / "Ihres"
    hers.mkdir()
    (hers / "Brief.db").write_text("bleibt")
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.read_long(_count)
    (place,) = {path.parent for path in _files(context)}
    (place / "Verweis.db").symlink_to(hers / "Brief.db")
    (vault_folder / ".fremd.tmp").symlink_to(hers, target_is_directory=True)
    context._vault.units.close()
    context._vault.lock.release()  # what a crash does
    with pytest.raises(LeadsElsewhere, match=r"\.fremd\.tmp"):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
    (vault_folder / ".fremd.tmp").unlink()
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()
    assert not place.exists()
    assert (hers / "Brief.db").read_text() == "bleibt"


def test_without_room_there_is_a_sentence_and_nothing_is_left(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.shutil, "disk_usage", lambda _path: _Full())
    with pytest.raises(NoSpace):
        context.read_long(_count)
    assert not _files(context)
    _save(context, "Abdi")
    assert context.read(_count) == 1


class _Full:
    free = 1000


def test_a_cancel_ends_the_copy_at_its_next_step_and_the_read_in_its_statement(context: Context) -> None:
    cancellation = Cancellation()
    with cancelling.running(cancellation), pytest.raises(Cancelled):
        context.read_long(_count, progress=lambda *_state: cancellation.cancel())
    assert not _files(context)
    cancellation = Cancellation()

    def endless(session: Session) -> None:
        threading.Timer(0.05, cancellation.cancel).start()
        session.connection().exec_driver_sql(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        )

    for read in (context.read, context.read_long):
        cancellation = Cancellation()
        with cancelling.running(cancellation), pytest.raises(Cancelled):
            read(endless)
    _save(context, "Abdi")
    assert context.read_long(_count) == 1


def test_closing_ends_a_copy_at_its_next_step(context: Context) -> None:
    ended: list[BaseException] = []
    begun, may_go = threading.Event(), threading.Event()

    def hold(pages: int, *_state: object) -> None:
        if pages:
            begun.set()
            may_go.wait(30)

    def read() -> None:
        try:
            context.read_long(_count, progress=hold)
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    assert begun.wait(30)
    closing = threading.Thread(target=context._vault.snapshots.close)
    closing.start()
    while not context._vault.snapshots._closed:
        pass
    may_go.set()
    thread.join(30)
    closing.join(30)
    assert [type(error) for error in ended] == [Cancelled]
    assert not _files(context)


def test_a_backup_while_somebody_saves_all_the_time_ends_well(context: Context) -> None:
    saved: list[int] = []

    def meddle(done: int, *_state: object) -> None:
        saved.append(done)
        _elsewhere(lambda: _save(context, f"Person {len(saved)}"))

    made = context.backup(progress=meddle)
    assert context.check_backup(made.path) == made
    assert 0 < made.contents.tables["person"] <= len(saved)
    assert not any(path.name.startswith(".") for path in made.path.parent.iterdir())


def test_the_copy_fills_the_cache_of_the_writer_no_further_than_its_bound(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds: set[int] = set()
    writing = context.read(driver)
    real = writer.driver_of

    def watched(connection: object) -> object:
        bounds.add(int(writing.execute("PRAGMA cache_size").fetchone()[0]))
        return real(connection)  # type: ignore[arg-type]

    def look(*_state: object) -> None:
        bounds.add(int(writing.execute("PRAGMA cache_size").fetchone()[0]))

    monkeypatch.setattr(writer, "driver_of", watched)
    context.read_long(_count, progress=look)
    assert bounds == {-256 * 1024}, "between two steps, and afterwards, it is the usual one"
    monkeypatch.setattr(writer, "limit_cache", lambda _driver, most: bounds.add(most))
    context.save_draft("person:new", {})
    context.read_long(_count)
    assert 16 * 1024 * 1024 in bounds


def test_saving_and_reading_share_a_connection_and_others_have_their_own(context: Context) -> None:
    """What is saved makes no other connection forget its pages: there is none."""
    first = context.read(driver)
    with context._vault.units.write("Test") as unit:
        assert driver(unit.session) is first
        inside: list[object] = []
        _elsewhere(lambda: inside.append(context.read(driver)))
        assert inside != [first]
    assert context.read(driver) is first


def test_who_has_the_turn_is_told_so_instead_of_waiting_for_itself(context: Context) -> None:
    with pytest.raises(RuntimeError, match="already"):
        context.write("Test", lambda _session: context.read_long(_count))
    with pytest.raises(RuntimeError, match="already"):
        context.read_long(_count, progress=lambda *_state: context.read_long(_count))
    assert context.read_long(_count) == 0


def test_what_is_noted_while_a_copy_is_made_is_written_at_once(context: Context) -> None:
    """A step of the copy is waited for, so that the trail stays ahead of the eye."""
    lines: list[int] = []
    moments: set[float] = set()

    def note(*_state: object) -> None:
        context.note(AuditKind.READ, text=TrailWords("Test"))
        lines.append(len(context.audit(kinds=(AuditKind.READ,))))
        moments.add(context._vault.units._writer.moment)

    context.read_long(_count, progress=note)
    assert lines == list(range(1, len(lines) + 1))
    assert moments == {0, writer._STEP_PATIENCE}
    assert context._vault.units._writer.moment == 0


def test_a_read_only_vault_is_read_itself(context: Context) -> None:
    context._vault.units._read_only = True
    assert context.read_long(_count) == 0
    assert not _files(context)
    with context._vault.snapshots.taken() as taken:
        assert taken.contents.tables["person"] == 0


def test_turns_go_in_the_order_of_coming() -> None:
    turns, order = Turns(), list[str]()

    def take(name: str) -> None:
        with turns.held() as mine:
            assert mine
            order.append(name)

    threads = []
    with turns.held(), turns.held(0) as again:
        assert not again
        for name in "abc":
            thread = threading.Thread(target=take, args=(name,))
            thread.start()
            while len(turns._queue) < 2 + len(threads):
                pass
            threads.append(thread)
    with turns.held():
        order.append("zuletzt")
    for thread in threads:
        thread.join(30)
    assert order == ["a", "b", "c", "zuletzt"]


def test_what_another_connection_has_written_makes_it_outdated(context: Context) -> None:
    assert context.read_long(_count) == 0
    _save(context, "Abdi")
    assert context.read_long(_count) == 1
    other = connect(context.vault / DATABASE, context._vault.key)
    other.execute("PRAGMA foreign_keys = OFF")
    other.execute("DELETE FROM person")
    other.close()
    assert context.read_long(_count) == 0


def test_after_a_check_nothing_lies_beside_the_file(context: Context) -> None:
    before = set(context.vault.rglob("*"))
    context.check()
    assert set(context.vault.rglob("*")) == before


def test_who_has_no_use_for_decrypted_pages_lets_them_go_and_reads_on(context: Context) -> None:
    units = context._vault.units
    with units._writer.lent(None, write=False) as connection:
        assert connection is not None
        before = connection.connection.dbapi_connection
    with units.read() as session:
        session.execute(text("SELECT 1"))
        units.forget_pages()
        assert session.execute(text("SELECT count(*) FROM person")).scalar() == 0
    assert units._engine.pool.checkedin() == 0
    with units._writer.lent(None, write=False) as connection:
        assert connection is not None
        assert connection.connection.dbapi_connection is before, (
            "what is written shares its pages with the list after it"
        )
