"""What lies on the disk, byte for byte: a change here is a new format, and what earlier programs wrote must stay readable.

The values are pinned, not computed. That they are those of earlier programs is proven by the vaults in `tests/frozen`.
"""

import itertools
import json
import secrets
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.paths import state_folder
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Person
from app.services import drafts
from app.services.people import persons
from app.storage.backups import archive, backup
from app.storage.backups.archive import BackupPayload, Reason
from app.storage.backups.snapshot import Contents
from app.storage.database import engine
from app.storage.integrity import audit, seal, side_file
from app.storage.secrets import attempts, envelope, key_state, keys, recovery_code
from app.storage.secrets.key_state import KeyRecord
from tests.frozen.vaults import FROZEN, Frozen

KEY = bytes(range(32))
CODE = bytes(range(20))
VAULT_ID = "0123456789abcdef" * 2
PHRASE = "Größe und Fülle 1"
KEY_FILE = """{
 "format": 1,
 "vault": "0123456789abcdef0123456789abcdef",
 "fingerprint": "pVqgbyhX4x5DpGo8XyIXLpTAtGd2i9Q5i1Csqgk+aXI=",
 "slots": {
  "passphrase": {
   "method": "argon2id",
   "memory_kib": 65536,
   "passes": 1,
   "lanes": 1,
   "salt": "AQEBAQEBAQEBAQEBAQEBAQ==",
   "nonce": "AgICAgICAgICAgIC",
   "wrapped": "teVPRaaMggdhb7hH6+EIF39v0ao8GCYSK2F0kwKg7kmMYs5t/1FOyqd5J4I9t0kw"
  },
  "recovery": {
   "method": "hkdf-sha256",
   "salt": "AwMDAwMDAwMDAwMDAwMDAw==",
   "nonce": "BAQEBAQEBAQEBAQE",
   "wrapped": "v0yU6fGiPiT8hBlAjKDxpvjF7nIuHmosD3PbN3QmfDiZZ8O+qimWHcWBMtynXMe5"
  }
 },
 "checksum": "b7c334d049891e7a4ee5d1a9b0773350d3f596abe23097cf3218f16c1ce858df"
}"""
MARK = (
    b'{"generation": 7, "line": 3, "hash": "c0ffee", '
    b'"signature": "1433aec03024c4da1c5f6f1e97255db13ac6a56ca6b257d8a9610ccf5fe110ec"}'
)

KEY_FILE_OF_EPOCH_2 = """{
 "format": 2,
 "vault": "0123456789abcdef0123456789abcdef",
 "epoch": 2,
 "fingerprint": "pVqgbyhX4x5DpGo8XyIXLpTAtGd2i9Q5i1Csqgk+aXI=",
 "slots": {
  "passphrase": {
   "method": "argon2id",
   "memory_kib": 65536,
   "passes": 1,
   "lanes": 1,
   "salt": "AQEBAQEBAQEBAQEBAQEBAQ==",
   "nonce": "AgICAgICAgICAgIC",
   "wrapped": "teVPRaaMggdhb7hH6+EIF39v0ao8GCYSK2F0kwKg7kn5gQSo7CrpOURMMXYrAvPe"
  },
  "recovery": {
   "method": "hkdf-sha256",
   "salt": "AwMDAwMDAwMDAwMDAwMDAw==",
   "nonce": "BAQEBAQEBAQEBAQE",
   "wrapped": "v0yU6fGiPiT8hBlAjKDxpvjF7nIuHmosD3PbN3QmfDhMOx+g3sKypBrJrUj1NzpZ"
  }
 },
 "checksum": "3f4c413e59bf95a95506be02051881c6d7049c54bca6c89e4c8e3db9c790096b"
}"""
CODE_TEXT = "000G4-0R40M-30E20-9185G-R38E1-W8124-GK78"
DIGEST = "3f4c413e59bf95a95506be02051881c6d7049c54bca6c89e4c8e3db9c790096b"
MARK_OF_EPOCH_2 = (
    b'{"generation": 7, "line": 3, "hash": "c0ffee", "epoch": 2, '
    b'"keys": "3f4c413e59bf95a95506be02051881c6d7049c54bca6c89e4c8e3db9c790096b", '
    b'"signature": "679a949d99abec15ece86256d9950c02ba0ad6019c329a62c40e4983d9de9a2c"}'
)

