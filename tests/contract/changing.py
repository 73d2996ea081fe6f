"""Other texts in one table after another, and what a part of the window shows: to see that it follows."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)
from sqlalchemy import ColumnElement, Table, event, true, update
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, graph
from app.models.columns import TEXT, TextKind

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_NAME = re.compile(r"\w+")
Step = tuple[Table, ColumnElement[bool]]


def steps() -> Iterator[Step]:
    """Every table by itself; the shared half of records kind by kind, as no step of hers changes that of all at once."""
    for table in graph.journaled():
        if table is graph.RECORD:
            yield from ((table, table.c.kind == kind) for kind in Kind)
        elif any(_typed(table)):
            yield table, true()


def _typed(table: Table) -> Iterator[str]:
    for column in table.columns:
        if column.info.get(TEXT) in (TextKind.TYPED, TextKind.DERIVED) and not column.unique:
            yield column.name


def other_texts(session: Session, table: Table, rows: ColumnElement[bool], word: str) -> None:
    """Put a word into every text of these rows."""
    session.execute(update(table).where(rows).values(dict.fromkeys(_typed(table), word)))


@contextmanager
def noting_tables(context: Context, read: set[str]) -> Iterator[None]:
    """Puts into `read` every table (and whatever else has a name) that a statement of the block names.

    What was read can't differ because of any other.
    """

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        read.update(_NAME.findall(statement))

    engine = context._vault.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", note)


def texts(part: QWidget) -> Iterator[str]:
    """Every text on a part of the window, and what is read aloud or shown as a tip."""
    for widget in part.findChildren(QWidget):
        match widget:
            case QAbstractItemView():
                yield from _cells(widget)
            case QAbstractButton():
                yield from (widget.text(), widget.accessibleName(), widget.toolTip())
            case QLabel() | QLineEdit():
                yield widget.text()
            case QPlainTextEdit():
                yield widget.toPlainText()
            case QSpinBox():
                yield widget.text()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            yield from (str(model.index(row, column).data(role) or "") for role in _ROLES)
