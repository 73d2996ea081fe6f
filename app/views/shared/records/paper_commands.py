"""Commands of an open record that show the preview of a paper about it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction

from app.views.shared.page_command import page_command
from app.views.shared.records.record_detail import RecordDetail
from app.views.window_context import WindowContext

Found = Callable[[int], tuple[Any, Any]]
"""The paper and what it is about, for the id of the record; papers take time to load, so only here."""


def show_paper(window_context: WindowContext, detail: RecordDetail, find: Found) -> None:
    """The preview of a paper about the record; what is typed may stand on it, so she is asked about it before."""
    if not detail.agree_to_save() or detail.record_id is None:
        return
    from app.views.preview.opening import open_paper

    open_paper(window_context, *find(detail.record_id))


def paper_command(window_context: WindowContext, detail: RecordDetail, text: str, find: Found) -> QAction:
    """A command for such a preview."""
    return page_command(detail, text, "print", lambda: show_paper(window_context, detail, find))