PRIVATE = (
    "AQEBAQEBAQEBAQEBHfaroyJ2EuVsMkzek/KU8hRKzjMksL9pn46ZQLZFiOfXRHxKhNbtWwZhsb5JvNZBKyuoAdvOMWQSPuuKjQLNk05wgnCNud"
    "1Koy/HWHVM45GlMrfBFflJVO4iq7LDFpXHnim0cfpJTrGnz8+PebfASLT5RZh/sYXZJYZv/THs7rqWplQQX/VR8d+m5zOVmS+VYCwCpyJ73Lg/"
    "oR/ahtOJZ3eHzpIludl6gPrTBk98QmAg1qm+SVqWjysP3pgNJFMZU8RIsNsahmMzCFH3ILmB2XCo9mxmYNFxFBmZDXEvX1X+ZyjUrSKwpkx1LY"
    "HuhcygMmVgG5oXnOpr2pmgbGu6C2MigGtQdgucczb7OhbdgLACY5OcnV2tmDWfjGNFEFEV6xy2ywAOqsR3cBve4HRfzPRJNyqz2f93J2Ua9yX7"
    "Aw4twh6dmJK+DzoFzkjQhWtwP605yjEE5OrAcujGoRnqiB0I4xSOpqvX3xqEHazn/OnO5Zu5hkAw/T6TVQjRcsLquRGNCBN54Zdvv3dYeCoOgg"
    "nFArSDiJnSs/gYVtNSKZa5yzV1NXCCxJWSOuS4lMK7rZaEGg5CQGPapRL6AuIOUXa+2vnMSzlY/ysrSLyFfFofYcPNyssJiem3E9sKZsk0LM2O"
    "1OxDF1qqElf7aVGN0MTRR9Xuel9e72VEwYWseIAPmTGRHkwsafe6da1j4CNXwF8sByfH44GWHQGV8CmWYDoVHFoOCDIm0+8GmyJE30Dydq430o"
    "j0cXyqw9qOfKLh0Df68PEm1fBS08w8d3L3JvofusbV+idHT8fGXXo7Wlt/6j/G+CUGTC2jAej0TLxxzIONYEYjKfjRqJDjFDOIA8KHL/wGA2D6"
    "NzT8t7XFhgQ7jFfy/xycNrRM7oWpTPtg4RkrdGlbI2tYTWZaQuQK2INm4NS5NYKrVuXFNhS/A+zzgUCL3qWlgAN8gC8c/7LJ+KVKrSuaD8hyfW"
    "e+2LsPCqPjHTltuTLob2X4gjRzd5V2uyaH+u4OAGA1Tp4GIPtIJFEXec5X2h6ZWBCrLN3aLhpkV3mnX3X0esFiv5v50PgSeAqiRBJChOqONBYo"
    "bCm2FndhGbOytZznKqfBQjaaN9jHNEcR0o2RPKJ12wCxlJhXDYM+Uyqw4eAbsExPJ7T6XLwhJdaAcjvmThC5WWPuipwxzhFd4KsfiyVOsDph69"
    "RuySWhU4NCt+bBitodAyiUcwOd6FmsUbuUpBluPCxTZrTi19mfXU9gqA66w5ixBcgzD2XGodDAd0arlKqe1PceZODjITBxLcmW6mW+Wfl6oelJ"
    "nOB3P8yR7+WhuveqV9W09QoECncfct8NuXDVfQfxtXdKNOsbct7yIWndPQAVllg3veRONksbJg/gvdJXGI4="
)

