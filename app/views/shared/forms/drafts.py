"""Where a form keeps what is typed and not yet saved."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from app.common.errors import StorageError, UserError
from app.services import drafts
from app.services.drafts import StoredDraft

if TYPE_CHECKING:
    from app.context import Context


class Drafts(Protocol):
    """The port to the drafts. Keys are "<form>:<record id>" or "<form>:new", never a name."""

    def save_draft(self, key: str, payload: dict[str, object]) -> None:
        """Keep `payload` under `key`, in place of what was there. Raises UserError while it can't be written."""

    def load_draft(self, key: str) -> StoredDraft | None:
        """What is kept under `key`, and since when."""

    def drop_draft(self, key: str) -> None:
        """Keep nothing under `key` any more. Raises UserError while it can't be written."""


class KeepsDraft(Protocol):
    """A page, a form or a dialog that is typed into."""

    def keep_draft(self) -> None:
        """Put what is typed and not saved into the drafts now."""


def keep_all(*windows: QWidget) -> None:
    """Put whatever is typed anywhere in these windows and their dialogs into the drafts, shown or not.

    A disk that takes nothing more, or a file that is busy, hinders none of the others; what was kept before stays. Nor does a
    bug, which is told like any other: it must not keep the vault from being locked.
    """
    for window in windows:
        for widget in (window, *window.findChildren(QWidget)):
            if hasattr(widget, "keep_draft"):  # a window holds thousands: four times as fast as asking for a protocol
                _keep(widget)


def _keep(widget: "KeepsDraft") -> None:
    try:
        with suppress(StorageError, UserError):
            widget.keep_draft()
    except Exception as bug:
        sys.excepthook(type(bug), bug, bug.__traceback__)


class VaultDrafts:
    """Drafts in the encrypted file."""

    def __init__(self, context: "Context") -> None:
        self._context = context

    def save_draft(self, key: str, payload: dict[str, object]) -> None:
        self._context.save_draft(key, payload)

    def load_draft(self, key: str) -> StoredDraft | None:
        return self._context.read(drafts.load_draft, key)

    def drop_draft(self, key: str) -> None:
        self._context.drop_draft(key)
