"""The work that is cut off: each function tells (`tell`) what it has finished, and only then goes on."""

import os
import resource
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import StorageError
from app.common.sentences import TrailWords
from app.context import Context
from app.intake.attaching import attach
from app.intake.incoming import Incoming
from app.models import AuditKind, Person
from app.services import trash
from app.services.casework import cases
from app.services.events import events
from app.services.lists import ListQuery
from app.services.office import documents
from app.services.people import persons
from app.services.search import find
from app.storage import vault as vaults
from app.storage.backups import backup, resealing, rotate
from app.storage.backups.backup import Reason
from app.storage.backups.rotate import Change
from app.storage.database.engine import DATABASE, connect
from app.storage.secrets import keys
from tests.faults.children import opened
from tests.faults.filled import MARKERS, Filled

Tell = Callable[[Any], None]


def write_people(tell: Tell, folder: Path, key: bytes, first: int) -> None:
    """Save one person after the other without end; tell each number when its commit has returned."""
    with opened(folder, key) as context:
        tell("open")
        for number in count(first):
            context.write("Person gespeichert", add_person, f"P{number}")
            tell(number)


def keep_showing(tell: Tell, folder: Path, key: bytes, first: int, busy: bool) -> None:
    """Open one record after the other without end and tell each as the window shows it; `busy` holds the file meanwhile."""
    with opened(folder, key) as context, holding(folder, key) if busy else nullcontext():
        for number in count(first):
            context.shown(number, TrailWords("Personenakte"))
            tell(number)
            if number % 3 == 0:
                context.write_notes()


@contextmanager
def holding(folder: Path, key: bytes) -> Iterator[None]:
    """Somebody else writes to the file all the time."""
    connection = connect(folder / DATABASE, key)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


def show_at(tell: Tell, folder: Path, key: bytes, seen: datetime) -> None:
    """Open a record at a moment and end without closing anything."""
    with opened(folder, key) as context:
        with clock.standing_at(seen):
            context.shown(77, TrailWords("Personenakte"))
        tell("shown")
        os._exit(0)


def write_pairs_and_undo(tell: Tell, folder: Path, key: bytes) -> None:
    """Save a person with a case, undo it, bring it back, without end."""
    with opened(folder, key) as context:
        tell("open")
        for number in count():
            context.write("Fall angelegt", add_pair, f"Paar {number}")
            context.undo()
            context.redo()
            tell(number)


def add_person(session: Session, name: str) -> int:
    """A person with nothing but a name."""
    return persons.save(session, Person(family_name=name))


def add_pair(session: Session, name: str) -> None:
    """A person with a case."""
    cases.save(session, cases.new(session, add_person(session, name)))


def within_limit(tell: Tell, largest_file: int, job: Callable[..., None], *arguments: Any) -> None:
    """Do a job while no file may grow beyond so many bytes (the system then answers EFBIG); tell what stopped it."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, resource.RLIM_INFINITY))
    try:
        job(tell, *arguments)
    except StorageError as error:
        tell((type(error).__name__, str(error)))


def write_large(tell: Tell, folder: Path, key: bytes, first: int) -> None:
    """Save people with long notes until it does not go on."""
    with opened(folder, key) as context:
        for number in count(first):
            context.write("Person gespeichert", add_large, f"P{number}")
            tell(number)


def add_large(session: Session, name: str) -> int:
    """A person with a note of 100 KB."""
    return persons.save(session, Person(family_name=name, note="lang " * 20_000))


def write_much_at_once(_tell: Tell, folder: Path, key: bytes) -> None:
    """One long step (an import) of several megabytes."""
    with opened(folder, key) as context:
        context.write_long("Liste übernommen", lambda session: [add_large(session, f"Viel {n}") for n in range(40)])


def back_up(tell: Tell, folder: Path, key: bytes) -> None:
    """Make one backup after the other; tell each path."""
    for _number in range(200):
        with opened(folder, key) as context:
            context.write("Person gespeichert", add_person, "P")
            tell("begun")
            tell(context.backup().path)


def back_up_once(_tell: Tell, vault: Filled) -> None:
    """Make one backup."""
    backup.create_backup(vault.folder, vault.key)


def rotate_keys_once(_tell: Tell, vault: Filled) -> None:
    """Give the vault a new data key."""
    found = vaults.open_vault(vault.folder, lambda _folder: vault.key)
    rotate.rotate(found, vault.passphrase, Change(sheet=vault.code), strength=keys.FLOOR)


def restore_newest(_tell: Tell, vault: Filled) -> None:
    """Put the newest backup in the vault's place."""
    backup.restore_backup(backup.list_backups(vault.folder / backup.FOLDER)[0].path, vault.folder, vault.passphrase)


def change_passphrase(tell: Tell, folder: Path, passphrases: tuple[str, str], code: str) -> None:
    """Change the passphrase to and fro without end, and the backups with it; tell each that holds."""
    vault = vaults.open_vault(folder, lambda place: keys.unlock_with_passphrase(place, passphrases[1]))
    tell("open")
    for number in count():
        old, new = passphrases[(number + 1) % 2], passphrases[number % 2]
        vault, _code = rotate.rotate(vault, old, Change(new, sheet=code), strength=keys.FLOOR)
        tell(new)
        resealing.finish(vault)
        tell("sealed")


