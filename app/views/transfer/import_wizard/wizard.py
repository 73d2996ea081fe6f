"""The dialog of an import: one step after the other, and nothing is written before *Übernehmen*."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.common.kinds import Kind
from app.services.importing import mappings, runs
from app.services.importing.mappings import SavedMapping
from app.transfer.importing import source
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.source import Source
from app.transfer.importing.writing import Origin, Result
from app.transfer.reading import Found
from app.views.language.sentences import translated
from app.views.main.bars.work_bar import WorkBar
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.front_stack import FrontStack
from app.views.shared.notice import NoticeLine
from app.views.shared.step import change, write
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.transfer.import_wizard import jobs
from app.views.transfer.import_wizard.asking import ask_for_file
from app.views.transfer.import_wizard.columns_step import ColumnsStep
from app.views.transfer.import_wizard.done_step import DoneStep
from app.views.transfer.import_wizard.file_step import FileStep
from app.views.transfer.import_wizard.rows_step import RowsStep
from app.views.transfer.import_wizard.state import Compared, WizardState
from app.views.transfer.import_wizard.step import Step
from app.views.window_context import WindowContext
from app.views.work import Job

_WINDOW = "import"
_SIZE = (980, 680)


class ImportWizard(Dialog):
    """Reads the file at once in the worker thread."""

    def __init__(self, window_context: WindowContext, path: Path, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self.state = WizardState(window_context, path, kind)
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Liste übernehmen"))
        self.where = LiveLabel("", "quiet", wrap=True)
        self.notice = NoticeLine()
        self.file = FileStep(self.state)
        self.columns = ColumnsStep(self.state)
        self.rows = RowsStep(self.state)
        self.end = DoneStep(self.state)
        self.steps: tuple[Step, ...] = (self.file, self.columns, self.rows, self.end)
        self.stack = FrontStack()
        self.leave = action_button(self.tr("Abbrechen"), self.reject)
        self.back = action_button(self.tr("Zurück"), self._go_back, icon_name="back")
        self.on = action_button(self.tr("Weiter"), self._go_on, role="primary")
        self._lay_out()
        self._connect()
        self._show_step(0)
        self._read(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(self.windowTitle(), "title", wrap=True))
        column.addWidget(self.where)
        column.addWidget(self.notice)
        for step in self.steps:
            self.stack.addWidget(step)
        column.addWidget(self.stack, 1)
        column.addLayout(row(WorkBar(self._window_context.work), None, self.leave, self.back, self.on))
        self.open_as_left(self._window_context.settings, _WINDOW, *_SIZE)

    def _connect(self) -> None:
        for step in self.steps:
            step.changed.connect(self._enable)
        self.file.reread.connect(self._read)
        self.file.other.connect(self._choose_other)
        self.columns.mapped.connect(self._map)
        self.columns.used.connect(self._use)
        self.columns.kept.connect(self._keep)
        self.columns.forgotten.connect(self._forget)
        self.rows.save_faulty.connect(self._save_faulty)
        self.end.save_faulty.connect(self._save_faulty)
        self.end.show_list.connect(self._show_list)
        self._window_context.work.finished.connect(self._job_ended)

    # Steps

    def step(self) -> int:
        """The number of the step she stands on, from 0."""
        return self.stack.currentIndex()

    def _show_step(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self.notice.hide()
        names = (self.tr("Datei"), self.tr("Spalten"), self.tr("Zeilen"), self.tr("Fertig"))
        text = self.tr("Schritt {number} von {all}: {name}")
        self.where.setText(text.format(number=number + 1, all=len(names), name=names[number]))
        last, writing = number == len(names) - 1, self.steps[number] is self.rows
        self.on.setText(self.tr("Schließen") if last else self.tr("Übernehmen") if writing else self.tr("Weiter"))
        self.back.setVisible(number > 0 and not last)
        self.leave.setVisible(not last)
        self.steps[number].show_state()
        self._enable()
        self.steps[number].first().setFocus()

    def _go_back(self) -> None:
        self._show_step(self.step() - 1)

    def _go_on(self) -> None:
        step = self.steps[self.step()]
        if step is self.file:
            self.columns.show_mappings(self._window_context.context.read(mappings.of_kind, self.state.kind))
            self._show_step(1)
        elif step is self.columns:
            self._compare()
        elif step is self.rows:
            self._bring_in()
        else:
            self.accept()

    def _enable(self) -> None:
        idle, was = self._job is None, self.on.isEnabled()
        self.on.setEnabled(idle and self.steps[self.step()].ready())
        self.back.setEnabled(idle)
        self.file.other_button.setEnabled(idle)
        if self.on.isEnabled() and not was and not self.stack.isAncestorOf(self.focusWidget() or self.on):
            self.on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.on.click()
        else:
            super().keyPressEvent(event)

    # File and columns

    def _read(self, wanted: Found | None) -> None:
        self.state.source = self.state.compared = None
        self.file.show_state()
        self._run(
            jobs.read,
            self._window_context.context,
            self.state.path,
            self.state.kind,
            wanted,
            what=self.tr("Datei lesen"),
            done=self._was_read,
            failed=self._not_read,
        )

    def _was_read(self, found: Source) -> None:
        self.state.source = found
        if found.mapping is not None:
            self.file.propose_origin(Origin(found.mapping.source, found.mapping.legal_basis))
        self.file.show_state()

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.file.refuse(translated(error))
        else:
            self._window_context.work.crashed.emit(error)

    def _choose_other(self) -> None:
        path = ask_for_file(self._window_context)
        if path is not None:
            self.state.path = path
            self._read(None)

    def _map(self) -> None:
        assert self.state.source is not None
        self.state.source = source.with_columns(self.state.source, self.columns.columns(), self.columns.order.value())
        self.state.compared = None
        self.columns.show_state()

    def _use(self, kept: SavedMapping | None) -> None:
        assert self.state.source is not None
        self.state.source = source.mapped(self.state.source, kept)
        self.state.compared = None
        self.columns.show_state()
        self.columns.show_mappings(self._window_context.context.read(mappings.of_kind, self.state.kind))

    def _keep(self, name: str) -> None:
        assert self.state.source is not None
        kept = source.as_mapping(self.state.source, name, self.state.origin)
        made = write(self._window_context, self.tr("Zuordnung gemerkt"), mappings.keep, kept)
        if made is not None:
            self._use(next(one for one in self._mappings() if one.id == made))
            self.notice.tell(
                self.tr("Gemerkt. Die nächste Liste mit diesen Überschriften wird gleich so gelesen."), "ok"
            )

    def _forget(self, mapping_id: int) -> None:
        gone = next((one.name for one in self._mappings() if one.id == mapping_id), "")
        if change(self._window_context, self.tr("Zuordnung vergessen"), mappings.forget, mapping_id, whom=[gone]):
            self._use(None)

    def _mappings(self) -> list[SavedMapping]:
        return self._window_context.context.read(mappings.of_kind, self.state.kind)

    # Rows

    def _compare(self) -> None:
        if self.state.compared is not None:
            self._show_step(2)
            return
        self._run(
            jobs.compare,
            self._window_context.context,
            self.state.source,
            what=self.tr("Zeilen abgleichen"),
            done=self._was_compared,
            failed=self._refuse,
        )

    def _was_compared(self, compared: Compared) -> None:
        self.state.compared, self.state.decisions = compared, Decisions()
        self._show_step(2)

    def _bring_in(self) -> None:
        assert self.state.compared is not None
        self._run(
            jobs.bring,
            self._window_context.context,
            self.tr("Liste übernommen"),
            self.state.compared.run,
            self.state.decisions,
            self.state.origin,
            what=self.tr("Liste übernehmen"),
            done=self._was_brought,
            failed=self._refuse,
        )

    def _was_brought(self, result: Result) -> None:
        self.state.result = result
        self._show_step(3)

    def _save_faulty(self) -> None:
        path = self._window_context.ask.save_file(
            self.tr("Fehlerhafte Zeilen speichern"), self.tr("Fehlerhafte Zeilen.csv"), self.tr("Tabellen (*.csv)")
        )
        if path is not None:
            self._run(
                jobs.faulty_rows,
                self._window_context.context,
                self.state.source,
                self.state.compared,
                path,
                what=self.tr("Fehlerhafte Zeilen speichern"),
                done=self._saved_faulty,
                failed=self._refuse,
            )

    def _saved_faulty(self, path: Path) -> None:
        self.notice.tell(self.tr("Gespeichert: {name}").format(name=path.name), "ok")

    def _show_list(self) -> None:
        result = self.state.result
        assert result is not None
        self.accept()
        self._window_context.open_list(self.state.kind, ((runs.FILTER, str(result.run_id)),))

    # Work

    def _run(self, fn: Any, *args: Any, what: str, done: Any, failed: Any) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._window_context.work.run(
            fn, *args, what=what, progress=True, done=done, failed=failed, kept=True
        )
        self._enable()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.notice.tell(translated(error), "danger")
        else:
            self._window_context.work.crashed.emit(error)

    def _job_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._enable()
            if job.cancelled and not job.ended_well:
                self.notice.tell(self.tr("Abgebrochen. Es wurde nichts übernommen."), "warn")

    def done(self, result: int) -> None:
        """What is still running stops; a step that was not finished leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()
        brought = self.state.result
        super().done(result)
        if brought is not None and brought.run_id:
            text = self.tr("%n Eintrag/Einträge übernommen.", "", brought.new + brought.updated)
            self._window_context.done(text)
