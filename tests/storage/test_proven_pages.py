"""Broken pages are found without SQLite: the same ones as SQLCipher itself finds, and told while others write."""

import random
from collections.abc import Callable
from typing import IO, Any

import pytest
from small_vault import SmallVault

from app.common import cancelling
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled
from app.storage.database import pages
from app.storage.database.engine import DATABASE, connect
from app.storage.database.pages import PAGE

Damage = Callable[[bytearray], object]


def _flip(*places: int) -> Damage:
    def damage(content: bytearray) -> None:
        for place in places:
            content[place % len(content)] ^= 1 << place % 8

    return damage


def _swap(content: bytearray) -> None:
    content[5 * PAGE : 6 * PAGE], content[6 * PAGE : 7 * PAGE] = (
        content[6 * PAGE : 7 * PAGE],
        content[5 * PAGE : 6 * PAGE],
    )


def _cut(content: bytearray) -> None:
    del content[-100:]


def _dice(seed: int) -> Damage:
    dice = random.Random(seed)
    return _flip(*(PAGE + dice.randrange(400_000) for _ in range(dice.randint(1, 12))))


_DAMAGES: dict[str, Damage] = {
    "none": _flip(),
    "content of the first page": _flip(200),
    "content": _flip(10 * PAGE + 77),
    "initialisation": _flip(10 * PAGE - 70),
    "proof": _flip(10 * PAGE - 1),
    "swapped": _swap,
    "cut off": _cut,
    **{f"dice {seed}": _dice(seed) for seed in range(6)},
}


@pytest.mark.parametrize("damage", _DAMAGES.values(), ids=_DAMAGES)
def test_it_finds_what_sqlcipher_finds(small_vault: SmallVault, damage: Damage) -> None:
    database = small_vault.folder / DATABASE
    connection: Any = connect(database, small_vault.key)
    content = bytearray(database.read_bytes())
    damage(content)
    database.write_bytes(content)
    found = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    connection.close()
    told = [str(sentence) for sentence in pages.broken(database, small_vault.key)]
    several = [f"{found} Seiten der Datei sind beschädigt."]
    assert told == {0: [], 1: ["Eine Seite der Datei ist beschädigt."]}.get(found, several)


def test_a_page_that_is_just_being_written_is_looked_at_again(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, torn = pages._read, list[int]()

    def read(file: IO[bytes], number: int) -> bytes:
        if number == 3 and len(torn) < 2:
            torn.append(number)
            return real(file, number)[: PAGE // 2] + bytes(PAGE // 2)
        return real(file, number)

    monkeypatch.setattr(pages, "_read", read)
    assert not list(pages.broken(small_vault.folder / DATABASE, small_vault.key))
    assert torn == [3, 3]


def test_a_page_that_the_disk_does_not_give_is_broken() -> None:
    class Disk:
        def seek(self, _place: int) -> None:
            raise OSError("bad sector")

    assert not pages._is_whole(Disk(), 3, b"key")  # type: ignore[arg-type]


def test_a_cancel_ends_it(small_vault: SmallVault) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with cancelling.running(cancellation), pytest.raises(Cancelled):
        list(pages.broken(small_vault.folder / DATABASE, small_vault.key))
