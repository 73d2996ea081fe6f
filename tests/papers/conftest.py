"""The vault that papers are made from here."""

import pytest
from blocked_quarter import fill

from app.context import Context


@pytest.fixture
def quarter(context: Context) -> dict[str, int]:
    """The ids of everything by name."""
    return context.write("Probe", fill)
