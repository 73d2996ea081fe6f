"""Rows on the clipboard: as text with tabs and as a table, safe for spreadsheets."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.views.presence import clipboard

AT_ONCE = 500
"""Rows up to which it is no work for the worker thread."""
CHUNK = 150
"""Rows that are read together: while they are, nobody saves."""
COPYING = Sentence("Zeilen werden kopiert …")
_BREAKS = re.compile(r"[\t\r\n\v\f\u2028\u2029]+")
_NUMBER_LIKE = re.compile(r"[+-][\d\s()/.,-]*")


@dataclass(frozen=True)
class Copy:
    """Rows as they go onto the clipboard (UTF-8): for text editors, Calc and Excel; in Qt's own bytes, which it need not copy."""

    text: QByteArray
    html: QByteArray
    rows: int

    def mime_data(self) -> QMimeData:
        """The clipboard's own form of it."""
        data = clipboard.mime_data()
        data.setData("text/plain", self.text)
        data.setData("text/html", self.html)
        return data


def copy_rows(
    fetch: Callable[[Sequence[int]], Sequence[Any]],
    records: Sequence[int],
    titles: Sequence[str],
    texts: Sequence[Callable[[Any], str]],
    progress: Progress = silent,
) -> Copy:
    """Records as a table with one column for each of `texts`, fetched in chunks and not kept. Any thread may call it."""

    def rows() -> Iterator[list[str]]:
        for start in range(0, len(records), CHUNK):
            progress(start, len(records), COPYING)
            for row in fetch(records[start : start + CHUNK]):
                yield [text(row) for text in texts]

    copy = as_table(titles, rows())
    progress(len(records), len(records), COPYING)
    return copy


def as_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Copy:
    """A heading and rows. Nothing in it can become a formula or markup."""
    text, table, count = QByteArray(), QByteArray(), 0
    text.append(_line(titles).encode())
    table.append(f'<meta charset="utf-8"><table><thead>{_html_row(titles, "th")}</thead><tbody>'.encode())
    for row in rows:
        text.append(_line(row).encode())
        table.append(_html_row(row, "td").encode())
        count += 1
    table.append(b"</tbody></table>")
    return Copy(text, table, count)


def _line(cells: Sequence[str]) -> str:
    return "\t".join(map(_cell, cells)) + "\n"


def _cell(text: str) -> str:
    """One line; a leading = + - @ is guarded by an apostrophe unless it is a (telephone) number."""
    flat = _BREAKS.sub(" ", text).strip()
    return (
        f"'{flat}" if flat[:1] in ("=", "@") or (flat[:1] in ("+", "-") and not _NUMBER_LIKE.fullmatch(flat)) else flat
    )


def _html_row(cells: Sequence[str], tag: str) -> str:
    style = " style=\"mso-number-format:'\\@'\"" if tag == "td" else ""
    inner = "".join(f"<{tag}{style}>{html.escape(text)}</{tag}>" for text in cells)
    return f"<tr>{inner}</tr>"
