"""Fixtures for services with many small cases."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.context import Context
from app.vaults import opening
from tests.vault_templates import PASSPHRASE, VAULT


class _TakenBack(Exception):
    """Nothing of a test is kept."""


@pytest.fixture(scope="module")
def vault_of_the_file(vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """One vault for all tests of a file; `passing_session` leaves nothing in it."""
    folder = tmp_path_factory.mktemp("datei") / VAULT
    shutil.copytree(vault_template, folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context
    context.close()


@contextmanager
def taken_back(context: Context) -> Iterator[Session]:
    """A write session whose changes are taken back at its end."""
    with suppress(_TakenBack), context._vault.units.write("Test") as unit:
        yield unit.session
        raise _TakenBack


@pytest.fixture
def passing_session(vault_of_the_file: Context) -> Iterator[Session]:
    """A write session whose changes are taken back at the end of the test: no vault has to be copied for it."""
    with taken_back(vault_of_the_file) as session:
        yield session
