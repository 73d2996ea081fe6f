"""Rows that leave by the clipboard stand in the audit trail, as files and prints do, and she is told how many."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.models import AuditKind
from app.views.shared.lists.table import RecordTable
from app.views.shared.secrecy.copied import copied_rows, leaving_as, may_copy
from app.views.window_context import WindowContext


def audit_copies(window_context: WindowContext, table: RecordTable, name: str, kind: str = "") -> None:
    """Note every copy of rows of this list, with its name and how many rows, as "list:people:12", and tell her.

    Rows of a `kind` under secrecy are copied for her own use only.
    """
    table.may_copy = partial(may_copy, window_context, (kind,))
    table.copied.connect(partial(_note, window_context, name, leaving_as(kind)))


def _note(window_context: WindowContext, name: str, way: AuditKind, rows: int) -> None:
    window_context.note(way, text=copied_rows(name, rows))
    window_context.notice(QCoreApplication.translate("Copies", "%n Zeile(n) kopiert.", "", rows))
