"""The time of a function in a few letters."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.views.language import written

_tr = QCoreApplication.translate


def span(since: date | None, until: date | None) -> str:
    """ "seit 03.2024", "bis 12.2025", "2019 – 2023", or nothing."""
    if since and until:
        return f"{since.year} – {until.year}" if since.year != until.year else str(until.year)
    if since:
        return _tr("Span", "seit {month}").format(month=written.short_month(since))
    if until:
        return _tr("Span", "bis {month}").format(month=written.short_month(until))
    return ""
