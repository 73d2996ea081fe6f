"""Rows that leave by the clipboard stand in the audit trail, as files and prints do."""

from functools import partial

from app.models import AuditKind
from app.views.desk import Desk
from app.views.shared.lists.table import RecordTable


def note_copies(desk: Desk, table: RecordTable, name: str) -> None:
    """Note every copy of rows of this list: its name and how many rows, as "list:people:12"."""
    table.copied.connect(partial(_note, desk, name))


def _note(desk: Desk, name: str, rows: int) -> None:
    desk.note(AuditKind.EXPORT, text=f"list:{name}:{rows}")
