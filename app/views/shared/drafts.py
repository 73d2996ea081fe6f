"""Where a form keeps what is typed and not yet saved."""

from typing import Protocol

from app.views.shared.fields.base import Plain


class Drafts(Protocol):
    """The port to the drafts in the encrypted file. Keys name the form and the record, never a person."""

    def save_draft(self, key: str, payload: dict[str, Plain]) -> None:
        """Keep `payload` under `key`, in place of what was there."""

    def load_draft(self, key: str) -> dict[str, Plain] | None:
        """What is kept under `key`."""

    def drop_draft(self, key: str) -> None:
        """Keep nothing under `key` any more."""
