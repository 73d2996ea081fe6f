"""Every kind of job that the window starts, and how it ends when it is cancelled.

A job stands here by the file that starts it and what it calls there. `test_every_job.py` finds those that are missing.
"""

import ast
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtPrintSupport import QPrinter

from app.common.cancelling import Cancellation, uncancelled
from app.common.progress import Progress, silent
from app.common.sentences import TrailWords
from app.context import UNASKED, Change, Context, Reason
from app.figures.periods import Period
from app.intake.attaching import attach
from app.intake.incoming import Incoming
from app.models import Area, ContactEntry, Event, Kind, Person
from app.papers import lists, reports
from app.papers.choice import Chosen
from app.papers.fixed import SPECIMEN
from app.papers.lists import LIST
from app.papers.print_job import Prepared, PrintJob
from app.papers.reports import MONTHLY_SHEET
from app.papers.serial_letters import SERIAL_LETTERS
from app.services import trash
from app.services.capture.names import names_of
from app.services.casework import cases, contacts, note_history
from app.services.lists import ListQuery
from app.services.merging.merge import merge
from app.services.merging.plan import Choices
from app.services.office import documents
from app.services.office.documents import DocumentRow
from app.services.office.saved_searches import SavedList
from app.services.people import households, persons
from app.storage.backups import rotate
from app.storage.secrets import keys
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.source import Source
from app.transfer.importing.writing import Origin
from app.vaults import opening
from app.views.main import saved_searches
from app.views.main.undo import _repeat
from app.views.main.window import _counts
from app.views.pages.casework.reading_dialog import read_story
from app.views.pages.duplicates.page import _found
from app.views.pages.places.plan import picture as plan_picture
from app.views.pages.reports.report_page import _counted
from app.views.preferences import backups as backups_section
from app.views.preview import export_dialog, filing, images, making, printing, saving, search
from app.views.shared.lists.copying import copy_rows
from app.views.shared.lists.totals import _totals
from app.views.shared.records import viewer
from app.views.start import vaults
from app.views.start.recovery import change
from app.views.transfer.import_wizard import jobs as import_jobs
from app.views.transfer.import_wizard.state import Compared
from tests.vault_templates import PASSPHRASE

VIEWS = Path(__file__).resolve().parents[2] / "app" / "views"
_RUNS = re.compile(r"(.+\.)?_?work\.run")
_RUNS_OF_START = ("self.run", "self.begin", "self.begin_short", "self._begin", "self.waiting.run")
_PASSED_ON = ("fn", "key")
"""What a method calls that only passes on what it was given: whoever calls it is looked at instead."""

NEVER_TYPED = "Ein Satz, den noch niemand getippt hat"
"""What tests have derived a key from is remembered; from this it is derived."""

Site = tuple[str, str]
"""The file below app/views, and what is called there."""


def calls_in(file: Path) -> Iterator[tuple[Site, ast.Call]]:
    """Where a file starts a job."""
    start = file.is_relative_to(VIEWS / "start")
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        name, called = ast.unparse(node.func), ast.unparse(node.args[0])
        starts = _RUNS.fullmatch(name) or name == "self._run" or (start and name in _RUNS_OF_START)
        if starts and called not in _PASSED_ON:
            yield (file.relative_to(VIEWS).as_posix(), called), node


def fill(folder: Path) -> None:
    """A vault of modest size: people, one of them in the trash, events, a document, a backup and something after it."""
    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    context.write("Personen", _people)
    context.backup()
    context.write("Papierkorb", lambda session: trash.trash(session, persons.ids(session, ListQuery(), 1)))
    context.close()


_AT_HOME = {"street": "Am Bach 2", "postcode": "79585", "city": "Steinen"}


def _people(session: Any) -> None:
    made = [Person(family_name=f"Bauer {number}", given_name="Irma", **_AT_HOME) for number in range(150)]
    session.add_all(made)
    session.add_all([Event(name=f"Nähcafé {day}", starts_at=datetime(2026, 11, day, 15)) for day in range(1, 15)])
    session.flush()
    documents.attach(session, made[0].id, "brief.txt", b"Guten Tag")


