"""Drafts by the words of their keys: which page each leads to, and which go with a record."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Kind, Person
from app.services import drafts, trash
from app.services.drafts import UnfinishedDraft
from app.services.people import persons

MOMENT = datetime(2026, 10, 31, 12)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture
def erna(session: Session) -> int:
    return persons.save(session, Person(family_name="Übelhör", given_name="Erna"))


def left(session: Session, key: str) -> list[UnfinishedDraft]:
    with clock.standing_at(MOMENT):
        drafts.save_draft(session, key, {"note": "halb"})
    return drafts.unfinished(session)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_record_of_each_kind(session: Session, kind: Kind) -> None:
    assert left(session, f"{kind}:new") == [UnfinishedDraft(kind, None, "", MOMENT, is_contact=False, entry_id=None)]


@pytest.mark.parametrize(
    ("key", "is_contact", "entry_id"),
    [
        ("person:{id}", False, None),
        ("contact:new:{id}", True, None),
        ("contact:17:{id}", True, 17),
        ("tally:5:{id}", False, None),
    ],
)
def test_a_form_of_a_record(session: Session, erna: int, key: str, is_contact: bool, entry_id: int | None) -> None:
    assert left(session, key.format(id=erna)) == [
        UnfinishedDraft(Kind.PERSON, erna, "Übelhör, Erna", MOMENT, is_contact=is_contact, entry_id=entry_id)
    ]


@pytest.mark.parametrize("key", ["person:999", "contact:new:999", "elsewhere:new", "contact:new", "person:-1:x"])
def test_what_leads_nowhere_is_not_shown(session: Session, key: str) -> None:
    expected = [UnfinishedDraft(Kind.PERSON, None, "", MOMENT)] if key.startswith("person:-") else []
    assert left(session, key) == expected


def test_of_records_in_the_trash_nothing_is_shown(session: Session, erna: int) -> None:
    trash.trash(session, [erna])
    assert left(session, f"contact:new:{erna}") == []


def test_newest_first_and_the_last_state_only(session: Session, erna: int) -> None:
    for minutes, key in ((0, "case:new"), (2, f"person:{erna}"), (1, "event:new"), (1, "actor"), (3, "case:new")):
        with clock.standing_at(MOMENT + timedelta(minutes=minutes)):
            drafts.save_draft(session, key, {"minutes": minutes})
    kept = drafts.all_drafts(session)
    assert [(draft.key, draft.payload["minutes"]) for draft in kept] == [
        ("case:new", 3),
        (f"person:{erna}", 2),
        ("actor", 1),
        ("event:new", 1),
    ]
    assert kept[0].saved_at == MOMENT + timedelta(minutes=3)


def test_what_is_typed_about_a_record_goes_with_it_and_nothing_else(session: Session) -> None:
    for key in ("person:12", "contact:new:12", "contact:12:7", "person:112", "person:new", "12"):
        drafts.save_draft(session, key, {})
    drafts.drop_of_records(session, [12, 99])
    assert {draft.key for draft in drafts.all_drafts(session)} == {"contact:12:7", "person:112", "person:new"}


def test_one_draft_is_read_and_forgotten(session: Session) -> None:
    drafts.save_draft(session, "person:new", {"empty": "", "none": None, "zero": 0})
    drafts.save_draft(session, "person:1", {})
    kept = drafts.load_draft(session, "person:new")
    assert kept is not None
    assert kept.payload == {"empty": "", "none": None, "zero": 0}
    drafts.drop_draft(session, "person:new")
    assert drafts.load_draft(session, "person:new") is None
    assert drafts.load_draft(session, "person:1") is not None
