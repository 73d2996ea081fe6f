"""The contract between the window and its pages.

A page is one room of the window: *Heute*, *Personen*, … The window makes a page when it is first shown, shows one at a
time, tells it what changed and sends it the commands of the menu. The page gets everything it needs from its `WindowContext`.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.views.location import Location
from app.views.page_spec import PageSpec
from app.views.shared.focus import focus_into
from app.views.window_context import WindowContext

__all__ = ["Page", "PageSpec", "merge"]


class Page(QWidget):
    """One page. Subclasses fill in what they can do; what they leave out is greyed in the menus.

    Attributes:
        can: the commands of the window this page answers: a subset of {"new", "save", "print", "filter"}.
        reads_anew: whether coming to it reads all of it, so that nothing that it missed is left to be shown.
    """

    moved = Signal(object)
    """Place: she opened a record or went back to the list; the window remembers it for back and forward."""
    renamed = Signal()
    """`title()` or `can` changed."""

    can: frozenset[str] = frozenset()
    reads_anew: bool = False

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__()
        self.window_context = window_context
        self.spec = spec
        self.stale: Changes | None = None
        self.setObjectName("page")
        self.setAccessibleName(spec.label())

    def title(self) -> str:
        """What stands in the title bar and in the history: the page's word, or the record's title."""
        return self.spec.label()

    def location(self) -> Location:
        """Where she is now. The list itself has no record."""
        return Location(self.spec.key)

    def go(self, location: Location) -> None:
        """Come back to an earlier `location()` of this page."""
        if location.record is None:
            self.show_list()
        else:
            self.show_record(location.record)

    def show_record(self, record_id: int) -> None:
        """Show one record; a page without records ignores it."""

    def show_list(self) -> None:
        """Show the page as it is without a record."""

    def refresh(self, changes: Changes) -> None:
        """Show what changed. Called only while the page is visible; several missed changes arrive as one."""

    def new(self) -> None:
        """Start a new record (Ctrl+N)."""

    def save(self) -> bool:
        """Save what is being edited (Ctrl+S); also called before leaving. False = it could not be saved, stay here."""
        return True

    def keep_draft(self) -> None:
        """Put what is typed and not saved into the drafts, at once: before locking, closing and after an error."""

    def print_(self) -> None:
        """Open the print preview for what is shown (Ctrl+P)."""

    def focus_filter(self) -> None:
        """Put the focus into the page's own filter field (Ctrl+Shift+F)."""

    def take_focus(self) -> None:
        """Put the focus where she works on this page."""
        focus_into(self)

    def actions_here(self) -> Sequence[QAction]:
        """Further commands of this page, shown in the menu "Seite" and in the command palette."""
        return ()


def merge(first: Changes | None, second: Changes) -> Changes:
    """Two changes as one, for a page that missed both."""
    if first is None:
        return second
    return Changes(
        step_id=second.step_id,
        name=second.name,
        tables=first.tables | second.tables,
        kinds=first.kinds | second.kinds,
        records=first.records | second.records,
        everything=first.everything or second.everything,
    )
