"""The port for everything that asks or tells her something: no page opens a message box or file dialog itself.

`QtAsk` shows real dialogs; `ScriptedAsk` answers from a list, for tests.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

# the classes of QtWidgets are made at first use: not needed before the first question
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication

from app.views.visited_places import unremembered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


class Ask(Protocol):
    """Questions and messages. Texts are complete sentences in the language of the window."""

    def message(self, title: str, text: str, details: str = "") -> None:
        """Tell something; she confirms."""

    def confirm(self, title: str, text: str, yes: str, danger: bool = False) -> bool:
        """Ask before something that can't come back. `yes` is the verb on the button; Esc and closing mean no."""

    def choose(self, title: str, text: str, options: Sequence[str]) -> int | None:
        """One of several ways to go on, as buttons; None if she left."""

    def text(self, title: str, label: str, value: str = "") -> str | None:
        """One line of text; None if she left."""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """An existing file. `kinds` as "Tabellen (*.xlsx *.csv)"."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Existing files, none if she left."""

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Where to write a file; `name` is proposed and never holds a person's name."""

    def folder(self, title: str) -> Path | None:
        """An existing folder."""

    def dialog(self, dialog: "QDialog") -> bool:
        """Show a dialog of our own until she leaves it; whether she accepted."""


class QtAsk:
    """Real dialogs, over `parent`."""

    def __init__(self, parent: "QWidget | None" = None) -> None:
        self.parent = parent
        self._last_folder = str(Path.home())

    @property
    def _over(self) -> "QWidget | None":
        """What the next dialog stands over: the dialog that is open, else the window."""
        return QtWidgets.QApplication.activeModalWidget() or self.parent

    def message(self, title: str, text: str, details: str = "") -> None:
        self._choose(title, text, [QCoreApplication.translate("Ask", "Schließen")], details=details)

    def confirm(self, title: str, text: str, yes: str, danger: bool = False) -> bool:
        leave = QCoreApplication.translate("Ask", "Abbrechen")
        return self._choose(title, text, [yes], leave=leave, danger=danger) == 0

    def choose(self, title: str, text: str, options: Sequence[str]) -> int | None:
        return self._choose(title, text, options, leave=QCoreApplication.translate("Ask", "Abbrechen"))

    def _choose(
        self, title: str, text: str, options: Sequence[str], leave: str = "", details: str = "", danger: bool = False
    ) -> int | None:
        from app.views.question import QuestionDialog

        question = QuestionDialog(title, text, options, leave, details, danger, self._over)
        return question.chosen if self.dialog(question) else None

    def text(self, title: str, label: str, value: str = "") -> str | None:
        dialog = QtWidgets.QInputDialog(self._over)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(value)
        dialog.setOkButtonText(QCoreApplication.translate("Ask", "Übernehmen"))
        dialog.setCancelButtonText(QCoreApplication.translate("Ask", "Abbrechen"))
        return dialog.textValue() if self.dialog(dialog) else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        with unremembered():
            name, _ = QtWidgets.QFileDialog.getOpenFileName(
                self._over, title, self._last_folder, kinds, options=_options()
            )
        return self._picked(name)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        with unremembered():
            names, _ = QtWidgets.QFileDialog.getOpenFileNames(
                self._over, title, self._last_folder, kinds, options=_options()
            )
        return [path for name in names if (path := self._picked(name))]

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        proposal = str(Path(self._last_folder) / name)
        with unremembered():
            chosen, _ = QtWidgets.QFileDialog.getSaveFileName(self._over, title, proposal, kinds, options=_options())
        return self._picked(chosen)

    def folder(self, title: str) -> Path | None:
        options = _options() | QtWidgets.QFileDialog.Option.ShowDirsOnly
        with unremembered():
            chosen = QtWidgets.QFileDialog.getExistingDirectory(self._over, title, self._last_folder, options)
        return self._picked(chosen)

    def dialog(self, dialog: "QDialog") -> bool:
        try:
            return dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()

    def _picked(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._last_folder = str(path if path.is_dir() else path.parent)
        return path


def _options() -> "QFileDialog.Option":
    """The desktop portal of Linux refuses its dialogs to a process that can't be looked into, and ours can't."""
    option = QtWidgets.QFileDialog.Option
    return option.DontUseNativeDialog if sys.platform == "linux" else option(0)


class ScriptedAsk:
    """Answers in order and remembers what was asked; a question without an answer is a failed test.

    `asked` holds (method, title, text) of each question and message.
    """

    def __init__(self, answers: Sequence[Any] = ()) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str, str]] = []

    def message(self, title: str, text: str, details: str = "") -> None:
        self.asked.append(("message", title, f"{text} {details}".strip()))

    def confirm(self, title: str, text: str, yes: str, danger: bool = False) -> bool:  # noqa: ARG002
        return bool(self._next("confirm", title, text))

    def choose(self, title: str, text: str, options: Sequence[str]) -> int | None:
        answer: int | None = self._next("choose", title, f"{text} {' | '.join(options)}")
        return answer

    def text(self, title: str, label: str, value: str = "") -> str | None:  # noqa: ARG002
        answer: str | None = self._next("text", title, label)
        return answer

    def open_file(self, title: str, kinds: str) -> Path | None:
        answer: Path | None = self._next("open_file", title, kinds)
        return answer

    def open_files(self, title: str, kinds: str) -> list[Path]:
        answer: list[Path] = self._next("open_files", title, kinds)
        return answer

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:  # noqa: ARG002
        answer: Path | None = self._next("save_file", title, name)
        return answer

    def folder(self, title: str) -> Path | None:
        answer: Path | None = self._next("folder", title, "")
        return answer

    def dialog(self, dialog: "QDialog") -> bool:
        """The answer may be a function that fills the dialog in and says whether it is accepted."""
        answer = self._next("dialog", dialog.windowTitle(), type(dialog).__name__)
        accepted = bool(answer(dialog)) if callable(answer) else bool(answer)
        dialog.deleteLater()
        return accepted

    def _next(self, method: str, title: str, text: str) -> Any:
        self.asked.append((method, title, text))
        if not self.answers:
            raise AssertionError(f"unexpected question: {method} {title!r} {text!r}")
        return self.answers.pop(0)