@dataclass
class Stage:
    """What a job is given: the open vault (closed for jobs of the start window), and a folder for files."""

    context: Context
    folder: Path
    out: Path

    @property
    def backup(self) -> Path:
        """The backup that is there."""
        return next((self.folder / "backups").glob("Sicherung-*"))

    def prepared(self, paper: Any, about: Any = None) -> Prepared:
        """A paper as the preview is given it."""
        with uncancelled():
            return self.context.read(PrintJob(paper, about).prepared)

    def csv(self) -> Path:
        """A list of people."""
        path = self.out / "leute.csv"
        lines = [f"Kovač {number};Marija;Köchlinstraße {number}" for number in range(200)]
        path.write_text("\n".join(["Nachname;Vorname;Straße", *lines]), encoding="utf-8")
        return path

    def pdf(self) -> bytes:
        """A paper of several pages."""
        prepared = self.prepared(SPECIMEN)
        with uncancelled():
            return prepared.print_job.pdf(self.context, prepared.defaults).data


class Counted(Cancellation):
    """Is cancelled by itself at a certain one of the points where the work could hear of it."""

    def __init__(self, at: int = 0) -> None:
        super().__init__()
        self.at = at
        self.points = 0
        self.late: Counter[int] = Counter()
        """How often each thread of the work could hear of it after it was cancelled."""

    def demand(self) -> None:
        self._pass()
        super().demand()

    def interrupting(self, stop: Callable[[], object]) -> AbstractContextManager[None]:
        self._pass()
        return super().interrupting(stop)

    def progress(self, _done: int, _total: int, _what: str) -> None:
        """What a job with progress is given."""
        self.demand()

    def _pass(self) -> None:
        self.points += 1
        if self.cancelled:
            self.late[threading.get_ident()] += 1
        elif self.points == self.at:
            self.cancel()


@dataclass(frozen=True)
class Ends:
    """A job that is ended: how it is started, and at which of the points where it listens the test cancels it."""

    run: Callable[[Stage, Progress], object]
    at: int = 6
    closed: bool = False
    """Whether it is a job of the start window, over a vault that nobody has open."""
    made: str = ""
    """Name of the file or folder that it makes in `Stage.out`, and that must not be there then."""


@dataclass(frozen=True)
class Soon:
    """A job that is over in a moment however much the vault holds; why."""

    why: str


def _look_at_files(stage: Stage) -> list[tuple[str, bytes]]:
    return [("brief.txt", stage.csv().read_bytes())]


def _attach(stage: Stage, progress: Progress) -> None:
    person = stage.context.read(persons.ids, ListQuery(), 1)[0]
    files = [Incoming(name, data) for name, data in _look_at_files(stage)]
    attach(stage.context, person, files, "Dokument", progress)


def _copy_out(stage: Stage, _progress: Progress) -> None:
    stage.context.hand_out(
        stage.out / "kopie.txt", b"x", TrailWords("Dokument"), stage.context.read(persons.ids, ListQuery(), 1)[0]
    )


def _look_at_document(stage: Stage, _progress: Progress) -> None:
    """The only document there is, taken for a picture."""
    viewer.look(stage.context, DocumentRow(1, 1, "bild.png", "image/png", 9, datetime(2026, 11, 1)))


def _read_case(stage: Stage, _progress: Progress) -> None:
    person = stage.context.read(persons.ids, ListQuery(), 1)[0]
    case = stage.context.write_long("Fall", lambda session: cases.save(session, cases.new(session, person)))
    read_story(stage.context, case, True)


def _scan(stage: Stage) -> Path:
    """A PDF of one page."""
    path = stage.out / "plan.pdf"
    Image.new("RGB", (200, 100)).save(path)
    return path


def _print(stage: Stage, progress: Progress) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(stage.out / "druck.pdf"))
    printer.setResolution(72)
    printing.print_paper(stage.context, stage.prepared(SPECIMEN), stage.pdf(), UNASKED, printer, 0, progress)


def _make(stage: Stage, progress: Progress) -> None:
    prepared = stage.prepared(SPECIMEN)
    making.make(stage.context, prepared, prepared.defaults, 0, progress)