MANIFEST = f"""{{
 "format": 2,
 "created": "2026-03-02T09:00:00",
 "vault": "0123456789abcdef0123456789abcdef",
 "generation": 7,
 "revision": "0002",
 "private": "{PRIVATE}",
 "files": {{
  "data.db": {{
   "sha256": "954d1bb83d80bb6f6e746b28f0de3ec4c4ed980cfe67ed23a9159cd464ff339a"
  }},
  "vault.keys": {{
   "sha256": "978f6401865793cbd16d8ca16c4df65e24179e73b4166f47f07fc88b34971508"
  }}
 }},
 "seal": "d90c1410c28aab0e64263a4a4c8038c16d687f266cc9b551bd54775e9c76c7ad"
}}"""


@pytest.fixture
def counted_randomness(monkeypatch: pytest.MonkeyPatch) -> None:
    """Random bytes that are 01 01 …, 02 02 …, and so on."""
    numbers = itertools.count(1)
    monkeypatch.setattr(secrets, "token_bytes", lambda size: bytes([next(numbers)]) * size)


# The key file


@pytest.mark.usefixtures("counted_randomness")
def test_a_key_file_is_written_as_ever() -> None:
    assert envelope.write(envelope.seal(VAULT_ID, KEY, PHRASE, keys.FLOOR, CODE)).decode() == KEY_FILE


@pytest.mark.parametrize("phrase", ["Größe und Fülle 1", "Gro\u0308ße und Fu\u0308lle 1"])
def test_a_key_file_is_read_as_ever(phrase: str) -> None:
    read = envelope.parse(KEY_FILE.encode())
    assert read.vault_id == VAULT_ID
    assert bytes(read.open_with_passphrase(phrase)) == KEY
    assert bytes(read.open_with_recovery("000G4-0R40M-30E20-9185G-R38E1-W8124-GK78")) == KEY
    assert envelope.write(read).decode() == KEY_FILE


@pytest.mark.usefixtures("counted_randomness")
def test_a_key_file_with_an_epoch_is_written_and_read_as_ever() -> None:
    written = envelope.write(envelope.seal(VAULT_ID, KEY, PHRASE, keys.FLOOR, CODE, 2)).decode()
    assert written == KEY_FILE_OF_EPOCH_2
    read = envelope.parse(written.encode())
    assert (read.epoch, bytes(read.open_with_passphrase(PHRASE)), bytes(read.open_with(CODE_TEXT))) == (2, KEY, KEY)
    assert KeyRecord.of(read) == KeyRecord(2, (DIGEST,))


def test_what_a_database_knows_of_its_keys_is_kept_as_json() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE meta(key PRIMARY KEY, value)")
    state = key_state.KeyState(KeyRecord(2, (DIGEST,)), (envelope.DataKey(KEY),), removing=True, unseen_code=True)
    key_state.write(connection.execute, state)
    assert dict(connection.execute("SELECT * FROM meta")) == {
        "key_file": f'{{"epoch": 2, "digests": ["{DIGEST}"]}}',
        "former_keys": f'{{"keys": ["{KEY.hex()}"], "removing": true}}',
        "unseen_code": "1",
    }
    assert key_state.read(connection.execute) == state
    key_state.write(connection.execute, key_state.KeyState())
    assert connection.execute("SELECT count(*) FROM meta").fetchone() == (0,)


def test_the_strength_of_new_vaults() -> None:
    assert keys.Strength(memory_kib=262_144, passes=3, lanes=4) == keys.STANDARD
    assert keys.Strength(memory_kib=65_536, passes=1, lanes=1) == keys.FLOOR


@pytest.mark.parametrize(
    ("allowed", "refused"),
    [
        ((65_536, 1, 1), (65_535, 1, 1)),
        ((2_097_152, 1, 1), (2_097_153, 1, 1)),
        ((65_536, 20, 1), (65_536, 21, 1)),
        ((65_536, 1, 16), (65_536, 1, 17)),
        ((65_536, 1, 1), (65_536, 0, 1)),
        ((65_536, 1, 1), (65_536, 1, 0)),
    ],
)
def test_how_strong_a_key_file_may_be(allowed: tuple[int, int, int], refused: tuple[int, int, int]) -> None:
    assert keys.Strength(*allowed).memory_kib == allowed[0]
    with pytest.raises(ValueError, match="out of range"):
        keys.Strength(*refused)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_data_key_has_32_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        envelope.DataKey(bytes(length))


