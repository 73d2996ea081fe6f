"""`demo` writes a vault and papers, can be repeated, and never touches a real vault."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.common.errors import UserError, VaultInUse
from app.demo import run
from app.demo.run import PASSPHRASE, VAULT, run_demo
from app.models import Person
from app.storage.secrets import keys
from app.vaults import opening

_RESIDENTS = select(func.count(Person.id)).where(Person.is_resident)


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weak keys, so that making a vault costs little."""
    create = opening.create
    monkeypatch.setattr(run.opening, "create", lambda folder, secret: create(folder, secret, keys.FLOOR))


@pytest.mark.usefixtures("quick_keys")
def test_demo_writes_the_vault_and_its_papers_and_can_be_repeated(tmp_path: Path) -> None:
    out = tmp_path / "neu" / "out"
    for residents in (30, 45):
        written = run_demo(out, residents=residents)
        assert {path.name for path in written} == {
            "tresor",
            "teilnehmerliste.pdf",
            "monatsblatt-2026-10.pdf",
            "monatsblatt-2026-10.xlsx",
            "jahresbericht-2026.pdf",
            "jahresbericht-2026.xlsx",
        }
        assert all(path.exists() for path in written)
        assert {path.name for path in out.iterdir()} == {path.name for path in written}
        assert all(path.read_bytes()[:4] == b"%PDF" for path in written if path.suffix == ".pdf")
        context = opening.open_with_passphrase(out / VAULT, PASSPHRASE)
        residents_found = context.read(lambda session: session.scalar(_RESIDENTS))
        context.close()
        assert residents_found == residents


@pytest.mark.usefixtures("quick_keys")
def test_first_of_january_looks_back_at_december(tmp_path: Path) -> None:
    names = {path.name for path in run_demo(tmp_path, residents=20, today=date(2027, 1, 1))}
    assert {"monatsblatt-2026-12.pdf", "jahresbericht-2027.xlsx"} <= names


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _real_vault(folder: Path) -> None:
    context, _code = opening.create(folder, "Ein-ganz-anderer-Satz-2026", keys.FLOOR)
    context.close()


def _vault_with_the_same_passphrase(folder: Path) -> None:
    context, _code = opening.create_demo(folder, PASSPHRASE, keys.FLOOR)
    context.close()


def _half_a_vault(folder: Path) -> None:
    folder.mkdir()
    (folder / "data.db").write_bytes(b"halb")


def _something_else(folder: Path) -> None:
    folder.mkdir()
    (folder / "Brief.txt").write_text("Liebe Oma")


@pytest.mark.parametrize("make", [_real_vault, _vault_with_the_same_passphrase, _half_a_vault, _something_else])
def test_what_is_no_demo_vault_is_not_touched(tmp_path: Path, make: Any) -> None:
    make(tmp_path / VAULT)
    before = _files(tmp_path)
    with pytest.raises(UserError, match="nicht angetastet"):
        run_demo(tmp_path)
    assert _files(tmp_path) == before


def _persons(folder: Path) -> list[str]:
    """The titles of all persons; looking in leaves a line in the audit trail, so the bytes are not the same."""
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    try:
        return context.read(lambda session: sorted(session.scalars(select(Person.title))))
    finally:
        context.close()


@pytest.mark.usefixtures("quick_keys")
def test_a_failed_demo_leaves_the_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_demo(tmp_path, residents=10)
    before = _persons(tmp_path / VAULT)

    def fail(*_args: object, **_options: object) -> None:
        raise RuntimeError("Strom weg")

    monkeypatch.setattr(run, "build", fail)
    with pytest.raises(RuntimeError):
        run_demo(tmp_path, residents=10)
    assert _persons(tmp_path / VAULT) == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.usefixtures("quick_keys")
def test_a_demo_in_use_is_not_replaced(tmp_path: Path) -> None:
    run_demo(tmp_path, residents=10)
    context = opening.open_with_passphrase(tmp_path / VAULT, PASSPHRASE)
    try:
        with pytest.raises(VaultInUse):
            run_demo(tmp_path, residents=10)
    finally:
        context.close()
