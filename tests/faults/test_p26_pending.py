"""Promise 26, what waits to be put in place: only the key carries it on, and what it replaces is kept until that is proven."""

import shutil
from pathlib import Path

import pytest

from app.common.errors import DamagedVault, Unfinished, WrongSecret
from app.storage.backups import backup, swap
from app.vaults import opening
from tests.faults import tampering
from tests.faults.children import opened
from tests.faults.tampering import Quarry

OTHER = "Ein ganz anderer Satz fürs Rosenbeet"


class _Cut(Exception):
    """The power goes."""


def cut_off(vault: Quarry, source: Path, secret: str, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A restore that ends after so many files were moved."""
    real, moved = swap.replace, []

    def replace(old: Path, new: Path) -> None:
        if len(moved) == after:
            raise _Cut
        real(old, new)
        moved.append(new)

    with monkeypatch.context() as cut:
        cut.setattr(swap, "replace", replace)
        with pytest.raises(_Cut):
            backup.restore_backup(source, vault.folder, secret, agreed=True)


def names(vault: Quarry) -> list[str]:
    with opened(vault.folder, vault.key) as context:
        return [name for name, _banned in tampering.content(context)]


@pytest.mark.parametrize("after", range(5))
def test_her_own_is_carried_on_by_her_own_passphrase(
    quarry: Quarry, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = quarry.backups[0]
    cut_off(quarry, first, quarry.passphrase, after, monkeypatch)
    before = tampering.tree(quarry.folder)
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(quarry.folder, OTHER)
    after_a_wrong_one = tampering.tree(quarry.folder)
    assert {k: v for k, v in after_a_wrong_one.items() if v[2] != before[k][2]} == {}
    assert len(names(quarry)) == tampering.PEOPLE
    assert not swap.is_pending(quarry.folder)


def foreign_backup(vault: Quarry) -> Path:
    return next((vault.foreign / backup.FOLDER).glob("*.qbsicherung"))


def test_that_of_another_vault_asks_first(quarry: Quarry, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(quarry, foreign_backup(quarry), OTHER, 3, monkeypatch)
    before = tampering.tree(quarry.folder / "data.db", quarry.folder / ".wiederherstellung")
    with pytest.raises(DamagedVault, match="gehört zum Stand davor"):
        opening.open_with_passphrase(quarry.folder, quarry.passphrase)
    with pytest.raises(Unfinished, match="Wird er jetzt eingesetzt"):
        opening.open_with_passphrase(quarry.folder, OTHER)
    assert tampering.tree(quarry.folder / "data.db", quarry.folder / ".wiederherstellung") == before
    opening.open_with_passphrase(quarry.folder, OTHER, agreed=True).close()
    (kept,) = (quarry.folder / "backups").glob("Ersetzt-*")
    shutil.copytree(kept, quarry.folder.with_name("zurück"))
    with opened(quarry.folder.with_name("zurück"), quarry.key) as context:
        assert len(tampering.content(context)) == tampering.PEOPLE + 1


def test_before_anything_was_moved_her_own_passphrase_still_opens_her_own(
    quarry: Quarry, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(quarry, foreign_backup(quarry), OTHER, 0, monkeypatch)
    context = opening.open_with_passphrase(quarry.folder, quarry.passphrase)
    assert [finding.area for finding in context.notices] == ["pending"]
    assert len(tampering.content(context)) == tampering.PEOPLE + 1
    context.close()
    (aside,) = (quarry.folder / "backups").glob("Unbelegt-*")
    assert (aside / "data.db").stat().st_size > 0


@pytest.mark.parametrize("part", ["data.db", "vault.keys", "generation.seal", "auftrag.json"])
def test_what_was_changed_meanwhile_is_not_put_in(quarry: Quarry, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(quarry, quarry.backups[0], quarry.passphrase, 0, monkeypatch)
    path = quarry.folder / ".wiederherstellung" / part
    inside = bytearray(path.read_bytes())
    inside[len(inside) // 2] ^= 1
    path.write_bytes(inside)
    assert len(names(quarry)) == tampering.PEOPLE + 1


def test_one_of_yesterday_is_not_put_in_today(quarry: Quarry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its order is right, under her own key, but what it was to replace has gone on."""
    copied = quarry.copy_to(quarry.folder.with_name("gestern"))
    cut_off(copied, copied.backups[0], copied.passphrase, 0, monkeypatch)
    with opened(quarry.folder, quarry.key):
        pass
    shutil.copytree(copied.folder / ".wiederherstellung", quarry.folder / ".wiederherstellung")
    assert swap.proven(copied.folder, quarry.key) is not None
    assert swap.proven(quarry.folder, quarry.key) is None
    assert len(names(quarry)) == tampering.PEOPLE + 1


def test_what_is_replaced_stays_until_what_replaces_it_is_proven(
    quarry: Quarry, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = quarry.database.read_bytes()
    real = swap.replace

    def rotten(old: Path, new: Path) -> None:
        real(old, new)
        if new == quarry.database:
            new.write_bytes(bytes(4096) + new.read_bytes()[4096:])

    with monkeypatch.context() as patch:
        patch.setattr(swap, "replace", rotten)
        with pytest.raises(DamagedVault, match="liegt im Ordner „backups“"):
            backup.restore_backup(quarry.backups[0], quarry.folder, quarry.passphrase)
    (kept,) = (quarry.folder / "backups").glob("Ersetzt-*")
    assert (kept / "data.db").read_bytes() == before


def test_another_restore_first_carries_on_the_one_that_was_cut_off(
    quarry: Quarry, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, newest = quarry.backups
    cut_off(quarry, first, quarry.passphrase, 1, monkeypatch)
    restored = backup.restore_backup(newest, quarry.folder, quarry.passphrase)
    assert restored.saved is not None
    assert restored.saved.contents.tables["person"] == tampering.PEOPLE
    with opened(quarry.folder, quarry.key) as context:
        assert all(banned for _name, banned in tampering.content(context))
    assert not list(quarry.folder.glob(".*"))