# The recovery code


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        (CODE, "000G4-0R40M-30E20-9185G-R38E1-W8124-GK78"),
        (bytes(20), "00000-00000-00000-00000-00000-00000-00ZM"),
        (b"\xff" * 20, "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZM8"),
    ],
)
def test_a_printed_code_stays_what_it_is(secret: bytes, code: str) -> None:
    assert recovery_code.format_recovery_code(secret) == code
    assert recovery_code.parse_recovery_code(code) == secret


# The seal


def test_a_seal_is_written_and_read_as_ever(tmp_path: Path) -> None:
    mark = seal.Mark(7, 3, "c0ffee")
    seal.write_new(tmp_path, KEY, VAULT_ID, mark)
    assert (tmp_path / "generation.seal").read_bytes() == MARK.ljust(512) * 2
    assert seal.read_from(tmp_path, KEY, VAULT_ID) == mark


def test_a_seal_knows_the_key_file_as_well(tmp_path: Path) -> None:
    mark = seal.Mark(7, 3, "c0ffee").under(KeyRecord(2, (DIGEST,)))
    seal.write_new(tmp_path, KEY, VAULT_ID, mark)
    assert (tmp_path / "generation.seal").read_bytes() == MARK_OF_EPOCH_2.ljust(512) * 2
    read = seal.read_from(tmp_path, KEY, VAULT_ID)
    assert read is not None
    assert (read, read.record) == (mark, KeyRecord(2, (DIGEST,)))


@pytest.mark.parametrize("broken", [0, 1])
def test_one_whole_place_of_a_seal_is_enough(tmp_path: Path, broken: int) -> None:
    places = [MARK.ljust(512), MARK.ljust(512)]
    places[broken] = places[broken].replace(b": 7,", b": 8,")
    (tmp_path / "generation.seal").write_bytes(b"".join(places))
    assert seal.read_from(tmp_path, KEY, VAULT_ID) == seal.Mark(7, 3, "c0ffee")
    places[1 - broken] = b"\0" * 512
    (tmp_path / "generation.seal").write_bytes(b"".join(places))
    assert seal.read_from(tmp_path, KEY, VAULT_ID) is None


def test_the_places_of_a_seal_are_written_in_turn(tmp_path: Path) -> None:
    opened = seal.Seal(tmp_path, KEY, VAULT_ID)
    for generation in (1, 2, 3, 4):
        opened.note(seal.Mark(generation))
    opened.close()
    content = (tmp_path / "generation.seal").read_bytes()
    assert len(content) == 1024
    assert [json.loads(content[start : start + 512])["generation"] for start in (0, 512)] == [3, 4]


# The audit trail


def test_lines_of_the_trail_are_chained_as_ever() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE audit(id, at, kind, record_id, step_id, text, hash)")
    entries = [
        audit.Entry(AuditKind.LOGIN, text=TrailWords("Passphrase"), at=datetime(2026, 3, 2, 9, 0, 0, 5)),
        audit.Entry(AuditKind.READ, 12, TrailWords("Schülerliste"), 3, datetime(2026, 3, 2, 9, 1)),
    ]
    first = "0cc4911f046ee8a694f534f3a9a71db6448343c1407c162b20baa0c6414c1c26"
    second = "8b53a3af6f6b425a42c15d7fbf40d86577ed5ba4e79730b600b34152910f2606"
    assert audit.append(connection.execute, []) == (0, "")
    assert audit.append(connection.execute, entries) == (2, second)
    assert connection.execute("SELECT * FROM audit ORDER BY id").fetchall() == [
        (1, "2026-03-02 09:00:00.000005", "login", None, None, "Passphrase", first),
        (2, "2026-03-02 09:01:00.000000", "read", 12, 3, "Schülerliste", second),
    ]
    assert audit.append(connection.execute, []) == (2, second)


