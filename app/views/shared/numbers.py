"""Numbers and hours as the language of the window writes them: 1.234,5 h or 1,234.5 h."""

from PySide6.QtCore import QLocale


def number(value: float, digits: int = 0) -> str:
    """1.234,5 with exactly `digits` decimals."""
    return QLocale().toString(float(value), "f", digits)


def hours(minutes: int) -> str:
    """Minutes as hours: 84,5 h."""
    return f"{number(minutes / 60, 1)} h"
