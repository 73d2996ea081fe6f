"""What the launcher `run.py` could not install: libraries of the system that a window needs."""

import os

from app.common.errors import UserError

MISSING = "QUARTIERSBUCH_MISSING_LIBRARIES"
"""Environment variable with the launcher's sentence about what is missing and how to get it."""


def demand_window_libraries() -> None:
    """Raise UserError with that sentence; do nothing where nothing is known to be missing."""
    sentence = os.environ.get(MISSING)
    if sentence:
        raise UserError(os.fsencode(sentence).decode("utf-8", "replace"))
