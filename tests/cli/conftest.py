"""Calling commands as a shell would."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.commands.secret import VARIABLE
from tests.conftest import PASSPHRASE

Call = Callable[..., int]


@pytest.fixture
def call(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call a command on the test's vault with its passphrase (or another); returns the exit code."""

    def run(*words: object, secret: str = PASSPHRASE, vault: Path = vault_folder) -> int:
        monkeypatch.setenv(VARIABLE, secret)
        return main(["--vault", str(vault), *map(str, words)])

    return run


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is logged goes into the test's own folder."""
    for variable in ("XDG_CONFIG_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
