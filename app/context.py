"""Composition root: an opened vault with `read` and `write`, for the window and the command line alike.

How a vault is made, opened, restored or rescued stands in `app.vaults`.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, TypeVarTuple

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.common import clock, memory
from app.common.cancelling import uncancelled
from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.common.files import write_whole
from app.common.progress import Progress, silent
from app.common.sentences import OwnWords, Sentence, TrailWords
from app.models import AuditKind, AuditLine, Meta, StepKind
from app.models.bookkeeping import UNSEEN_CODE, VACUUM_DUE
from app.services import catalogues, drafts, new_day
from app.services.casework import note_history
from app.services.new_day import Followed
from app.services.office import contents, copies, settings
from app.services.office.copies import Copies, OutsideCopy
from app.services.privacy import erasures, trail
from app.services.privacy.trail import Line
from app.services.secrecy import disclosures, gate
from app.services.secrecy.content import content_of
from app.services.secrecy.gate import Outgoing, Refused
from app.settings.safety import NOTE_HISTORY_DAYS, REMAINS_DAYS
from app.settings.spec import Declared
from app.storage.backups import ageing, backup, holders, remains, resealing, rotate
from app.storage.backups.backup import BackupInfo, Reason
from app.storage.backups.comparison import BackupComparison, compare_backup
from app.storage.backups.holders import Elsewhere, Holder, Holds
from app.storage.backups.rotate import Change
from app.storage.database import journal
from app.storage.database.journal import Step
from app.storage.database.sessions import brief
from app.storage.database.units import Busy
from app.storage.database.yielding import GaveWay
from app.storage.integrity import audit, check
from app.storage.integrity.audit import Chain
from app.storage.integrity.finding import Finding
from app.storage.process import leaves_this_disk
from app.storage.secrets import attempts, keys
from app.storage.secrets.envelope import FIRST_EPOCH
from app.storage.secrets.passphrase import check_passphrase
from app.storage.vault import Vault

__all__ = [
    "BackupComparison",
    "BackupInfo",
    "Busy",
    "Chain",
    "Change",
    "Context",
    "Finding",
    "Holder",
    "Holds",
    "Reason",
]

P = ParamSpec("P")
T = TypeVar("T")
Given = TypeVarTuple("Given")
Listener = Callable[[Changes], None]
_ATTEMPTS = 3
_HER_TURN = 0.015
"""Seconds between two pieces: what she does meanwhile reads a dozen times, and would meet a piece each time."""
_NO_WORDS = TrailWords()
_OWN = StepKind.PROGRAM
UNASKED = Outgoing()
"""Nobody has said who gets it: then nothing of a case may be in it."""


@dataclass
class Departure:
    """Whether something has left already."""

    left: bool = False


class Context:
    """An opened vault. Every call is one unit of work of its own and may come from any thread."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._listeners: list[Listener] = []

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self._vault.folder

    @property
    def read_only(self) -> bool:
        """Whether the folder can't be written."""
        return self._vault.read_only

    def read(self, work: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(session, …)` without writing; what it returns is detached plain data."""
        with self._vault.units.read() as session:
            return work(session, *args, **kwargs)

    def read_briefly(self, work: Callable[[Session, *Given], T], *args: *Given) -> T:
        """Like `read`, for the thread of the window. Raises TakesLonger where it would be seen to stand still."""
        with self._vault.units.read() as session, brief(session):
            return work(session, *args)

    def read_yielding(self, work: Callable[[Session, *Given], T], *args: *Given) -> T:
        """Like `read`, in a worker thread, for what may take longer with many records and yet is to hold the present state.

        Whoever saves interrupts it; then it begins anew, and where that happens again and again, reads a snapshot.
        """
        for _ in range(_ATTEMPTS):
            with suppress(GaveWay), self._vault.units.read_yielding() as session:
                return work(session, *args)
        return self.read_long(work, *args)

    def read_long(
        self,
        work: Callable[[Session, *Given], T],
        *args: *Given,
        progress: Progress = silent,
    ) -> T:
        """Like `read`, for what may take longer than a frame: it reads a snapshot, so that it keeps nobody from saving.

        `progress` is told while the snapshot is made. Raises NoSpace, Cancelled.
        """
        with self._vault.snapshots.read(progress) as session:
            return work(session, *args)

    def write(self, name: str, work: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(session, …)` as one undoable step called `name`; then tell every listener what changed.

        Raises StaleError, Busy, UserError or StorageError; then nothing was changed.
        """
        return self._write(name, None, False, lambda session: work(session, *args, **kwargs))

    def write_from(self, initiator: object, name: str, work: Callable[[Session], T]) -> T:
        """Like `write`; the Changes name the initiator, so that it can spare itself the refresh."""
        return self._write(name, initiator, False, work)

    def write_long(self, name: str, work: Callable[[Session], T]) -> T:
        """Like `write`, for worker threads: waits for its turn instead of answering Busy."""
        return self._write(name, None, True, work)

    def write_secured(self, reason: Reason, name: str, work: Callable[[Session], T], progress: Progress = silent) -> T:
        """Like `write_long`, for what changes or removes much: the state before it is kept in a backup first.

        Raises a StorageError as well if that backup can't be made; then nothing was changed.
        """
        backup.backup_first(self.vault, self._vault.key, reason, progress, self._vault.snapshots.taken)
        return self.write_long(name, work)

    def _write(
        self,
        name: str,
        initiator: object | None,
        patient: bool,
        work: Callable[[Session], T],
        kind: StepKind = StepKind.DO,
    ) -> T:
        with self._vault.units.write(name, initiator=initiator, patient=patient, kind=kind) as unit:
            result = work(unit.session)
        if VACUUM_DUE in unit.session.info:
            self.vacuum()
        if unit.changes:
            self._tell(unit.changes)
        return result

    def write_pieces(self, work: Callable[[Session, *Given], T], *args: *Given) -> T:
        """Run `work(session, …)` outside history and undo, in a worker thread: a part of something large that shows nowhere yet.

        Each is committed by itself, so that a save of hers waits for one of them at most. Raises Cancelled or a StorageError.
        """
        with self._vault.units.quiet(patience=None, large=True) as session:
            result = work(session, *args)
        time.sleep(_HER_TURN)
        return result

    def sweep_documents(self) -> None:
        """Take away what is left of documents that were cut off on their way in. What can't go now goes the next time."""
        with suppress(StorageError, UserError):
            while not self.read_only and self.read(contents.has_leftovers):
                with self._vault.units.quiet(patience=None, large=True) as session:
                    contents.drop_piece(session)

    def undo(self) -> Changes | None:
        """Turn the last step back. None when there is nothing to turn back.

        Raises StaleError when that step can't be turned back any more; the next call goes on with the one before it.
        """
        return self._turn(StepKind.UNDO)

    def redo(self) -> Changes | None:
        """Bring the last undone step back."""
        return self._turn(StepKind.REDO)

    def _turn(self, kind: StepKind) -> Changes | None:
        target = self.undo_step() if kind is StepKind.UNDO else self.redo_step()
        if target is None:
            return None
        changes = self._vault.units.turn(target, kind)
        if changes:
            self._tell(changes)
        return changes

    def undo_step(self) -> Step | None:
        """The step that `undo` would turn back."""
        return self.read(journal.next_undo)

    def redo_step(self) -> Step | None:
        """The step that `redo` would bring back."""
        return self.read(journal.next_redo)

    def turnable_steps(self) -> tuple[Step | None, Step | None]:
        """The steps that `undo` and `redo` would turn, read together."""
        return self.read(lambda session: (journal.next_undo(session), journal.next_redo(session)))

    def sealed_step(self) -> Step | None:
        """Her newest step that can't be turned back any more, with the reason."""
        return self.read(journal.last_sealed)

    def steps(self, limit: int = 50) -> Sequence[Step]:
        """Her last steps, newest first."""
        return self.read(journal.steps, limit)

    def seal_history(self) -> None:
        """Let undo begin anew from here."""
        with self._vault.units.quiet() as session:
            journal.seal(session)

    def complete_catalogues(self) -> None:
        """Give the vault the value lists that this version brings and it was never given: a step of the program's own.

        Where it can't be done now, it is done when the vault is opened the next time.
        """
        if not self.read_only and self.read(catalogues.lacks_defaults):
            units, name = self._vault.units, "Neue Werte für die Listen"
            with suppress(StorageError, UserError), units.write(name, kind=StepKind.PROGRAM) as unit:
                catalogues.install_defaults(unit.session)

    def follow_the_day(self) -> int:
        """Let what belongs to the past from today on (moved away, died, dissolved) be so, and whoever moves today have the new
        address: steps of the program's own.

        Returns how many records changed. Where it can't be done now, it is done the next time.
        """
        return 0 if self.read_only else sum(self._follow(one) for one in new_day.FOLLOWED)

    def _follow(self, followed: Followed) -> int:
        changed: list[int] = []
        if not self.read(followed.lags, clock.today()):
            return 0
        with suppress(StorageError, UserError):
            with self._vault.units.write(followed.step, kind=StepKind.PROGRAM) as unit:
                changed = followed.follow(unit.session, clock.today())
            if unit.changes:
                self._tell(unit.changes)
        return len(changed)

    def forget_old_notes(self) -> int:
        """Take earlier texts of confidential notes out of the journal after their time. Returns how many steps lost some.

        Raises Busy where a long write runs, or a StorageError; then it is done the next time.
        """
        if self.read_only:
            return 0
        with self._vault.units.quiet() as session:
            days = settings.read(session, NOTE_HISTORY_DAYS)
            forgotten = note_history.forget_older(session, clock.now() - timedelta(days=days))
        if forgotten:
            self.note(AuditKind.ERASURE, text=Sentence("Frühere Fassungen vertraulicher Notizen"))
            self.vacuum()
        return forgotten

    def note(self, kind: AuditKind, record_id: int | None = None, text: OwnWords = _NO_WORDS) -> None:
        """Add a line to the audit trail: what was read, printed, given out. Never fails; waits while the file is busy.

        `text` is one of the program's own words (the name of a paper), never what a person typed and never a name.
        """
        self._vault.units.note(audit.Entry(kind, record_id, text))

    def shown(self, record_id: int, text: OwnWords) -> None:
        """Note that a record is read, before it is shown: the line is on disk when this returns (see `note`).

        Nobody waits for the database; `write_notes` or the next write takes the line over. Raises a StorageError; then the
        record is not to be shown.
        """
        self._vault.units.shown(audit.Entry(AuditKind.READ, record_id, text))

    def note_later(self, kind: AuditKind, record_id: int | None = None, text: OwnWords = _NO_WORDS) -> None:
        """Like `note`, without waiting for the database: the next write or `write_notes` takes the line over from the disk."""
        self._vault.units.note_later(audit.Entry(kind, record_id, text))

    def write_notes(self) -> None:
        """Write the lines of the audit trail that wait, unless the file is busy."""
        self._vault.units.write_notes()

    def hand_out(
        self, path: Path, data: bytes, text: OwnWords, record_id: int | None = None, outgoing: Outgoing = UNASKED
    ) -> Path:
        """Write a file that leaves the vault, and note it in the audit trail under `text` (see `note`): the one way out.

        Returns the path. Raises Refused where content of a case has no ground to leave, NoSpace, NoPermission or another
        StorageError; then there is no file and no line.
        """
        with self.leaving(AuditKind.EXPORT, record_id, text, outgoing):
            write_whole(path, data)
        return path

    @contextmanager
    def leaving(
        self, way: AuditKind, record_id: int | None, text: OwnWords, outgoing: Outgoing = UNASKED
    ) -> Iterator["Departure"]:
        """While the block runs something leaves as a file or on paper; it is noted whichever way the block ends, unless
        nothing left.

        What the record has under secrecy (§ 203 StGB), or what `outgoing` says of others, passes the gate in the transaction
        that keeps on what ground it leaves. Raises Refused; then the block does not run.
        """
        numbers, kind = self._passed(way, record_id, text, outgoing)
        departure = Departure()
        try:
            yield departure
            departure.left = True
        finally:
            with uncancelled():  # what has left is noted, whatever becomes of the work
                if departure.left:
                    self.note(kind, record_id, text)
                    self._tell(Changes(tables=frozenset({AuditLine.__tablename__})))
                elif numbers:
                    self._write(
                        disclosures.TAKEN_BACK, None, True, partial(disclosures.take_back, numbers=numbers), _OWN
                    )

    def _passed(
        self, way: AuditKind, record_id: int | None, text: OwnWords, outgoing: Outgoing
    ) -> tuple[Sequence[int], AuditKind]:
        """Numbers of what was kept of it, and as what it stands in the trail. Raises Refused."""
        content = outgoing.content or self.read(content_of, [record_id] if record_id else [])
        if not content:
            return (), way
        demanded = partial(gate.demand, content=content, receiver=outgoing.receiver)
        if not disclosures.are_kept(self.read(demanded)):
            return (), AuditKind.RELEASE
        if self.read_only:
            raise Refused(
                "Der Tresor ist nur zum Lesen geöffnet: Eine Weitergabe ließe sich nicht festhalten. Bitte ihn zum Schreiben "
                "öffnen."
            )
        return self._write(
            disclosures.KEPT, None, True, lambda session: disclosures.keep(session, demanded(session), text), _OWN
        ), AuditKind.RELEASE

    def audit(
        self,
        *,
        kinds: Sequence[AuditKind] = (),
        record_id: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int = 500,
    ) -> list[Line]:
        """Lines of the audit trail, newest first; an empty filter lets everything through."""
        return self.read(trail.lines, kinds=kinds, record_id=record_id, since=since, until=until, limit=limit)

    def check_trail(self, progress: Progress = silent) -> Chain:
        """Follow the chain of the audit trail from its first line to the last one that the seal knows of."""
        mark = self._vault.seal.read()

        def look(session: Session) -> Chain:
            return audit.look_through(session.connection().exec_driver_sql, mark, progress)

        return self.read_long(look, progress=progress)

    @property
    def notices(self) -> list[Finding]:
        """What was odd when the vault was opened: an older copy put back, a missing side file. Empty on most days."""
        return list(self._vault.notices)

    def guard(self) -> Finding | None:
        """What is to be said where `vault.lock` was deleted while the vault is open, once; what can be is put right."""
        return self._vault.guard()

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Be told of every finished write. Returns how to stop listening."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def _tell(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def save_draft(self, key: str, payload: dict[str, object]) -> None:
        """Keep what is being typed in the encrypted file, outside history and undo."""
        with self._vault.units.quiet() as session:
            drafts.save_draft(session, key, payload)

    def drop_draft(self, key: str) -> None:
        """Forget a draft that was saved or discarded."""
        with self._vault.units.quiet() as session:
            drafts.drop_draft(session, key)

    def remember(self, declared: Declared[T], value: T) -> None:
        """Keep a setting of `StoredIn.MEMORY` (how a paper was printed, say), outside history and undo."""
        with self._vault.units.quiet() as session:
            settings.write(session, declared, value)

    def backup(self, folder: Path | None = None, progress: Progress = silent) -> BackupInfo:
        """Make a verified backup in `folder` (default: the vault's own); another folder is remembered as that of her copies."""
        self.vacuum()
        place = folder or self.vault / backup.FOLDER
        made = backup.create_backup(self.vault, self._vault.key, place, progress, source=self._vault.snapshots.taken)
        self.note(AuditKind.BACKUP, text=Sentence("im Tresor") if folder is None else copies.ELSEWHERE)
        if folder is not None:
            with suppress(StorageError, UserError), self._vault.units.quiet() as session:
                copies.note_copy(
                    session, made.path, made.created, self._epoch(), outside=leaves_this_disk(folder, self.vault)
                )
        return made

    def copies(self) -> Copies:
        """What is known of backups that were put elsewhere."""
        return self.read(copies.copies)

    def vacuum(self, *, at_rest: bool = False) -> bool:
        """Let no page of the file keep a copy of what was erased. Returns whether none does; what is still due is done later.

        With `at_rest` nobody works with the vault any more, and a large file is not put off.
        """
        return self._vault.units.vacuum(at_rest=at_rest)

    def automatic_backup(self, progress: Progress = silent) -> BackupInfo | None:
        """Back up and thin the old backups, unless nothing was written since the newest one (None)."""
        self.vacuum()
        return backup.automatic_backup(self.vault, self._vault.key, progress, self._vault.snapshots.taken)

    def backups(self) -> list[BackupInfo]:
        """The backups in the vault's own folder, newest first; unreadable ones have a `problem`."""
        return backup.list_backups(self.vault / backup.FOLDER, self._vault.key)

    def is_another_vaults(self, info: BackupInfo) -> bool:
        """Whether a backup says of itself that it is of another vault, not of an earlier key of this one."""
        return info.contents.vault_id != keys.read_envelope(self.vault).vault_id

    def look_at_backup(self, path: Path) -> BackupInfo:
        """What a backup file anywhere says about itself; proven unless it is `foreign`. Raises DamagedVault, NewerVault."""
        return backup.read_info(path, self._vault.key)

    def check_backup(self, path: Path, progress: Progress = silent) -> BackupInfo:
        """Unpack a backup and check all of it. Raises DamagedVault, WrongSecret, NewerVault, NoSpace."""
        return backup.verify_backup(path, self._vault.key, progress)

    def check_backups(self, progress: Progress = silent) -> list[BackupInfo]:
        """Check all backups in the vault's own folder; what is wrong with one stands in its `problem`. Raises NoSpace."""
        return backup.verify_all(self.vault / backup.FOLDER, self._vault.key, progress)

    def compare_backup(self, path: Path, progress: Progress = silent) -> BackupComparison:
        """What a backup holds beside what there is now. Raises DamagedVault, WrongSecret, NewerVault, NoSpace."""
        return compare_backup(self._vault, path, progress)

    def last_backup(self) -> BackupInfo | None:
        """The newest readable backup in the vault's own folder."""
        return next((info for info in self.backups() if not info.problem), None)

    def check(self, progress: Progress = silent) -> list[Finding]:
        """Look the vault through."""
        return check.check(self._vault, progress)

    def failed_logins(self, since: datetime) -> list[datetime]:
        """When somebody tried a wrong passphrase or code, oldest first."""
        noted = self.audit(kinds=(AuditKind.FAILED_LOGIN,), since=since)
        fresh = attempts.failed(keys.read_envelope(self.vault).vault_id)
        return sorted([*(line.at for line in noted), *(at for at in fresh if at >= since)])

    def prepared(self, present: str, change: Change) -> Change:
        """The change with a proposed code where the sheet does not stay, so that it is on paper before it holds.

        Raises UserError or WrongSecret for one that `change_secrets` would refuse.
        """
        if change.passphrase is not None:
            check_passphrase(change.passphrase, self.read(settings.words_about_her))
        rotate.demand_possible(self.vault, present, change)
        return change if change.sheet is not None else replace(change, code=keys.propose_recovery_code())

    def change_secrets(self, present: str, change: Change, progress: Progress = silent) -> str:
        """Give the vault another passphrase or another sheet, and with it a new data key; nobody else may be reading.

        `present` is what opens it now. Returns the recovery code; one that nobody has confirmed yet is reminded of until
        `code_is_kept`. `seal_backups` is to follow. Raises WrongSecret, UserError, NoSpace; then nothing was changed.
        """
        if change.passphrase is not None:
            check_passphrase(change.passphrase, self.read(settings.words_about_her))
        self._vault, code = rotate.rotate(self._vault, present, change, progress)
        self._note_failed_tries()
        return code

    def _note_failed_tries(self) -> None:
        vault_id = keys.read_envelope(self.vault).vault_id
        self._vault.units.note(*(audit.Entry(AuditKind.FAILED_LOGIN, at=at) for at in attempts.failed(vault_id)))
        attempts.forget(vault_id)

    def seal_backups(self, progress: Progress = silent) -> list[Path]:
        """Seal backups of before a change of secret anew, or remove them, as far as that is not done. Raises NoSpace, Cancelled.

        Returns what an earlier secret opens all the same; nothing where nothing was left to be done.
        """
        return resealing.finish(self._vault, progress)

    def copies_still_open(self) -> list[OutsideCopy]:
        """Copies elsewhere, which nobody here can reach, from before the last change of a secret: the one of then opens them."""
        epoch = self._epoch()
        return self.read(copies.of_earlier_epochs, epoch) if epoch > FIRST_EPOCH else []

    def _epoch(self) -> int:
        return keys.read_envelope(self.vault).epoch

    def still_open(self) -> list[Path]:
        """What an earlier secret opens in the vault's own folder: backups that could not be sealed anew, files kept aside."""
        return resealing.still_open(self._vault)

    def still_open_in_words(self) -> list[Sentence]:
        """Each of it with its day and what to do."""
        return [remains.in_words(path) for path in self.still_open()]

    def remove_still_open(self, progress: Progress = silent) -> list[Path]:
        """Remove that, once there is a proven backup of today's state; returns what went."""
        return resealing.remove_still_open(self._vault, progress)

    def still_holding(self) -> list[Holder] | None:
        """What still holds what was erased for good, and when it goes; None where nothing ever was erased."""
        self.vacuum()
        with self._vault.units.read() as session:
            erased, elsewhere = erasures.last(session), copies.elsewhere(session)
            days, due = settings.read(session, REMAINS_DAYS), session.get(Meta, VACUUM_DUE) is not None
        if erased is None:
            return None
        known = [Elsewhere(copy.made, copy.path) for copy in elsewhere]
        found = holders.find(self.vault, self._vault.key, erased, known, days, clock.now())
        return [*([Holder(Holds.FILE, self._vault.database, None)] if due else []), *found]

    def age_out(self, progress: Progress = silent) -> list[Path]:
        """Remove what was replaced or put aside and damaged backups after their time, where newer ones are proven.

        Returns what went. Raises NoPermission or another StorageError.
        """
        if self.read_only:
            return []
        gone = ageing.age_out(self.vault, self._vault.key, self.read(settings.read, REMAINS_DAYS), progress)
        if gone:
            self.note(AuditKind.BACKUP, text=Sentence("Nach ihrer Frist gelöscht: {number}", number=len(gone)))
        return gone

    def copy_is_gone(self, path: Path) -> None:
        """She says that a copy elsewhere is deleted, or its stick destroyed: it is named no more. Raises Busy or a StorageError."""
        with self._vault.units.quiet() as session:
            copies.is_gone(session, path)

    def code_is_kept(self) -> None:
        """She has the recovery code on paper: no more reminders."""
        with self._vault.units.quiet() as session:
            session.execute(delete(Meta).where(Meta.key == UNSEEN_CODE))

    def give_back_memory(self) -> None:
        """Give back what a long work has needed and left behind. For worker threads: some 15 ms."""
        self._vault.units.forget_pages()
        memory.give_back()

    def close(self) -> None:
        """Give the file and the instance lock back."""
        self._listeners.clear()
        self._vault.close()
