"""Undo and redo, what the buttons for them say, and what they wait for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.context import Busy
from app.models.bookkeeping import SealedBy
from app.services.named import About, Named, subjects
from app.views.language.sentences import own_word
from app.views.main.commands import Commands
from app.views.main.steps import StepsDialog, sealed_sentence
from app.views.window_context import Notice, WindowContext
from app.views.work import Lane, Slot


class Undoing(QObject):
    """Turns steps back, ahead of whatever else is to be done.

    While a long write runs nothing can be turned back, and the step that would be turned changes when it ends: so she is
    told what runs instead of waiting for it unawares.
    """

    def __init__(self, window_context: WindowContext, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._window_context = window_context
        self._window = window
        self._undo = commands.by_key["undo"]
        self._redo = commands.by_key["redo"]
        window_context.bus.changed.connect(self._changed)

    def answers(self) -> dict[str, Callable[[], object]]:
        """The commands this answers."""
        return {"undo": self.undo, "redo": self.redo, "steps": self.show_steps}

    def undo(self) -> None:
        """Turn the last step back."""
        self._turn(self._window_context.context.undo, self.tr("Zurücknehmen"), self._undone)

    def redo(self) -> None:
        """Bring the last undone step back."""
        self._turn(self._window_context.context.redo, self.tr("Wiederholen"), self._redone)

    def _turn(self, turn: Callable[[], Changes | None], what: str, done: Slot) -> None:
        self._window_context.work.run(turn, what=what, done=done, failed=self._failed, lane=Lane.FIRST)

    def show_steps(self) -> None:
        """Open the list of steps."""
        dialog = StepsDialog(self._window_context.context.steps(), self._window)
        dialog.undo_wanted.connect(self._undo_many)
        dialog.show()

    def show_names(self) -> None:
        """Say in tooltips what would be turned back or forth, and grey what can't."""
        undo, redo = self._window_context.context.turnable_steps()
        _offer(self._undo, undo.name if undo else None)
        _offer(self._redo, redo.name if redo else None)
        if not self._undo.isEnabled() and (why := self._why_not()):
            self._undo.setEnabled(True)  # so that Ctrl+Z says it
            self._undo.setToolTip(why)

    def _changed(self, changes: Changes) -> None:
        if not changes.newest:
            self.show_names()
            return
        _offer(self._undo, changes.name)
        _offer(self._redo, None)

    def _why_not(self) -> str:
        """Why her last step can't be turned back; empty where nothing came between, and the history just begins."""
        step = self._window_context.context.sealed_step()
        return sealed_sentence(step) if step and step.sealed is not SealedBy.BEGINNING else ""

    def _undo_many(self, count: int) -> None:
        what = self.tr("Schritte zurücknehmen")
        self._window_context.work.run(
            _repeat,
            self._window_context.context.undo,
            count,
            what=what,
            failed=self._failed,
            progress=True,
            lane=Lane.FIRST,
        )

    def _undone(self, changes: Changes | None) -> None:
        if changes is None:
            self._window_context.notice(self._why_not() or self.tr("Es gibt nichts zurückzunehmen."))
            return
        text = self.tr("Zurückgenommen: {name}").format(name=own_word(changes.name))
        again = self.tr("Wiederholen")
        self._window_context.noticed.emit(Notice(text, buttons=((again, self.redo),), about=self._subjects(changes)))

    def _redone(self, changes: Changes | None) -> None:
        if changes is not None:
            text = self.tr("Wiederholt: {name}").format(name=own_word(changes.name))
            self._window_context.noticed.emit(Notice(text, undo=True, about=self._subjects(changes)))

    def _subjects(self, changes: Changes) -> tuple[tuple[Named, About], ...]:
        """What the turned step was about."""
        return tuple(self._window_context.context.read(subjects, changes.records))

    def _failed(self, error: Exception) -> None:
        """Say why; a step that could not be turned is passed over from now on, and another is the next."""
        self.show_names()
        writing = self._window_context.work.named_job()
        if isinstance(error, Busy) and writing is not None:
            text = self.tr("„{what}“ läuft noch. Zurücknehmen und Wiederholen gehen wieder, sobald es fertig ist.")
            stop = (self.tr("Vorgang abbrechen"), writing.cancel)
            self._window_context.noticed.emit(Notice(text.format(what=writing.what), buttons=(stop,)))
        else:
            self._window_context.work.crashed.emit(error)


def _offer(action: QAction, step: str | None) -> None:
    """Say in the tooltip which step an action turns; grey it where there is none."""
    action.setEnabled(step is not None)
    action.setToolTip(f"{action.text().replace('&', '')}: {own_word(step)}" if step is not None else "")


def _repeat(call: Callable[[], Any], count: int, progress: Callable[[int, int, str], None]) -> None:
    for number in range(count):
        progress(number, count, QCoreApplication.translate("Undoing", "Schritte zurücknehmen"))
        call()
