"""Units of work: one user action = one session = one transaction = one step in the journal."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, UOWTransaction, sessionmaker

from app.common.cancelling import current
from app.common.changes import Changes
from app.common.errors import Cancelled, LinkGone, StaleError, StorageError, UserError
from app.models import AuditKind, ContactEntry, Record, StepKind
from app.models.base import take_ids
from app.models.bookkeeping import NOTED_AS, SEALED_STEP
from app.models.driver import driver, driver_of
from app.models.home_address import address_of_home
from app.storage.database import journal, plain_inserts, vacuum
from app.storage.database.engine import CACHE_BYTES, file_of, limit_cache
from app.storage.database.journal import Step
from app.storage.database.links import demand_links
from app.storage.database.sessions import explained, interruptible, reading
from app.storage.database.turns import Turns
from app.storage.database.waiting import WaitingLines
from app.storage.database.writer import Told, Writer
from app.storage.database.yielding import GaveWay, Wanted, yielding
from app.storage.integrity import audit
from app.storage.integrity.seal import Mark, Seal
from app.storage.integrity.spool import Spool

_TURNING = (StepKind.UNDO, StepKind.REDO)
_FOREVER, _A_MOMENT, _READ_OUT = None, 0.25, 0.05
"""Seconds to wait for another write to end."""
_CACHE_FOR_LARGE = 16 * 1024 * 1024
_END_OF_A_READ = 5.0
"""Seconds that a write waits for another thread to end its short read."""


class Busy(UserError):
    """A long write is running; the caller keeps its input and tries again."""


class UnitOfWork:
    """An open write. `changes` stands after the block has ended well."""

    def __init__(self, session: Session, step_id: int) -> None:
        self.session = session
        self.step_id = step_id
        self.changes: Changes | None = None


class _Notes:
    """Lines of the audit trail that go with a write, and the mark of how far the vault has come by it."""

    def __init__(self, entries: Iterable[audit.Entry]) -> None:
        self.entries = list(entries)
        self.mark: Mark | None = None


@dataclass(frozen=True)
class Copied:
    """How far the file had come when a copy of it was complete.

    `commits` are those of this opening, `others` changes with a commit of any other connection.
    """

    commits: int
    others: int
    generation: int
    pages: int


class UnitsOfWork:
    """Gives sessions on one vault. Safe to use from several threads; writes take turns.

    Attributes:
        commits: how often something was committed since the vault was opened.
    """

    def __init__(
        self, engine: Engine, seal: Seal | None = None, spool: Spool | None = None, *, read_only: bool = False
    ) -> None:
        self._engine = engine
        self._write = sessionmaker(expire_on_commit=False)
        event.listen(self._write, "before_flush", _look_through)
        self._file = file_of(engine)
        self._writer = Writer(engine)
        self._turn = Turns()
        self._wanted = Wanted()
        self._in_use = Wanted()
        event.listen(self._write, "before_commit", self._wanted.add)
        self.commits = 0
        self._read_only = read_only
        self._seal = seal
        self._retired = False
        self._waiting = WaitingLines(spool, written=not read_only)

    @property
    def read_only(self) -> bool:
        """Whether nothing is ever written."""
        return self._read_only

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that is never committed; what it returned stays usable as detached data."""
        with (
            self._in_use.marked(),
            self._writer.if_free() as connection,
            reading(connection or self._engine) as session,
        ):
            yield session

    @contextmanager
    def read_yielding(self) -> Iterator[Session]:
        """Like `read`, but each statement by itself, so that nothing is held between two of them.

        Raises GaveWay where somebody saves while one runs, and waits first until nobody does.
        """
        self._wanted.wait_until_past(_END_OF_A_READ)
        with self._in_use.marked(), self._writer.if_free() as connection:
            source = (connection or self._engine).execution_options(by_statement=True)
            with reading(source) as session, yielding(session, self._wanted):
                yield session

    @contextmanager
    def write(
        self, name: str, *, initiator: object | None = None, patient: bool = False, kind: StepKind = StepKind.DO
    ) -> Iterator[UnitOfWork]:
        """A write under one named step; a step that changed nothing is forgotten. Raises Busy, StaleError, or a StorageError; then nothing was changed.

        `patient` waits for a running long write (worker thread); otherwise it answers Busy after a moment.
        """
        patience = _FOREVER if patient else _A_MOMENT
        with self._writing(patience) as (session, notes):
            step_id = 0 if kind in _TURNING else journal.begin(session, name, kind)
            unit = UnitOfWork(session, step_id)
            yield unit
            session.flush()
            step_id = step_id or driver(session).execute("SELECT max(id) FROM journal_step").fetchone()[0]
            newest = kind is StepKind.DO and SEALED_STEP not in session.info
            unit.changes = journal.finish(session, step_id, name, initiator, newest=newest)
            if unit.changes:
                driver(session).execute(_NEXT_GENERATION)
                noted_as, words = session.info.get(NOTED_AS, (AuditKind.CHANGE, ""))
                notes.entries.append(audit.Entry(noted_as, step_id=step_id, text=words))
            _append(session, notes)

    def turn(self, target: Step, kind: StepKind) -> Changes | None:
        """Undo or redo the next step, which is `target`. Raises StaleError when it can't be; it then blocks no other."""
        try:
            with self.write(target.name, kind=kind) as unit:
                journal.turn(unit.session, target, kind)
        except (journal.Stuck, LinkGone, IntegrityError) as error:
            with suppress(Busy, StorageError), self.quiet() as session:
                journal.pass_over(session, target.id)
            raise StaleError(
                "„{name}“ lässt sich nicht mehr umkehren, weil ein Eintrag darin inzwischen auf anderem Weg geändert wurde. Es blieb alles, wie es ist.",
                name=target.name,
            ) from error
        return unit.changes

    @contextmanager
    def quiet(self, *, patience: float | None = _A_MOMENT, large: bool = False) -> Iterator[Session]:
        """A write outside the journal, for tables that it leaves out (drafts, pieces of documents).

        What is `large` goes through few pages of memory, so that those of her lists are not pushed out one by one.
        """
        step = self._writer.step() if large else nullcontext()
        with step, self._writing(patience, _CACHE_FOR_LARGE if large else CACHE_BYTES) as (session, notes):
            yield session
            _append(session, notes)

    def note(self, *entries: audit.Entry) -> None:
        """Add lines to the audit trail: at once if the file is free, otherwise with the next write. Never stops anybody."""
        self._waiting.add(entries)
        self.write_notes(_READ_OUT)
        self.note_later()

    def note_later(self, *entries: audit.Entry) -> None:
        """Add lines to the audit trail with the next write or `write_notes`, without waiting for the database now."""
        self._waiting.add(entries)
        with suppress(StorageError):
            self._waiting.secure()

    def shown(self, entry: audit.Entry) -> None:
        """Bring a line of the audit trail to the disk, without waiting for the database, before what it tells of is shown.

        The next write or `write_notes` takes it over. Raises a StorageError; then it is not to be shown.
        """
        self._waiting.shown(entry)

    def write_notes(self, patience: float = _A_MOMENT) -> None:
        """Write the lines of the audit trail that are still waiting, if there are any and the file lets it."""
        if self._waiting and not self._read_only:
            with suppress(Busy, StorageError, Cancelled), self.quiet(patience=patience):
                pass

    def take_over(self, entries: Sequence[audit.Entry]) -> None:
        """Add lines that an earlier opening had no time to write, unless they stand in the trail. Raises Busy or a StorageError."""
        with self._writing(_END_OF_A_READ) as (session, notes):
            notes.entries.extend(audit.missing(driver(session).execute, entries))
            _append(session, notes)

    def copy(self, target: Any, told: Told) -> Copied:
        """Copy the file into the opened, empty `target`; who writes meanwhile waits for a few pages at most.

        The copy holds all that was committed before its last page. Raises Cancelled, Busy where the file became another
        one, and what `told` raises.
        """
        reached: list[Copied] = []

        def done(source: Any) -> None:
            others, generation, pages = (int(source.execute(ask).fetchone()[0]) for ask in _REACHED)
            reached.append(Copied(self.commits, others, generation, pages))

        with explained(self._file):
            self._writer.copied(target, lambda: self._turned(_FOREVER), told, done)
        return reached[-1]

    def written_by_others(self, since: Copied) -> bool:
        """Whether another connection has committed since, or that can't be told now."""
        with self._writer.lent(_A_MOMENT, write=False) as connection:
            return connection is None or driver_of(connection).execute(_OTHERS).fetchone()[0] != since.others

    def vacuum(self, *, at_rest: bool = False) -> bool:
        """Make the file anew where something was erased since (see `vacuum`). Returns whether nothing is due any more.

        Who reads or writes goes first, and a copy that is being made; a large file waits until it is `at_rest`, where nobody
        can be kept waiting. What did not come to pass, cancelled or for want of room on the disk or in memory, stays due.
        """
        if self._read_only:
            return False
        with suppress(Busy, GaveWay, Cancelled, StorageError, MemoryError), self._in_turn(_A_MOMENT) as connection:
            driver = driver_of(connection)
            with explained(self._file):
                if not vacuum.is_due(driver):
                    return True
                if not self._writer.copying and (at_rest or vacuum.size(driver) <= vacuum.MOST_WHILE_WORKING):
                    self._make_anew(driver)
                    return True
        return False

    def _make_anew(self, driver: Any) -> None:
        """What goes wrong can leave the connection unusable, as a damaged page does: the next who asks has a fresh one."""
        try:
            vacuum.make_anew(driver, lambda: self._in_use.asked or current().cancelled)
        except (sqlcipher3.Error, MemoryError):
            self._writer.drop()
            raise

    def forget_pages(self) -> None:
        """Let go of the decrypted pages of connections that nobody has: after a long work they are seldom those she needs."""
        with self._writer.lent(_A_MOMENT, write=False) as connection:
            if connection is not None:
                driver_of(connection).execute("PRAGMA shrink_memory")
        self._engine.dispose()

    def renew(self) -> None:
        """Read and write on fresh connections from now on, so that what is damaged in the file shows. No copy may be running."""
        self._writer.renew()
        self._engine.dispose()

    def close(self) -> None:
        """Give the file back; who does not end reading it in a moment keeps it until then. No copy may be running."""
        self._waiting.close()
        with self._in_use.marked():
            self._writer.renew(_A_MOMENT)
        self._engine.dispose()

    def retire(self) -> None:
        """The file is another one now: leave the lines of the audit trail that wait on the disk, for that one to take over."""
        self._waiting.close()

    @contextmanager
    def last_turn(self) -> Iterator[Callable[[], None]]:
        """Keep every other write out while the block runs, for good if it ends well: the file is another one then.

        What the block is given lets go of the file, so that another can be put in its place.
        """

        def let_go() -> None:
            self._writer.drop()
            self._engine.dispose()

        with self._turned(_FOREVER):
            yield let_go
            self._retired = True

    @contextmanager
    def _writing(self, patience: float | None, cache: int = CACHE_BYTES) -> Iterator[tuple[Session, _Notes]]:
        """A transaction in its turn; a cancel interrupts its statements, never its commit."""
        with (
            self._turned(patience, self._wanted) as connection,
            _caching(connection, cache),
            self._noted() as notes,
            explained(self._file),
            self._write(bind=connection) as session,
            self._past(session),
            session.begin(),
            interruptible(session),
        ):
            yield session, notes

    @contextmanager
    def _past(self, session: Session) -> Iterator[None]:
        """From its commit on the session wants the file for itself, until the end of the block."""
        try:
            yield
        finally:
            self._wanted.discard(session)

    @contextmanager
    def _noted(self) -> Iterator[_Notes]:
        """What is to be noted with this write; once it is committed it no longer waits, and the seal knows of it."""
        waiting = self._waiting.all()
        notes = _Notes(waiting)
        yield notes
        self.commits += 1
        self._waiting.done(waiting)
        if notes.mark and self._seal:
            self._seal.note(notes.mark)

    @contextmanager
    def _turned(self, patience: float | None, wanted: Wanted | None = None) -> Iterator[Connection]:
        """Like `_in_turn`, and before a vacuum."""
        with self._in_use.marked(), self._in_turn(patience, wanted) as connection:
            yield connection

    @contextmanager
    def _in_turn(self, patience: float | None, wanted: Wanted | None = None) -> Iterator[Connection]:
        """The connection to write on, in one's turn; with `wanted` who reads on it and can begin anew gives way."""
        if self._read_only:
            raise UserError("Die Datei ist nur zum Lesen geöffnet. Es wurde nichts geändert.")
        busy = Busy("Ein längerer Vorgang läuft noch. Bitte warten, bis er fertig ist; Ihre Eingabe bleibt erhalten.")
        with self._turn.held(patience) as mine:
            if not mine:
                raise busy
            if self._retired:
                raise Busy("Der Tresor wurde gerade neu verschlüsselt. Bitte noch einmal versuchen.")
            with self._lent(patience and _END_OF_A_READ, wanted or Wanted()) as connection:
                if connection is None:
                    raise busy
                yield connection

    @contextmanager
    def _lent(self, patience: float | None, wanted: Wanted) -> Iterator[Connection | None]:
        waiting = object()
        wanted.add(waiting)
        try:
            with self._writer.lent(patience, write=True) as connection:
                wanted.discard(waiting)
                yield connection
        finally:
            wanted.discard(waiting)


