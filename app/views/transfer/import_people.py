"""People from a list: what the file holds and what is odd about it, then all of them in one step."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.common.progress import Progress
from app.context import Context, Reason
from app.transfer import people_csv
from app.transfer.columns.rows import PersonRow
from app.transfer.people_csv import Preview
from app.transfer.people_import import Result, compare, import_people
from app.views.language import written
from app.views.language.sentences import translated
from app.views.main.bars.work_bar import WorkBar
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.forms.fields import ChoiceField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import FORM, GROUP, PAGE, RELATED
from app.views.window_context import WindowContext
from app.views.work import Job

translate = QCoreApplication.translate
MOST_ROWS = 1000
_WINDOW = "import"
_ALL, _ODD = "all", "odd"


@dataclass(frozen=True)
class DryRun:
    """The dry run: what the file holds, who of them is new, and every hint by the line it belongs to."""

    preview: Preview
    new: frozenset[int]
    hints: dict[int, list[str]]


def open_import(window_context: WindowContext) -> None:
    """Ask for the file and show what it holds."""
    path = ask_for_file(window_context)
    if path is not None:
        window_context.ask.dialog(ImportDialog(window_context, path, window_context.over()))


def ask_for_file(window_context: WindowContext) -> Path | None:
    """The file to read."""
    return window_context.ask.open_file(
        translate("Import", "Tabelle mit Personen wählen"),
        translate("Import", "Tabellen als Text (*.csv *.txt);;Alle Dateien (*)"),
    )


class ImportDialog(Dialog):
    """Reads the file at once in the worker thread; nothing is written before *Übernehmen*."""

    def __init__(self, window_context: WindowContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._path = path
        self._look: DryRun | None = None
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Personen aus Tabelle übernehmen"))
        self.summary = LiveLabel("", wrap=True)
        self.columns = PlainLabel("", "quiet", wrap=True)
        self.notice = NoticeLine()
        self.shown = ChoiceField(
            self.tr("Zeigen"), [(_ALL, self.tr("alle Zeilen")), (_ODD, self.tr("nur mit Hinweis"))]
        )
        self.shown.set_value(_ALL)
        self.shown.setMaximumWidth(scaled(FORM // 2))
        self.shown.changed.connect(self._show_rows)
        self.table = SmallTable(
            self.tr("Zeilen der Datei"),
            (
                (self.tr("Zeile"), 7),
                (self.tr("Name"), 24),
                (self.tr("Angaben"), 34),
                (self.tr("Hinweis"), 0),
            ),
            numbers=(0,),
            wrapped=3,
        )
        self.rest = PlainLabel("", "small")
        self.take = action_button(self.tr("Übernehmen"), self._take, role="primary", icon_name="import")
        self.other = action_button(self.tr("Andere Datei …"), self._choose_other, icon_name="open_folder")
        self._build()
        self._read()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(self.windowTitle(), "title", wrap=True))
        for part in (self.summary, self.columns, self.notice, self.shown):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.rest)
        leave = action_button(self.tr("Abbrechen"), self.reject)
        column.addLayout(row(self.other, WorkBar(self._window_context.work), None, leave, self.take))
        self.open_as_left(self._window_context.settings, _WINDOW, 900, 640)
        self._window_context.work.finished.connect(self._job_ended)

    # Looking

    def _read(self) -> None:
        self._look = None
        self.notice.hide()
        self.summary.setText(self.tr("„{name}“ wird gelesen …").format(name=self._path.name))
        self.columns.setText("")
        self._show_rows()
        self._run(_look, self._window_context.context, self._path, what=self.tr("Datei lesen"), done=self._show)

    def _show(self, look: DryRun) -> None:
        self._look = look
        records = len(look.preview.records)
        text = self.tr("„{name}“: {count} Personen, davon {new} neu. Es ist noch nichts übernommen.")
        self.summary.setText(
            text.format(name=self._path.name, count=written.number(records), new=written.number(len(look.new)))
        )
        headings = ", ".join(heading for heading, _ in look.preview.columns)
        self.columns.setText(self.tr("Verstandene Spalten: {headings}").format(headings=headings))
        general = look.hints.get(1, []) + look.hints.get(0, [])
        if general:
            self.notice.tell(" ".join(general), "warn")
        self.take.setText(self.tr("%n Personen übernehmen", "", len(look.new)))
        self._show_rows()
        self.show_rows_of(self.table)

    def _show_rows(self) -> None:
        look = self._look
        rows = list(_rows(look, self.shown.value() == _ODD)) if look else []
        mask = self._window_context.discreet.mask
        self.table.show_rows(
            [
                SmallRow(line, (str(line), mask(name), mask(details), hint), hint, quiet)
                for line, name, details, hint, quiet in rows[:MOST_ROWS]
            ]
        )
        more = len(rows) - MOST_ROWS
        text = self.tr("Gezeigt sind die ersten {shown} von {count} Zeilen; übernommen werden alle.")
        counts = {"shown": written.number(MOST_ROWS), "count": written.number(len(rows))}
        self.rest.setText(text.format(**counts) if more > 0 else "")
        self._enable()

    # Taking over

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes over, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take.click()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self._look is None:
            return
        self._run(
            _bring_in,
            self._window_context.context,
            self.tr("Personen aus Tabelle übernommen"),
            self._look.preview.records,
            what=self.tr("Personen übernehmen"),
            done=self._taken,
        )

    def _taken(self, result: Result) -> None:
        text = self.tr("%n Personen übernommen.", "", result.added)
        if result.skipped:
            text += " " + self.tr("%n waren schon eingetragen.", "", result.skipped)
        self.accept()
        self._window_context.done(text, undo=result.added > 0)

    def _choose_other(self) -> None:
        path = ask_for_file(self._window_context)
        if path is not None:
            self._path = path
            self._read()

    # Work

    def _run(self, fn: Any, *args: Any, what: str, done: Any) -> None:
        self._job = self._window_context.work.run(
            fn, *args, what=what, progress=True, done=done, failed=self._refuse, kept=True
        )
        self._enable()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            if self._look is None:
                self.summary.setText(self.tr("„{name}“ kann nicht übernommen werden.").format(name=self._path.name))
            self.notice.tell(translated(error), "danger")
        else:
            self._window_context.work.crashed.emit(error)

    def _job_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._enable()
            if job.cancelled and not job.ended_well:
                self.notice.tell(self.tr("Abgebrochen. Es wurde nichts übernommen."), "warn")

    def _enable(self) -> None:
        was, writable = self.take.isEnabled(), not self._window_context.context.read_only
        self.take.setEnabled(self._job is None and writable and self._look is not None and bool(self._look.new))
        self.other.setEnabled(self._job is None)
        if self.take.isEnabled() and not was:
            self.take.setFocus()

    def done(self, result: int) -> None:
        """What is still running stops; a step that was not finished leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)