def _file(stage: Stage, _progress: Progress) -> None:
    """A letter to everybody there is."""
    prepared = stage.prepared(SERIAL_LETTERS, Chosen(Kind.PERSON, persons.ids))
    filing.file_paper(stage.context, prepared, prepared.defaults)


def _save_table(stage: Stage, progress: Progress) -> None:
    prepared = stage.prepared(MONTHLY_SHEET, Period(2026, 11, 1))
    target = stage.out / "tabelle.xlsx"
    saving._write(stage.context, prepared, saving.TABLE, prepared.defaults, UNASKED, target, b"", progress)


def _people_listed(stage: Stage) -> Prepared:
    return stage.prepared(LIST, lists.everybody(stage.context))


def _take_list(stage: Stage, progress: Progress) -> None:
    prepared = _people_listed(stage)
    export_dialog._take(stage.context, prepared.print_job, prepared.defaults, progress)


def _save_taken(stage: Stage, progress: Progress) -> None:
    prepared = _people_listed(stage)
    with uncancelled():
        taken = prepared.print_job.taken(stage.context, prepared.defaults)
    saving._write_taken(stage.context, prepared, saving.CSV, taken, UNASKED, stage.out / "liste.csv", progress)


def _read_list(stage: Stage, progress: Progress) -> None:
    import_jobs.read(stage.context, stage.csv(), Kind.PERSON, None, progress)


def _list(stage: Stage) -> Source:
    with uncancelled():
        return import_jobs.read(stage.context, stage.csv(), Kind.PERSON, None, silent)


def _compare(stage: Stage, progress: Progress) -> None:
    import_jobs.compare(stage.context, _list(stage), progress)


def _compared(stage: Stage) -> Compared:
    with uncancelled():
        return import_jobs.compare(stage.context, _list(stage), silent)


def _bring_in(stage: Stage, progress: Progress) -> None:
    import_jobs.bring(stage.context, "Liste übernommen", _compared(stage).run, Decisions(), Origin(), progress)


def _faulty_rows(stage: Stage, progress: Progress) -> None:
    import_jobs.faulty_rows(stage.context, _list(stage), _compared(stage), stage.out / "fehler.csv", progress)


def _purge(stage: Stage, progress: Progress) -> None:
    doomed = stage.context.read(trash.ids, ListQuery())
    stage.context.write_secured(Reason.ERASURE, "Gelöscht", lambda session: trash.purge(session, doomed), progress)


def _merge(stage: Stage, progress: Progress) -> None:
    kept, other = stage.context.read(persons.ids, ListQuery(), 2)
    work = partial(merge, kept_id=kept, other_id=other, choices=Choices())
    stage.context.write_secured(Reason.MERGE, "Zusammengeführt", work, progress)


def _former_note(stage: Stage) -> ContactEntry:
    """A contact whose confidential note was removed."""
    with uncancelled():
        person = stage.context.read(persons.ids, ListQuery())[0]
        entry = ContactEntry(record_id=person, at=datetime(2026, 1, 2, 15), area=Area.NETWORK)
        entry_id = stage.context.write("Kontakt", contacts.save_entry, entry, note_text="geheim")
        stage.context.write("Notiz weg", contacts.write_note, entry_id, "")
        return stage.context.read(contacts.load, entry_id)


def _forget_entry(stage: Stage, _progress: Progress) -> None:
    entry = _former_note(stage)
    stage.context.write_long("Gelöscht", lambda session: note_history.forget_entry(session, entry.id))


def _forget_removed(stage: Stage, _progress: Progress) -> None:
    entry = _former_note(stage)
    stage.context.write_long("Gelöscht", lambda session: note_history.forget_removed(session, entry.record_id))


def _copy_rows(stage: Stage, progress: Progress) -> None:
    people = stage.context.read(persons.ids, ListQuery(), None)
    copy_rows(lambda some: stage.context.read(persons.rows, some), people, ["Name"], [lambda row: row.title], progress)


def _ids(stage: Stage, _progress: Progress) -> None:
    stage.context.read(persons.ids, ListQuery(), None)


def _summed(stage: Stage, _progress: Progress) -> None:
    ids = stage.context.read(households.ids, ListQuery(), None)
    _totals(stage.context.read_yielding, households.LISTING.totals, ids, ["members"], 1)


