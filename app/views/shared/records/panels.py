"""The tabs that most records have: what happened, and the documents."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.panel import Panel
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def record_panels(window_context: WindowContext) -> Sequence[tuple[str, Panel]]:
    """Timeline and documents of any record."""
    timeline, documents = TimelinePanel(window_context), DocumentsPanel(window_context)
    timeline.document_wanted.connect(documents.choose)
    return [(_tr("Panels", "Verlauf"), timeline), (_tr("Panels", "Dokumente"), documents)]
