"""What leaves is said before it does: as which file, which rows, what of whom, and who is left out."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.common.progress import Progress
from app.common.sentences import Sentence
from app.context import Context
from app.papers.paper import Printout, Values
from app.papers.print_job import Prepared, PrintJob, Taken
from app.reports.forms.form import CSV, ICALENDAR, TABLE, VCARD
from app.views.language.sentences import translated
from app.views.main.bars.work_bar import WorkBar
from app.views.preview.fields import fields_of
from app.views.preview.memory import PaperMemory, memory_of, remembered_options
from app.views.preview.saving import Saving
from app.views.preview.words import heading, remarks
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.forms.fields import ChoiceField
from app.views.shared.notice import NoticeLine
from app.views.shared.secrecy.asking import ask_receiver
from app.views.shared.widgets import PlainLabel, action_button, row, section
from app.views.theme import scaled
from app.views.theme.sizes import FORM, GROUP, PAGE, RELATED
from app.views.window_context import WindowContext
from app.views.work import Job

_FORMAT = "format"


class ExportDialog(Dialog):
    """Takes what is to leave in the worker thread, tells whose data that is, and writes just that."""

    def __init__(
        self,
        window_context: WindowContext,
        papers: Sequence[Prepared],
        saving: Saving,
        format_: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window_context, self._saving = window_context, saving
        self._papers = {suffix: paper for paper in papers for suffix in paper.files}
        self._memory = PaperMemory(window_context.context, f"export.{papers[0].print_job.key}")
        self._taken: Taken | None = None
        self._asked: tuple[Prepared, Values] | None = None
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Als Datei speichern"))
        self.title = LiveLabel("", "title", wrap=True)
        self.format = ChoiceField(self.tr("Format"), [(suffix, _called(suffix)) for suffix in self._papers])
        self.format.set_value(format_ or self._last_format())
        self.fields = dict(field for paper in papers for field in fields_of(paper.about_what))
        for paper in reversed(papers):
            remembered = remembered_options(window_context.context, paper)
            for option in paper.about_what:
                self.fields[option.name].set_value(remembered[option.name] if option.kept else option.default)
        self.persons = LiveLabel("", wrap=True)
        self.told = LiveLabel("", "quiet", wrap=True)
        self.notice = NoticeLine()
        self.save = action_button(self.tr("Speichern unter …"), self._save, role="primary", icon_name="export")
        self._build()
        for field in (self.format, *self.fields.values()):
            field.changed.connect(self._look)
        window_context.work.finished.connect(self._job_ended)
        self._look()

    @property
    def paper(self) -> Prepared:
        """What is written in the format chosen."""
        return self._papers[self.format.value()]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(self.title)
        chosen = [field for field in (self.format, *self.fields.values()) if isinstance(field, ChoiceField)]
        column.addLayout(row(*chosen))
        for field in self.fields.values():
            if field not in chosen:
                column.addWidget(field)
        column.addSpacing(RELATED)
        column.addWidget(section(self.tr("Was damit hinausgeht")))
        column.addWidget(self.persons)
        column.addWidget(self.told)
        open_text = self.tr("Die Datei ist nicht verschlüsselt. Im Protokoll steht, dass sie gespeichert wurde.")
        column.addWidget(PlainLabel(open_text, "small", wrap=True))
        column.addWidget(self.notice)
        column.addStretch(1)
        leave = action_button(self.tr("Abbrechen"), self.reject)
        column.addLayout(row(WorkBar(self._window_context.work), None, leave, self.save))
        self.setMinimumWidth(scaled(FORM))
        self.save.setDefault(True)

    # Telling

    def _look(self) -> None:
        """Show what belongs to the format; take anew what is another choice than before."""
        offered = {option.name for option in self.paper.about_what}
        for name, field in self.fields.items():
            field.setVisible(name in offered)
        self.title.setText(heading(self.paper.print_job))
        asked = (self.paper, self._values())
        if asked == self._asked:
            return
        self._asked, self._taken = asked, None
        self.notice.hide()
        self.persons.setText(self.tr("Wird zusammengestellt …"))
        self.told.setText("")
        if self._job is not None:
            self._job.cancel()
        self._job = self._window_context.work.run(
            _take,
            self._window_context.context,
            self.paper.print_job,
            asked[1],
            what=self.tr("Angaben zusammenstellen"),
            progress=True,
            done=self._show,
            failed=self._refuse,
        )
        self._enable()

    def _show(self, taken: Taken) -> None:
        self._taken = taken
        print_job, values = self.paper.print_job, self._values()
        self.persons.setText(remarks(print_job.paper, Printout(print_job.about, taken.data, values)))
        fields = ", ".join(_worded(taken.data.fields))
        self.told.setText(self.tr("Angaben: {fields}.").format(fields=fields) if fields else "")
        self._enable()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.persons.setText(self.tr("Nichts."))
            self.notice.tell(translated(error), "warn")
        else:
            self._window_context.work.crashed.emit(error)

    def _job_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            if job.cancelled:
                self._asked = None
                self.persons.setText("")
                self.notice.tell(self.tr("Abgebrochen. Es wurde nichts gespeichert."), "warn")
            self._enable()

    def _enable(self) -> None:
        self.save.setEnabled(self._taken is not None)

    # Writing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save.click()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        paper, suffix, taken = self.paper, self.format.value(), self._taken
        if taken is None:
            return
        outgoing = ask_receiver(self._window_context, taken.content, left=self.reject)
        path = self._saving.ask(paper, suffix) if outgoing is not None else None
        if outgoing is None or path is None:
            return
        self._memory.keep({_FORMAT: suffix}, left=True)
        memory_of(self._window_context.context, paper.print_job).keep(paper.kept(self._values()), left=True)
        self.accept()
        self._saving.write(paper, suffix, taken, outgoing, path)

    def done(self, result: int) -> None:
        """What is still being taken stops."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _values(self) -> Values:
        """As the paper was made last, with what is chosen here."""
        chosen = {option.name: self.fields[option.name].value() for option in self.paper.about_what}
        return {**remembered_options(self._window_context.context, self.paper), **chosen}

    def _last_format(self) -> str:
        last = self._memory.load().get(_FORMAT)
        return last if last in self._papers else next(iter(self._papers))


def _called(suffix: str) -> str:
    return {
        TABLE: QCoreApplication.translate("ExportDialog", "Excel-Tabelle (.xlsx)"),
        CSV: QCoreApplication.translate("ExportDialog", "Tabelle als Text (.csv)"),
        ICALENDAR: QCoreApplication.translate("ExportDialog", "Kalenderdatei (.ics)"),
        VCARD: QCoreApplication.translate("ExportDialog", "Adressbuch (.vcf)"),
    }[suffix]


def _worded(fields: Sequence[str]) -> Iterator[str]:
    """The headings of a list are words of the window already."""
    return (translated(field) if isinstance(field, Sentence) else field for field in fields)


def _take(context: Context, print_job: PrintJob, values: Any, progress: Progress) -> Taken:
    return print_job.taken(context, values, progress)