@contextmanager
def _caching(connection: Connection, most: int) -> Iterator[None]:
    """Keep so many bytes of decrypted pages while the block runs."""
    if most == CACHE_BYTES:
        yield
        return
    limit_cache(driver_of(connection), most)
    try:
        yield
    finally:
        limit_cache(driver_of(connection), CACHE_BYTES)


def _append(session: Session, notes: _Notes) -> None:
    if notes.entries:
        run = driver(session).execute
        number, digest = audit.append(run, notes.entries)
        notes.mark = Mark(int(run(_GENERATION).fetchone()[0]), number, digest)


_OTHERS = "PRAGMA data_version"
_GENERATION = "SELECT value FROM meta WHERE key = 'generation'"
_REACHED = (_OTHERS, _GENERATION, "PRAGMA page_count")
_NEXT_GENERATION = "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'"


def _look_through(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    demand_links(session)
    _describe_records(session)
    plain_inserts.insert_alone(session)


def _describe_records(session: Session) -> None:
    """Give new records their id and fill the derived columns of new and changed ones."""
    for entity in session.new:
        if isinstance(entity, Record):
            entity.id = entity.id or take_ids(session, 1)[0]
            entity.describe(address_of_home(session, entity))
        elif isinstance(entity, ContactEntry):
            entity.describe()
    for entity in session.dirty:
        if isinstance(entity, Record) and session.is_modified(entity):
            entity.describe(address_of_home(session, entity))
        elif isinstance(entity, ContactEntry) and session.is_modified(entity):
            entity.describe()