def _searched(stage: Stage, _progress: Progress) -> None:
    kept = (1, persons.LISTING, SavedList(columns={"name": "a"}))
    saved_searches._counts(stage.context, [kept, kept])


def _changed(stage: Stage, progress: Progress) -> None:
    rotated = rotate.rotate(stage.context._vault, PASSPHRASE, Change(), progress, keys.FLOOR)
    stage.context._vault = rotated.vault


def _sealed(stage: Stage, progress: Progress) -> None:
    with uncancelled():
        _changed(stage, silent)
    stage.context.seal_backups(progress)


def _unlocked_by_code(stage: Stage, progress: Progress) -> None:
    with uncancelled(), closing(opening.open_with_passphrase(stage.folder, PASSPHRASE)) as context:
        code = rotate.rotate(context._vault, PASSPHRASE, strength=keys.FLOOR).recovery_code
    vaults.unlocked_by_code(stage.folder, code, False, progress)


def _recovered(stage: Stage, progress: Progress) -> None:
    with uncancelled():
        stage.context._vault, code = rotate.rotate(stage.context._vault, PASSPHRASE, strength=keys.FLOOR)
    vaults.set_passphrase(stage.context, code, "laterne moosgrund eimer bucht gabel", progress)


def _salvage(stage: Stage, progress: Progress) -> None:
    vaults.salvage(stage.folder, stage.out / "neu", PASSPHRASE, progress)


def _adopt(stage: Stage, progress: Progress) -> None:
    vaults.adopt(vaults.salvage(stage.folder, stage.out / "neu", PASSPHRASE, progress), stage.folder)


_FEW = Soon("reads some hundred bytes")
_ONE_STEP = Soon("one small file")