def hold(tell: Tell, folder: Path, key: bytes) -> None:
    """Open a vault and keep it."""
    with opened(folder, key):
        tell("open")
        threading.Event().wait()


def as_nobody(tell: Tell, job: Callable[..., None], *arguments: Any) -> None:
    """Do a job without any right of the superuser."""
    without_rights()
    job(tell, *arguments)


def without_rights() -> None:
    """Give up what the superuser may."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def stop_within_a_commit(tell: Tell, folder: Path, key: bytes) -> None:
    """Write so much at once that pages reach the database before the commit, and wait there."""
    connection = connect(folder / DATABASE, key)
    for pragma in ("cache_spill = 1", "cache_size = 10"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE person SET note = hex(randomblob(3000))")
    connection.execute("UPDATE record SET search_text = hex(randomblob(300))")
    tell("halfway")
    threading.Event().wait()


def write_pairs(tell: Tell, folder: Path, key: bytes) -> None:
    """Save a person with a case, again and again without end."""
    with opened(folder, key) as context:
        for number in count():
            context.write("Fall angelegt", add_pair, f"Paar {number}")
            tell(number)


def restore(tell: Tell, made: Path, folder: Path, secret: str) -> None:
    """Restore a backup."""
    tell("begun")
    backup.restore_backup(made, folder, secret)
    tell("done")


def erase(tell: Tell, folder: Path, key: bytes, records: Sequence[int]) -> None:
    """Erase records for good as the trash page does: first a backup, then all in one step."""
    with opened(folder, key) as context:
        tell("open")
        context.write_secured(Reason.ERASURE, "Endgültig gelöscht", lambda session: trash.purge(session, records))
        tell("erased")


def read_everything(tell: Tell, folder: Path, key: bytes) -> None:
    """Open, read, search, check; tell what was seen."""
    with opened(folder, key) as context:
        tell(context.read_only)
        tell(context.read(lambda session: session.query(Person).count()))
        tell(sorted({finding.severity for finding in context.check()}))
        tell(context.notices)


def try_to_write(_tell: Tell, folder: Path, key: bytes) -> None:
    """Save a person."""
    with opened(folder, key) as context:
        context.note(AuditKind.READ, 1)
        context.write("Person gespeichert", add_person, "P")


def back_up_to_own_place(tell: Tell, folder: Path, key: bytes) -> None:
    """Back up into a folder of this process's own; tell how many people are in it."""
    with tempfile.TemporaryDirectory() as place, opened(folder, key) as context:
        tell(context.backup(Path(place)).contents.tables["person"])


def do_everything(tell: Tell, folder: Path, key: bytes, profile: Path, temporary: Path) -> None:
    """Save, attach, draft, undo, back up, search, check, print with planted words, without end; tell after each."""
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        os.environ[variable] = str(profile)
    tempfile.tempdir = os.environ["TMPDIR"] = str(temporary)
    while True:
        with opened(folder, key) as context:
            tell("open")
            person_id = context.write("Person gespeichert", add_person, MARKERS[0])
            context.write("Anlage", lambda session: documents.attach(session, person_id, MARKERS[0], PLANTED))  # noqa: B023
            tell("saved")
            context.save_draft("person:new", {"note": MARKERS[3]})
            context.undo()
            context.redo()
            tell("drafted")
            context.read(find, MARKERS[0])
            context.backup()
            tell("backed up")
            context.check()
            _print(context)
            tell("printed")
            context.write("Endgültig gelöscht", trash.purge, [person_id])
        tell("round")


def _print(context: Context) -> None:
    """A list on paper and a report as a spreadsheet, with planted words, handed out to nobody."""
    from app.papers import attendance, reports  # loads the paper engine
    from app.reports.forms.attendance import AttendanceOptions, render

    (event_id,) = context.read(events.ids, ListQuery())
    render(context.read(attendance.attendance_list, event_id), AttendanceOptions())
    report = context.read(reports.REPORTS[reports.MONTHLY], reports.period_of(reports.MONTHLY, "2026-10"))
    reports.FORMATS[".xlsx"](replace(report, subtitle=MARKERS[0]))


PLANTED = MARKERS[2].encode() * 50_000


def rotate_keys(tell: Tell, folder: Path, passphrase: str, code: str) -> None:
    """Give the vault one new data key after the other; passphrase and code stay."""
    vault = vaults.open_vault(folder, lambda place: keys.unlock_with_passphrase(place, passphrase))
    tell("open")
    while True:
        vault, _code = rotate.rotate(vault, passphrase, Change(sheet=code), strength=keys.FLOOR)
        tell("rotated")


def attach_scan(tell: Tell, folder: Path, key: bytes, data: bytes) -> None:
    """Attach a large file to the first person; tell how much of it is committed, and at last the document."""
    with opened(folder, key) as context:
        person = context.read(lambda session: session.query(Person.id).limit(1).scalar())
        files = [Incoming("scan.pdf", data)]
        made = attach(context, person, files, "Dokument", lambda done, _total, _what: tell(done))
        tell(("document", made.ids[0]))
