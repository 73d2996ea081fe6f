"""What confidential notes were before goes out of the file: at her word, and by itself after its time."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import StaleError
from app.context import Context
from app.models import Area, AuditKind, ContactEntry, JournalStep, Person
from app.models.bookkeeping import SealedBy
from app.models.driver import driver
from app.services.casework import contacts, note_history
from app.services.people import persons
from app.settings.safety import NOTE_HISTORY_DAYS
from app.storage.integrity import hot_journal
from tests.faults.children import opened
from tests.faults.filled import Filled
from tests.faults.pages_of import readable

FORMER = "Stachelbeermann"
TODAY = "Zwetschgental"


def _noted(context: Context, name: str = "Kontakt") -> tuple[int, int]:
    person = context.write("Person", persons.save, Person(family_name="A"))
    entry = ContactEntry(record_id=person, at=datetime(2026, 1, 2, 15), area=Area.NETWORK)
    return person, context.write(name, contacts.save_entry, entry, note_text=FORMER)


def _aged(session: Session, name: str, age: timedelta) -> None:
    session.execute(update(JournalStep).where(JournalStep.name == name).values(at=clock.now() - age))


def _demand_whole(context: Context) -> None:
    assert [found for found in context.check() if found.severity != "ok" and found.area != "backups"] == []
    assert context.read(lambda session: [*hot_journal.differences(driver(session).execute)]) == []


def test_what_an_anonymous_talk_was_before_is_erased_too(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        entry = ContactEntry(record_id=None, at=datetime(2026, 1, 2, 15), summary=FORMER)
        entry_id = context.write("Kontakt", contacts.save_entry, entry, note_text=FORMER)
        again = context.read(contacts.load, entry_id)
        again.summary = TODAY
        context.write("Anders", contacts.save_entry, again, note_text="")
        assert context.read(note_history.has_history, entry_id)
        context.write("Verlauf gelöscht", note_history.forget_entry, entry_id)
        assert not context.read(note_history.has_history, entry_id)
        assert readable(vault.database, vault.key, FORMER) == []
        assert context.read(contacts.load, entry_id).summary == TODAY
        assert context.audit(limit=1)[0].kind is AuditKind.ERASURE
        _demand_whole(context)


def test_a_removed_note_is_erased_from_the_history_by_itself(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        person, entry = _noted(context)
        _other, changed = _noted(context)
        context.write("Notiz weg", contacts.write_note, entry, "")
        context.write("Notiz anders", contacts.write_note, changed, TODAY)
        gone, deleted = _noted(context)
        context.write("Kontakt weg", contacts.remove, deleted)
        assert context.read(note_history.removed, person) == 1
        for record in (person, _other, gone):
            context.write("Verlauf gelöscht", note_history.forget_removed, record)
            assert context.read(note_history.removed, record) == 0
        assert readable(vault.database, vault.key, FORMER) == []
        assert context.read(contacts.note_of, changed) == TODAY
        line = context.audit(limit=1)[0]
        assert (line.kind, line.text) == (AuditKind.ERASURE, "Verlauf vertraulicher Notizen")
        assert {step.sealed for step in context.steps() if step.name.startswith("Notiz")} == {SealedBy.ERASURE}
        _demand_whole(context)


def test_the_history_of_one_entry_is_erased_by_itself(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        _person, entry = _noted(context)
        _other, untouched = _noted(context, "Anderer Kontakt")
        context.write("Gesagt", _say, entry, "Mirabellenhof")
        context.write("Anders gesagt", _say, entry, TODAY)
        context.write("Notiz weg", contacts.write_note, entry, "")
        assert context.read(note_history.has_history, entry)
        assert not context.read(note_history.has_history, untouched)
        context.write("Verlauf gelöscht", note_history.forget_entry, entry)
        assert not context.read(note_history.has_history, entry)
        assert readable(vault.database, vault.key, "Mirabellenhof") == []
        assert context.read(contacts.load, entry).summary == TODAY
        assert context.read(contacts.note_of, untouched) == FORMER
        line = context.audit(limit=1)[0]
        assert (line.kind, line.text) == (AuditKind.ERASURE, "Verlauf eines Eintrags")
        sealed = {step.name: step.sealed for step in context.steps()}
        assert {sealed[name] for name in ("Kontakt", "Gesagt", "Anders gesagt", "Notiz weg")} == {SealedBy.ERASURE}
        assert sealed["Anderer Kontakt"] is None
        _demand_whole(context)
        _turn_all_back(context)


def _say(session: Session, entry: int, text: str) -> None:
    contacts.load(session, entry).summary = text
    session.flush()


def test_earlier_texts_go_after_their_time_and_undo_goes_on(vault: Filled) -> None:
    days = timedelta(days=NOTE_HISTORY_DAYS.default)
    with opened(vault.folder, vault.key) as context:
        _person, entry = _noted(context)
        context.write("Notiz weg", contacts.write_note, entry, "")
        _other, fresh = _noted(context, "Neuer Kontakt")
        for name in ("Kontakt", "Notiz weg"):
            context.write("Gealtert", _aged, name, days + timedelta(hours=1))
        context.write("Gealtert", _aged, "Neuer Kontakt", days - timedelta(hours=1))
        assert context.forget_old_notes() == 2
        assert context.forget_old_notes() == 0
        assert context.audit(limit=1)[0].text == "Frühere Fassungen vertraulicher Notizen"
        assert context.read(note_history.removed, _other) == 0
        assert context.read(contacts.note_of, fresh) == FORMER
        sealed = {step.name: step.sealed for step in context.steps()}
        assert (sealed["Kontakt"], sealed["Notiz weg"], sealed["Neuer Kontakt"]) == (SealedBy.AGED, SealedBy.AGED, None)
        _demand_whole(context)
        _turn_all_back(context)
        assert readable(vault.database, vault.key, FORMER) != [], "redo still brings the fresh one back"
        assert context.read(contacts.note_of, fresh) == ""


def _turn_all_back(context: Context) -> None:
    """What can't be turned back says so once and is passed over."""
    for _ in range(len(context.steps()) + 1):
        try:
            if context.undo() is None:
                return
        except StaleError:
            pass
    pytest.fail("undo is stuck")
