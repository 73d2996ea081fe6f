"""Longer texts for a command: they stand in a file, so that no shell remembers them."""

from pathlib import Path

from app.common.errors import UserError
from app.common.files import read_chosen

_LARGEST = 1024 * 1024


def read_text(file: str | Path) -> str:
    """The text of a file. Raises UserError where there is none."""
    path = Path(file)
    try:
        return read_chosen(path, _LARGEST, UserError("„{path}“ ist größer als 1 MB.", path=path)).decode("utf-8")
    except OSError:
        raise UserError("„{path}“ lässt sich nicht lesen.", path=path) from None
    except UnicodeDecodeError:
        raise UserError("„{name}“ ist kein Text in UTF-8.", name=path.name) from None
