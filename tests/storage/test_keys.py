"""The key file: what opens it, what never does, and that damage is told from a wrong secret."""

import json
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from small_vault import SECRET, hashes

from app.common.errors import DamagedVault, KeysDontFit, MustWait, NewerVault, UserError, WrongSecret
from app.storage.secrets import attempts, envelope, keys
from app.storage.secrets.key_state import KeyRecord
from app.storage.secrets.recovery_code import format_recovery_code, new_secret

OTHER = "Ein ganz anderer Satz"


@pytest.fixture
def made(tmp_path: Path) -> keys.NewVaultKeys:
    return keys.create(tmp_path / "tresor", SECRET, keys.FLOOR)


@pytest.fixture
def folder(tmp_path: Path, made: keys.NewVaultKeys) -> Path:  # noqa: ARG001 - `made` makes the folder
    return tmp_path / "tresor"


def test_both_secrets_give_the_same_key(folder: Path, made: keys.NewVaultKeys) -> None:
    assert keys.unlock_with_passphrase(folder, SECRET) == made.data_key
    assert keys.unlock_with_recovery(folder, made.recovery_code.lower()) == made.data_key
    present = keys.read_envelope(folder)
    assert [present.open_with(secret) for secret in (SECRET, made.recovery_code, bytes(made.data_key))] == [
        made.data_key
    ] * 3
    assert present.vault_id == made.vault_id


def test_a_passphrase_opens_however_its_umlauts_are_typed(folder: Path) -> None:
    assert keys.unlock_with_passphrase(folder, SECRET.replace("ö", "o\u0308"))


def test_wrong_secrets_change_nothing(folder: Path, made: keys.NewVaultKeys) -> None:
    before = hashes(folder)
    for wrong in ("", SECRET + " ", SECRET.lower(), "\ud800", "x" * 100_000):
        with pytest.raises(WrongSecret):
            keys.unlock_with_passphrase(folder, wrong)
    with pytest.raises(WrongSecret):
        keys.unlock_with_recovery(folder, format_recovery_code(new_secret()))
    with pytest.raises(UserError):
        keys.unlock_with_recovery(folder, made.recovery_code[:-1])
    assert hashes(folder) == before


def test_the_epoch_is_bound_to_the_wraps(folder: Path, made: keys.NewVaultKeys) -> None:
    assert keys.read_envelope(folder).epoch == 1
    for epoch in (2, 999_999):
        later = envelope.parse(_rewritten(folder, "epoch", value=epoch))
        for unlock, secret in ((later.open_with_passphrase, SECRET), (later.open_with_recovery, made.recovery_code)):
            with pytest.raises(WrongSecret):
                unlock(secret)
    for none in (0, -1, 10**6, True, 1.0, "1", None):
        with pytest.raises(DamagedVault):
            envelope.parse(_rewritten(folder, "epoch", value=none))


def test_creating_never_overwrites(folder: Path, tmp_path: Path) -> None:
    before = hashes(folder)
    with pytest.raises(UserError):
        keys.create(folder, OTHER, keys.FLOOR)
    with pytest.raises(UserError, match="12 Zeichen"):
        keys.create(tmp_path / "neu", "zu kurz", keys.FLOOR)
    assert hashes(folder) == before
    assert not (tmp_path / "neu").exists()


def test_two_vaults_share_nothing(folder: Path, made: keys.NewVaultKeys, tmp_path: Path) -> None:
    other = keys.create(tmp_path / "zweiter", SECRET, keys.FLOOR)
    assert other.data_key != made.data_key
    mixed = replace(keys.read_envelope(folder), passphrase=keys.read_envelope(tmp_path / "zweiter").passphrase)
    with pytest.raises(WrongSecret):
        mixed.open_with_passphrase(SECRET)


def test_no_secret_shows_itself(made: keys.NewVaultKeys) -> None:
    shown = f"{made!r} {made} {made.data_key} {made.data_key!r}"
    assert made.data_key.hex() not in shown
    assert repr(bytes(made.data_key)) not in shown
    assert made.recovery_code not in shown


def test_600_flips_are_damage_and_never_a_key(folder: Path) -> None:
    whole = keys.read_bytes(folder)
    original = keys.read_envelope(folder)
    chance = random.Random(600)
    damaged = 0
    for _ in range(600):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        try:
            assert envelope.parse(bytes(flipped)) == original  # a flip in the white space
        except DamagedVault:
            damaged += 1
    assert damaged > 500


