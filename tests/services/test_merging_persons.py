"""Merging persons and taking them apart: whatever happened in between, nobody loses what was theirs, and nothing edited is turned back."""

import ast
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import (
    Area,
    AuditKind,
    AuditLine,
    ContactEntry,
    JournalRow,
    Merge,
    NameKind,
    NumberKind,
    Organisation,
    Person,
    PersonAddress,
)
from app.services import records, timeline
from app.services.actors import organisations
from app.services.merging.merge import merge
from app.services.merging.plan import Choices, Side, plan
from app.services.merging.unmerge import unmerge, unmerging
from app.services.office import tags
from app.services.people import persons

ROOT = Path(records.__file__).parents[1]
MOMENT = datetime(2026, 5, 4, 15, 30)
FIELDS = ("given_name", "phone", "city", "note", "native_name")


def _person(session: Session, **given: Any) -> int:
    return persons.save(session, Person(**{"family_name": "Haddad", **given}))


def _contact(session: Session, record: int, text: str) -> int:
    entry = ContactEntry(record_id=record, at=MOMENT, area=Area.NETWORK, summary=text)
    session.add(entry)
    session.flush()
    return entry.id


def _made(session: Session) -> tuple[list[int], dict[int, int]]:
    """Three persons; contacts of the first two, each with whose it is."""
    people = [_person(session, **{field: f"{field} {letter}" for field in FIELDS}) for letter in "ABC"]
    return people, {_contact(session, one, "Gespräch"): one for one in people[:2] for _ in range(3)}


def _owners(session: Session) -> dict[int, int]:
    return {row.id: row.record_id for row in session.execute(select(ContactEntry.id, ContactEntry.record_id))}


def _fields(session: Session, person: int) -> dict[str, Any]:
    loaded = persons.load(session, person)
    return {field: getattr(loaded, field) for field in FIELDS}


def _edit(session: Session, person: int, field: str) -> None:
    loaded = persons.load(session, person)
    setattr(loaded, field, f"später {field}")
    persons.save(session, loaded)


def _move(session: Session, entry: int, person: int) -> None:
    session.execute(update(ContactEntry).where(ContactEntry.id == entry).values(record_id=person))


def _remove(session: Session, entry: int) -> None:
    session.execute(delete(ContactEntry).where(ContactEntry.id == entry))


HAPPENING = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(FIELDS)),
        st.tuples(st.sampled_from(["move", "remove", "reword"]), st.integers(0, 5)),
        st.tuples(st.just("add"), st.none()),
    ),
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happening=HAPPENING, sides=st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(Side)))
def test_whatever_happened_in_between_each_has_what_is_theirs(
    context: Context, happening: list[tuple[str, Any]], sides: dict[str, Side]
) -> None:
    (kept, other, third), theirs = context.write("Angelegt", _made)
    entries = list(theirs)
    before = [context.read(_fields, one) for one in (kept, other)]
    made = context.write("Zusammengeführt", merge, kept, other, Choices(sides))
    merged = context.read(_fields, kept)
    edited: set[str] = set()
    for what, which in happening:
        entry = entries[which] if isinstance(which, int) else 0
        if what == "edit":
            context.write("Geändert", _edit, kept, which)
            edited.add(which)
        elif what == "add":
            theirs[context.write("Neu", _contact, kept, "Danach")] = kept
        elif what == "reword" and entry in theirs:
            context.write(
                "Anders", lambda session, entry=entry: session.get(ContactEntry, entry).__setattr__("summary", "neu")
            )
        elif what == "move" and entry in theirs:
            context.write("Umgehängt", _move, entry, third)
            theirs[entry] = third
        elif what == "remove" and entry in theirs:
            context.write("Gelöscht", _remove, entry)
            del theirs[entry]
    conflicts = {one.key for one in context.read(unmerging, made).conflicts}
    context.write("Getrennt", unmerge, made, {})
    now = context.read(_owners)
    assert {entry: now[entry] for entry in theirs} == theirs
    assert context.read(_fields, other) == before[1]
    assert conflicts == {field for field in edited if f"später {field}" not in (merged[field], before[0][field])}
    assert context.read(_fields, kept) == {
        field: f"später {field}" if field in edited else before[0][field] for field in FIELDS
    }


def test_a_new_row_under_the_number_of_a_deleted_one_stays(context: Context) -> None:
    """SQLite gives the highest number again; what was added since belongs to the kept person."""
    (kept, other, _), theirs = context.write("Angelegt", _made)
    last = max(theirs)
    made = context.write("Zusammengeführt", merge, kept, other, Choices())
    context.write("Gelöscht", _remove, last)
    assert context.write("Neu", _contact, kept, "Danach") == last
    context.write("Getrennt", unmerge, made, {})
    assert context.read(_owners)[last] == kept


def test_a_deletion_that_was_undone_is_none(context: Context) -> None:
    (kept, other, _), theirs = context.write("Angelegt", _made)
    last = max(theirs)
    made = context.write("Zusammengeführt", merge, kept, other, Choices())
    context.write("Gelöscht", _remove, last)
    context.undo()
    context.write("Getrennt", unmerge, made, {})
    assert context.read(_owners)[last] == other


