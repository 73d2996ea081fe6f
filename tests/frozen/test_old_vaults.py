"""What earlier programs have written opens, restores, compares and salvages, and its history stays readable and usable.

Every test runs on every frozen vault; one of a later schema is one more folder (see `tests/frozen/make.py`).
"""

import importlib
import os
import pkgutil
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy.orm import Session

from app import services
from app.common.errors import UserError
from app.context import Context, Reason
from app.models import Catalogue, Kind, Person, Record
from app.models.bookkeeping import SealedBy
from app.services import catalogues, history, trash
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.search import find
from app.storage.backups.comparison import TRASH
from app.storage.database import migrate
from app.storage.database.engine import DATABASE
from app.storage.secrets import keys
from app.vaults import opening, restoring, salvaging
from tests.faults import damage
from tests.faults.filled import hashes
from tests.frozen import make
from tests.frozen.told import AS_IT_WAS, CLIENT, record_called, told
from tests.frozen.vaults import FROZEN, Frozen, read
from tests.shares import Shares
from tests.vault_templates import VaultTemplates

Open = Callable[[], Context]
ERASED = "Vergessen"
BROKEN = ("person", "record", "participation", "contact_entry", "tag")
"""Tables of which not a row is readable where a vault is salvaged."""


@pytest.fixture(params=FROZEN, ids=str)
def frozen(request: pytest.FixtureRequest) -> Frozen:
    """Each frozen vault."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def folder(frozen: Frozen, tmp_path: Path) -> Path:
    """The vault as it was, not yet opened by the program of today."""
    return frozen.thaw(tmp_path / "tresor")


@pytest.fixture
def context(frozen: Frozen, vault_templates: VaultTemplates, tmp_path: Path) -> Iterator[Context]:
    """The vault, opened by the program of today, which converts it the first time."""

    def convert(folder: Path) -> None:
        opening.open_with_passphrase(frozen.thaw(folder), frozen.passphrase).close()

    converted, _ = vault_templates.made(f"converted-{frozen}", convert)
    folder = Path(shutil.copytree(converted, tmp_path / "tresor"))
    with closing(opening.open_with_passphrase(folder, frozen.passphrase)) as opened:
        yield opened


@contextmanager
def _sound(folder: Path, secret: str) -> Iterator[Context]:
    """A vault that opens with a secret and in which nothing is wrong."""
    with closing(opening.open_with_secret(folder, secret)) as context:
        assert context.notices == []
        assert [finding.text for finding in context.check() if finding.severity != "ok"] == []
        yield context


def test_every_schema_before_todays_has_a_frozen_vault() -> None:
    """One is frozen with the last program of its schema, before the next migration is added."""
    kept = {frozen.revision for frozen in FROZEN}
    assert set(migrate.KNOWN[:-1]) <= kept <= set(migrate.KNOWN)


def test_the_next_one_can_be_made_by_the_program_of_today(tmp_path: Path) -> None:
    make.main(tmp_path, "today")
    made = read(tmp_path / migrate.HEAD)
    with _sound(made.thaw(tmp_path / "tresor"), made.code) as context:
        assert context.read(told) == AS_IT_WAS


def test_it_opens_with_both_secrets_and_holds_what_it_held(frozen: Frozen, folder: Path) -> None:
    for secret in (frozen.passphrase, frozen.code):
        with _sound(folder, secret) as context:
            assert context.read(told) == AS_IT_WAS


def test_a_proven_backup_of_the_old_schema_stands_before_its_migration(frozen: Frozen, context: Context) -> None:
    made = [info for info in context.backups() if info.reason is Reason.MIGRATION]
    assert [info.contents.revision for info in made] == ([] if frozen.revision == migrate.HEAD else [frozen.revision])
    assert [info.problem for info in context.check_backups()] == [""] * len(context.backups())


def test_every_kind_is_listed_and_found(context: Context) -> None:
    listed = {row for module in _with_lists() for row in context.read(_titles_in, module)}
    for kind, title in AS_IT_WAS["records"] - {("person", "Papierkorb, Otto")}:
        assert title in listed
        assert (kind, title) in {(str(hit.kind), hit.title) for hit in context.read(find, title)}
    assert context.read(find, "Papierkorb") == []
    assert [hit.title for hit in context.read(find, "Wohngeld")] == ["F-2026-001"]
    assert context.read(find, ERASED) == []


def _with_lists() -> list[ModuleType]:
    """Every service that fills a list."""
    found = pkgutil.walk_packages(services.__path__, f"{services.__name__}.")
    modules = [importlib.import_module(module.name) for module in found]
    return [module for module in modules if hasattr(module, "LISTING")]


def _titles_in(session: Session, module: ModuleType) -> list[str]:
    ids = module.ids(session, ListQuery())
    assert len(module.rows(session, ids)) == len(ids)
    return [title for record_id in ids for title in [session.get(Record, record_id).title]]


def test_the_history_from_before_the_migration_is_readable(context: Context) -> None:
    changes = context.read(lambda session: history.of_record(session, record_called(session, CLIENT)))
    said = {(change.field, change.before, change.after) for change in changes}
    assert {
        ("Familienname", "Yildiz", "Yıldız"),
        ("Haushalt", "", "Haushalt Yıldız"),
        ("Sprache", "", "Türkisch"),
    } <= said
    renamed = next(change for change in changes if change.before == "Yildiz")
    client = context.read(record_called, CLIENT)
    context.write("Zurückgeholt", history.put_back, client, renamed)
    assert context.read(lambda session: session.get(Person, client).family_name) == "Yildiz"


def test_every_step_can_be_turned_back_or_says_why_not(context: Context) -> None:
    """Nothing blocks the way to the oldest step that can be turned back, nor the way forth again."""
    while context.redo_step():
        context.redo()
    phone = context.read(lambda session: session.get(Person, record_called(session, CLIENT)).phone)
    assert phone == "07627 9999" or context.steps(1)[0].sealed
    turned = [step.id for step in context.steps(200) if not step.sealed]
    for step_id in turned:
        assert context.undo_step().id == step_id
        context.undo()
    assert context.undo() is None
    assert all(step.undone or step.sealed for step in context.steps(200))
    for step_id in reversed(turned):
        assert context.redo_step().id == step_id
        context.redo()
    assert [finding.text for finding in context.check() if finding.severity != "ok"] == []


def test_new_work_goes_on_and_can_be_undone(context: Context) -> None:
    before = context.read(told)
    context.write("Person gesichert", lambda session: persons.save(session, Person(family_name="Danach")))
    trashed = context.read(record_called, "Danach")
    context.write("In den Papierkorb", trash.trash, [trashed])
    assert (context.undo().name, context.undo().name) == ("In den Papierkorb", "Person gesichert")
    assert context.read(told) == before


def test_its_backup_is_compared_with_what_there_is_now(frozen: Frozen, context: Context) -> None:
    context.write("Person gesichert", lambda session: persons.save(session, Person(family_name="Danach")))
    (kept,) = [info for info in context.backups() if info.reason is not Reason.MIGRATION]
    seen = context.compare_backup(kept.path)
    assert seen.info.contents.revision == frozen.revision
    assert {tally.kind: (tally.then, tally.now) for tally in seen.tallies} == {
        Kind.PERSON: (2, 3), Kind.HOUSEHOLD: (1, 1), Kind.CASE: (1, 1), Kind.ORGANISATION: (1, 1), Kind.SERIES: (1, 1),
        Kind.EVENT: (1, 1), Kind.TASK: (2, 2), "contact_entry": (1, 1), "participation": (3, 3), "document": (1, 1), TRASH: (1, 1),
    }  # fmt: skip
    assert ([step.name for step in seen.lost], seen.gained) == (["Person gesichert"], 0)


def test_its_backup_restores_alone_into_a_new_place(frozen: Frozen, tmp_path: Path) -> None:
    new = tmp_path / "anderer Rechner"
    restoring.restore(frozen.backup, new, frozen.code)
    with _sound(new, frozen.passphrase) as context:
        assert context.read(told) == AS_IT_WAS


def test_its_backup_restores_over_the_migrated_vault_and_back(frozen: Frozen, folder: Path) -> None:
    with closing(opening.open_with_passphrase(folder, frozen.passphrase)) as context:
        context.write("Person gesichert", lambda session: persons.save(session, Person(family_name="Danach")))
    restored = restoring.restore(frozen.backup, folder, frozen.passphrase)
    with _sound(folder, frozen.passphrase) as context:
        assert context.read(told) == AS_IT_WAS
    restoring.restore(restored.saved.path, folder, frozen.passphrase)
    with _sound(folder, frozen.passphrase) as context:
        assert ("person", "Danach") in context.read(told)["records"]


def test_new_lists_come(frozen: Frozen, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = (*catalogues.DEFAULTS[Catalogue.CHANNEL], "Brieftaube")
    monkeypatch.setitem(catalogues.DEFAULTS, Catalogue.CHANNEL, wanted)
    with _sound(folder, frozen.passphrase) as context:
        labels = [entry.label for entry in context.read(catalogues.entries, Catalogue.CHANNEL)]
        assert labels == [label for label in wanted if label != "Stand"]
        assert context.read(told) == AS_IT_WAS


def test_who_was_erased_then_is_nowhere(frozen: Frozen, folder: Path) -> None:
    with closing(opening.open_with_passphrase(folder, frozen.passphrase)) as context:
        key = bytes(context._vault.key)
    plain = damage.decrypted((folder / DATABASE).read_bytes(), key)
    assert CLIENT.encode() in plain
    assert ERASED.encode() not in plain


def test_it_is_salvaged(frozen: Frozen, tmp_path: Path, shares: Shares) -> None:
    """What can't be read any more is known to the journal, or to the backup; it is converted like all the rest.

    Each is salvaged with its backup or without any, with --long both.
    """
    for with_backup in Shares(shares.everything, size=1).of((True, False), int(frozen.revision)):
        place = tmp_path / ("mit" if with_backup else "ohne")
        _expect_salvaged(frozen, frozen.thaw(place / "tresor"), place / "gerettet", with_backup=with_backup)


def _expect_salvaged(frozen: Frozen, folder: Path, target: Path, *, with_backup: bool) -> None:
    if not with_backup:
        shutil.rmtree(folder / "backups")
    key = keys.unlock_with_passphrase(folder, frozen.passphrase)
    damage.blank(folder / DATABASE, damage.leaves(folder / DATABASE, key, *BROKEN))
    made = salvaging.salvage(folder, target, frozen.code)
    assert (made.backup is not None, made.readable, made.salvage_report.missing) == (with_backup, True, ())
    with _sound(made.vault, frozen.passphrase) as context:
        assert context.read(told) == AS_IT_WAS
        assert all(step.undone or step.sealed is SealedBy.RESCUE for step in context.steps(200))


def test_where_nothing_can_be_written_it_is_read_and_stays_as_it_is(
    frozen: Frozen, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    before = hashes(folder)
    with monkeypatch.context() as nobody:
        nobody.setattr(os, "access", lambda _path, mode, **_: mode != os.W_OK)
        with _sound(folder, frozen.passphrase) as context:
            assert context.read_only
            assert context.read(told) == AS_IT_WAS
            assert isinstance(context.audit(), list)
            with pytest.raises(UserError):
                context.write("Gelöscht", trash.trash, [context.read(record_called, CLIENT)])
    assert hashes(folder) == before
    assert list((tmp_path / "temp").iterdir()) == []
