"""Mails as they go through the net (RFC 5322), with the encodings that are found in real ones."""

import email
import email.policy
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial

from app.transfer.mail.html_text import text_of_html
from app.transfer.mail.parts import Parts

_LONGEST_HEADER = 4000
_BROKEN = (ValueError, LookupError, TypeError, MessageError)
"""What the reading of encodings raises where they are none."""
_TEXTS = ("text/plain", "text/html")


def parts_of(data: bytes) -> Parts:
    """Take a mail apart. What hangs on a mail inside it stays with that one."""
    mail = email.message_from_bytes(data, policy=email.policy.compat32)
    if not mail.keys():
        raise ValueError("no header")
    leaves = list(_leaves(mail))
    bodies = {kind: leaf for kind in _TEXTS for leaf in reversed(leaves) if _is_body(leaf, kind)}
    body = bodies.get("text/plain") or bodies.get("text/html")
    rest = (leaf for leaf in leaves if leaf not in bodies.values())
    return Parts(
        sender=_header(mail, "From"),
        to=_header(mail, "To"),
        subject=_header(mail, "Subject"),
        sent_at=_sent_at(_header(mail, "Date")),
        text=_text(body) if body is not None else "",
        attachments=((_name(leaf), partial(_data, leaf)) for leaf in rest),
    )


def _leaves(part: Message) -> Iterator[Message]:
    """Parts that are no envelopes of others; a mail inside the mail counts as one."""
    if part.get_content_type() == "message/rfc822" or not part.is_multipart():
        yield part
        return
    for inner in part.get_payload():
        if isinstance(inner, Message):
            yield from _leaves(inner)


def _is_body(leaf: Message, kind: str) -> bool:
    return leaf.get_content_type() == kind and leaf.get_content_disposition() != "attachment" and not _name(leaf)


def _header(mail: Message, name: str) -> str:
    """A header in plain text; what can't be decoded stands as it was sent."""
    raw = str(mail.get(name, ""))[:_LONGEST_HEADER]
    try:
        return "".join(_decoded(part, charset) for part, charset in decode_header(raw))
    except _BROKEN:
        return raw


def _decoded(part: bytes | str, charset: str | None) -> str:
    return part if isinstance(part, str) else _in_words(part, charset)


def _in_words(data: bytes, charset: str | None) -> str:
    """The text in the encoding that is named, else in the usual ones."""
    for tried in (charset, "utf-8"):
        try:
            return data.decode(tried or "utf-8")
        except (ValueError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _sent_at(text: str) -> str:
    """The moment in local time, as ISO 8601; empty for what is none."""
    try:
        moment = parsedate_to_datetime(text)
        local = moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return ""
    return local.isoformat() if datetime(1980, 1, 1) < local < datetime(2200, 1, 1) else ""


def _name(leaf: Message) -> str:
    try:
        name = leaf.get_filename("")
    except _BROKEN:
        name = ""
    if leaf.get_content_type() == "message/rfc822":
        return name or f"{_subject_inside(leaf) or 'Mail'}.eml"
    try:
        return "".join(_decoded(part, charset) for part, charset in decode_header(name))
    except _BROKEN:
        return name


def _subject_inside(leaf: Message) -> str:
    inner = leaf.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return _header(first, "Subject")[:80] if isinstance(first, Message) else ""


def _data(leaf: Message) -> bytes:
    payload = leaf.get_payload()
    if isinstance(payload, list):
        return b"".join(inner.as_bytes() for inner in payload if isinstance(inner, Message))
    found = leaf.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text(leaf: Message) -> str:
    text = _in_words(_data(leaf), leaf.get_content_charset())
    return text_of_html(text) if leaf.get_content_type() == "text/html" else text
