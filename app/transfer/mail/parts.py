"""What a reader of one format of mails finds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Parts:
    """A mail in pieces. `attachments` gives names with a function for the bytes, which may raise; `sent_at` is ISO 8601."""

    sender: str = ""
    to: str = ""
    subject: str = ""
    sent_at: str = ""
    text: str = ""
    attachments: Iterator[tuple[str, Any]] = field(default_factory=lambda: iter(()))
