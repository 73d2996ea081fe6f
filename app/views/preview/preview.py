"""The preview of any paper: look at it, change how it is printed, print it, save it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import NothingToPrint, StorageError, UserError
from app.papers.print_job import PrintJob
from app.reports.forms.form import PDF, TABLE
from app.services.secrecy.content import NOTHING
from app.services.secrecy.gate import Outgoing
from app.views.language.sentences import translated
from app.views.main.bars.notice import NoticeBar
from app.views.main.bars.work_bar import WorkBar
from app.views.preview.checks_line import ChecksLine
from app.views.preview.fields import fields_of
from app.views.preview.filing import file_paper, filed
from app.views.preview.find_bar import FindBar
from app.views.preview.making import ENOUGH, Drawable, make
from app.views.preview.memory import memory_of, remembered_options
from app.views.preview.middle import Middle
from app.views.preview.navigation import Navigation
from app.views.preview.options import OptionsPanel
from app.views.preview.pages import PagesView
from app.views.preview.pdfium import Size
from app.views.preview.printing import new_printer, print_dialog, print_paper
from app.views.preview.saving import Saving
from app.views.preview.thumbnails import Thumbnails
from app.views.preview.words import heading
from app.views.shared.announce import LiveLabel
from app.views.shared.bar_line import BarLine
from app.views.shared.dialog import Dialog
from app.views.shared.focus import in_order
from app.views.shared.notice import NoticeLine
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.secrecy.asking import ask_receiver
from app.views.shared.widgets import Picture, action_button, row
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext
from app.views.work import Job

PAUSE = 250
"""Milliseconds without a change of the options before the paper is made anew."""
SEEN = 250
"""Milliseconds in which the first page of a long paper has its image, before the rest is made."""
_UNTIL_DELETED = 500
"""Milliseconds after closing in which the window itself is gone too."""
_WINDOW = "preview"


class Preview(Dialog):
    """Small pages at the left, large ones in the middle, options at the right, what can be done with it below."""

    def __init__(self, window_context: WindowContext, print_job: PrintJob, parent: QWidget | None = None) -> None:
        paper = window_context.context.read(print_job.prepared)
        memory, title = memory_of(window_context.context, print_job), heading(print_job)
        remembered = remembered_options(window_context.context, paper)
        receiver = window_context.context.read(print_job.receiver)
        super().__init__(parent)  # only now: what can't be read leaves no half of a window behind
        self._window_context, self._paper = window_context, paper
        self.data = b""
        self._content = NOTHING
        self._receiver = receiver
        self._sizes: list[Size] = []
        self._job: Job | None = None
        self._output: Job | None = None
        self._then: Callable[[], object] | None = None
        self._left = False
        """Whether the paper was printed or saved as it stands."""
        self._memory, self._remembered = memory, remembered
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pages = PagesView(window_context.work)
        self.thumbnails = Thumbnails(window_context.work)
        self.thumbnails.hide()
        self.navigation = Navigation(self.pages)
        self.search = FindBar(window_context.work)
        self.options = OptionsPanel(fields_of(self._paper.options), self._remembered)
        self.problem = NoticeLine()
        self.checks = ChecksLine(window_context, print_job.paper, self.options.options)
        self._saving = Saving(window_context, self)
        self._build()
        self._connect()
        self._look_discreet()
        self.pages.setFocus()
        self._make()

    # Building

    def _build(self) -> None:
        self.middle = Middle(self.thumbnails, self.pages, self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        column.setSpacing(RELATED)
        column.addLayout(row(self.navigation, None, self.search))
        column.addWidget(self.problem)
        column.addWidget(self.checks)
        column.addWidget(self.middle, 1)
        column.addLayout(self._foot())
        in_order(self._buttons)
        self.open_as_left(self._window_context.settings, _WINDOW, 1120, 800)

    def _foot(self) -> QVBoxLayout:
        self.personal = LiveLabel("", "quiet", wrap=True)
        shield = Picture()
        shield.show_icon("confidential", "quiet")
        whose = row(shield, self.personal, WorkBar(self._window_context.work))
        whose.setStretch(1, 1)
        close = action_button(self.tr("Schließen"), self.reject)
        table = action_button(self.tr("Als Tabelle sichern …"), self._save_table, icon_name="table")
        pdf = action_button(self.tr("Als PDF sichern …"), self._save_pdf, icon_name="pdf")
        printing = action_button(self.tr("Drucken …"), self._print, role="primary", icon_name="print")
        self.outputs = (table, pdf, printing)
        outputs = OverflowBar(of=self.windowTitle())
        for button in (close, table, pdf, printing):
            outputs.add(button, stays=button is not table)
        outputs.offer(table, self._paper.has_table)
        foot = QVBoxLayout()
        foot.setSpacing(RELATED)
        foot.addLayout(whose)
        foot.addWidget(BarLine(row(NoticeBar(self._window_context), None, outputs), outputs))
        self._buttons = outputs
        return foot

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._make)
        self._rest = QTimer(self, singleShot=True, interval=SEEN)
        self._rest.timeout.connect(self._make_rest)
        self.pages.drawn.connect(self._make_rest)
        self.options.changed.connect(self._options_changed)
        self.checks.noted.connect(self._options_changed)
        self.pages.page_changed.connect(self.thumbnails.follow)
        self.thumbnails.wanted.connect(self.pages.go)
        self.search.marked.connect(self.pages.mark)
        self._saving.refused.connect(self._tell)
        self._saving.written.connect(self._saved)
        self._window_context.work.finished.connect(self._job_ended)
        self._window_context.discreet.changed.connect(self._look_discreet)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.search.field.setFocus),
            (QKeySequence.StandardKey.Print, self._print),
            (QKeySequence.StandardKey.Save, self._save_pdf),
            ("F8", self._switch_discreet),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def keep_draft(self) -> None:
        """Remember the options as they stand, where they are something she writes."""
        options = self.options.options()
        if options != self._remembered:
            self._memory.typed(self._paper.kept(options))

    # Making the paper

    def _options_changed(self) -> None:
        self.data = b""
        self._left = False
        self._pause.start()

    def _make(self) -> None:
        """Make the paper as the options are now; what is shown stays until it is there."""
        self._pause.stop()
        self._rest.stop()
        self.data = b""
        self.keep_draft()
        if self._paper.long and not self.pages.count:
            self._begin_making(ENOUGH, self._show_beginning)
        else:
            self._begin_making(0, self._show)

    def _begin_making(self, most: int, show: Callable[[Drawable], None]) -> None:
        """Make the paper; `most` other than 0 takes only so many entries."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._window_context.work.run(
            make,
            self._window_context.context,
            self._paper,
            self.options.options(),
            most,
            what=self.tr("Vorschau"),
            progress=True,
            done=show,
            failed=self._refuse,
        )

    def _show_beginning(self, made: Drawable) -> None:
        """The first page of a long paper; nothing is printed or saved before the whole is there."""
        self._job = None
        self.personal.setText(made.remarks)
        self.pages.show_pages(made.data, made.sizes[:1])
        self._rest.start()

    def _make_rest(self) -> None:
        """The whole paper, once its beginning can be seen."""
        if self._rest.isActive() or self.sender() is self._rest:
            self._rest.stop()
            self._begin_making(0, self._show)

    def _show(self, made: Drawable) -> None:
        self._job = None
        self.data, self._sizes, self._content = made.data, made.sizes, made.content
        self.personal.setText(made.remarks)
        self.problem.hide()
        self._enable(self._output is None)
        if made.warning:
            self.problem.tell(made.warning, "warn")
        self.checks.look()
        self.pages.show_pages(self.data, self._sizes)
        self.thumbnails.show_pages(self.data, self._sizes)
        self.thumbnails.follow(self.pages.page)
        self.search.show_paper(self.data)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _refuse(self, error: BaseException) -> None:
        """Say what is missing for the paper, or what went wrong with its output."""
        self._then = None
        if isinstance(error, NothingToPrint):
            self._show_nothing()
        if isinstance(error, UserError | StorageError):
            self._tell(translated(error))
            self.checks.look()
        else:
            self._window_context.work.crashed.emit(error)

    def _show_nothing(self) -> None:
        """No page is shown, and nothing can be printed or saved until other options give something."""
        self._job, self._sizes = None, []
        self.personal.setText("")
        for showing in (self.search, self.pages, self.thumbnails):
            showing.clear()
        self._enable(False)

    def _tell(self, problem: str) -> None:
        self.problem.tell(problem, "danger")

    def _job_ended(self, job: Job) -> None:
        if job is self._output:
            self._output = None
            self._enable(True)
        elif job is self._job and job.cancelled:
            self._job, self._then = None, None
            text = self.tr("Die Vorschau wurde abgebrochen.")
            self.problem.tell(text, "warn", self.tr("Noch einmal"), self._make)

    # What is done with it

    def _print(self) -> None:
        self._when_made(self._choose_printer)

    def _asked(self) -> Outgoing | None:
        """Who gets what stands on it now, as she said last; None if she left, or it may not leave."""
        outgoing = ask_receiver(self._window_context, self._content, self._receiver, left=self.reject)
        if outgoing is not None:
            self._receiver = outgoing.receiver or self._receiver
        return outgoing

    def _choose_printer(self) -> None:
        outgoing = self._asked()
        if outgoing is None:
            return
        printer = new_printer(self._sizes[0])
        dialog = print_dialog(printer, self)
        options = QAbstractPrintDialog.PrintDialogOption
        dialog.setOptions(
            options.PrintPageRange | options.PrintCurrentPage | options.PrintCollateCopies | options.PrintToFile
        )
        dialog.setMinMax(1, len(self._sizes))
        if self._window_context.ask.dialog(dialog):
            job = self._window_context.work.run(
                print_paper,
                self._window_context.context,
                self._paper,
                self.data,
                outgoing,
                printer,
                self.pages.page,
                what=self.tr("Drucken"),
                progress=True,
                done=self._printed,
                failed=self._refuse,
            )
            self._begin(job)

    def _printed(self, count: int) -> None:
        self._file()
        self._left = True
        self._window_context.notice(self.tr("An den Drucker gegeben: %n Seite(n).", "", count))

    def _saved(self) -> None:
        self._file()
        self._left = True

    def _file(self) -> None:
        """Note in the vault that it went out, where that is so with this paper, once."""
        if self._left or not self._paper.print_job.paper.is_filed:
            return
        self._window_context.work.run(
            file_paper,
            self._window_context.context,
            self._paper,
            self.options.options(),
            what=self.tr("Ablegen"),
            done=self._filed,
            failed=self._refuse,
            kept=True,
        )

    def _filed(self, count: int) -> None:
        if count:
            self._window_context.notice(filed(self._paper.print_job.paper, count))

    def _save_pdf(self) -> None:
        self._when_made(self._save_shown)

    def _save_shown(self) -> None:
        self._save_as(PDF, self.data)

    def _save_table(self) -> None:
        self._when_made(partial(self._save_as, TABLE))

    def _save_as(self, format_: str, made: bytes = b"") -> None:
        outgoing = self._asked()
        if outgoing is not None:
            self._begin(self._saving.save(self._paper, format_, self.options.options(), outgoing, made))

    def _begin(self, output: Job | None) -> None:
        """The paper is being printed or saved: no second time meanwhile."""
        self._output = output
        self._enable(output is None)

    def _when_made(self, then: Callable[[], object]) -> None:
        """Do something with the paper as soon as it fits its options."""
        if self._output is not None:
            return
        if self.data:
            then()
            return
        self._then = then
        if self._job is None or self._pause.isActive():
            self._make()

    def _enable(self, enabled: bool) -> None:
        for button in self.outputs:
            button.setEnabled(enabled)

    # Around it

    def _switch_discreet(self) -> None:
        self._window_context.discreet.set(not self._window_context.discreet.on)

    def _look_discreet(self) -> None:
        self.pages.set_unreadable(self._window_context.discreet.on)

    def done(self, result: int) -> None:
        """Remember the options; what is still being made or searched is dropped, and the paper is let go."""
        for job in (self._job, self._output):
            if job is not None:
                job.cancel()
        options = self.options.options()
        if options != self._remembered or self._left:
            self._memory.keep(self._paper.kept(options), self._left)
        self.data = b""
        for showing in (self.search, self.pages, self.thumbnails):
            showing.clear()
        QTimer.singleShot(_UNTIL_DELETED, self._window_context, self._window_context.give_back_memory)
        super().done(result)
