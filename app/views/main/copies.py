"""Copies of the vault outside this computer: in words, and when it is time for a quiet reminder."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.context import Copies
from app.views.settings import Settings

REMIND_AFTER = "remind_after"
"""Setting: days without a copy until the window reminds of it; 0 for never."""
REMIND_DAYS = 14


def in_words(copies: Copies, today: date) -> str:
    """How old the last copy is."""
    days = copies.days(today)
    if copies.last is None:
        return QCoreApplication.translate("Copies", "Noch keine Kopie außerhalb dieses Computers.")
    if not days:
        return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb dieses Computers heute.")
    return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb dieses Computers vor %n Tag(en).", None, days)


def reminder(copies: Copies, today: date, settings: Settings) -> str:
    """A few words for the bottom line once it is time, otherwise nothing."""
    after, days = settings.get(REMIND_AFTER, REMIND_DAYS), copies.days(today)
    if not after or days < after:
        return ""
    if copies.last is None:
        return QCoreApplication.translate("Copies", "Noch keine Kopie außerhalb")
    return QCoreApplication.translate("Copies", "Letzte Kopie außerhalb vor %n Tag(en)", None, days)
