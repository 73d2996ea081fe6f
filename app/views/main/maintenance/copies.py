"""Copies of the vault outside this computer: in words, and when it is time for a quiet reminder."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.services.office import settings
from app.services.office.copies import Copies
from app.settings.safety import REMIND_AFTER, REMIND_NOT_BEFORE
from app.views.shared.notice import NoticeLine
from app.views.start import vaults
from app.views.window_context import WindowContext

_QUIET_DAYS = 7


def in_words(copies: Copies, today: date) -> str:
    """How old the last copy is."""
    days = copies.days(today)
    if copies.last is None:
        return QCoreApplication.translate("Copies", "Noch keine Kopie außerhalb dieses Computers.")
    if not days:
        return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb dieses Computers heute.")
    return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb dieses Computers vor %n Tag(en).", None, days)


def reminder(copies: Copies, today: date, after: int) -> str:
    """A few words for the bottom line once so many days have passed, otherwise nothing; 0 for never."""
    if not _is_due(copies, today, after):
        return ""
    if copies.last is None:
        return QCoreApplication.translate("Copies", "Noch keine Kopie außerhalb")
    days = copies.days(today)
    return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb vor %n Tag(en)", None, days)


def _is_due(copies: Copies, today: date, after: int) -> bool:
    return bool(after) and copies.days(today) >= after


class CopyReminder(NoticeLine):
    """A line on *Heute*, with the way to make the copy; closed, it keeps quiet for a week."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self._window_context = window_context
        self.close_button.clicked.connect(self._later)

    def look(self) -> None:
        """Show it if it is time, hide it if not."""
        window_context, context, today = self._window_context, self._window_context.context, clock.today()
        quiet = context.read(settings.read, REMIND_NOT_BEFORE) > today.isoformat()
        if quiet or context.read_only or vaults.demo_passphrase(context.vault):
            self.hide()
            return
        copies = context.copies()
        if _is_due(copies, today, context.read(settings.read, REMIND_AFTER)):
            verb = QCoreApplication.translate("Copies", "Kopie ablegen …")
            self.tell(in_words(copies, today), "info", verb, lambda: window_context.command("backup_to"))
        else:
            self.hide()

    def _later(self) -> None:
        until = clock.today() + timedelta(days=_QUIET_DAYS)
        self._window_context.context.remember(REMIND_NOT_BEFORE, until.isoformat())
