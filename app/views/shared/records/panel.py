"""What hangs on a record and is shown in a tab beside its form."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.services.shown import Watching


class Panel(QWidget):
    """A tab beside the form: timeline, documents, participants …"""

    wanted = Signal()
    """This tab wants to be seen."""

    def watched(self) -> Sequence[Watching]:
        """What it shows, as the services say whose reads it uses."""
        raise NotImplementedError

    def show_record(self, record_id: int | None) -> None:
        """Show what hangs on this record; None while it is not saved yet."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show the same record again, as it is now."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Something was written; show it if it concerns what stands here."""
        if any(one.concerned(changes) for one in self.watched()):
            self.reload()