def test_what_was_not_chosen_stands_beside(session: Session) -> None:
    kept = _person(session, given_name="Ahmad", phone="07627 910010", street="Hauptstr. 1", city="Steinen")
    other = _person(
        session,
        family_name="Hadad",
        phone="07627/91 00 10",
        mobile="0170 5556677",
        street="Wiesenweg 2",
        city="Steinen",
    )
    merge(session, kept, other, Choices())
    found = persons.load(session, kept)
    assert found.mobile == "0170 5556677", "an empty field is filled"
    assert found.numbers == [], "a number that is written otherwise is the same"
    assert [(one.kind, one.name) for one in found.names] == [(NameKind.ALSO, "Ahmad Hadad")]
    assert [(one.street, one.city) for one in found.addresses] == [("Wiesenweg 2", "Steinen")]


def test_without_it_only_what_was_chosen_is_left(session: Session) -> None:
    kept, other = _person(session, phone="07627 910010"), _person(session, family_name="Hadad", phone="07621 4100")
    merge(session, kept, other, Choices(keep_rest=False))
    found = persons.load(session, kept)
    assert (found.numbers, found.names) == ([], [])


def test_of_an_organisation_it_stands_in_the_note(session: Session) -> None:
    kept = organisations.save(session, Organisation(name="Verein A", phone="07627 910010", note="Montags"))
    other = organisations.save(session, Organisation(name="Verein A e. V.", phone="07621 4100", note="Dienstags"))
    merge(session, kept, other, Choices())
    assert organisations.load(session, kept).note == "Montags\nDienstags\nName: Verein A e. V.\nTelefon: 07621 4100"


def test_an_address_block_of_either_is_proposed(session: Session) -> None:
    kept, other = _person(session), _person(session, address_block=True)
    merge(session, kept, other, Choices())
    assert persons.load(session, kept).address_block


def test_numbers_and_mails_of_both_are_there_once(session: Session) -> None:
    kept = _person(session, email="a@example.org")
    other = _person(session, email="b@example.org", addresses=[PersonAddress(street="Weg 1")])
    for person in (kept, other):
        tags.set_tags(session, person, ["Kurs"])
    conflicts = plan(session, kept, other).conflicts
    assert [(one.label, one.what) for one in conflicts] == [("Schlagwörter", "Kurs")]
    merge(session, kept, other, Choices())
    found = persons.load(session, kept)
    assert [(one.kind, one.value) for one in found.numbers] == [(NumberKind.MAIL, "b@example.org")]
    assert tags.of_record(session, kept) == ("Kurs",)
    assert tags.of_record(session, other) == ()
    assert len(found.addresses) == 1


def test_letters_to_the_merged_stand_in_the_timeline_of_the_kept(session: Session) -> None:
    kept, middle, other = (_person(session, given_name=letter) for letter in "ABC")
    session.add(AuditLine(at=MOMENT, kind=AuditKind.PRINT, record_id=other, text="brief", hash=""))
    session.flush()
    merge(session, middle, other, Choices())
    merge(session, kept, middle, Choices())
    found = timeline.items(session, kept, [timeline.ItemKind.LETTER])
    assert [item.whom for item in found] == ["Haddad, C"]


def test_who_types_into_a_merged_record_is_told_where_it_went(context: Context) -> None:
    kept, other = context.write("Angelegt", lambda session: (_person(session), _person(session)))
    typed = context.read(persons.load, other)
    context.write("Zusammengeführt", merge, kept, other, Choices())
    typed.note = "noch etwas"
    with pytest.raises(UserError, match="zusammengeführt"):
        context.write("Gesichert", persons.save, typed)


def test_a_merge_without_its_history_gives_the_record_back_all_the_same(context: Context) -> None:
    """As after a rescue that could not read the journal: nothing is guessed, and it is said."""
    (kept, other, _), _ = context.write("Angelegt", _made)
    made = context.write("Zusammengeführt", merge, kept, other, Choices())
    step = context.read(lambda session: session.get(Merge, made).step_id)
    context.write(
        "Verloren", lambda session: session.execute(delete(JournalRow).where(JournalRow.step_id == step)) and None
    )
    merged = context.read(_fields, kept)
    assert not context.read(unmerging, made).known
    context.write("Getrennt", unmerge, made, {})
    assert context.read(_fields, kept) == merged
    assert set(context.read(_owners).values()) == {kept}
    assert context.read(persons.load, other).deleted_at is None
    with pytest.raises(UserError):
        context.read(unmerging, made)


def test_rows_of_the_journal_are_deleted_in_one_place() -> None:
    """There, what a merge that stands has moved is kept; elsewhere it would be lost."""
    found = {path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py") if _deletes_journal(path)}
    assert found == {"services/journal_rows.py"}


def _deletes_journal(path: Path) -> bool:
    return any(map(_is_deletion, ast.walk(ast.parse(path.read_text(encoding="utf-8")))))


def _is_deletion(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or ast.unparse(node.func) != "delete":
        return False
    return [ast.unparse(one) for one in node.args] in (["JournalRow"], ["_ROW"])
