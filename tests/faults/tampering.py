"""Folders as somebody might hand them over: a vault of hers in which something was put, exchanged or led elsewhere."""

import hashlib
import json
import os
import random
import shutil
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Person
from app.services.people import persons
from app.storage import vault as vaults
from app.storage.backups import backup, resealing, rotate, swap
from app.storage.backups.rotate import Change
from app.storage.database.engine import DATABASE
from app.storage.integrity import side_file
from app.storage.secrets import keys
from app.vaults import opening
from tests.conftest import PASSPHRASE
from tests.faults import damage
from tests.faults.children import opened

FORMER = "Sieben Kraniche hinter dem Kiesberg"
"""The passphrase that was taken back."""
PEOPLE = 12
PARTS = (DATABASE, "vault.keys", "generation.seal")
_JOURNAL = struct.Struct(">8sIIIII")
_MAGIC = bytes.fromhex("d9d505f920a163d7")


@dataclass(frozen=True)
class Quarry:
    """A closed vault, a copy of it from before its last change, one from before its secrets were changed, and somebody else's.

    In the older copies nobody has a ban on information; in the vault everybody does.
    """

    folder: Path
    older: Path
    former: Path
    foreign: Path
    key: bytes
    passphrase: str = PASSPHRASE

    def copy_to(self, folder: Path) -> "Quarry":
        """The same vault in another place; what is taken from elsewhere stays where it is."""
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / DATABASE

    @property
    def backups(self) -> list[Path]:
        """The real backups."""
        return sorted((self.folder / backup.FOLDER).glob("*.qbsicherung"))


def make(folder: Path) -> Quarry:
    """Make all of it: the vault in `folder`, the rest beside it."""
    older, former, foreign = (folder.with_name(name) for name in ("älter", "ehemals", "fremd"))
    context, _code = opening.create(foreign, "Ein ganz anderer Satz fürs Rosenbeet", keys.FLOOR)
    context.backup()
    context.close()
    context, _code = opening.create(folder, FORMER, keys.FLOOR)
    context.write("Personen", lambda session: [_person(session, number) for number in range(PEOPLE)])
    context.backup()
    context.close()
    shutil.copytree(folder, former)
    vault = vaults.open_vault(folder, lambda place: keys.unlock_with_passphrase(place, FORMER))
    vault, _code = rotate.rotate(vault, FORMER, Change(passphrase=PASSPHRASE), strength=keys.FLOOR)
    resealing.finish(vault)
    with closing(Context(vault)) as context:
        key = bytes(vault.key)
        context.code_is_kept()
        for older_backup in context.backups()[1:]:
            older_backup.path.unlink()
    shutil.copytree(folder, older)
    with opened(folder, key) as context:
        context.write("Sperre", _ban_all)
        context.backup()
        context.write("Danach", _person, PEOPLE)
    return Quarry(folder, older, former, foreign, key)


def content_of_then() -> list[tuple[str, bool]]:
    """What stood in the vault when its secrets were changed."""
    return [(f"Quitte {number:03}", False) for number in range(PEOPLE)]


def _person(session: Session, number: int) -> int:
    return persons.save(session, Person(family_name=f"Quitte {number:03}", address_block=False))


def _ban_all(session: Session) -> None:
    for person in session.query(Person):
        person.address_block = True


def content(context: Context) -> list[tuple[str, bool]]:
    """Who stands in the vault, and whether with a ban on information."""
    return context.read(lambda session: sorted((p.family_name, p.address_block) for p in session.query(Person)))


def tree(*places: Path) -> dict[str, tuple[int, int, str]]:
    """Everything below some folders: kind and rights, time of the last change, content. No link is followed."""
    found = {}
    for path in (path for place in places for path in (place, *place.rglob("*"))):
        info = path.lstat()
        plain = path.is_file() and not path.is_symlink()
        inside = hashlib.sha256(path.read_bytes()).hexdigest() if plain else str(path.is_symlink() and path.readlink())
        found[str(path)] = (info.st_mode, info.st_mtime_ns, inside)
    return found


def remove(folder: Path) -> None:
    """A folder with all that was put into it."""
    shutil.rmtree(folder)


# What somebody may do


@dataclass(frozen=True)
class Hands:
    """What an attack has at hand: the vault in question, a folder of hers outside, and chance."""

    vault: Quarry
    outside: Path
    chance: random.Random

    def target(self) -> Path:
        """A file or folder of hers, or a place where none is yet."""
        return self.outside / self.chance.choice(["brief.odt", "neu.txt", "ordner"])


