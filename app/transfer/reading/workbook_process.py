"""Reading a workbook in a process of its own: whatever is wrong with the file, only that process ends."""

import datetime
import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.common.children import Tell
from app.common.memory import stay_below
from app.transfer.reading.tables import MAX_COLUMNS, MAX_ROWS

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

PROTECTED, DAMAGED, NO_SHEET = "protected", "damaged", "no sheet"
_MOST_MEMORY = 3 * 1024**3
_WHOLE = 2**53
_HEADER_END = b"\n"


def request(data: bytes, wanted: str | None) -> bytes:
    """What `answer` is asked: the sheet, then the file."""
    return json.dumps(wanted).encode() + _HEADER_END + data


def answer(asked: bytes, _tell: Tell) -> bytes:
    """Names of all sheets, and line and texts of each row of one of them, as JSON; or the word for what is wrong."""
    stay_below(_MOST_MEMORY)
    head, _, data = asked.partition(_HEADER_END)
    return json.dumps(_read(data, json.loads(head)), ensure_ascii=False).encode("utf-8", "replace")


def _read(data: bytes, wanted: str | None) -> dict[str, Any]:
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        with load_workbook(io.BytesIO(data)) as book:
            return _content(book, wanted)
    except PasswordError:
        return {"error": PROTECTED}
    except (CalamineError, OSError, ValueError):
        return {"error": DAMAGED}


def _content(book: "CalamineWorkbook", wanted: str | None) -> dict[str, Any]:
    names = list(book.sheet_names)
    if wanted is not None and wanted not in names:
        return {"error": NO_SHEET}
    for name in [wanted] if wanted is not None else _in_order(book):
        rows = list(_rows(book.get_sheet_by_name(name)))
        if rows or name == wanted:
            return {"sheet": name, "sheets": names, "rows": rows}
    return {"sheet": names[0] if names else "", "sheets": names, "rows": []}


def _in_order(book: "CalamineWorkbook") -> list[str]:
    """The sheets, visible ones first."""
    hidden = {sheet.name: not str(sheet.visible).endswith("Visible") for sheet in book.sheets_metadata}
    return sorted(book.sheet_names, key=lambda name: hidden.get(name, False))


def _rows(sheet: "CalamineSheet") -> Iterator[tuple[int, list[str]]]:
    """Rows in which something stands; one more than allowed, so that it shows that there are too many."""
    found = 0
    for line, values in enumerate(sheet.iter_rows(), 1):
        cells = [_text(value) for value in values[: MAX_COLUMNS + 1]]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        yield line, cells
        found += 1
        if found > MAX_ROWS + 1:
            return


def _text(value: Any) -> str:
    """A cell as a text: days as year-month-day, whole numbers without decimals."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _WHOLE else str(value).replace(".", ",")
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ") if value.time() != datetime.time() else value.date().isoformat()
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)
