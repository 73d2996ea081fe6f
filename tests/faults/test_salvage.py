"""Salvage: what can still be read comes into a new vault, the rest is named; what was erased stays erased."""

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.common.errors import DamagedVault, UserError, WrongSecret
from app.context import Context
from app.models import ConfidentialNote, Kind, Person
from app.services import trash
from app.services.people import persons
from app.services.search import find
from app.storage.database import migrate
from app.storage.salvage import PartsLost, Salvaged
from app.vaults import opening, salvaging
from tests.faults import damage, work
from tests.faults.children import opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import MARKERS, PEOPLE, Filled, content, hashes, raw

JOURNAL = ("journal_row", "journal_step")
Salvage = Callable[[], tuple[Salvaged, Context]]


@pytest.fixture
def salvage(vault: Filled, tmp_path: Path) -> Salvage:
    """Rescue the vault into a new one, which must open with its passphrase and prove sound."""

    def run() -> tuple[Salvaged, Context]:
        before = hashes(vault.folder)
        made = salvaging.salvage(vault.folder, tmp_path / "gerettet", vault.passphrase)
        assert hashes(vault.folder) == before
        context = opening.open_with_passphrase(made.vault, vault.passphrase)
        assert [finding for finding in context.check() if finding.severity != "ok"] == []
        assert context.notices == []
        assert not list(made.vault.glob(".*")) + list(made.vault.glob("besch*"))
        return made, context

    return run


def _blank_pages(vault: Filled, numbers: set[int]) -> None:
    damage.blank(vault.database, numbers)


def _pages(vault: Filled, *tables: str) -> set[int]:
    """Numbers (from 0) of the leaves of some tables."""
    return damage.leaves(vault.database, vault.key, *tables)


def _contents_pages(vault: Filled) -> set[int]:
    """Numbers of the pages that say which tables there are and where."""
    return damage.pages(vault.database, vault.key, "name = ?", ("sqlite_schema",))