def forge_journal(vault: Quarry, pages: set[int], ending: bytes = b"") -> None:
    """A side file that puts these pages (from 0) of the older copy back; nothing in it needs a key."""
    older, size = (vault.older / DATABASE).read_bytes(), vault.database.stat().st_size
    nonce = 7
    records = b""
    for number in sorted(pages):
        page = older[number * damage.PAGE : (number + 1) * damage.PAGE]
        total = nonce + sum(page[place] for place in range(damage.PAGE - 200, 0, -200))
        records += struct.pack(">I", number + 1) + page + struct.pack(">I", total & 0xFFFFFFFF)
    header = _JOURNAL.pack(_MAGIC, len(pages), nonce, size // damage.PAGE, 512, damage.PAGE)
    side_file.beside(vault.database).write_bytes(header.ljust(512, b"\0") + records + ending)


def older_pages(vault: Quarry) -> set[int]:
    """Every page that is another in the older copy, except what of the search index is made anew after a crash."""
    older, present = (vault.older / DATABASE).read_bytes(), vault.database.read_bytes()
    made_anew = damage.pages(vault.database, vault.key, "name GLOB ?", ("search_*_idx",))
    numbers = range(min(len(older), len(present)) // damage.PAGE)
    return {n for n in numbers if _page(older, n) != _page(present, n)} - made_anew


def forged_pages(vault: Quarry, *tables: str) -> set[int]:
    """Pages of some tables that are others in the older copy."""
    older, present = (vault.older / DATABASE).read_bytes(), vault.database.read_bytes()
    found = damage.leaves(vault.database, vault.key, *tables)
    return {n for n in found if (n + 1) * damage.PAGE <= len(older) and _page(older, n) != _page(present, n)}


def _page(content: bytes, number: int) -> bytes:
    return content[number * damage.PAGE : (number + 1) * damage.PAGE]


def old_page_in_a_journal(hands: Hands) -> None:
    """One page of an older copy, to be put back."""
    forge_journal(hands.vault, forged_pages(hands.vault, "person"))


def any_old_page_in_a_journal(hands: Hands) -> None:
    """One page, whatever it holds, that was another before."""
    forge_journal(hands.vault, {hands.chance.choice(sorted(older_pages(hands.vault)))})


def all_old_pages_in_a_journal(hands: Hands) -> None:
    """Every page that was another before."""
    forge_journal(hands.vault, older_pages(hands.vault))


def journal_that_names_a_file(hands: Hands) -> None:
    """A side file that ends with the name of a file outside, which SQLite would delete."""
    name = os.fsencode(hands.outside / "brief.odt")
    ending = struct.pack(">I", 0x40000000 // damage.PAGE + 1) + name
    ending += struct.pack(">II", len(name), sum(struct.unpack(f"{len(name)}b", name)) & 0xFFFFFFFF) + _MAGIC
    forge_journal(hands.vault, {1}, ending)


def write_ahead_log(hands: Hands) -> None:
    """Side files of a kind that the program never makes."""
    for suffix in ("-wal", "-shm"):
        hands.vault.database.with_name(DATABASE + suffix).write_bytes(hands.chance.randbytes(4096))


def link_a_part(hands: Hands) -> None:
    """A part of the vault is a link to somewhere else."""
    name = hands.chance.choice([DATABASE, "data.db-journal", "vault.keys", "generation.seal", "vault.lock", "backups"])
    path = hands.vault.folder / name
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(hands.target())


def link_inside_backups(hands: Hands) -> None:
    """A backup, or what looks like a remainder of one, is a link."""
    name = hands.chance.choice(["Sicherung-2026-11-23-083000-99.qbsicherung", ".rest.tmp", "Ersetzt-2026"])
    (hands.vault.folder / backup.FOLDER / name).symlink_to(hands.target())


def second_name(hands: Hands) -> None:
    """A file that is written in place is at the same time one of hers outside."""
    lock = hands.vault.folder / "vault.lock"
    lock.unlink(missing_ok=True)
    os.link(hands.outside / "brief.odt", lock)


def pipe(hands: Hands) -> None:
    """A part at which who reads it would wait for ever."""
    path = hands.vault.folder / hands.chance.choice(["vault.keys", "data.db-journal", "demo.txt", "generation.seal"])
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def link_in_a_pending_restore(hands: Hands) -> None:
    """What was chosen as a vault had its key file written through this link."""
    place = _pending(hands, hands.vault.foreign)
    (place / "ersetzt").mkdir()
    (place / "ersetzt" / "vault.keys").symlink_to(hands.target())


def foreign_pending_restore(hands: Hands) -> None:
    """Another vault waits to be put in, without an order or with one under its own key."""
    place = _pending(hands, hands.vault.foreign, whole=hands.chance.random() < 0.5)
    if hands.chance.random() < 0.5:
        _order(place, hands.vault.folder, b"\1" * 32)


def stale_pending_restore(hands: Hands) -> None:
    """An older state of hers waits to be put in; the order under her own key is of then."""
    place = _pending(hands, hands.vault.older, whole=True)
    _order(place, hands.vault.older, hands.vault.key)


def _pending(hands: Hands, source: Path, *, whole: bool = False) -> Path:
    place = hands.vault.folder / ".wiederherstellung"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for name in hands.chance.sample(PARTS, 3 if whole else hands.chance.randint(1, 3)):
        shutil.copyfile(source / name, place / name)
    return place


def _order(place: Path, replaced: Path, key: bytes) -> None:
    coming = {path.name: swap._digest(path) for path in place.iterdir() if path.is_file()}
    gone = {name: swap._digest(replaced / name) for name in (DATABASE, "vault.keys")}
    (place / "auftrag.json").write_bytes(swap._written(swap.Order(coming, gone, keep=False), [key]))


def parts_of_an_earlier_epoch(hands: Hands) -> None:
    """Some parts, not all, are those from before the secrets were changed; their key file always."""
    for name in ("vault.keys", *hands.chance.sample(PARTS, hands.chance.randint(0, 1))):
        shutil.copyfile(hands.vault.former / name, hands.vault.folder / name)


def backups_of_an_earlier_epoch(hands: Hands) -> None:
    """Backups from before the secrets were changed are there again."""
    for path in (hands.vault.former / backup.FOLDER).glob("*.qbsicherung"):
        shutil.copyfile(path, hands.vault.folder / backup.FOLDER / f"alt-{path.name}")


def remainders(hands: Hands) -> None:
    """What looks like the rest of a cut-off backup."""
    (hands.vault.folder / ".0123.tmp").mkdir()
    (hands.vault.folder / backup.FOLDER / ".4567.tmp").write_bytes(b"rest")


def fakes(hands: Hands) -> None:
    """Twelve backups that nobody with the key has made: newer than all, of an absurd generation, or copies of one."""
    real = hands.chance.choice(hands.vault.backups)
    generation = hands.chance.choice([10**6, 2**53, 2**63 - 1, 10**17])
    for number in range(12):
        path = real.with_name(f"Sicherung-2030-01-01-{number:06}-{generation + number}.qbsicherung")
        if hands.chance.random() < 0.3:
            shutil.copyfile(real, path)
        else:
            repack(real, path, generation=generation + number, created=f"2030-01-01T00:00:{number:02}")


def repack(source: Path, target: Path, **values: object) -> None:
    """A backup with another manifest under the old seal."""
    with zipfile.ZipFile(source) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members["manifest.json"] = json.dumps(json.loads(members["manifest.json"]) | values).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for name, inside in members.items():
            packed.writestr(name, inside)


def foreign_backups(hands: Hands) -> None:
    """Backups of another vault among hers."""
    for path in (hands.vault.foreign / backup.FOLDER).glob("*.qbsicherung"):
        name = f"Sicherung-{clock.now():%Y-%m-%d-%H%M%S}-{hands.chance.randrange(10**6)}.qbsicherung"
        shutil.copyfile(path, hands.vault.folder / backup.FOLDER / name)


Attack = Callable[[Hands], None]
ATTACKS: tuple[Attack, ...] = (
    old_page_in_a_journal,
    any_old_page_in_a_journal,
    all_old_pages_in_a_journal,
    journal_that_names_a_file,
    write_ahead_log,
    foreign_pending_restore,
    stale_pending_restore,
    parts_of_an_earlier_epoch,
    backups_of_an_earlier_epoch,
    remainders,
    fakes,
    foreign_backups,
    link_in_a_pending_restore,
    link_inside_backups,
    second_name,
    link_a_part,
    pipe,
)
"""In this order, so that nothing is written through a link or into a pipe that was put there before."""


def some(chance: random.Random, most: int = 4) -> list[Attack]:
    """Some attacks together. Two thirds of the time without links: these would be refused before anything else is tried."""
    offered = ATTACKS if chance.random() < 1 / 3 else ATTACKS[: ATTACKS.index(link_in_a_pending_restore)]
    return sorted(chance.sample(offered, chance.randint(1, most)), key=ATTACKS.index)
