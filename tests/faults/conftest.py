"""Fixtures of the fault tests."""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from app.cli import main
from app.commands.secret import VARIABLE
from tests.faults import filled, tampering
from tests.faults.figures import PROPERTY, Part
from tests.faults.filled import Filled
from tests.faults.tampering import Hands, Quarry
from tests.vault_templates import VaultTemplates

Rounds = Callable[[int, int], int]


class Figure(Protocol):
    """Reports what was measured: numbers with their German words, as the README tells them."""

    def __call__(self, *parts: Part) -> None: ...


Call = Callable[..., int]


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> Rounds:
    """How often to do the damage: `rounds(short, long)`, the second with --long."""
    return lambda short, long: long if request.config.getoption("--long") else short


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Report what was measured; counts only if the test passes."""
    return lambda *parts: record_property(PROPERTY, parts)


@pytest.fixture(scope="session")
def filled_template(vault_templates: VaultTemplates) -> Filled:
    """The filled vault."""
    return vault_templates.made("filled", filled.make)[1]


@pytest.fixture
def vault(filled_template: Filled, tmp_path: Path) -> Filled:
    """A filled vault of its own for one test."""
    return filled_template.copy_to(tmp_path / "tresor")


@pytest.fixture
def call(vault: Filled, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call a command on the test's vault as a shell would, with its passphrase or another; returns the exit code."""

    def run(*words: object, secret: str = vault.passphrase, folder: Path = vault.folder) -> int:
        monkeypatch.setenv(VARIABLE, secret)
        return main(["--vault", str(folder), *map(str, words)])

    return run


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """An empty disk of 8 MB (needs root)."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    place = tmp_path / "stick"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture(scope="session")
def quarry_template(vault_templates: VaultTemplates) -> Quarry:
    """What hostile folders are made from."""
    return vault_templates.made("quarry", tampering.make)[1]


@pytest.fixture
def quarry(quarry_template: Quarry, tmp_path: Path) -> Quarry:
    """A vault of its own for one test, to be attacked."""
    return quarry_template.copy_to(tmp_path / "tresor")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """What is hers and no part of any vault."""
    folder = tmp_path / "ihres"
    (folder / "ordner").mkdir(parents=True)
    (folder / "brief.odt").write_bytes(b"Ein Brief")
    (folder / "ordner" / "bild.png").write_bytes(b"Ein Bild")
    return folder


@pytest.fixture
def hands(quarry: Quarry, outside: Path) -> Hands:
    """Who attacks it."""
    return Hands(quarry, outside, random.Random(26))
