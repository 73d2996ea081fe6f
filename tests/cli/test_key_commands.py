"""passphrase, recovery, rotate and salvage as they are called from a shell."""

import io
import json
from pathlib import Path

import pytest

from app.cli import main
from app.commands.secret import FORMER_VARIABLE, NEW_VARIABLE
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

NEW = "Ein ganz neuer Satz, 2027"


def code_in(told: str) -> str:
    return next(line for line in told.splitlines() if "code:" in line).split(": ")[1]


def test_the_passphrase_is_changed(
    call: Call, vault_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(NEW_VARIABLE, NEW)
    assert call("passphrase") == 0
    assert NEW not in "".join(capsys.readouterr())
    assert call("check") == 3
    opening.open_with_passphrase(vault_folder, NEW).close()


def test_two_lines_of_the_standard_input(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO(f"{PASSPHRASE}\n{NEW}\n".encode()))
    monkeypatch.setattr("sys.stdin", typed)
    assert main(["passphrase", "--vault", str(vault_folder), "--passphrase-stdin"]) == 0
    opening.open_with_passphrase(vault_folder, NEW).close()


def test_a_weak_or_missing_new_one_changes_nothing(
    call: Call, vault_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (vault_folder / "vault.keys").read_bytes()
    assert call("passphrase") == 2
    monkeypatch.setenv(NEW_VARIABLE, "kurz")
    assert call("passphrase") == 2
    assert capsys.readouterr().err.count("\n") == 2
    assert (vault_folder / "vault.keys").read_bytes() == before


def test_whoever_has_forgotten_the_passphrase_gives_the_code(
    call: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("recovery") == 0
    code = code_in(capsys.readouterr().out)
    monkeypatch.setenv(NEW_VARIABLE, NEW)
    assert call("passphrase", secret=code) == 0
    assert call("check", secret=NEW) == 0
    assert call("list", "persons", secret=code.lower()) == 0
    assert call("check", secret=("B" if code.startswith("A") else "A") + code[1:]) == 3


def test_a_new_code_in_json_replaces_the_old(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    codes = []
    for _ in range(2):
        assert call("recovery", "--json") == 0
        codes.append(json.loads(capsys.readouterr().out)["recovery_code"])
    assert call("check", secret=codes[0]) == 3
    assert call("check", secret=codes[1]) == 0


def test_with_the_passphrase_a_new_code_is_printed_and_with_the_code_it_stays(
    call: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(NEW_VARIABLE, NEW)
    assert call("passphrase") == 0
    code = code_in(capsys.readouterr().out)
    monkeypatch.setenv(NEW_VARIABLE, PASSPHRASE)
    assert call("passphrase", "--json", secret=code) == 0
    assert json.loads(capsys.readouterr().out)["recovery_code"] is None
    for secret, exit_code in ((NEW, 3), (PASSPHRASE, 0), (code, 0)):
        assert call("check", secret=secret) == exit_code


def test_what_is_out_of_reach_is_named_and_what_lies_here_removed(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("backup") == 0
    here = Path(capsys.readouterr().out.strip())
    (tmp_path / "stick").mkdir()
    assert call("backup", "--out", tmp_path / "stick") == 0
    elsewhere = capsys.readouterr().out.strip()
    assert call("rotate", "--remove-backups") == 0
    told = capsys.readouterr().out
    assert elsewhere in told
    assert "ließ sich nicht" not in told
    assert not here.exists()
    assert len(list((vault_folder / "backups").glob("Sicherung-*"))) == 1


def test_an_older_backup_goes_in_with_the_secret_of_then_and_ends_on_the_present_one(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "stick").mkdir()
    assert call("backup", "--out", tmp_path / "stick") == 0
    older = capsys.readouterr().out.strip()
    monkeypatch.setenv(NEW_VARIABLE, NEW)
    assert call("passphrase") == 0
    assert call("restore", older) == 3
    assert "von damals" in capsys.readouterr().err
    assert call("restore", older, secret=NEW) == 2
    monkeypatch.setenv(FORMER_VARIABLE, PASSPHRASE)
    assert call("restore", older, secret=NEW) == 0
    assert call("check", secret=PASSPHRASE) == 3
    assert call("check", secret=NEW) == 0


def test_rotate_gives_the_vault_a_new_key(call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (vault_folder / "data.db").read_bytes()
    assert call("rotate") == 0
    code = code_in(capsys.readouterr().out)
    assert (vault_folder / "data.db").read_bytes()[:16] != before[:16]
    for secret in (PASSPHRASE, code):
        assert call("check", "--json", secret=secret) == 0
        told = capsys.readouterr()
        assert {finding["severity"] for finding in json.loads(told.out)} == {"ok"}
        assert told.err == ""


def test_rotate_needs_the_passphrase_itself(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("recovery") == 0
    assert call("rotate", secret=code_in(capsys.readouterr().out)) == 3


@pytest.mark.usefixtures("filled")
def test_salvage_says_what_is_there(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("backup", "--json") == 0
    assert json.loads(capsys.readouterr().out)["contents"]["tables"]["person"] == 3
    (vault_folder / "data.db").write_bytes(bytes(20_000))
    assert call("check") == 4
    assert call("salvage", "--out", tmp_path / "neu", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["readable"] is False
    assert {count["kind"]: count["present"] for count in made["account"]["kinds"]}["person"] == 3
    assert call("check", vault=tmp_path / "neu") == 0
    capsys.readouterr()
    assert call("salvage", "--out", tmp_path / "noch eins") == 0
    told = capsys.readouterr().out
    assert "Person\t3\t0\t0" in told
    assert "nicht lesbar" in told
    assert call("salvage", "--out", tmp_path / "neu") == 2
    assert call("salvage", "--out", tmp_path / "x", secret="Das ist sie nicht") == 3


def test_what_was_odd_about_a_vault_is_said(call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    older = (vault_folder / "data.db").read_bytes()
    assert call("check") == 0
    (vault_folder / "data.db").write_bytes(older)
    capsys.readouterr()
    assert call("check") == 0
    told = capsys.readouterr()
    assert "älter" in told.err
    assert "Warnung" in told.out


def test_a_restore_says_where_the_present_state_went(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("backup") == 0
    made = capsys.readouterr().out.strip()
    assert call("restore", made, "--json") == 0
    assert Path(json.loads(capsys.readouterr().out)["saved"]).exists()
