"""Promise 28: who is erased is gone: from every page of the file and from backups made afterwards; killed, whole or not at all."""

import random
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Event, Household, Organisation, Person, PersonLanguage, Task
from app.services import drafts, history, search, trash
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.office import documents, tags, tasks
from app.services.people import households, persons
from app.services.privacy import trail
from app.storage.backups import archive
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import MARKERS, Filled, content
from tests.faults.pages_of import readable

WORD = "Stachelbeermann"
"""Stands in no other vault and in no code."""


def _plant(session: Session) -> list[int]:
    """A person whose name stands wherever one can stand; her own records, the person first."""
    person_id = persons.save(
        session,
        Person(
            family_name=WORD,
            given_name="Rosalinde",
            native_name=f"{WORD}ова",
            email=f"{WORD.lower()}@example.org",
            phone="07627 555 777",
            note=f"{WORD} " * 300,
            languages=[PersonLanguage(code="uk")],
        ),
    )
    home = households.save(session, Household(name=WORD, street=f"{WORD}weg 1"))
    households.put_into(session, person_id, home)
    case = cases.new(session, person_id)
    case.occasion = f"Wohnung für {WORD}"
    case_id = cases.save(session, case)
    for record_id in (person_id, case_id):
        entry = contacts.new(session, record_id)
        entry.summary = f"Gespräch mit Frau {WORD} über Wohnen"
        contacts.save_entry(session, entry, note_text=f"{WORD} hat Angst. " * 400)
        documents.attach(session, record_id, f"{WORD}.txt", f"Brief an {WORD}".encode() * 500)
        tasks.save(session, Task(what=f"{WORD} anrufen", about_id=record_id, due_on=date(2026, 12, 1)))
        tags.set_tags(session, record_id, [f"Familie {WORD}", "Chor"])
        drafts.save_draft(session, f"contact:new:{record_id}", {"summary": f"{WORD} sagt"})
    club = organisations.save(session, Organisation(name="SV Steinen"))
    affiliations.add(session, club, person_id, f"Kasse ({WORD})")
    fest = events.save(session, Event(name="Fest", starts_at=datetime(2026, 5, 1, 15)))
    participations.link(session, participations.walk_in(session, fest, f"Rosalinde {WORD}"), person_id)
    return [person_id, home, case_id]


def _rework(session: Session, person_id: int, chance: random.Random) -> None:
    """Changes that move rows about, so that pages are split and refilled."""
    person = persons.load(session, person_id)
    person.note = f"{WORD} " * chance.randrange(500)
    persons.save(session, person)
    for _ in range(chance.randrange(12)):
        persons.save(session, Person(family_name="x" * chance.randrange(1, 60), note="y" * chance.randrange(2500)))


def _erase(context: Context, person_id: int, case_id: int) -> None:
    context.write("Person gelöscht", trash.trash, [person_id, case_id])
    context.write("Endgültig gelöscht", trash.purge, [person_id, case_id])


def _audit_is_whole(context: Context) -> bool:
    return all(finding.severity == "ok" for finding in context.check() if finding.area != "backups")


def test_the_search_of_pages_finds_what_stands_there(vault: Filled) -> None:
    assert readable(vault.database, vault.key, MARKERS[0])
    assert readable(vault.database, vault.key, MARKERS[1])
    assert not readable(vault.database, vault.key, WORD)
    assert not readable(vault.database, bytes(32), MARKERS[0])


