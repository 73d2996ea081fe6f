"""Existing vaults are given what a newer program knows, once, and never again what she took out."""

from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.common.errors import NoSpace
from app.context import Context
from app.models import AuditKind, Catalogue, Meta, Person, StepKind
from app.models.bookkeeping import GIVEN_ENTRIES
from app.services import catalogues
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.privacy import trail
from app.storage import vault
from app.storage.secrets import keys
from app.vaults import opening
from tests.conftest import PASSPHRASE

MISSING = (Catalogue.RESULT, Catalogue.AGE_GROUP)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault of a program that knew two lists less and one topic less, with a person saved and one undone."""
    place = tmp_path / "tresor"
    with monkeypatch.context() as earlier:
        for catalogue in MISSING:
            earlier.delitem(catalogues.DEFAULTS, catalogue)
        earlier.setitem(catalogues.DEFAULTS, Catalogue.TOPIC, catalogues.DEFAULTS[Catalogue.TOPIC][:-1])
        context, _code = opening.create(place, PASSPHRASE, keys.FLOOR)
    context.write("Liste geändert", _change)
    for name in ("Bauer", "Çelik"):
        context.write(f"Person {name}", lambda session, name=name: persons.save(session, Person(family_name=name)))
    context.undo()
    context.close()
    return place


def _change(session: Session) -> None:
    """Rename one, remove one, deactivate one."""
    first, second, third, *_ = catalogues.entries(session, Catalogue.TOPIC)
    first.label = "Asyl"
    assert catalogues.remove(session, second.id)
    catalogues.deactivate(session, third.id)


def _labels(context: Context, catalogue: Catalogue) -> list[str]:
    found = context.read(catalogues.entries, catalogue, active_only=False)
    return [entry.label for entry in found]


def _opened(folder: Path) -> Context:
    return opening.open_with_passphrase(folder, PASSPHRASE)


@pytest.mark.parametrize("remembers", [True, False], ids=["remembers what it was given", "made by an earlier program"])
def test_missing_lists_and_entries_come_and_hers_stay_as_she_has_them(folder: Path, remembers: bool) -> None:
    if not remembers:
        _forget(folder)
    context = _opened(folder)
    for catalogue in MISSING:
        assert tuple(_labels(context, catalogue)) == catalogues.DEFAULTS[catalogue]
    topics = catalogues.DEFAULTS[Catalogue.TOPIC]
    assert _labels(context, Catalogue.TOPIC) == ["Asyl", *topics[2:]]
    third = context.read(catalogues.entries, Catalogue.TOPIC, active_only=False)[1]
    assert (third.label, third.active) == (topics[2], False)
    context.close()


def _forget(folder: Path) -> None:
    """Leave the vault as one in which nothing says what it was given."""
    context = Context(vault.open_vault(folder, _unlock))
    with context._vault.units.quiet() as session:
        session.execute(delete(Meta).where(Meta.key == GIVEN_ENTRIES))
    context.close()


def _unlock(folder: Path) -> keys.DataKey:
    return keys.unlock_with_passphrase(folder, PASSPHRASE)


def test_it_is_a_step_of_the_programs_own_and_disturbs_neither_undo_nor_redo(folder: Path) -> None:
    context = _opened(folder)
    assert [step.name for step in context.steps(2)] == ["Person Çelik", "Person Bauer"]
    assert (context.undo_step().name, context.redo_step().name) == ("Person Bauer", "Person Çelik")
    assert context.redo().name == "Person Çelik"
    newest = context.read(
        lambda session: trail.rows(session, trail.ids(session, ListQuery(filters={"kind": AuditKind.CHANGE})))
    )
    assert newest[1].step_kind is StepKind.PROGRAM
    for name in ("Person Çelik", "Person Bauer", "Liste geändert"):
        assert context.undo().name == name
    assert context.undo() is None
    assert tuple(_labels(context, Catalogue.RESULT)) == catalogues.DEFAULTS[Catalogue.RESULT]
    assert [finding.text for finding in context.check() if finding.severity != "ok"] == []
    context.close()


def test_it_happens_once(folder: Path) -> None:
    context = _opened(folder)
    removed = context.read(catalogues.entries, Catalogue.RESULT)[0]
    context.write("Wert entfernt", catalogues.remove, removed.id)
    lines = len(context.audit(kinds=[AuditKind.CHANGE]))
    context.close()
    context = _opened(folder)
    assert removed.label not in _labels(context, Catalogue.RESULT)
    assert len(context.audit(kinds=[AuditKind.CHANGE])) == lines
    assert not context.read(catalogues.lacks_defaults)
    context.close()


def test_new_spans_are_not_put_between_hers(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    spans = catalogues.DEFAULTS[Catalogue.AGE_GROUP]
    monkeypatch.setitem(catalogues.DEFAULTS, Catalogue.AGE_GROUP, ("0–2", "3–5", *spans[1:]))
    context.complete_catalogues()
    assert tuple(_labels(context, Catalogue.AGE_GROUP)) == spans
    assert not context.read(catalogues.lacks_defaults)


def test_a_full_disk_does_not_keep_her_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_session: Session) -> None:
        raise NoSpace("voll")

    with monkeypatch.context() as today:
        today.setattr(catalogues, "install_defaults", full)
        context = _opened(folder)
        assert _labels(context, Catalogue.RESULT) == []
        context.close()
    context = _opened(folder)
    assert tuple(_labels(context, Catalogue.RESULT)) == catalogues.DEFAULTS[Catalogue.RESULT]
    context.close()
