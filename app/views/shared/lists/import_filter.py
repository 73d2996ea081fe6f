"""The filter by import of the lists of records that can be brought in."""

from PySide6.QtCore import QCoreApplication

from app.common.kinds import Kind
from app.services.importing import runs
from app.views.language import written
from app.views.shared.lists.filters import Filter, Read


def import_filter(read: Read, kind: Kind) -> Filter:
    """Those that an import made or added to."""

    def options() -> list[tuple[str, str]]:
        return [(str(run.id), _label(run)) for run in read(runs.of_kind, kind)]

    return Filter(runs.FILTER, QCoreApplication.translate("ImportFilter", "Übernommen"), options)


def _label(run: runs.RunRow) -> str:
    """30.11.2026, 14:20 · Wohnbau."""
    return " · ".join(filter(None, (written.day_time(run.at), run.source)))
