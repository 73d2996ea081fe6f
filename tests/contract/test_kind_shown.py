"""The contract of a kind: whatever changes what is shown of it in the window is seen at once, in list, form and tabs."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.context import Context
from app.models import Kind
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.contract.changing import noting_tables, other_texts, steps, texts
from tests.contract.points import point
from tests.contract.samples import linked
from tests.shares import Shares
from tests.views.windows import MakeWindow

WORD = "Quittenmus"


@point("window")
def test_its_page_is_told_of_whatever_changes_what_it_shows(
    context: Context, make_window: MakeWindow, kind: Kind, shares: Shares
) -> None:
    """The texts of one table after another become other ones, of records one kind after another; nothing shown is old.

    Where the page reads nothing of a table it need not be asked again: it shows what it showed. So it is with a share of
    those tables, with --long with all.
    """
    record = context.write("Angelegt", linked, kind, WORD)
    window = make_window()
    window.resize(1440, 900)
    window.window_context.go(Location(next(spec.key for spec in PAGES if kind in spec.kinds), record))
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    assert page.detail.panels
    changed, read = 0, set[str]()
    with noting_tables(context, read):
        _ask_again(page, record)
    before = _shown(page)
    elsewhere = shares.of([table.name for table, _rows in steps() if table.name not in read], str(kind))
    for number, (table, rows) in enumerate(steps()):
        if table.name not in (*read, *elsewhere):
            continue
        context.write("Anders", other_texts, table, rows, f"Hagebutte {number}")
        told, now = _shown(page), before
        if table.name in read:
            with noting_tables(context, read):
                _ask_again(page, record)
            now = _shown(page)
        assert told == now, (table.name, str(rows.compile(compile_kwargs={"literal_binds": True})))
        changed += told != before
        before = told
    assert changed > 1


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
    return [sorted(texts(part)) for part in (page.list, detail.form, *detail.panels)]