def test_a_sound_vault_comes_over_as_it_is(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    made, context = salvage()
    assert made.salvage_report.is_complete
    assert made.readable
    after = content(context)
    assert (after.people, after.documents) == (before.people, before.documents)
    assert after.tables | {"meta": 0} == before.tables | {"meta": 0}
    assert context.read(find, MARKERS[0])
    context.write("Person gespeichert", work.add_person, "Danach")
    context.close()


def test_the_code_opens_it_as_well(vault: Filled, tmp_path: Path) -> None:
    made = salvaging.salvage(vault.folder, tmp_path / "neu", vault.code)
    with closing(opening.open_with_recovery(made.vault, vault.code)) as context:
        assert context.notices == []


def test_with_a_backup_broken_pages_cost_at_most_what_came_since(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        context.backup()
        for number in range(30):
            context.write("Person gespeichert", work.add_person, f"Seither {number}")
        before = content(context)
    _blank_pages(vault, _pages(vault, "person", "record"))
    made, context = salvage()
    after = content(context)
    assert made.backup is not None
    assert after.people == before.people  # the journal knew them
    assert after.documents == before.documents
    assert made.salvage_report.missing == ()
    context.close()


def test_without_a_backup_the_journal_gives_the_rows_back(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    _blank_pages(vault, _pages(vault, "person"))
    made, context = salvage()
    assert made.backup is None
    assert content(context).people == before.people
    context.close()


def test_without_journal_and_backup_titles_and_entries_are_kept_and_losses_named(
    vault: Filled, salvage: Salvage
) -> None:
    _blank_pages(vault, _pages(vault, *JOURNAL, "person", "event"))
    made, context = salvage()
    assert [(each.kind, each.title) for each in made.salvage_report.missing] == [(Kind.EVENT, "Nähcafé")]
    people = context.read(lambda session: session.query(Person).all())
    assert len(people) == PEOPLE
    assert all("nicht mehr lesbar" in person.note and person.given_name == "Äne ሰላም" for person in people)
    assert context.read(lambda session: session.query(ConfidentialNote).count()) == PEOPLE
    context.close()


def test_lost_records_are_made_anew_from_their_rows(vault: Filled, salvage: Salvage) -> None:
    _blank_pages(vault, _pages(vault, *JOURNAL, "record"))
    made, context = salvage()
    assert made.salvage_report.missing == ()
    assert len(content(context).people) == PEOPLE
    assert len(context.read(find, MARKERS[0])) > 0
    context.close()


def test_lost_documents_are_counted(vault: Filled, salvage: Salvage) -> None:
    _blank_pages(vault, _pages(vault, *JOURNAL) | set(sorted(_pages(vault, "document_piece"))[:3]))
    made, context = salvage()
    lost = PEOPLE - len(content(context).documents)
    assert lost > 0
    assert made.salvage_report.parts == (PartsLost("Dokumente", lost),)
    context.close()


def test_the_erased_stay_erased(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id = context.write("Person gespeichert", work.add_person, "Rosalinde")
        context.backup()
        context.write("Endgültig gelöscht", trash.purge, [person_id])
        context.write("Person gespeichert", work.add_person, "Danach")
    _blank_pages(vault, _pages(vault, "person", "record"))
    _made, context = salvage()
    assert "Rosalinde" not in content(context).people
    assert "Danach" in content(context).people
    assert context.read(find, "Rosalinde") == []
    context.close()


def test_what_was_changed_since_the_backup_wins(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id = context.write("Person gespeichert", work.add_person, "Vorher")
        context.backup()

        def rename(session: object) -> None:
            person = persons.load(session, person_id)  # type: ignore[arg-type]
            person.family_name = "Nachher"
            persons.save(session, person)  # type: ignore[arg-type]

        context.write("Umbenannt", rename)
    _blank_pages(vault, _pages(vault, "participation"))
    made, context = salvage()
    assert {"Nachher"} <= content(context).people
    assert "Vorher" not in content(context).people
    assert made.salvage_report.missing == ()
    context.close()


def test_an_unreadable_file_leaves_the_backup(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        context.backup()
    _blank_pages(vault, {0})
    made, context = salvage()
    assert not made.readable
    assert len(content(context).people) == PEOPLE
    context.close()


def test_with_lost_keys_those_of_a_backup_open_both(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        context.backup()
        context.write("Person gespeichert", work.add_person, "Seither")
    (vault.folder / "vault.keys").unlink()
    _made, context = salvage()
    assert "Seither" in content(context).people
    context.close()


def test_a_rotten_backup_is_passed_over(vault: Filled, salvage: Salvage) -> None:
    with opened(vault.folder, vault.key) as context:
        older = context.backup()
        context.write("Person gespeichert", work.add_person, "Seither")
        damage.blank_sector(context.backup().path, random.Random(1))
    _blank_pages(vault, {0})
    made, context = salvage()
    assert made.backup == older
    context.close()


def test_nothing_at_all_and_wrong_secrets_make_nothing(vault: Filled, tmp_path: Path) -> None:
    new = tmp_path / "neu"
    with pytest.raises(WrongSecret):
        salvaging.salvage(vault.folder, new, "Das ist sie nicht")
    _blank_pages(vault, {0})
    with pytest.raises(DamagedVault):
        salvaging.salvage(vault.folder, new, vault.passphrase)
    with pytest.raises(UserError):
        salvaging.salvage(vault.folder, vault.folder, vault.passphrase)
    with pytest.raises(DamagedVault):
        salvaging.salvage(tmp_path / "nichts", new, vault.passphrase)
    assert not new.exists()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("with_backup", [True, False])
def test_random_damage_never_stops_it(
    filled_template: Filled, tmp_path: Path, rounds: Rounds, figure: Figure, with_backup: bool
) -> None:
    """Without a backup the table of contents must be readable, because nothing else says where the tables lie."""
    chance = random.Random(f"Rettung {with_backup}")
    tries, people, records = rounds(2, 60), 0, 0
    for number in range(tries):
        vault = filled_template.copy_to(tmp_path / str(number))
        if with_backup:
            with opened(vault.folder, vault.key) as context:
                context.backup()
        pages = set(range(vault.database.stat().st_size // damage.PAGE))
        spared = set() if with_backup else _contents_pages(vault)
        _blank_pages(vault, set(chance.sample(sorted(pages - spared), k=len(pages) // 20)))
        made = salvaging.salvage(vault.folder, tmp_path / f"neu-{number}", vault.passphrase)
        with opened(made.vault, vault.key) as context:
            assert [finding for finding in context.check() if finding.severity == "error"] == []
            people += len(content(context).people)
            assert len(content(context).people) >= (PEOPLE if with_backup else 1)
        records += sum(count.present for count in made.salvage_report.kinds)
    kind = "mit Sicherung" if with_backup else "ohne jede Sicherung"
    figure(
        (tries, f"Dateien, denen 5 % der Seiten fehlen, {kind}"),
        (people, "Personen gerettet"),
        (tries * PEOPLE - people, f"Personen {kind} verloren"),
    )


def test_what_hung_on_a_lost_record_is_counted(vault: Filled, salvage: Salvage) -> None:
    _blank_pages(vault, _pages(vault, *JOURNAL, "event"))
    made, context = salvage()
    assert made.salvage_report.parts == (PartsLost("Teilnahmen", PEOPLE),)
    context.close()


_NEWER = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9003", "{head}"


def upgrade():
    op.add_column("person", sa.Column("spoken", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE person SET spoken = given_name || ' ' || family_name")
    with op.batch_alter_table("task", recreate="always") as task:
        task.add_column(sa.Column("effort", sa.Integer(), nullable=False, server_default="7"))
"""


@pytest.mark.parametrize("with_backup", [True, False])
def test_what_an_earlier_program_left_damaged_is_converted_like_any_vault(
    vault: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_backup: bool
) -> None:
    """Rows from the file, from its journal and from its backup: each as if the vault had been sound when it was converted."""
    with opened(vault.folder, vault.key) as context:
        if with_backup:
            context.backup()
        context.write("Person gespeichert", work.add_person, "Danach")
    _blank_pages(vault, set(sorted(_pages(vault, "person"))[1:]) | _pages(vault, "participation"))
    (tmp_path / "v9003_newer.py").write_text(_NEWER.format(head=migrate.HEAD))
    monkeypatch.setattr(migrate, "STEPS", [*migrate.STEPS, tmp_path])
    monkeypatch.setattr(migrate, "KNOWN", migrate.revisions())
    monkeypatch.setattr(migrate, "HEAD", "9003")
    made = salvaging.salvage(vault.folder, tmp_path / "gerettet", vault.passphrase)
    rescued = Filled(made.vault, vault.key, vault.code)
    spoken = {row[0] for row in raw(rescued, "SELECT spoken FROM person")}
    assert " Danach" in spoken
    assert len(spoken) == PEOPLE + 1
    assert raw(rescued, "SELECT DISTINCT effort FROM task") == [(7,)]
    assert raw(rescued, "SELECT version_num FROM alembic_version") == [("9003",)]
