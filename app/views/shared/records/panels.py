"""The tabs that most records have: what happened, and the documents."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.views.desk import Desk
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.panel import Panel

_tr = QCoreApplication.translate


def record_panels(desk: Desk) -> Sequence[tuple[str, Panel]]:
    """Timeline and documents of any record."""
    timeline, documents = TimelinePanel(desk), DocumentsPanel(desk)
    timeline.document_wanted.connect(documents.choose)
    return [(_tr("Panels", "Verlauf"), timeline), (_tr("Panels", "Dokumente"), documents)]
