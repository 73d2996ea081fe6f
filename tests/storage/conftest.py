"""Fixtures of the storage tests."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from small_vault import SmallVault, make_small_vault

from tests.vault_templates import VAULT, VaultTemplates


@pytest.fixture
def small_vault(vault_templates: VaultTemplates, tmp_path: Path) -> SmallVault:
    """A small vault of its own for one test."""
    template, made = vault_templates.made("small", make_small_vault)
    folder = tmp_path / VAULT
    shutil.copytree(template, folder)
    return replace(made, folder=folder)
