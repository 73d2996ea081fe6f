"""What every start screen is made of: what they share, a title with a sentence, fields, and a line for what went wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.common.errors import DamagedVault, NewerVault, NoPermission, NoSpace, StorageError, Unagreed, UserError
from app.views.ask import Ask
from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.options import Options
from app.views.presence.single_instance import SingleInstance
from app.views.shared.announce import announce
from app.views.shared.line_buttons import button_in
from app.views.shared.widgets import Picture, PlainLabel, mark
from app.views.theme.sizes import GROUP, INSIDE, RELATED
from app.views.work import Job, Work

if TYPE_CHECKING:
    from app.context import Context
    from app.vaults.salvaging import Salvaged
    from app.vaults.secrets import Change

_HINDRANCES = (DamagedVault, NewerVault, NoPermission, NoSpace)
"""What typing once more does not help against."""


class PendingChange(NamedTuple):
    """An opened vault, what she has typed to open it, and what is to open it from now on."""

    context: "Context"
    present: str
    change: "Change"

    def __repr__(self) -> str:
        """Never a secret."""
        return "PendingChange(…)"


class StartContext(QObject):
    """What the screens share: the vault's folder, the worker thread, the questions, and the way to the next screen."""

    wanted = Signal(str)
    """The name of the next screen."""
    opened = Signal(object)
    """The opened vault."""
    crashed = Signal(object)
    """An error that is no sentence for her."""

    def __init__(self, options: Options, work: Work, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options = options
        self.work = work
        self.ask = ask
        self.folder: Path = options.folder
        self.single_instance = SingleInstance(self)
        self.loaded = False
        self.notice = ""
        self.source: Path | None = None
        """The backup that is already chosen."""
        self.code = ""
        """The recovery code, where it was just typed for something else."""
        self.trouble = ""
        """What keeps the vault from opening (see `troubles`)."""
        self.hindrance: StorageError | None = None
        """The error it was seen by."""
        self.salvaged: Salvaged | None = None
        """What a rescue has made."""
        self.fresh: tuple[Context, str] | None = None
        """A vault and the recovery code it has or is to have, until the code was typed once."""
        self.pending: PendingChange | None = None
        """A change of the secrets, until it is done or given up."""

    def open_context(self) -> "Context | None":
        """A vault that is open though no window shows it yet."""
        return self.pending.context if self.pending else self.fresh[0] if self.fresh else None

    def is_mended(self, notice: str) -> None:
        """Nothing keeps the vault from opening any more; the next screen says how that came."""
        self.trouble, self.hindrance, self.notice = "", None, notice


class Screen(QWidget):
    """One screen of the start window.

    `before` is the screen that Esc leads back to, `opens` says that it opens the vault, `wide` that it holds tables.
    """

    before: ClassVar[str] = ""
    opens: ClassVar[bool] = False
    wide: ClassVar[bool] = False

    def __init__(self, start: StartContext, title: str, sentence: str = "") -> None:
        super().__init__()
        self.start = start
        self.first: QWidget | None = None
        self._jobs: list[Job] = []
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(RELATED)
        self.column.addWidget(PlainLabel(title, "title", wrap=True))
        if sentence:
            self.column.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        self._message = PlainLabel(wrap=True)
        self._message.hide()

    def add(self, *widgets: QWidget) -> None:
        """Further widgets below each other."""
        for widget in widgets:
            self.column.addWidget(widget)

    def add_field(self, label: str, field: QLineEdit) -> None:
        """A field with its label above."""
        caption = PlainLabel(label)
        caption.setBuddy(field)
        field.setAccessibleName(label)
        self.first = self.first or field
        together = QVBoxLayout()
        together.setContentsMargins(0, RELATED, 0, 0)
        together.setSpacing(INSIDE)
        together.addWidget(caption)
        together.addWidget(field)
        self.column.addLayout(together)

    def add_message(self) -> None:
        """The place of the line that says what went wrong or what runs."""
        self.column.addWidget(self._message)

    def tell(self, text: str, role: str = "danger", *, spoken: bool = True) -> None:
        """Say something in the line; nothing hides it. What only counts on need not be `spoken`."""
        self._message.setText(text)
        mark(self._message, "role", role)
        self._message.setVisible(bool(text))
        if spoken:
            announce(self._message, text, urgent=role == "danger")

    def refuse(self, error: BaseException) -> None:
        """Say why it did not work and let her try again; a bug goes where bugs go."""
        self.setEnabled(True)
        if self.opens and isinstance(error, _HINDRANCES):
            self.start.hindrance = error
            self.start.wanted.emit("judge")
            return
        if isinstance(error, UserError | StorageError):
            self.tell(translated(error))
        else:
            self.tell("")
            self.start.crashed.emit(error)
        if self.first is not None:
            self.first.setFocus()

    def agrees(self, error: BaseException) -> bool:
        """Whether the error is a question to her, and she says yes."""
        return isinstance(error, Unagreed) and self.start.ask.confirm(
            self.tr("Bitte bestätigen"), translated(error), self.tr("Trotzdem einsetzen"), danger=True
        )

    def run(self, fn: Callable[..., Any], *args: Any, **kw: Any) -> Job:
        """Like `Work.run`; the job is stopped when she leaves the screen."""
        job = self.start.work.run(fn, *args, **kw)
        self._jobs.append(job)
        return job

    def leave(self) -> None:
        """Another screen comes: what still runs for this one is not wanted any more."""
        for job in self._jobs:
            job.cancel()

    def escape(self) -> None:
        """Esc: stop what runs, otherwise back."""
        self.back()

    def back(self) -> None:
        """To the screen before."""
        if self.before:
            self.start.wanted.emit(self.before)

    def wait(self, text: str) -> None:
        """Grey everything and say what runs."""
        self.tell(text, "quiet")
        self.setEnabled(False)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field has the focus."""
        super().showEvent(event)
        if self.first is not None:
            self.first.setFocus()


class SecretField(QLineEdit):
    """A passphrase: dots, with an eye to look."""

    looked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._button = button_in(self, "preview", self.tr("Passphrase zeigen"), self._look)
        self._button.reach_by_tab()
        self._eye = self._button.action
        self._eye.setCheckable(True)

    def showEvent(self, event: QShowEvent) -> None:
        """By now the line has its name, which tells its button from that of another one."""
        super().showEvent(event)
        self._button.setAccessibleName(f"{self._eye.text()}: {self.accessibleName()}")

    def _look(self) -> None:
        self.show_text(self._eye.isChecked())

    def take(self, words: str) -> None:
        """Words that were proposed, to be seen and learnt."""
        self.setText(words)
        self.show_text(True)

    def show_text(self, visible: bool) -> None:
        """Show letters or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("hide" if visible else "preview", "quiet"))
        self._eye.setChecked(visible)
        self.looked.emit(visible)


class Choice(QPushButton):
    """A way to go on: icon, what it is, and one sentence why."""

    def __init__(self, title: str, sentence: str, icon_name: str) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAutoDefault(True)
        picture = Picture(24)
        picture.show_icon(icon_name, "accent")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._title, self._sentence = PlainLabel(title, "strong", wrap=True), PlainLabel(sentence, "small", wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._sentence)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(GROUP, RELATED, GROUP, RELATED)
        line.setSpacing(GROUP)
        line.addWidget(picture)
        line.addLayout(texts, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self._title.setText(title)
        self._sentence.setText(sentence)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._line.heightForWidth(width)
