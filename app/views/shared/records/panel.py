"""What hangs on a record and is shown in a tab beside its form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes


class Panel(QWidget):
    """A tab beside the form: timeline, documents, participants …"""

    wanted = Signal()
    """This tab wants to be seen."""

    def show_record(self, record_id: int | None) -> None:
        """Show what hangs on this record; None while it is not saved yet."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Something was written; show it if it concerns this record."""
