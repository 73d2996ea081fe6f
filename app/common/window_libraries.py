"""What the launcher `run.py` could not install: libraries of the system that a window needs."""

import os

from app.common.errors import UserError

MISSING = "QUARTIERSBUCH_MISSING_LIBRARIES"
"""Environment variable with the launcher's sentence about what is missing and how to get it."""


def demand_window_libraries() -> None:
    """Raise UserError with that; do nothing where nothing is known to be missing."""
    missing = os.environ.get(MISSING)
    if missing:
        reason = os.fsencode(missing).decode("utf-8", "replace")
        raise UserError("Das Fenster lässt sich nicht öffnen. {reason}", reason=reason)