# The backup


@pytest.mark.usefixtures("counted_randomness")
def test_a_backup_is_packed_as_ever(tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes(b"encrypted")
    contents = Contents(VAULT_ID, 7, "0002", {"person": 3, "record": 10})
    payload = BackupPayload(tmp_path / "copy", KEY_FILE.encode(), contents, datetime(2026, 3, 2, 9, 0), Reason.HAND)
    told: list[float] = []
    archive.pack(tmp_path / "made.qbsicherung", payload, KEY, told.append)
    with zipfile.ZipFile(tmp_path / "made.qbsicherung") as packed:
        members = [(m.filename, m.compress_type, m.date_time) for m in packed.infolist()]
        manifest = packed.read("manifest.json").decode()
        assert packed.read("data.db") == b"encrypted"
        assert packed.read("vault.keys").decode() == KEY_FILE
    never = (1980, 1, 1, 0, 0, 0)
    assert members == [("data.db", 0, never), ("vault.keys", 0, never), ("manifest.json", 0, never)]
    assert manifest == MANIFEST
    assert told == [1.0]


def test_a_backup_is_called_by_its_moment_and_generation(context: Context) -> None:
    with clock.standing_at(datetime(2031, 2, 3, 4, 5, 6)):
        made = context.backup()
    assert made.path.name == f"Sicherung-2031-02-03-040506-{made.generation}.qbsicherung"
    assert backup.FOLDER == "backups"


def test_why_a_backup_was_made_has_its_word() -> None:
    assert {reason.name: reason.value for reason in Reason} == {
        "UNKNOWN": "",
        "HAND": "hand",
        "AUTOMATIC": "automatic",
        "DAMAGE": "damage",
        "MIGRATION": "migration",
        "IMPORT": "import",
        "MERGE": "merge",
        "ERASURE": "erasure",
        "RESTORE": "restore",
        "KEYS": "keys",
    }
    assert Reason("something of a later program") is Reason.UNKNOWN


_GENERATIONS = {
    "0001": 30,
    "0002": 30,
    "0003": 30,
    "0004": 30,
    "0005": 31,
    "0006": 31,
    "0007": 31,
    "0008": 31,
    "0009": 31,
    "0010": 31,
}
"""Of the frozen vaults; those from 0005 on were saved once more than they have lines in their trail."""


@pytest.mark.parametrize("frozen", FROZEN, ids=str)
def test_backups_of_earlier_programs_prove_themselves(frozen: Frozen) -> None:
    with archive.opened(frozen.backup) as packed:
        key = packed.envelope.open_with(frozen.code)
        assert packed.info.created == datetime(2026, 5, 2, 9)
        assert (packed.info.generation, packed.info.contents.revision) == (
            _GENERATIONS[frozen.revision],
            frozen.revision,
        )
        assert packed.demand_proven(key).contents.tables["person"] > 0
    assert archive.is_intact(frozen.backup, key)
    assert not archive.is_intact(frozen.backup, KEY)


# The names of the files


def test_the_files_of_a_vault_have_their_names() -> None:
    assert (engine.DATABASE, keys.ENVELOPE, seal.SEAL) == ("data.db", "vault.keys", "generation.seal")
    assert (archive.SUFFIX, side_file.SUFFIX) == (".qbsicherung", "-journal")


# Failed logins


@pytest.fixture
def moment() -> datetime:
    """When somebody tried."""
    return datetime(2026, 3, 2, 9, 0)


def test_failed_logins_are_noted_one_a_line(moment: datetime) -> None:
    for second in range(3):
        with clock.standing_at(moment + timedelta(seconds=second)):
            attempts.note(VAULT_ID)
    (kept,) = state_folder().glob("anmeldungen-*")
    assert kept.name == "anmeldungen-0123456789ab.txt"
    assert kept.read_text() == "2026-03-02T09:00:00\n2026-03-02T09:00:01\n2026-03-02T09:00:02\n"
    kept.write_text("2026-03-02T09:00:00+01:00\nnonsense\n2026-03-02T09:00:02\n")
    assert attempts.failed(VAULT_ID) == [moment, moment + timedelta(seconds=2)]


@pytest.mark.parametrize(
    ("failed", "seconds"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (8, 32), (9, 60), (200, 60), (1005, 60)]
)
def test_how_long_to_wait_after_failed_logins(
    moment: datetime, failed: int, seconds: int, later: Callable[[float], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with clock.standing_at(moment):
        attempts.note(VAULT_ID)
        (kept,) = state_folder().glob("anmeldungen-*")
        kept.write_text("2026-03-02T09:00:00\n" * failed)
        assert attempts.seconds_to_wait(VAULT_ID) == seconds
        later(seconds // 2)
        assert attempts.seconds_to_wait(VAULT_ID) == seconds - seconds // 2
        attempts.note(VAULT_ID)
        assert len(attempts.failed(VAULT_ID)) == min(failed + 1, 1000)
        kept.write_text("2026-03-02T09:00:00\n" * failed)
    monkeypatch.setattr(attempts, "_began", {})
    with clock.standing_at(moment + timedelta(seconds=seconds)):
        assert attempts.seconds_to_wait(VAULT_ID) == 0
    monkeypatch.setattr(attempts, "_began", {})
    with clock.standing_at(moment - timedelta(seconds=1)):
        assert attempts.seconds_to_wait(VAULT_ID) == seconds, "a clock that was set back neither helps nor locks out"


def test_where_nothing_can_be_noted_a_failed_login_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "no folder").touch()
    monkeypatch.setattr(attempts, "state_folder", lambda: tmp_path / "no folder")
    attempts.note(VAULT_ID)
    attempts.forget(VAULT_ID)
    assert (attempts.failed(VAULT_ID), attempts.seconds_to_wait(VAULT_ID)) == ([], 0)


def test_what_is_noted_in_the_vault_is_forgotten_outside(moment: datetime) -> None:
    attempts.forget(VAULT_ID)
    with clock.standing_at(moment):
        attempts.note(VAULT_ID)
    attempts.note("f" * 32)
    assert attempts.failed(VAULT_ID) == [moment]
    attempts.forget(VAULT_ID)
    assert (attempts.failed(VAULT_ID), len(attempts.failed("f" * 32))) == ([], 1)


# What stands in the tables


def test_a_journal_row_holds_the_columns_of_its_table_as_json(context: Context) -> None:
    person = Person(family_name="Ötken", birth_year=1980)
    made = context.write("Person gesichert", persons.save, person)
    rows = context.read(_journal_rows)
    place, before, after = rows["person"]
    assert (place, before) == (f"[{made}]", None)
    values = json.loads(after)
    assert set(values) == {column.name for column in Person.__table__.columns}
    assert (values["family_name"], values["birth_year"], values["birth_date"]) == ("Ötken", 1980, None)
    assert values["address_block"] == 0


def _journal_rows(session: Session) -> dict[str, tuple[str, str | None, str]]:
    found = session.connection().exec_driver_sql("SELECT table_name, pk, before, after FROM journal_row ORDER BY id")
    return {row[0]: tuple(row[1:]) for row in found}


def test_a_draft_is_kept_as_plain_json_under_the_key_of_its_form(context: Context) -> None:
    context.save_draft("contact:new:12", {"summary": "Straße „Ü“", "minutes": 0, "day": None})
    stored = context.read(lambda session: session.connection().exec_driver_sql("SELECT key, payload FROM draft").one())
    assert tuple(stored) == (
        "contact:new:12",
        '{"summary": "Stra\\u00dfe \\u201e\\u00dc\\u201c", "minutes": 0, "day": null}',
    )
    kept = context.read(drafts.load_draft, "contact:new:12")
    assert kept is not None
    assert kept.payload == {"summary": "Straße „Ü“", "minutes": 0, "day": None}