JOBS: dict[Site, Ends | Soon] = {
    ("app.py", "_load_main_window"): Soon("loads modules"),
    ("app.py", "vaults.state"): _FEW,
    ("main/bars/banner.py", "shared_folder"): _FEW,
    ("main/bars/banner.py", "self._window_context.context.guard"): Soon("compares the numbers of two files"),
    ("main/bars/banner.py", "reminder"): Soon("reads one setting, and writes it once a month"),
    ("main/maintenance/maintenance.py", "self._window_context.context.automatic_backup"): Ends(
        lambda stage, progress: stage.context.automatic_backup(progress)
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.forget_old_notes"): Ends(
        lambda stage, _progress: stage.context.forget_old_notes(), at=2
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.follow_the_day"): Soon(
        "looks for days that have come since it looked last, and writes only those records"
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.age_out"): Soon(
        "renames what is due, and before reads three backups like the automatic one"
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.last_backup"): Soon("reads the lists of backups"),
    ("main/maintenance/maintenance.py", "self._window_context.context.backup"): Ends(
        lambda stage, progress: stage.context.backup(stage.out, progress)
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.check"): Ends(
        lambda stage, progress: stage.context.check(progress)
    ),
    ("main/maintenance/maintenance.py", "self._window_context.context.seal_backups"): Ends(_sealed),
    ("main/undo.py", "turn"): Ends(lambda stage, _progress: stage.context.undo()),
    ("main/undo.py", "_repeat"): Ends(lambda stage, progress: _repeat(stage.context.undo, 2, progress)),
    ("main/window.py", "self.window_context.context.read"): Ends(
        lambda stage, _progress: stage.context.read(_counts, [("people", persons.count)] * 9)
    ),
    ("pages/duplicates/page.py", "_found"): Ends(lambda stage, progress: _found(stage.context, progress)),
    ("pages/casework/reading_dialog.py", "read_story"): Ends(_read_case),
    ("pages/office/calendar/holidays.py", "holidays.of_year"): Soon(
        "the holidays of a year, a tenth of a second or two"
    ),
    ("pages/places/plan/page.py", "plan_picture.read"): Ends(
        lambda stage, _progress: plan_picture.read(_scan(stage)), at=1
    ),
    ("pages/places/plan/page.py", "plan_picture.page"): Ends(
        lambda stage, _progress: plan_picture.page(stage.pdf(), 0), at=1
    ),
    ("pages/places/plan/page.py", "plan_picture.stored"): Soon("one picture of bounded size"),
    ("pages/privacy/trail_page.py", "self.window_context.context.check_trail"): Ends(
        lambda stage, progress: stage.context.check_trail(progress), at=3
    ),
    ("pages/reports/report_page.py", "self.window_context.context.read_long"): Ends(
        lambda stage, _progress: stage.context.read_long(_counted, reports.MONTHLY, Period(2026, 11, 1))
    ),
    ("pages/privacy/holders.py", "self._window_context.context.still_holding"): Soon(
        "reads the lists of backups and looks ahead in steps that each may be the last"
    ),
    ("shared/capture/reader.py", "self._window_context.context.read_yielding"): Ends(
        lambda stage, _progress: stage.context.read_yielding(names_of), at=2
    ),
    ("pages/concerns/similar_card.py", "context.read_yielding"): Soon("reads the open concerns, giving way to writing"),
    ("shared/lists/nothing_found.py", "_similar"): Soon("compares the words of the index that begin alike"),
    ("pages/trash_page.py", "self.window_context.context.write_secured"): Ends(_purge, at=20),
    ("preferences/backups.py", "_proof_of_all"): Ends(
        lambda stage, progress: backups_section._proof_of_all(stage.context, progress), at=2
    ),
    ("preferences/backups.py", "_proof"): Ends(
        lambda stage, progress: backups_section._proof(stage.context, stage.backup, progress), at=2
    ),
    ("preferences/backups.py", "_look"): Ends(
        lambda stage, progress: backups_section._look(stage.context, stage.backup, progress), at=2
    ),
    ("preferences/security.py", "self.window_context.context.remove_still_open"): Ends(
        lambda stage, progress: stage.context.remove_still_open(progress)
    ),
    ("preferences/logo_box.py", "_ready"): Soon("a picture of bounded size"),
    ("preferences/papers.py", "_drawn"): Soon("one page"),
    ("preview/find_bar.py", "search.find"): Ends(lambda stage, _progress: search.find(stage.pdf(), "a"), at=2),
    ("preview/images.py", "_draw"): Ends(lambda stage, _progress: images._draw(0, stage.pdf(), 0, 2000), at=1),
    ("preview/preview.py", "make"): Ends(_make, at=40),
    ("preview/preview.py", "file_paper"): Ends(_file, at=6),
    ("preview/preview.py", "print_paper"): Ends(_print, at=6),
    ("preview/export_dialog.py", "_take"): Ends(_take_list, at=3),
    ("preview/saving.py", "_write"): Ends(_save_table, at=30, made="tabelle.xlsx"),
    ("preview/saving.py", "_write_taken"): Ends(_save_taken, at=1, made="liste.csv"),
    ("shared/lists/loading.py", "_all_ids"): Ends(_ids, at=2),
    ("shared/lists/totals.py", "_totals"): Ends(_summed, at=2),
    ("main/saved_searches.py", "_counts"): Ends(_searched, at=2),
    ("shared/lists/table.py", "copy_rows"): Ends(_copy_rows, at=2),
    ("scans/watcher.py", "look_into"): Soon("it lists one folder, with as many files as are offered"),
    ("scans/watcher.py", "attach_scans"): Ends(_attach),
    ("shared/records/documents.py", "self._write_copy"): Ends(_copy_out, at=2, made="kopie.txt"),
    ("shared/records/documents.py", "look"): Ends(_look_at_document, at=2),
    ("shared/records/documents.py", "self._read_and_attach"): Ends(_attach),
    ("shared/records/changes_dialog.py", "self._window_context.context.write_long"): Ends(_forget_removed),
    ("shared/records/secured_step.py", "self._window_context.context.write_secured"): Ends(_merge, at=20),
    ("shared/records/contacts/dialog.py", "self.window_context.context.write_long"): Ends(_forget_entry),
    ("shared/strength.py", "_estimated"): Soon("some hundredths of a second"),
    ("shared/strength.py", "_proposed"): Soon("some hundredths of a second"),
    ("start/create.py", "vaults.shared_folder"): _FEW,
    ("start/create.py", "vaults.create"): Ends(
        lambda stage, _progress: vaults.create(stage.out / "neu", PASSPHRASE), closed=True, at=2
    ),
    ("start/create.py", "vaults.sheet"): Ends(lambda stage, _progress: vaults.sheet(stage.context, "7K2PQ"), at=2),
    ("start/create.py", "vaults.save_sheet"): Ends(
        lambda stage, _progress: vaults.save_sheet(stage.context, "7K2PQ", stage.out / "blatt.pdf"), made="blatt.pdf"
    ),
    ("start/create.py", "print_pages"): Ends(_print, at=6),
    ("start/in_use.py", "vaults.in_use"): _FEW,
    ("start/recovery/keys.py", "vaults.return_keys"): Ends(
        lambda stage, progress: vaults.return_keys(stage.folder, NEVER_TYPED, None, progress), closed=True, at=3
    ),
    ("window_context.py", "self.context.give_back_memory"): Soon("one call of the C library, some of SQLite"),
    ("start/recovery/recover.py", "vaults.are_keys_foreign"): _FEW,
    ("start/recovery/restore.py", "vaults.backups"): Ends(
        lambda stage, progress: vaults.backups(stage.folder, progress), closed=True, at=2
    ),
    ("start/recovery/restore.py", "vaults.contents"): Ends(
        lambda stage, progress: vaults.contents(stage.backup, stage.folder, PASSPHRASE, None, progress),
        closed=True,
        at=2,
    ),
    ("start/recovery/restore.py", "vaults.restore"): Ends(
        lambda stage, progress: vaults.restore(stage.backup, stage.folder, PASSPHRASE, None, False, progress),
        closed=True,
    ),
    ("start/recovery/change.py", "prepare"): Ends(
        lambda stage, progress: change.prepare(stage.folder, PASSPHRASE, Change(), False, progress), closed=True, at=2
    ),
    ("start/recovery/change.py", "_changed"): Ends(_changed, at=12),
    ("start/recovery/change.py", "vaults.unlocked"): Ends(
        lambda stage, progress: vaults.unlocked(stage.folder, PASSPHRASE, False, progress), closed=True, at=2
    ),
    ("start/recovery/change.py", "proposed"): Ends(
        lambda stage, progress: change.proposed(
            stage.context, PASSPHRASE, Change("laterne moosgrund eimer bucht gabel"), progress
        ),
        at=1,
    ),
    ("start/recovery/recover.py", "vaults.unlocked_by_code"): Ends(_unlocked_by_code, closed=True, at=2),
    ("start/recovery/recover.py", "vaults.set_passphrase"): Ends(_recovered, at=8),
    ("start/recovery/salvage.py", "vaults.salvage"): Ends(_salvage, closed=True, at=40, made="neu"),
    ("start/recovery/salvage.py", "vaults.adopt"): Soon("copies files, and a swap, which nothing cuts off"),
    ("start/recovery/salvage.py", "vaults.write_salvage_report"): Soon("a paper of one page"),
    ("start/recovery/trouble.py", "vaults.backups"): Ends(
        lambda stage, progress: vaults.backups(stage.folder, progress), closed=True, at=2
    ),
    ("start/unlock.py", "vaults.unlock"): Ends(
        lambda stage, _progress: vaults.unlock(stage.folder, PASSPHRASE, False), closed=True
    ),
    ("start/welcome.py", "vaults.make_demo"): Ends(
        lambda stage, progress: vaults.make_demo(stage.out / "tresor", progress), closed=True, at=60, made="tresor"
    ),
    ("start/window.py", "vaults.trouble_behind"): _FEW,
    ("start/window.py", "vaults.state"): _FEW,
    ("transfer/import_wizard/wizard.py", "jobs.read"): Ends(_read_list, at=2),
    ("transfer/import_wizard/wizard.py", "jobs.compare"): Ends(_compare, at=100),
    ("transfer/import_wizard/wizard.py", "jobs.bring"): Ends(_bring_in, at=300),
    ("transfer/import_wizard/wizard.py", "jobs.faulty_rows"): Ends(_faulty_rows, at=1, made="fehler.csv"),
    ("window_context.py", "self.context.write_notes"): Soon("a few lines"),
}
