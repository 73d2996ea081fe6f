"""The vault that papers are made from here."""

from pathlib import Path

import pytest
from blocked_quarter import fill

from tests.vault_templates import VaultTemplates, holding


@pytest.fixture(scope="session")
def quarter_template(vault_templates: VaultTemplates) -> tuple[Path, dict[str, int]]:
    """A vault with the quarter, and the ids of everything by name."""
    return vault_templates.made("blocked", holding(fill))


@pytest.fixture(scope="session")
def vault_template(quarter_template: tuple[Path, dict[str, int]]) -> Path:
    """Every vault of these tests holds the quarter."""
    return quarter_template[0]


@pytest.fixture
def quarter(quarter_template: tuple[Path, dict[str, int]]) -> dict[str, int]:
    """The ids of everything in the vault by name."""
    return quarter_template[1]
