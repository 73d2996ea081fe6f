"""Fall lesen: the whole of a case as one text, before a conversation. Where names are hidden, it is told without them."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.context import Context
from app.services.casework import reading
from app.services.casework.reading import Story
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.secrecy.secret_text import SecretText
from app.views.shared.widgets import action_button, row
from app.views.theme.look import colours
from app.views.theme.sizes import GROUP, PAGE, RELATED, scaled
from app.views.window_context import WindowContext
from app.views.work import Job

_tr = QCoreApplication.translate
_SIZE = (820, 720)


def read_story(context: Context, case_id: int, hidden: bool) -> Story:
    """Read a case, in the worker thread; where names are hidden without them. Raises UserError where it is gone."""
    return context.read_yielding(_story, case_id, hidden)


def _story(session: Any, case_id: int, hidden: bool) -> Story:
    return reading.story(session, case_id, pseudonymised=hidden)


class ReadingDialog(Dialog):
    """Opens with what was agreed last and what is next. Everything is text: it can be marked and copied, not changed."""

    def __init__(self, window_context: WindowContext, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_context, self.case_id = window_context, case_id
        self.setWindowTitle(_tr("ReadingDialog", "Fall lesen"))
        self.open_as_left(window_context.settings, "case-reading", *_SIZE)
        self._job: Job | None = None
        self.head = LiveLabel("", "title")
        self.about = LiveLabel("", "quiet", wrap=True)
        self.text = SecretText(window_context, case_id)
        self.text.setAccessibleName(_tr("ReadingDialog", "Fall lesen"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.print_button = action_button(_tr("ReadingDialog", "Drucken …"), self.print_file, icon_name="print")
        leave = action_button(_tr("ReadingDialog", "Schließen"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        for part in (self.head, self.about):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addLayout(row(self.print_button, None, leave))
        window_context.discreet.changed.connect(self.show_story)
        self.show_story()
        self.text.setFocus()

    def show_story(self, *_: object) -> None:
        """Read the case and show it, from its beginning; what stood there goes at once."""
        self.text.clear()
        self.about.setText(_tr("ReadingDialog", "wird gelesen …"))
        if self._job is not None:
            self._job.cancel()
        self._job = self.window_context.work.run(
            read_story,
            self.window_context.context,
            self.case_id,
            self.window_context.discreet.on,
            what=_tr("ReadingDialog", "Fall lesen"),
            done=self._show,
            failed=self._refuse,
        )

    def _show(self, story: Story) -> None:
        self._job = None
        hidden = self.window_context.discreet.on
        self.head.setText(story.number)
        self.about.setText(
            _tr("ReadingDialog", "Ohne Namen, solange Namen verborgen sind (F8).") if hidden else story.client
        )
        self._write(story)

    def print_file(self) -> None:
        """The preview of the same as a paper."""
        from app.papers.case_file import CASE_FILE  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        self.accept()
        open_paper(self.window_context, CASE_FILE, self.case_id)

    def done(self, result: int) -> None:
        """What is still being read is read for nobody."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    # Inside

    def _refuse(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError | StorageError):
            raise error
        self.about.setText(translated(error))

    def _write(self, story: Story) -> None:
        """Put the text together without markup: what she typed stands there letter by letter."""
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        heading, lead, said = _format(bold=True, factor=1.25), _format(bold=False, quiet=True), _format(bold=False)
        first = True
        for part in story.parts:
            _block(cursor, translated(part.title), heading, above=GROUP, first=first)
            first = False
            for line in part.lines:
                _block(cursor, translated(line.lead), lead, above=RELATED)
                if line.text:
                    _block(cursor, line.text, said)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def _format(*, bold: bool, factor: float = 1.0, quiet: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if factor != 1:
        made.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 1)
    if quiet:
        made.setForeground(QColor(colours().quiet))
    return made


def _block(cursor: QTextCursor, text: str, look: QTextCharFormat, above: int = 0, *, first: bool = False) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(scaled(above))
    if first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, look)
