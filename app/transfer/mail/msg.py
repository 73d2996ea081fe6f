"""Mails of Outlook (MS-OXMSG): a file of folders and streams in which each property has a stream named by its number."""

import io
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import olefile

from app.transfer.mail.html_text import text_of_html
from app.transfer.mail.parts import Parts

_PROPERTIES = "__properties_version1.0"
_SUBJECT, _BODY, _HTML = "0037", "1000", "1013"
_SENDER_NAME, _SENDER_MAIL, _SENDER_SMTP, _TO = "0C1A", "0C1F", "5D01", "0E04"
_LONG_NAME, _SHORT_NAME, _TITLE, _DATA = "3707", "3704", "3001", "3701"
_SENT, _DELIVERED = 0x0039, 0x0E06
_TIME = 0x0040
_TEXT, _NARROW, _BYTES = "001F", "001E", "0102"
_HEAD = 32
"""Bytes before the properties of fixed size of a mail."""
_PROPERTY = struct.Struct("<HHIQ")
_LARGEST_STREAM = 64 * 1024 * 1024
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def parts_of(data: bytes) -> Parts:
    """Take a mail apart. A mail inside it is left in it: it has no file of its own."""
    ole = olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT)
    if not ole.exists(_PROPERTIES):
        raise ValueError("no mail")
    reader = _Reader(ole)
    name, address = reader.text(_SENDER_NAME), reader.text(_SENDER_SMTP) or reader.text(_SENDER_MAIL)
    return Parts(
        sender=_sender(name, address),
        to=reader.text(_TO),
        subject=reader.text(_SUBJECT),
        sent_at=reader.moment(_SENT) or reader.moment(_DELIVERED),
        text=reader.text(_BODY) or text_of_html(reader.html()),
        attachments=reader.attachments(),
    )


def _sender(name: str, address: str) -> str:
    if "@" not in address or address == name:
        return name or address
    return f"{name} <{address}>" if name else address


class _Reader:
    def __init__(self, ole: olefile.OleFileIO) -> None:
        self._ole = ole

    def text(self, number: str, folder: str = "") -> str:
        wide = self._stream(f"{folder}__substg1.0_{number}{_TEXT}")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return self._stream(f"{folder}__substg1.0_{number}{_NARROW}").decode("cp1252", "replace").rstrip("\0")

    def html(self) -> str:
        return self._stream(f"__substg1.0_{_HTML}{_BYTES}").decode("utf-8", "replace") or self.text(_HTML)

    def moment(self, wanted: int) -> str:
        """A time of the mail in local time, as ISO 8601; empty where there is none."""
        fixed = self._stream(_PROPERTIES)[_HEAD:]
        whole = len(fixed) - len(fixed) % _PROPERTY.size
        for kind, number, _flags, value in _PROPERTY.iter_unpack(fixed[:whole]):
            if (kind, number) == (_TIME, wanted):
                return _local(value)
        return ""

    def attachments(self) -> Iterator[tuple[str, partial[bytes]]]:
        entries = self._ole.listdir(streams=False, storages=True)
        folders = sorted({entry[0] for entry in entries if entry[0].startswith("__attach_version1.0_")})
        for folder in folders:
            place = f"{folder}/"
            name = self.text(_LONG_NAME, place) or self.text(_SHORT_NAME, place) or self.text(_TITLE, place)
            yield name, partial(self._stream, f"{place}__substg1.0_{_DATA}{_BYTES}")

    def _stream(self, path: str) -> bytes:
        """The bytes of a stream; none where it is not there or too large."""
        if self._ole.get_type(path) != olefile.STGTY_STREAM or self._ole.get_size(path) > _LARGEST_STREAM:
            return b""
        found: bytes = self._ole.openstream(path).read()
        return found


def _local(ticks: int) -> str:
    """A time counted in steps of 100 ns since 1601."""
    try:
        moment = _EPOCH + timedelta(microseconds=ticks // 10)
        return moment.astimezone().replace(tzinfo=None).isoformat() if moment.year > 1980 else ""
    except (OverflowError, ValueError, OSError):
        return ""
