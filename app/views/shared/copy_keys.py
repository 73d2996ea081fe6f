"""What is copied out of a field while a record under secrecy is open: for her own use only, and the audit trail has a line.

A drag and the selection of X11 take nothing along then: nobody asked for a copy.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from app.models import Kind
    from app.views.location import Location
    from app.views.window_context import WindowContext

Editor = QLineEdit | QPlainTextEdit
_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


@runtime_checkable
class ShowsRecords(Protocol):
    """A window of records: what is open in it."""

    window_context: "WindowContext"

    def location(self) -> "Location | None":
        """The page, and the record that is open on it."""


class _CopyKeys(QObject):
    """Asks before the keys and the menu of an editor copy anything."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        editor.installEventFilter(self)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(partial(_show_menu, editor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and any(map(event.matches, _KEYS)):
            assert isinstance(watched, Editor)
            return not let_copy(watched)
        return super().eventFilter(watched, event)


def asked_when_copied(editor: Editor) -> None:
    """Let nothing of an editor be copied unasked while a record under secrecy is open around it."""
    _CopyKeys(editor)


def let_copy(editor: Editor) -> bool:
    """Whether what is marked may be copied; where it is of a record under secrecy she is asked once, and it is noted."""
    from app.views.shared.secrecy.copied import copied_rows, leaving_as, may_copy

    around = _around(editor)
    if around is None or not _has_marked(editor):
        return True
    window_context, record_id, kind = around
    if not may_copy(window_context, (kind,)):
        return False
    window_context.note(leaving_as(kind), record_id, copied_rows(kind.word, 1))
    return True


def may_take_along(editor: Editor) -> bool:
    """Whether what is marked may go with a drag, or is copied because she was asked."""
    around = _around(editor)
    return around is None or around[0].own_use


def menu_of(editor: Editor) -> QMenu:
    """The menu of an editor; what copies in it asks before."""
    menu = editor.createStandardContextMenu()
    for name, copy in (("edit-copy", editor.copy), ("edit-cut", editor.cut)):
        own = next((action for action in menu.actions() if action.objectName() == name), None)
        if own is not None:
            menu.insertAction(own, _asking(editor, own, copy))
            menu.removeAction(own)
    return menu


def _asking(editor: Editor, own: QAction, copy: Callable[[], object]) -> QAction:
    made = QAction(own.icon(), own.text(), own.parent())
    made.setEnabled(own.isEnabled())
    made.setObjectName(own.objectName())
    made.triggered.connect(lambda: let_copy(editor) and copy())
    return made


def _show_menu(editor: Editor, where: QPoint) -> None:
    menu = menu_of(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(editor.mapToGlobal(where))


def _has_marked(editor: Editor) -> bool:
    return editor.hasSelectedText() if isinstance(editor, QLineEdit) else editor.textCursor().hasSelection()


def _around(editor: Editor) -> "tuple[WindowContext, int, Kind] | None":
    """The record under secrecy that is open in the window around an editor, also behind a dialog."""
    from app.models import Kind  # here, because fields are there before the vault is open
    from app.services import records
    from app.services.secrecy.content import content_of

    above: QWidget | None = editor.parentWidget()
    while above is not None and not isinstance(above, ShowsRecords):
        above = above.parentWidget()
    place = above.location() if isinstance(above, ShowsRecords) else None
    if above is None or place is None or place.record is None:
        return None
    read = above.window_context.context.read
    if not read(content_of, [place.record]):
        return None
    return above.window_context, place.record, Kind(read(records.kind_of, place.record))  # type: ignore[call-arg]
