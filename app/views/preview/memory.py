"""Where the options of a paper are remembered, always inside the vault: with those of all papers, or as a draft."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from app.common.errors import StorageError, UserError
from app.papers.paper import Values
from app.papers.print_job import Prepared, PrintJob
from app.services.office import settings
from app.settings.memory import PAPER_OPTIONS
from app.views.shared.forms.drafts import VaultDrafts

if TYPE_CHECKING:
    from app.context import Context


class Memory(Protocol):
    """Keeps plain options."""

    def load(self) -> Mapping[str, Any]:
        """What was kept, {} if nothing."""

    def typed(self, options: Mapping[str, Any]) -> None:
        """The options changed; the preview is still open."""

    def keep(self, options: Mapping[str, Any], left: bool) -> None:
        """The preview is closed; `left` says whether the paper was printed or saved as it stands."""


class PaperMemory:
    """Options that hold for this paper whatever it is about."""

    def __init__(self, context: "Context", key: str) -> None:
        self._context, self._options = context, PAPER_OPTIONS.of(key)

    def load(self) -> Mapping[str, Any]:
        return self._context.read(settings.read, self._options)

    def typed(self, options: Mapping[str, Any]) -> None:
        """Nothing is lost if these options are."""

    def keep(self, options: Mapping[str, Any], left: bool) -> None:  # noqa: ARG002
        if not self._context.read_only:
            with suppress(UserError, StorageError):  # a long write runs, or the disk is full: no reason to stay
                self._context.remember(self._options, dict(options))


class DraftMemory:
    """Something she writes to somebody: kept as a draft with the record, until it was printed or saved."""

    def __init__(self, context: "Context", key: str) -> None:
        self._context, self._key = context, key
        self._drafts = VaultDrafts(context)

    def load(self) -> Mapping[str, Any]:
        kept = self._drafts.load_draft(self._key)
        return kept.payload if kept else {}

    def typed(self, options: Mapping[str, Any]) -> None:
        if not self._context.read_only:
            with suppress(UserError, StorageError):
                self._drafts.save_draft(self._key, dict(options))

    def keep(self, options: Mapping[str, Any], left: bool) -> None:
        if not left:
            self.typed(options)
        elif not self._context.read_only:
            with suppress(UserError, StorageError):
                self._drafts.drop_draft(self._key)


def memory_of(context: "Context", print_job: PrintJob) -> Memory:
    """Where the options of this paper are remembered."""
    return (DraftMemory if print_job.paper.draft else PaperMemory)(context, print_job.key)


def remembered_options(context: "Context", prepared: Prepared) -> Values:
    """How this paper was printed last, over its defaults."""
    return {**prepared.defaults, **memory_of(context, prepared.print_job).load()}
