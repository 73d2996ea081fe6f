"""A vault with something in it: people, cases with confidential notes, an event, tasks, documents, a draft."""

import hashlib
import random
import shutil
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import Context
from app.models import ContactEntry, DocumentContent, Event, Organisation, Person
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.office import contents, documents, tasks
from app.services.people import persons
from app.storage.database.engine import DATABASE, connect
from app.storage.secrets import keys
from app.vaults import opening
from tests.conftest import PASSPHRASE

PEOPLE = 40
MARKERS = ("Zwiebelkuchenrezept", "Quittengeleebrot", "Wolkenkuckucksheim", "Rhabarberbarbara")
"""Words that stand in a name, a confidential note, a document and a draft, and may be readable in no file."""


@dataclass(frozen=True)
class Filled:
    """A closed vault and everything that opens it."""

    folder: Path
    key: bytes
    code: str
    passphrase: str = PASSPHRASE

    def copy_to(self, folder: Path) -> "Filled":
        """The same vault in another place."""
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / DATABASE


def make(folder: Path) -> Filled:
    """Make the vault, about a megabyte large, and close it."""
    context, code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    context.write("Probe", fill)
    context.save_draft("person:new", {"family_name": MARKERS[3]})
    key = bytes(context._vault.key)
    context.close()
    return Filled(folder, key, code)


def fill(session: Session) -> None:
    """People with cases, notes and documents; one event with its list."""
    chance = random.Random(7)
    cafe = events.save(session, Event(name="Nähcafé", starts_at=datetime(2026, 10, 6, 15)))
    organisations.save(session, Organisation(name="SV Steinen"))
    for number in range(PEOPLE):
        person = Person(family_name=f"{MARKERS[0]} {number:03}", given_name="Äne ሰላም", phone=f"07627 {number:04}")
        person_id = persons.save(session, person)
        participations.register(session, cafe, person_id)
        case_id = cases.save(session, cases.new(session, person_id))
        entry = contacts.new(session, case_id)
        entry.summary = f"Gespräch über Wohnen {number}"
        contacts.write_note(session, contacts.save_entry(session, entry), f"{MARKERS[1]} {number}")
        task = tasks.new(session, case_id)
        task.what = "Anrufen"
        tasks.save(session, task)
        data = MARKERS[2].encode() + chance.randbytes(6000)
        documents.attach(session, person_id, f"brief-{number}.bin", data)


@dataclass(frozen=True)
class Content:
    """What a vault holds, comparably: rows of every table but the audit trail and the vault's own values, and a hash over every document."""

    tables: dict[str, int]
    documents: dict[str, str]
    people: frozenset[str]


def content(context: Context) -> Content:
    """Look into a vault, reading every document."""
    return context.read(_content)


def _content(session: Session) -> Content:
    listed = session.connection().exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"
        " AND name NOT IN ('audit', 'meta')"
    )
    tables = {
        name: session.connection().exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for (name,) in listed
    }
    found = session.query(DocumentContent).all()
    hashes = {one.sha256: hashlib.sha256(contents.read(session, one.sha256)).hexdigest() for one in found}
    return Content(tables, hashes, frozenset(person.family_name for person in session.query(Person)))


def entries(session: Session) -> int:
    """How many contact entries there are."""
    return session.query(ContactEntry).count()


def raw(vault: Filled, statement: str) -> list[tuple[object, ...]]:
    """Run one statement on the closed vault's file."""
    connection = connect(vault.database, vault.key)
    try:
        return list(connection.execute(statement))
    finally:
        connection.close()


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file in a vault but that of its lock, which says nothing."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "vault.lock"
    }
