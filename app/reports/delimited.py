"""Tables as plain text (CSV) that Excel and LibreOffice open by a double click: UTF-8 with its mark, semicolons, and no formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from app.common.formulas import guarded

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RETURN = re.compile(r"\r\n?")


def delimited(rows: Iterable[Sequence[str]], numbers: Sequence[bool]) -> bytes:
    """The rows, the headings first. `numbers` says of each column whether numbers stand in it."""
    text = io.StringIO(newline="")
    text.write(_MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        cells = zip(row, numbers, strict=True)
        writer.writerow([guarded(_writable(cell), number=number) for cell, number in cells])
    return text.getvalue().encode("utf-8")


def _writable(cell: str) -> str:
    """The text with one kind of line ends; what no table can hold is replaced by a sign for it."""
    if cell.isprintable():
        return cell
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", _RETURN.sub("\n", cell))
