"""The rows of a list that can't be taken over, as a table of their own with the reasons: to be put right and read again."""

import csv
import io
import re
from collections.abc import Sequence

from app.transfer.columns.understanding import Faulty

_COULD_BE_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s(])")


def as_csv(header: Sequence[str], rows: Sequence[Faulty], line: str, reason: str) -> bytes:
    """The rows with their reasons, UTF-8 for Excel. `line` and `reason` are the headings of the new columns.

    No cell can be taken for a formula.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*map(_safe, header), line, reason])
    for row in rows:
        writer.writerow([*map(_safe, _padded(row.cells, len(header))), row.line, row.reason])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if _COULD_BE_FORMULA.match(cell) else cell


def _padded(cells: Sequence[str], width: int) -> list[str]:
    """As many cells as there are headings; what is more stands in the last one."""
    whole = [*cells, *[""] * (width - len(cells))]
    return whole if len(whole) <= width or not width else [*whole[: width - 1], " ".join(whole[width - 1 :])]
