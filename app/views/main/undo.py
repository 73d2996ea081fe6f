"""Undo and redo, and what the buttons for them say."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.views.desk import Desk, Notice
from app.views.language.sentences import own_word
from app.views.main.commands import Commands
from app.views.main.steps import StepsDialog


class Undoing(QObject):
    """Turns steps back in the worker thread: undoing an import may take a while."""

    def __init__(self, desk: Desk, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._undo = commands.by_key["undo"]
        self._redo = commands.by_key["redo"]
        desk.bus.changed.connect(self.show_names)

    def answers(self) -> dict[str, Callable[[], object]]:
        """The commands this answers."""
        return {"undo": self.undo, "redo": self.redo, "steps": self.show_steps}

    def undo(self) -> None:
        """Turn the last step back."""
        self._desk.work.run(self._desk.context.undo, done=self._undone)

    def redo(self) -> None:
        """Bring the last undone step back."""
        self._desk.work.run(self._desk.context.redo, done=self._redone)

    def show_steps(self) -> None:
        """Open the list of steps."""
        dialog = StepsDialog(self._desk.context.steps(), self._window)
        dialog.undo_wanted.connect(self._undo_many)
        dialog.show()

    def show_names(self) -> None:
        """Say in tooltips what would be turned back or forth, and grey what can't."""
        context = self._desk.context
        for action, step in ((self._undo, context.undo_step()), (self._redo, context.redo_step())):
            action.setEnabled(step is not None)
            action.setToolTip(f"{action.text().replace('&', '')}: {own_word(step.name)}" if step else "")

    def _undo_many(self, count: int) -> None:
        self._desk.work.run(
            _repeat, self._desk.context.undo, count, what=self.tr("Schritte zurücknehmen"), progress=True
        )

    def _undone(self, changes: Changes | None) -> None:
        if changes is None:
            self._desk.notice(self.tr("Es gibt nichts zurückzunehmen."))
            return
        text = self.tr("Zurückgenommen: {name}").format(name=changes.name)
        again = self.tr("Wiederholen")
        self._desk.noticed.emit(Notice(text, buttons=((again, self.redo),)))

    def _redone(self, changes: Changes | None) -> None:
        if changes is not None:
            self._desk.notice(self.tr("Wiederholt: {name}").format(name=changes.name), undo=True)


def _repeat(call: Callable[[], Any], count: int, progress: Callable[[int, int, str], None]) -> None:
    for number in range(count):
        progress(number, count, QCoreApplication.translate("Undoing", "Schritte zurücknehmen"))
        call()
