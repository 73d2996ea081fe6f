"""A small vault made of the storage room's own parts, without models: enough for keys, backups and restores."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.storage.database import engine
from app.storage.database.migrate import HEAD
from app.storage.secrets import envelope, key_state, keys
from app.storage.secrets.key_state import KeyRecord, KeyState
from app.storage.secrets.recovery_code import parse_recovery_code

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Vier Wörter reichen hier"
MARKER = "Zwiebelkuchenrezept"
NOTES = 300


@dataclass(frozen=True)
class SmallVault:
    """A vault folder with everything that opens it. Its notes take about 600 KB."""

    folder: Path
    key: keys.DataKey
    passphrase: str
    code: str

    def run(self, statement: str) -> list[tuple[object, ...]]:
        """Run one statement on the database."""
        return run(self.folder, self.key, statement)

    def change_keys(self, passphrase: str = SECRET) -> None:
        """Wrap the same data key anew, as programs without an epoch did: another key file of the same epoch."""
        before = keys.read_envelope(self.folder)
        code = parse_recovery_code(self.code)
        other = envelope.seal(before.vault_id, self.key, passphrase, keys.FLOOR, code, before.epoch)
        (self.folder / keys.ENVELOPE).write_bytes(envelope.write(other))

    def write_note(self) -> None:
        """One commit."""
        self.run("INSERT INTO note(text, data) VALUES ('neu', zeroblob(10))")
        self.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'")


def run(folder: Path, key: bytes, statement: str) -> list[tuple[object, ...]]:
    """Run one statement on the database of a vault folder."""
    connection = engine.connect(folder / engine.DATABASE, key)
    try:
        return list(connection.execute(statement))
    finally:
        connection.close()


def content_of(folder: Path, key: bytes) -> str:
    """A hash over every note."""
    rows = run(folder, key, "SELECT id, text, hex(data) FROM note ORDER BY id")
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file below a folder, the lock file left out."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "vault.lock"
    }


def make_small_vault(folder: Path) -> SmallVault:
    """Make such a vault in a new folder."""
    made = keys.create(folder, SECRET, keys.FLOOR)
    (folder / engine.DATABASE).touch()
    connection = engine.connect(folder / engine.DATABASE, made.data_key)
    for statement in (
        "BEGIN",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, data BLOB)",
        "CREATE VIRTUAL TABLE search USING fts5(text, content='note', content_rowid='id', tokenize='trigram')",
        f"INSERT INTO meta VALUES ('vault_id', '{made.vault_id}'), ('generation', '7')",
        f"INSERT INTO alembic_version VALUES ('{HEAD}')",
    ):
        connection.execute(statement)
    connection.executemany("INSERT INTO note(text, data) VALUES (?, randomblob(2000))", [(MARKER,)] * NOTES)
    connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
    key_state.write(connection.execute, KeyState(KeyRecord.of(keys.read_envelope(folder))))
    connection.execute("COMMIT")
    connection.close()
    return SmallVault(folder, made.data_key, SECRET, made.recovery_code)
