"""A mail as it was read, and how: in a process of its own that may not grow, for anybody can send her one."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePath
from typing import Any

from app.common import children
from app.common.errors import UserError
from app.transfer.mail import mail_process

EML, MSG = "message/rfc822", "application/vnd.ms-outlook"
MEDIA_TYPES = {".eml": EML, ".msg": MSG}
LARGEST = 40 * 1024 * 1024
"""Bytes; mail servers take no more. A larger one is not taken apart."""
_MOST_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail; its name is what the mail says, folders and all."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail. `sent_at` is in local time; `names` are those of its attachments.

    `left_out` counts attachments that are too many or can't be read, `cut` says whether text is missing at the end.
    """

    sender: str
    to: str
    subject: str
    sent_at: datetime | None
    text: str
    names: tuple[str, ...]
    left_out: int = 0
    cut: bool = False


def is_mail(name: str) -> bool:
    """Whether a file is a mail by its name."""
    return PurePath(name).suffix.lower() in MEDIA_TYPES


def read_mail(data: bytes, each: Callable[[Attachment], object] | None = None) -> Mail:
    """The mail in the bytes of a file; each of its attachments is handed over as it is found, if that is wanted.

    Raises UserError where it is none, damaged, too large or built so that it can't be read in time; Cancelled.
    """
    if len(data) > LARGEST:
        raise UserError("Die Mail ist größer als 40 MB und lässt sich hier nicht zeigen. Bitte eine Kopie speichern.")
    told = partial(_hand_over, each) if each else _nothing
    request = mail_process.request(data, wanted=each is not None)
    try:
        with children.started(mail_process.__name__) as child, child.ended_after(_MOST_SECONDS):
            found = json.loads(child.ask(request, told))
    except RuntimeError:
        raise UserError(_UNREADABLE) from None
    if "error" in found:
        raise UserError(_UNREADABLE)
    return _mail(found)


_UNREADABLE = (
    "Die Mail lässt sich nicht lesen: Sie ist beschädigt oder anders aufgebaut, als Mails sein können. "
    "Bitte im Mailprogramm öffnen und als PDF speichern."
)


def _nothing(_piece: bytes) -> None:
    """Only the mail itself is of interest."""


def _hand_over(each: Callable[[Attachment], object], piece: bytes) -> None:
    name, data = mail_process.attachment(piece)
    each(Attachment(name, data))


def _mail(found: dict[str, Any]) -> Mail:
    sent_at = datetime.fromisoformat(found["sent_at"]) if found["sent_at"] else None
    return Mail(
        found["sender"],
        found["to"],
        found["subject"],
        sent_at,
        found["text"],
        tuple(found["names"]),
        found["left_out"],
        found["cut"],
    )
