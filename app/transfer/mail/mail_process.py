"""Reading a mail in a process of its own: whatever is wrong with it, only that process ends."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from app.common.children import Tell
from app.common.memory import stay_below
from app.common.text import clean
from app.transfer.mail.parts import Parts

DAMAGED = "damaged"
MOST_PARTS = 200
"""Attachments that are taken out of one mail; what is more stays in the mail."""
_MOST_MEMORY = 1024**3
_LONGEST_TEXT = 200_000
_LONGEST_LINE = 500
"""Characters of a header that are shown."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = b"\n"


def request(data: bytes, *, wanted: bool) -> bytes:
    """What `answer` is asked; attachments are told only if they are `wanted`."""
    return json.dumps(wanted).encode() + _END + data


def attachment(piece: bytes) -> tuple[str, bytes]:
    """Name and bytes of an attachment that was told."""
    name, _, data = piece.partition(_END)
    return json.loads(name), data


def answer(asked: bytes, tell: Tell) -> bytes:
    """The mail as JSON, its attachments by `tell` before."""
    stay_below(_MOST_MEMORY)
    head, _, data = asked.partition(_END)
    try:
        return json.dumps(_read(data, tell if json.loads(head) else None)).encode()
    except Exception:  # of a mail made to be misread no error is unlikely; it says nothing but that
        return json.dumps({"error": DAMAGED}).encode()


def _read(data: bytes, tell: Tell | None) -> dict[str, Any]:
    if data.startswith(_OLE):
        from app.transfer.mail.msg import parts_of
    else:
        from app.transfer.mail.eml import parts_of
    sys.setrecursionlimit(400)  # a mail in a mail in a mail … ends here, not in a crash
    found = parts_of(data)
    names, left_out = _told(found.attachments, tell)
    lines = {name: clean(value)[:_LONGEST_LINE] for name, value in _lines(found).items()}
    text = found.text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return lines | {
        "text": text[:_LONGEST_TEXT].strip(),
        "cut": len(text) > _LONGEST_TEXT,
        "names": names,
        "left_out": left_out,
    }


def _lines(found: Parts) -> dict[str, str]:
    kept = ("sender", "to", "subject", "sent_at")
    return {name: _sound(getattr(found, name)) for name in kept}


def _told(attachments: Iterator[tuple[str, Any]], tell: Tell | None) -> tuple[list[str], int]:
    """Names of what could be read, and how much could not."""
    names: list[str] = []
    left_out = 0
    for number, (named, read) in enumerate(attachments, 1):
        name = clean(_sound(named))[:_LONGEST_LINE] or f"Anhang {number}"
        if len(names) == MOST_PARTS:
            left_out += 1
            continue
        try:
            data = read()
        except Exception:  # as above
            left_out += 1
            continue
        if not data:
            left_out += 1
            continue
        names.append(name)
        if tell:
            tell(json.dumps(name).encode() + _END + data)
    return names, left_out


def _sound(text: str) -> str:
    """Without the half characters that broken encodings leave."""
    return text.encode("utf-8", "replace").decode("utf-8")
