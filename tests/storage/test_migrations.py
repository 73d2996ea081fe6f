"""The migrations make exactly the tables that the models know, and cost neither a row nor a step that could be turned back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

from app.common.errors import DamagedVault
from app.context import Context
from app.models import Base, Household, Person
from app.models.bookkeeping import SealedBy
from app.services.people import households, persons
from app.storage.database import migrate
from app.vaults import opening
from tests.conftest import PASSPHRASE

Reopen = Callable[[str], Context]
_TOY = """
import sqlalchemy as sa
from alembic import op

revision = "9002"
down_revision = "{head}"


def upgrade():
    {body}
"""


def _differences(session: Session) -> list[object]:
    options = {
        "include_object": lambda _object, name, kind, _r, _c: not (kind == "table" and name.startswith("search_")),
        "target_metadata": Base.metadata,
    }
    return list(compare_metadata(MigrationContext.configure(session.connection(), opts=options), Base.metadata))


@pytest.fixture
def reopen(vault_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reopen]:
    """Open the vault with a program that knows one migration more, which does what is given."""
    opened: list[Context] = []

    def run(body: str) -> Context:
        folder = tmp_path / "migrations"
        folder.mkdir()
        (folder / "v9002_toy.py").write_text(_TOY.format(head=migrate.HEAD, body=body))
        monkeypatch.setattr(migrate, "STEPS", [*migrate.STEPS, folder])
        monkeypatch.setattr(migrate, "KNOWN", migrate.revisions())
        monkeypatch.setattr(migrate, "HEAD", "9002")
        opened.append(opening.open_with_passphrase(vault_folder, PASSPHRASE))
        return opened[0]

    yield run
    for context in opened:
        context.close()


@pytest.fixture
def home(vault_folder: Path) -> int:
    """A household with one member, each saved in a step of its own, and another person after them."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    home = context.write("Haushalt", lambda session: households.save(session, Household(name="Bauer")))
    context.write("Person", lambda session: persons.save(session, Person(family_name="Bauer", household_id=home)))
    context.close()
    return int(home)


def _members(session: Session) -> list[tuple[str, int | None]]:
    return [(person.family_name, person.household_id) for person in session.query(Person).order_by(Person.id)]


def test_migrated_file_equals_the_models(context: Context) -> None:
    assert context.read(_differences) == []


def test_the_names_of_the_migrations_tell_their_revisions_in_order() -> None:
    walked = list(ScriptDirectory(str(migrate._FOLDER)).walk_revisions())
    assert [script.revision for script in reversed(walked)] == list(migrate.KNOWN)
    assert [script.down_revision for script in reversed(walked)] == [None, *migrate.KNOWN[:-1]]
    assert migrate.KNOWN[-1] == migrate.HEAD


def test_a_rebuilt_table_takes_nothing_along_that_hangs_on_it(home: int, reopen: Reopen) -> None:
    context = reopen(
        "with op.batch_alter_table('household', recreate='always') as table:\n"
        "        table.add_column(sa.Column('floor', sa.Integer()))"
    )
    assert context.read(_members) == [("Bauer", home)]
    assert [finding.text for finding in context.check() if finding.severity != "ok"] == []
    assert context.read(lambda session: session.connection().exec_driver_sql("PRAGMA foreign_keys").scalar()) == 1


@pytest.mark.usefixtures("home")
def test_steps_that_touched_a_changed_table_are_sealed_and_later_ones_are_not(reopen: Reopen) -> None:
    context = reopen("op.add_column('household', sa.Column('floor', sa.Integer()))")
    assert [(step.name, step.sealed) for step in context.steps(2)] == [
        ("Person", None),
        ("Haushalt", SealedBy.MIGRATION),
    ]
    assert context.undo().name == "Person"
    assert context.undo() is None
    assert context.sealed_step().name == "Haushalt"
    context.write("Danach", lambda session: households.save(session, Household(name="Neu")))
    assert context.undo().name == "Danach"
    assert context.redo().name == "Danach"


def test_a_migration_that_changes_rows_is_no_part_of_her_last_step(home: int, reopen: Reopen) -> None:
    context = reopen('op.execute("UPDATE person SET family_name = upper(family_name)")')
    rows = "SELECT count(*) FROM journal_row WHERE step_id = (SELECT max(id) FROM journal_step)"
    assert context.undo_step() is None
    assert context.sealed_step().sealed is SealedBy.MIGRATION
    inserted = ("record", "person")
    assert context.read(lambda session: session.connection().exec_driver_sql(rows).scalar()) == len(inserted)
    assert context.read(_members) == [("BAUER", home)]


@pytest.mark.usefixtures("home")
def test_what_a_migration_makes_of_searched_texts_is_found(reopen: Reopen) -> None:
    context = reopen("op.execute(\"UPDATE record SET search_text = 'wintergarten'\")")
    matches = "SELECT count(*) FROM search_words WHERE search_words MATCH ?"
    found = {
        word: context.read(lambda session, word=word: session.connection().exec_driver_sql(matches, (word,)).scalar())
        for word in ("wintergarten", "haushalt")
    }
    assert found == {"wintergarten": 2, "haushalt": 0}


def test_a_migration_that_leaves_references_to_nowhere_changes_nothing(
    home: int, reopen: Reopen, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context(), pytest.raises(DamagedVault, match="Umstellung"):
        reopen("op.execute('DELETE FROM household')")
    monkeypatch.undo()
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert context.read(_members) == [("Bauer", home)]
    assert context.undo().name == "Person"
    context.close()