def test_flips_with_a_right_checksum_never_give_a_wrong_key(folder: Path, made: keys.NewVaultKeys) -> None:
    """Someone who writes the checksum anew still can't change parameters, ids or wraps."""
    chance = random.Random(1)
    whole = json.loads(keys.read_bytes(folder))
    del whole["checksum"]
    plain = json.dumps(whole)
    refused = 0
    for _ in range(300):
        place = chance.randrange(len(plain))
        flipped = plain[:place] + chr(ord(plain[place]) ^ 1 << chance.randrange(6)) + plain[place + 1 :]
        try:
            content = json.loads(flipped)
            checked = {**content, "checksum": envelope._checksum(content)}
            assert envelope.parse(json.dumps(checked).encode()).open_with_recovery(made.recovery_code) == made.data_key
        except (DamagedVault, NewerVault, WrongSecret, ValueError, TypeError):
            refused += 1
    assert refused > 100


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 60_000, b" " * 100_000, b'{"checksum": 1}', b"9" * 5000]
)
def test_what_is_no_key_file_is_damage(folder: Path, content: bytes) -> None:
    (folder / keys.ENVELOPE).write_bytes(content)
    with pytest.raises(DamagedVault):
        keys.unlock_with_passphrase(folder, SECRET)
    (folder / keys.ENVELOPE).unlink()
    with pytest.raises(DamagedVault):
        keys.unlock_with_passphrase(folder, SECRET)


def _rewritten(folder: Path, *path: str, value: object) -> bytes:
    content = json.loads(keys.read_bytes(folder))
    del content["checksum"]
    place = content
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return json.dumps(content | {"checksum": envelope._checksum(content)}).encode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory_kib", 8),
        ("memory_kib", 2**40),
        ("memory_kib", 65536.0),
        ("passes", 0),
        ("passes", 10**6),
        ("lanes", True),
        ("lanes", "4"),
    ],
)
def test_parameters_out_of_range_are_refused(folder: Path, name: str, value: object) -> None:
    with pytest.raises(DamagedVault):
        envelope.parse(_rewritten(folder, "slots", "passphrase", name, value=value))


def test_weaker_parameters_open_nothing(folder: Path) -> None:
    rewritten = envelope.parse(_rewritten(folder, "slots", "passphrase", "passes", value=2))
    with pytest.raises(WrongSecret):
        rewritten.open_with_passphrase(SECRET)


def test_a_newer_format_is_named_as_such(folder: Path) -> None:
    with pytest.raises(NewerVault):
        envelope.parse(_rewritten(folder, "format", value=3))


def test_strength_has_a_floor() -> None:
    with pytest.raises(ValueError, match="out of range"):
        keys.Strength(memory_kib=32 * 1024)
    assert keys.Strength(256 * 1024, 3, 4) == keys.STANDARD


def test_what_makes_keys_makes_them_of_the_standard_strength(new_keys_are_weak: list[keys.Strength]) -> None:
    assert set(new_keys_are_weak) == {keys.STANDARD}


def test_the_standard_strength_takes_its_time(tmp_path: Path) -> None:
    made = keys.create(tmp_path / "tresor", SECRET, keys.STANDARD)
    start = time.perf_counter()
    assert keys.unlock_with_passphrase(tmp_path / "tresor", SECRET) == made.data_key
    assert time.perf_counter() - start > 0.1


@pytest.mark.usefixtures("later")
def test_who_sits_at_the_open_vault_has_to_know_its_secret(tmp_path: Path) -> None:
    folder = tmp_path / "tresor"
    made = keys.create(folder, SECRET, keys.FLOOR)
    keys.prove(folder, SECRET)
    keys.prove(folder, made.recovery_code)
    for _ in range(3):
        with pytest.raises(WrongSecret):
            keys.prove(folder, OTHER)
    assert len(attempts.failed(made.vault_id)) == 3
    with pytest.raises(MustWait, match="warten"):
        keys.prove(folder, SECRET)


def test_a_proposed_code_opens_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "tresor"
    made = keys.create(folder, SECRET, keys.FLOOR)
    code = keys.propose_recovery_code()
    with pytest.raises(WrongSecret):
        keys.unlock_with_recovery(folder, code)
    assert keys.unlock_with_recovery(folder, made.recovery_code) == made.data_key


@pytest.mark.parametrize(("beyond", "read"), [(-1, True), (0, True), (1, False), (2, False)])
def test_how_large_a_key_file_may_be(folder: Path, made: keys.NewVaultKeys, beyond: int, read: bool) -> None:
    content = keys.read_bytes(folder)
    (folder / keys.ENVELOPE).write_bytes(content + b" " * (64 * 1024 + beyond - len(content)))
    if read:
        assert keys.unlock_with_passphrase(folder, SECRET) == made.data_key
        return
    with pytest.raises(DamagedVault):
        keys.unlock_with_passphrase(folder, SECRET)


def test_a_change_that_is_begun_again_forgets_the_one_before_it(folder: Path) -> None:
    present = keys.read_envelope(folder)
    first, second = (replace(present, epoch=present.epoch + 1, vault_id=name) for name in ("a" * 32, "b" * 32))
    record = KeyRecord.of(present).announcing(first).announcing(second)
    assert record == KeyRecord(present.epoch, (present.digest(), second.digest()))
    record.demand(present)
    record.demand(second)
    with pytest.raises(KeysDontFit):
        record.demand(first)
    with pytest.raises(KeysDontFit, match="älter"):
        record.demand(replace(present, epoch=present.epoch - 1))
