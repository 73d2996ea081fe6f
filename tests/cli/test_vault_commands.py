"""init, check, backup and restore as they are called from a shell."""

import hashlib
import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.models import Person
from app.services import trash
from app.services.people import persons
from app.storage.backups import swap
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE


def hashes(folder: Path) -> dict[str, str]:
    """What lies in a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_init_makes_a_vault_and_tells_the_recovery_code(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "neu"
    assert call("init", vault=folder, secret="Ein neuer Satz, Rosenbeet 2026") == 0
    code = next(line for line in capsys.readouterr().out.splitlines() if "code:" in line).split(": ")[1]
    opening.open_with_recovery(folder, code).close()
    assert call("check", vault=folder, secret="Ein neuer Satz, Rosenbeet 2026") == 0


@pytest.mark.parametrize("weak", ["Quartiersbuch", "Passwort1234", "Gemeinde Steinen", "abcdefghijkl", "quartier2026"])
def test_init_takes_no_weak_passphrase_and_proposes_five_words(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str], weak: str
) -> None:
    assert call("init", vault=tmp_path / "neu", secret=weak) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "fände diese Passphrase in" in told.err
    assert weak not in told.err
    assert len(told.err.strip().rpartition(": ")[2].split()) == 5
    assert not (tmp_path / "neu").exists()


def test_init_leaves_a_full_folder_alone(call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(vault_folder)
    assert call("init") == 2
    assert "nicht leer" in capsys.readouterr().err
    assert hashes(vault_folder) == before


def test_erased_tells_what_still_holds_what_was_erased(
    call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("erased") == 0
    assert capsys.readouterr().out == "Bisher wurde nichts endgültig gelöscht.\n"
    with closing(opening.open_with_passphrase(vault_folder, PASSPHRASE)) as context:
        person = context.write("Angelegt", lambda session: persons.save(session, Person(family_name="Quitte")))
        made = context.backup()
        context.write("Gelöscht", trash.purge, [person])
    assert call("erased", "--json") == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["holds"], told["path"], told["what"]) == ("backup", str(made.path), "Sicherung im Tresor")
    assert told["goes"].startswith(f"am {told['day'][8:]}.{told['day'][5:7]}.{told['day'][:4]} (nach ")
    assert call("erased") == 0
    line = capsys.readouterr().out
    assert "Quitte" not in line
    assert line.rstrip("\n").split("\t")[0::3] == ["Sicherung im Tresor", str(made.path)]
    made.path.unlink()
    assert call("erased") == 0
    assert capsys.readouterr().out.startswith("Nichts mehr: ")


def test_check_of_a_good_vault(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("check", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert {finding["severity"] for finding in told} == {"ok"}
    assert all(set(finding) == {"area", "severity", "text"} for finding in told)


def test_check_of_a_damaged_vault(call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = vault_folder / "data.db"
    damaged = bytearray(database.read_bytes())
    damaged[-2000] ^= 1
    database.write_bytes(damaged)
    assert call("check", "--json") == 4
    assert "error" in {finding["severity"] for finding in json.loads(capsys.readouterr().out)}


def test_a_wrong_passphrase_changes_nothing(call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(vault_folder)
    assert call("check", secret="Olenas falscher Satz") == 3
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "Olenas" not in told.err + told.out
    assert hashes(vault_folder) == before


@pytest.mark.parametrize("command", ["check", "backup", "list persons", "search Ali"])
def test_a_vault_in_use_is_left_alone(
    command: str, call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    try:
        assert call(*command.split()) == 5
    finally:
        holder.close()
    assert capsys.readouterr().err.count("\n") == 1


def test_folders_that_are_no_vault(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "brief.txt").write_text("hallo", encoding="utf-8")
    half = tmp_path / "halb"
    shutil.copytree(vault_folder, half)
    (half / "vault.keys").unlink()
    for folder in (tmp_path / "nichts", tmp_path / "fremd", half, tmp_path / "fremd" / "brief.txt"):
        assert call("check", vault=folder) == 4
        assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "nichts").exists()


def test_backup_and_restore(call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("backup", "--out", tmp_path / "stick") == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.parent == tmp_path / "stick"
    shutil.rmtree(vault_folder)
    assert call("restore", made, secret="Olenas falscher Satz") == 3
    assert call("restore", made) == 0
    assert call("check") == 0


def test_restore_of_something_else(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "brief.txt"
    other.write_text("hallo", encoding="utf-8")
    for source in (other, tmp_path / "fehlt.qbsicherung"):
        assert call("restore", source) in (2, 4)
        assert capsys.readouterr().err.count("\n") == 1
    assert call("check") == 0


def test_the_backup_of_another_vault_goes_in_only_when_it_is_said(
    call: Call, vault_folder: Path, foreign_backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashes(vault_folder)
    assert call("restore", foreign_backup, secret="Ein ganz anderer Satz fürs Rosenbeet") == 2
    assert "gehört zu einem anderen Tresor" in capsys.readouterr().err
    assert hashes(vault_folder) == before
    assert call("restore", "--other-vault", foreign_backup, secret="Ein ganz anderer Satz fürs Rosenbeet") == 0
    assert call("check", secret="Ein ganz anderer Satz fürs Rosenbeet") == 0


def test_what_was_cut_off_is_carried_on_only_when_it_is_said(
    call: Call,
    vault_folder: Path,
    foreign_backup: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(swap, "finish", cut)
        assert call("restore", "--other-vault", foreign_backup, secret="Ein ganz anderer Satz fürs Rosenbeet") == 130
    capsys.readouterr()
    before = hashes(vault_folder)
    assert call("check", secret="Ein ganz anderer Satz fürs Rosenbeet") == 2
    assert "wurde unterbrochen" in capsys.readouterr().err
    assert hashes(vault_folder) == before
    assert call("check", "--finish-restore", secret="Ein ganz anderer Satz fürs Rosenbeet") == 0


def test_where_a_link_leads_is_said(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kurz").symlink_to(vault_folder, target_is_directory=True)
    assert call("check", vault=tmp_path / "kurz") == 0
    assert capsys.readouterr().err == f"Tresor: „{vault_folder}“\n"
    assert call("check") == 0
    assert capsys.readouterr().err == ""