def _look(context: Context, path: Path, progress: Progress) -> DryRun:
    preview = people_csv.read(path)
    new, doubts = context.read_long(compare, preview.records, progress, progress=progress)
    hints: dict[int, list[str]] = defaultdict(list)
    for problem in (*preview.problems, *doubts):
        hints[problem.line].append(translated(problem.text))
    return DryRun(preview, frozenset(record.line for record in new), dict(hints))


def _bring_in(context: Context, name: str, records: Sequence[PersonRow], progress: Progress) -> Result:
    bring_in = partial(import_people, records=records, progress=progress)
    return context.write_secured(Reason.IMPORT, name, bring_in, progress)


_Row = tuple[int, str, str, str, bool]


def _rows(look: DryRun, only_odd: bool) -> Iterator[_Row]:
    """Line, name, details, hint, and whether the line is left out; lines without a person stand among them."""
    known = {record.line: record for record in look.preview.records}
    for line in sorted({*known, *(line for line in look.hints if line > 1)}):
        hint = " ".join(look.hints.get(line, ()))
        if hint or not only_odd:
            yield line, *_cells(known.get(line)), hint, line not in look.new


def _cells(record: PersonRow | None) -> tuple[str, str]:
    """Name, and what else the file tells, in one line."""
    if record is None:
        return "–", ""
    name = ", ".join(part for part in (record.family_name, record.given_name) if part) or record.native_name
    address = ", ".join(part for part in (record.street, f"{record.postcode} {record.city}".strip()) if part)
    details = (str(record.birth_year or ""), address, record.mobile or record.phone)
    return name, " · ".join(part for part in details if part)
