"""Vaults to copy from: made once, whoever comes first, and never half."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.models import Person
from app.services.lists import ListQuery
from app.services.people import persons
from app.vaults import opening
from tests.vault_templates import PASSPHRASE, VaultTemplates, holding


def test_many_at_once_make_it_once(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(folder: Path) -> str:
        folder.mkdir()
        made.append(folder)
        return "answer"

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _number: VaultTemplates(tmp_path).made("one", make), range(8)))
    assert len(made) == 1
    assert answers == [(made[0], "answer")] * 8
    assert made[0].is_dir()


def test_what_failed_is_made_anew(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        folder.mkdir()
        raise RuntimeError("Strom weg")

    vault_templates = VaultTemplates(tmp_path)
    with pytest.raises(RuntimeError):
        vault_templates.made("one", fail)
    assert vault_templates.made("one", lambda folder: folder.mkdir()) == (tmp_path / "template-one" / "tresor", None)


def test_a_vault_holding_something_is_closed_and_opens_with_the_passphrase_of_the_tests(tmp_path: Path) -> None:
    folder = tmp_path / "tresor"
    person = holding(lambda session: persons.save(session, Person(family_name="Kovač", given_name="Ivo")))(folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    assert context.read(persons.ids, ListQuery()) == [person]
    context.close()
