"""Rows on the clipboard: as text with tabs and as a table, safe for spreadsheets."""

import html
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData

from app.views.presence.clipboard import mime_data

_BREAKS = re.compile(r"[\t\r\n\v\f\u2028\u2029]+")
_NUMBER_LIKE = re.compile(r"[+-][\d\s()/.,-]*")


def as_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> QMimeData:
    """A heading and rows for text editors, Calc and Excel. Nothing in it can become a formula or markup."""
    head = list(titles)
    body = [list(row) for row in rows]
    data = mime_data()
    data.setText("\n".join("\t".join(_cell(text) for text in row) for row in [head, *body]) + "\n")
    data.setHtml(
        '<meta charset="utf-8"><table><thead>'
        + _html_row(head, "th")
        + "</thead><tbody>"
        + "".join(_html_row(row, "td") for row in body)
        + "</tbody></table>"
    )
    return data


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
