"""Promise 22: text is kept exactly as typed: NUL, joiners, right-to-left, 20 MB; search finds it however it is written."""

import unicodedata
from pathlib import Path

import pytest

from app.models import Person
from app.services.people import persons
from app.services.search import find
from app.storage.backups import backup
from tests.faults.children import opened
from tests.faults.filled import Filled

TEXTS = {
    "NUL": "vor\x00nach\x00",
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029",
    "joiners": "क्‍ष 👩‍👩‍👧‍👦 می‌خواهم",
    "right to left": "\u202eשלום\u202c أحمد \u2067x\u2069 \u200f",
    "decomposed": unicodedata.normalize("NFD", "Äöü Çelik Đặng"),
    "private and unassigned": "\ue000\U000e0001\U0010ffff\ufffe",
    "quotes": "'; DROP TABLE person; -- \" \\ %s {x} $1 ?1",
    "blanks": "  vorn und hinten  \n\n\t",
    "large": "Lange Geschichte … " * 1_100_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_there_and_back_unchanged(vault: Filled, tmp_path: Path, name: str) -> None:
    text = TEXTS[name]
    with opened(vault.folder, vault.key) as context:
        person_id = context.write(
            "Person gespeichert", lambda session: persons.save(session, Person(family_name="Ada", note=text))
        )
        read = lambda session: session.get(Person, person_id).note  # noqa: E731
        assert context.read(read) == text
        context.undo()
        context.redo()
        assert context.read(read) == text
        made = context.backup(tmp_path)
        assert {finding.severity for finding in context.check()} == {"ok"}
    backup.restore_backup(made.path, tmp_path / "neu", vault.key)
    with opened(tmp_path / "neu", vault.key) as context:
        assert context.read(read) == text


@pytest.mark.parametrize("typed", ["Çelik", "celik", "CELIK", unicodedata.normalize("NFD", "Çelik"), "çel"])
def test_search_finds_it_however_it_is_written(vault: Filled, typed: str) -> None:
    with opened(vault.folder, vault.key) as context:
        context.write("Probe", lambda session: persons.save(session, Person(family_name="Çelik", given_name="Aylin")))
        assert [hit.title for hit in context.read(find, typed)] == ["Çelik, Aylin"]
