"""Vaults with two invented years, filled once per worker."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import two_years
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.vaults import opening
from tests.conftest import PASSPHRASE


@pytest.fixture(scope="session")
def filled_template(vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with the two years in it."""
    folder = tmp_path_factory.mktemp("years") / "tresor"
    shutil.copytree(vault_template, folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    context.write("Probe", two_years.fill)
    context.close()
    return folder


@pytest.fixture(scope="session")
def read_only(filled_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """One opened vault for every test that only reads."""
    folder = tmp_path_factory.mktemp("read") / "tresor"
    shutil.copytree(filled_template, folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    yield context
    context.close()


@pytest.fixture
def years(read_only: Context) -> Iterator[Context]:
    """The two years, to be read, on the day on which the reports are made."""
    with clock.standing_at(two_years.TODAY):
        yield read_only


@pytest.fixture
def filled(filled_template: Path, tmp_path: Path) -> Iterator[Session]:
    """A write session on two years of its own, on the same day."""
    folder = tmp_path / "years"
    shutil.copytree(filled_template, folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    with clock.standing_at(two_years.TODAY), context._vault.units.write("Test") as unit:
        yield unit.session
    context.close()
