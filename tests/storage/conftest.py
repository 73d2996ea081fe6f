"""Fixtures of the storage tests."""

from pathlib import Path

import pytest
from small_vault import SmallVault, make_small_vault


@pytest.fixture
def small_vault(tmp_path: Path) -> SmallVault:
    """A small vault of its own for one test."""
    return make_small_vault(tmp_path / "tresor")
