"""The port for everything that asks or tells her something: no page opens a message box or file dialog itself.

`QtAsk` shows real dialogs; `ScriptedAsk` answers from a list, for tests.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

_OPTIONS = QFileDialog.Option.DontUseNativeDialog if sys.platform == "linux" else QFileDialog.Option(0)
"""The desktop portal of Linux refuses its dialogs to a process that can't be looked into, and ours can't."""


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

    def dialog(self, dialog: QDialog) -> bool:
        """Show a dialog of our own until she leaves it; whether she accepted."""


class QtAsk:
    """Real dialogs, over `parent`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent
        self._last_folder = str(Path.home())

    def message(self, title: str, text: str, details: str = "") -> None:
        box = self._box(title, f"{text}\n\n{details}".strip())
        box.addButton(QCoreApplication.translate("Ask", "Schließen"), QMessageBox.ButtonRole.AcceptRole)
        self._run(box)

    def confirm(self, title: str, text: str, yes: str, danger: bool = False) -> bool:
        box = self._box(title, text)
        agree = box.addButton(
            yes, QMessageBox.ButtonRole.DestructiveRole if danger else QMessageBox.ButtonRole.AcceptRole
        )
        agree.setProperty("role", "danger" if danger else "primary")
        leave = box.addButton(QCoreApplication.translate("Ask", "Abbrechen"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(leave)
        box.setDefaultButton(leave if danger else agree)
        return self._run(box) is agree

    def choose(self, title: str, text: str, options: Sequence[str]) -> int | None:
        box = self._box(title, text)
        buttons = [box.addButton(option, QMessageBox.ButtonRole.AcceptRole) for option in options]
        box.setEscapeButton(
            box.addButton(QCoreApplication.translate("Ask", "Abbrechen"), QMessageBox.ButtonRole.RejectRole)
        )
        chosen = self._run(box)
        return next((number for number, button in enumerate(buttons) if button is chosen), None)

    def text(self, title: str, label: str, value: str = "") -> str | None:
        dialog = QInputDialog(self.parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(value)
        dialog.setOkButtonText(QCoreApplication.translate("Ask", "Übernehmen"))
        dialog.setCancelButtonText(QCoreApplication.translate("Ask", "Abbrechen"))
        return dialog.textValue() if self.dialog(dialog) else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        return self._picked(
            QFileDialog.getOpenFileName(self.parent, title, self._last_folder, kinds, options=_OPTIONS)[0]
        )

    def open_files(self, title: str, kinds: str) -> list[Path]:
        names, _ = QFileDialog.getOpenFileNames(self.parent, title, self._last_folder, kinds, options=_OPTIONS)
        return [path for name in names if (path := self._picked(name))]

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        proposal = str(Path(self._last_folder) / name)
        return self._picked(QFileDialog.getSaveFileName(self.parent, title, proposal, kinds, options=_OPTIONS)[0])

    def folder(self, title: str) -> Path | None:
        options = _OPTIONS | QFileDialog.Option.ShowDirsOnly
        return self._picked(QFileDialog.getExistingDirectory(self.parent, title, self._last_folder, options))

    def dialog(self, dialog: QDialog) -> bool:
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()

    def _box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        return box

    def _run(self, box: QMessageBox) -> Any:
        try:
            box.exec()
            return box.clickedButton()
        finally:
            box.deleteLater()

    def _picked(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._last_folder = str(path if path.is_dir() else path.parent)
        return path


@dataclass
class ScriptedAsk:
    """Answers in order and remembers what was asked; a question without an answer is a failed test."""

    answers: list[Any] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """(method, title, text) of each question and message."""

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

    def dialog(self, dialog: QDialog) -> bool:
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
