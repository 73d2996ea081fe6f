"""Writing a paper to a file she chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.common.errors import StorageError, UserError
from app.common.progress import Progress
from app.common.sentences import TrailWords
from app.context import Context
from app.papers.paper import Values
from app.papers.print_job import Prepared
from app.views.language.sentences import translated
from app.views.window_context import WindowContext
from app.views.work import Job

PDF, TABLE = ".pdf", ".xlsx"


class Saving(QObject):
    """Asks where, makes the file in the worker thread, writes it whole and offers to open it."""

    refused = Signal(str)
    """Why it could not be written, in a sentence."""
    written = Signal()
    """The file is there."""

    def __init__(self, window_context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context = window_context

    def save(self, paper: Prepared, suffix: str, options: Values, made: bytes = b"") -> Job | None:
        """Save a paper as `PDF` or `TABLE`; `made` is the file where it is there already. None if she left."""
        path = self._ask(paper, suffix)
        if path is None:
            return None
        return self._window_context.work.run(
            _write,
            self._window_context.context,
            paper,
            suffix,
            options,
            path,
            made,
            what=self.tr("Sichern"),
            progress=True,
            done=self._saved,
            failed=self._failed,
        )

    def _ask(self, paper: Prepared, suffix: str) -> Path | None:
        title, kinds = {
            PDF: (self.tr("Als PDF sichern"), self.tr("PDF (*.pdf)")),
            TABLE: (self.tr("Als Tabelle sichern"), self.tr("Tabellen (*.xlsx)")),
        }[suffix]
        path = self._window_context.ask.save_file(title, f"{paper.proposed_name}{suffix}", kinds)
        return path.with_name(path.name + suffix) if path is not None and path.suffix.lower() != suffix else path

    def _saved(self, path: Path) -> None:
        self.written.emit()
        self._window_context.offer_file(self.tr("Gesichert als „{name}“.").format(name=path.name), path)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.refused.emit(translated(error))
        else:
            self._window_context.work.crashed.emit(error)


def _write(
    context: Context, paper: Prepared, suffix: str, options: Values, path: Path, made: bytes, progress: Progress
) -> Path:
    print_job = paper.print_job
    make = print_job.table if suffix == TABLE else print_job.pdf
    data = made or make(context, options, progress, apart=True).data
    return context.hand_out(path, data, TrailWords(f"{paper.file_name}{suffix}"), print_job.record)
