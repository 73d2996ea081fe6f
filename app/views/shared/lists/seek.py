"""Finding a row by the first letters of a column's text."""

from app.common.text import sort_key
from app.views.shared.lists.id_model import IdTableModel

_AHEAD = 2000
"""So many rows are looked through where the list is not in the column's order."""


def seek(model: IdTableModel, typed: str, column: int, descending: bool, start: int) -> int | None:
    """The position of the first row whose `column` begins with `typed`, or None.

    In the list's natural order rows are halved, so that 100,000 take some 20 fetches; else the next rows from `start`
    on are looked through, then the first ones.
    """
    wanted = sort_key(typed)
    if not wanted:
        return None
    if model.columns[column].natural:
        found = _bisect(model, wanted, column, descending)
        if found is not None:
            return found
    count = model.rowCount()
    near = [*range(start, min(start + _AHEAD, count)), *range(min(start, _AHEAD))]
    return next((number for number in near if _key(model, number, column).startswith(wanted)), None)


def _bisect(model: IdTableModel, wanted: str, column: int, descending: bool) -> int | None:
    low, high = 0, model.rowCount()
    while low < high:
        middle = (low + high) // 2
        key = _key(model, middle, column)
        before = key[: len(wanted)] > wanted if descending else key < wanted
        low, high = (middle + 1, high) if before else (low, middle)
    return low if low < model.rowCount() and _key(model, low, column).startswith(wanted) else None


def _key(model: IdTableModel, number: int, column: int) -> str:
    row = model.row(number)
    return sort_key(model.columns[column].text(row)) if row else ""