def test_no_page_of_the_file_knows_her_any_more(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    pages, cycles = 0, rounds(4, 30)
    with opened(vault.folder, vault.key) as context:
        for cycle in range(cycles):
            chance = random.Random(cycle)
            person_id, home, case_id = context.write("Angelegt", _plant)
            for _ in range(chance.randrange(1, 8)):
                context.write("Person gesichert", lambda session, who=person_id, by=chance: _rework(session, who, by))
            context.note(AuditKind.READ, person_id, TrailWords("Personenakte"))
            pages += len(readable(vault.database, vault.key, WORD))
            _erase(context, person_id, case_id)
            assert readable(vault.database, vault.key, WORD) == []
            assert readable(vault.database, vault.key, "Rosalinde") == []
            assert context.read(search.find, WORD) == []
            assert context.read(trail.about, home).kind is None
        assert _audit_is_whole(context)
    figure((cycles, "Personen gelöscht"), (pages, "Seiten mit ihrem Namen davor"), (0, "danach"))


def _uncut(vault: Filled, doomed: list[int]) -> float:
    """Seconds from the begin to the end of an erasure."""
    with Child(work.erase, vault.folder, vault.key, doomed) as child:
        assert child.hear() == "open"
        start = time.monotonic()
        assert child.hear() == "erased"
        return time.monotonic() - start


def test_killed_within_an_erasure_it_is_whole_or_not_at_all(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id, home, case_id = context.write("Angelegt", _plant)
        context.write("Person gelöscht", trash.trash, [person_id, case_id])
        context.backup()  # so that the kills meet the erasure and not the backup of before
        before = content(context)
    whole, doomed = vault.copy_to(vault.folder.with_name("vorlage")), [person_id, case_id]
    cycles, erased = rounds(6, 200), 0
    longest = _uncut(whole.copy_to(vault.folder.with_name("gemessen")), doomed)
    for number, moment in enumerate(moments(cycles, 1.1, seed=28)):
        copied = whole.copy_to(vault.folder.with_name(f"kopie-{number}"))
        with Child(work.erase, copied.folder, copied.key, doomed) as child:
            assert child.hear() == "open"
            told = child.kill_after(moment * longest)
        with opened(copied.folder, copied.key) as context:
            gone = context.read(trail.about, home).kind is None
            if not gone:
                assert told == []
                assert content(context) == before
            assert (readable(copied.database, copied.key, WORD) == []) == gone
            assert (context.audit(limit=1, kinds=[AuditKind.ERASURE]) != []) == gone
            assert (context.still_holding() is None) != gone
            assert _audit_is_whole(context)
        erased += gone
    figure((cycles, "Abbrüche beim Löschen"), (erased, "ganz gelöscht"), (cycles - erased, "gar nicht"), (0, "halb"))


def test_a_backup_made_afterwards_knows_nothing_of_her(
    vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure
) -> None:
    """Also one of before is found by the list of what still holds her, and no other."""
    cycles, holding = rounds(2, 12), 0
    with opened(vault.folder, vault.key) as context:
        for cycle in range(cycles):
            person_id, _home, case_id = context.write("Angelegt", _plant)
            before = context.backup()
            _erase(context, person_id, case_id)
            after = context.backup()
            for made, there in ((before, True), (after, False)):
                unpacked = tmp_path / f"{cycle}-{there}.db"
                with archive.opened(made.path) as packed:
                    packed.unpack(vault.key, unpacked, lambda _share: None)
                assert bool(readable(unpacked, vault.key, WORD)) == there
            found = {one.path for one in context.still_holding() or ()}
            assert before.path in found
            assert after.path not in found
            holding += len(found)
    figure((cycles, "Sicherungen nach dem Löschen gelesen"), (0, "mit ihrem Namen"), (holding, "frühere genannt"))


def test_the_chain_holds_and_leads_nowhere(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id, _home, case_id = context.write("Angelegt", _plant)
        context.note(AuditKind.READ, case_id, TrailWords("Fallakte"))
        context.note(AuditKind.EXPORT, person_id, TrailWords("Dokument"))
        before = context.check_trail().lines
        _erase(context, person_id, case_id)
        chain = context.check_trail()
        assert chain.troubles == ()
        assert chain.lines == before + 2, "the trash and the erasure; no line went"
        last = context.audit(limit=1)[0]
        assert (last.kind, last.text) == (AuditKind.ERASURE, "Person: 1, Haushalt: 1, Fall: 1, Aufgabe: 2")
        rows = context.read(trail.rows, [line.id for line in context.audit(limit=before)])
        assert all(row.about is None or row.about.kind is None or WORD not in row.about.title for row in rows)
        assert [row.about.kind for row in rows if row.about and row.about.record_id == case_id] != []
        assert all(row.about.kind is None for row in rows if row.about and row.about.record_id == case_id)
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []
        assert context.check_trail().troubles == ()


def test_neither_undo_nor_history_brings_her_back(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id, _home, case_id = context.write("Angelegt", _plant)
        context.write("Person gesichert", lambda session: _rework(session, person_id, random.Random(1)))
        _erase(context, person_id, case_id)
        assert [step.name for step in context.steps() if step.sealed is None] == ["Probe"], "what did not touch her"
        with pytest.raises(UserError):
            context.read(history.of_record, person_id)
        assert context.read(drafts.all_drafts) != [], "drafts of others stay"
        assert not any(str(case_id) in kept.key for kept in context.read(drafts.all_drafts))
        for turn in (context.undo, context.redo):
            assert turn() is not None
            assert turn() is None
            assert readable(vault.database, vault.key, WORD) == []


def test_who_is_not_erased_stays(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id, home, case_id = context.write("Angelegt", _plant)
        child = context.write("Kind", _child, home)
        _erase(context, person_id, case_id)
        assert context.read(households.load, home).name == WORD, "somebody still lives there"
        assert context.read(persons.load, child).given_name == "Kind"
        assert [tag.name for tag in context.read(tags.everything)] == []


def _child(session: Session, home: int) -> int:
    child = persons.save(session, Person(family_name="Anders", given_name="Kind"))
    households.put_into(session, child, home)
    return child


@pytest.mark.parametrize("look", [lambda folder: folder / "generation.seal", lambda folder: folder / "vault.keys"])
def test_no_file_beside_it_knows_her(vault: Filled, look: Callable[[Path], Path]) -> None:
    with opened(vault.folder, vault.key) as context:
        person_id, _home, case_id = context.write("Angelegt", _plant)
        _erase(context, person_id, case_id)
    assert WORD.encode() not in look(vault.folder).read_bytes()
