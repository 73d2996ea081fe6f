"""Writing a paper to a file she chooses."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.common.errors import StorageError, UserError
from app.common.progress import Progress
from app.common.sentences import TrailWords
from app.context import UNASKED, Context
from app.papers.paper import Values
from app.papers.print_job import Prepared, Taken
from app.reports.forms.form import CSV, ICALENDAR, PDF, TABLE, VCARD
from app.services.secrecy.gate import Outgoing
from app.views.language.sentences import translated
from app.views.window_context import WindowContext
from app.views.work import Job


class Saving(QObject):
    """Asks where, makes the file in the worker thread, writes it whole and offers to open it."""

    refused = Signal(str)
    """Why it could not be written, in a sentence."""
    written = Signal()
    """The file is there."""

    def __init__(self, window_context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context = window_context

    def save(
        self, paper: Prepared, suffix: str, options: Values, outgoing: Outgoing = UNASKED, made: bytes = b""
    ) -> Job | None:
        """Save a paper as `PDF` or `TABLE`; `made` is the file where it is there already. None if she left.

        What of a case may be in it, and who gets it, says `outgoing`.
        """
        path = self.ask(paper, suffix)
        if path is None:
            return None
        return self._window_context.work.run(
            _write,
            self._window_context.context,
            paper,
            suffix,
            options,
            outgoing,
            path,
            made,
            what=self.tr("Sichern"),
            progress=True,
            done=self._saved,
            failed=self._failed,
        )

    def write(self, paper: Prepared, suffix: str, taken: Taken, outgoing: Outgoing, path: Path) -> Job:
        """Save what was taken for a paper as one of its formats, for whom `outgoing` says."""
        return self._window_context.work.run(
            _write_taken,
            self._window_context.context,
            paper,
            suffix,
            taken,
            outgoing,
            path,
            what=self.tr("Sichern"),
            progress=True,
            done=self._saved,
            failed=self._failed,
        )

    def ask(self, paper: Prepared, suffix: str) -> Path | None:
        """Where a file of this kind is to stand; None if she left."""
        title, kinds = {
            PDF: (self.tr("Als PDF sichern"), self.tr("PDF (*.pdf)")),
            TABLE: (self.tr("Als Tabelle sichern"), self.tr("Tabellen (*.xlsx)")),
            CSV: (self.tr("Als Tabelle sichern"), self.tr("Tabellen als Text (*.csv)")),
            ICALENDAR: (self.tr("Als Kalenderdatei sichern"), self.tr("Kalender (*.ics)")),
            VCARD: (self.tr("Als Adressbuch sichern"), self.tr("Adressbücher (*.vcf)")),
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
    context: Context,
    paper: Prepared,
    suffix: str,
    options: Values,
    outgoing: Outgoing,
    path: Path,
    made: bytes,
    progress: Progress,
) -> Path:
    """What is made anew may hold more than what she was asked about: that passes the gate with it."""
    data = made
    if not made:
        file = paper.print_job.made(context, suffix, options, progress, apart=True)
        data, outgoing = file.data, replace(outgoing, content=file.content)
    return _hand_out(context, paper, suffix, data, outgoing, path)


def _write_taken(
    context: Context, paper: Prepared, suffix: str, taken: Taken, outgoing: Outgoing, path: Path, progress: Progress
) -> Path:
    data = paper.print_job.drawn(suffix, taken, progress, apart=True).data
    return _hand_out(context, paper, suffix, data, outgoing, path)


def _hand_out(context: Context, paper: Prepared, suffix: str, data: bytes, outgoing: Outgoing, path: Path) -> Path:
    return context.hand_out(path, data, TrailWords(f"{paper.file_name}{suffix}"), paper.print_job.record, outgoing)
