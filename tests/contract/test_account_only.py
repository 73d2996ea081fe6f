"""Whatever the program writes, and whatever of its own lay there with wider rights, is for her account alone."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.commands.secret import VARIABLES
from app.common import account
from app.vaults import opening
from tests.vault_templates import PASSPHRASE, VAULT

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")


def _run(home: Path, *words: str, **more: str) -> None:
    """A process of the program as a desktop starts it: others may read whatever it does not close to them."""
    home_variables = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_DATA_HOME": home / "data",
        "TMPDIR": home / "temp",
    }
    environment = os.environ | {name: str(place) for name, place in home_variables.items()}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **more}
    ran = subprocess.run([sys.executable, "-m", *words], env=environment, capture_output=True, text=True, umask=0o022)
    assert ran.returncode == 0, ran.stderr


def _open_to_others(folder: Path) -> list[str]:
    found = ((path, path.lstat()) for path in folder.rglob("*"))
    return [str(path) for path, status in found if not stat.S_ISLNK(status.st_mode) and status.st_mode & 0o077]


@posix
def test_everything_written_is_for_her_account_alone(vault_folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "heim"
    for name in ("temp", "config/Quartiersbuch", "state/Quartiersbuch", "ausgabe"):
        (home / name).mkdir(parents=True, mode=0o755)
    old = [home / "config/Quartiersbuch/fenster.ini", home / "state/Quartiersbuch/anmeldungen-0.txt"]
    for path in old:
        path.touch(mode=0o644)
    vault_folder.rename(home / VAULT)
    for path in (home, home / VAULT, *(home / VAULT).rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    out = str(home / "ausgabe")
    commands = (["backup"], ["report", "monatsblatt", "--period", "2026-10", "--out", out])
    for words in commands:
        _run(home, "app.cli", "--vault", str(home / VAULT), *words, QUARTIERSBUCH_PASSPHRASE=PASSPHRASE)
    _run(home, "tests.views.lives", str(home), "every_page:closed")
    hers = {str(home / name) for name in ("temp", "config", "state", "ausgabe")}  # made by the test, not by the program
    assert set(_open_to_others(home)) <= hers
    assert stat.S_IMODE((home / "ausgabe").stat().st_mode) == 0o755
    assert sorted(path.suffix for path in (home / "ausgabe").iterdir()) == [".pdf", ".xlsx"]


@posix
def test_where_it_cannot_be_she_is_told(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account, "restrict", lambda place: place != vault_folder)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    told = [(notice.area, str(notice.text)) for notice in context.notices]
    context.close()
    assert [area for area, _text in told] == ["account"]
    assert str(vault_folder) in told[0][1]


@pytest.mark.parametrize("words", [["list", "persons"], ["run"], ["!answer", "nowhere"]])
def test_no_secret_is_left_in_the_environment_when_a_command_begins(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[set[str]] = []

    def look(_words: object) -> int:
        seen.append(set(VARIABLES) & set(os.environ))
        return 0

    for variable in VARIABLES:
        monkeypatch.setenv(variable, "geheim, geheim")
    monkeypatch.setattr(cli, "_execute", look)
    monkeypatch.setattr("app.commands.answer.run", look)
    assert cli.main(words) == 0
    assert seen
    assert not any(seen)
