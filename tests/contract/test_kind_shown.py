"""The contract of a kind: whatever changes what is shown of it in the window is seen at once, in list, form and tabs."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)
from sqlalchemy import ColumnElement, Table, true, update
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, graph
from app.models.columns import TEXT, TextKind
from app.views.page_registry import PAGES
from app.views.place import Place
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.contract.points import point
from tests.contract.samples import linked
from tests.views.windows import MakeWindow

WORD = "Quittenmus"
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
Step = tuple[Table, ColumnElement[bool]]


@point("window")
def test_its_page_is_told_of_whatever_changes_what_it_shows(
    context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    """The texts of one table after another become other ones, of records one kind after another; nothing shown is old."""
    record = context.write("Angelegt", linked, kind, WORD)
    window = make_window()
    window.resize(1440, 900)
    window.desk.go(Place(next(spec.key for spec in PAGES if kind in spec.kinds), record))
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    assert page.detail.panels
    changed = 0
    before = _shown(page)
    for number, (table, rows) in enumerate(_steps()):
        context.write("Anders", _other_texts, table, rows, f"Hagebutte {number}")
        told = _shown(page)
        _ask_again(page, record)
        assert told == _shown(page), (table.name, str(rows.compile(compile_kwargs={"literal_binds": True})))
        changed += told != before
        before = told
    assert changed > 1


def _steps() -> Iterator[Step]:
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


def _other_texts(session: Session, table: Table, rows: ColumnElement[bool], word: str) -> None:
    session.execute(update(table).where(rows).values(dict.fromkeys(_typed(table), word)))


def _ask_again(page: ListPage, record: int) -> None:
    """As if she had come here just now."""
    page.table.refetch()
    page.table.reload()
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    detail.show_record(record)
    for panel in detail.panels:
        panel.show_record(record)


def _shown(page: ListPage) -> list[list[str]]:
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [sorted(_texts(part)) for part in (page.list, detail.form, *detail.panels)]


def _texts(part: QWidget) -> Iterator[str]:
    for widget in part.findChildren(QWidget):
        match widget:
            case QAbstractItemView():
                yield from _cells(widget)
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
