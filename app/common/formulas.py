"""What a spreadsheet would take for a formula, in tables of plain text: guarded going out, as it was coming back in."""

import re

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD = "'"
"""Before what could be read as a formula: so a spreadsheet itself says that a cell is text."""
_NUMBER = re.compile(r"[+-]?\d[\d.,]*(?:[ \u00a0]?[a-zA-Z%€]{1,3})?")


def guarded(cell: str, *, number: bool = False) -> str:
    """What stands in a cell of a CSV file so that no spreadsheet runs it; in a column of numbers a negative one is none.

    >>> guarded("+49 7627 9100")
    "'+49 7627 9100"
    """
    if not _is_risky(cell) or (number and _NUMBER.fullmatch(cell)):
        return cell
    return _GUARD + cell


def unguarded(cell: str) -> str:
    """The text that was guarded; any other as it is."""
    return cell[1:] if cell.startswith(_GUARD) and _is_risky(cell[1:]) else cell


def _is_risky(text: str) -> bool:
    """Whether it begins like a formula, also behind spaces, which spreadsheets skip; or would once its guard is taken off."""
    return text.lstrip(f" \u00a0{_GUARD}" if text.startswith(_GUARD) else " \u00a0").startswith(_SIGNS)
