"""Promise 5: damage is reported, never hidden: when opening or at the latest by the check."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.common.errors import DamagedVault
from tests.faults import damage
from tests.faults.children import opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import Filled

Harm = Callable[[Path, random.Random], None]


def _is_reported(vault: Filled) -> bool:
    try:
        with opened(vault.folder, vault.key) as context:
            return any(finding.severity == "error" for finding in context.check())
    except DamagedVault:
        return True


@pytest.mark.parametrize(
    ("harm", "words", "short", "long"),
    [
        (damage.flip, "gekippte Bits", 50, 600),
        (damage.cut, "abgeschnittene Enden", 20, 200),
        (damage.grow, "angehängte Bytes", 8, 40),
        (damage.swap_pages, "vertauschte Seiten", 15, 200),
        (damage.repeat_page, "überschriebene Seiten", 15, 200),
        (damage.blank_sector, "leere Sektoren", 15, 200),
        (damage.blank_start, "leere Anfänge", 4, 4),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_damage_of_the_file_is_reported(
    vault: Filled, harm: Harm, words: str, short: int, long: int, rounds: Rounds, figure: Figure
) -> None:
    whole = vault.database.read_bytes()
    chance = random.Random(f"{harm.__name__} 5")
    tries = rounds(short, long)
    hidden = 0
    for _ in range(tries):
        harm(vault.database, chance)
        if vault.database.read_bytes() != whole and not _is_reported(vault):
            hidden += 1
        vault.database.write_bytes(whole)
    assert hidden == 0
    assert not _is_reported(vault)
    figure((tries, words), (tries - hidden, "gemeldet"), (hidden, "übersehen"))


def test_damage_while_the_vault_is_open_and_afterwards_a_fresh_look(vault: Filled) -> None:
    """What a connection has in its cache hides damage, and one that has met damage stays broken: each check takes a new one."""
    with opened(vault.folder, vault.key) as context:
        whole = vault.database.read_bytes()
        assert {finding.severity for finding in context.check()} == {"ok"}
        vault.database.write_bytes(whole[: 5 * damage.PAGE] + bytes(damage.PAGE) + whole[6 * damage.PAGE :])
        assert "error" in {finding.severity for finding in context.check()}
        vault.database.write_bytes(whole)
        assert {finding.severity for finding in context.check()} == {"ok"}
        assert len(context.steps()) > 0


def test_the_command_line_says_it_with_code_4(vault: Filled, call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    content = bytearray(vault.database.read_bytes())
    content[-100] ^= 1
    vault.database.write_bytes(content)
    assert call("check", "--json") == 4
    assert '"severity": "error"' in capsys.readouterr().out
