"""What the commands print: text for people in the terminal's own way, JSON always in UTF-8.

The window starts through here as well, so that what only JSON needs is imported with it.
"""

import sys
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any


def prepare_streams() -> None:
    """No character may stop an output: what a terminal lacks is written as \\u…; files and pipes get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def print_json(value: Any) -> None:
    """One JSON document with a line end."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _plain(value: object) -> object:
    from dataclasses import asdict, is_dataclass
    from datetime import date, datetime
    from decimal import Decimal

    match value:
        case Enum():
            return value.value
        case date() | datetime():
            return value.isoformat()
        case Path() | Decimal():
            return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value).__name__)


def print_table(rows: Iterable[Sequence[object]]) -> None:
    """Columns with tabulators, as spreadsheets and `cut` understand them."""
    for row in rows:
        print("\t".join("" if cell is None else str(cell) for cell in row))
